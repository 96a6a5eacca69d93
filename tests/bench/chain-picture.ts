import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import type { Chain, ChainFlow, ChainLink, LinkId } from '../../src/lib/domain/chain/chain.ts';
import { LINK_POSITIONS } from '../../src/lib/domain/chain/chain.ts';
import { layoutChain } from '../../src/lib/domain/chain/layout.ts';
import { pictureChain } from '../../src/lib/domain/chain/picture.ts';
import { matchPark } from '../../src/lib/domain/matching/match.ts';
import { projectOfRow } from '../../src/lib/domain/matching/project-of-row.ts';
import { createRandom } from './random.ts';
import { SYNTHETIC_PORTFOLIO, syntheticCatalogue, syntheticName } from './synthetic-catalogue.ts';
import { syntheticProjects } from './synthetic.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

export interface PictureBench {
	readonly linkCount: number;
	readonly parkCount: number;
	readonly projectCount: number;
	readonly rounds: number;
}

const BASELINE = 'each cell and each pair by itself';
export const PICTURE = 'graph, matrix and hosts at once';

/**
 * Times what a change of judgement or portfolio costs the screen of a chain: the graph's places, the states of all
 * links, the gap map by division and the parks that could host each link. The baseline looks through all projects for
 * every cell of the map and judges every pair of a candidate and a park.
 */
export function timeChainPicture({ linkCount, parkCount, projectCount, rounds }: PictureBench): Timing[] {
	const catalogue = catalogueOf(linkCount, parkCount);
	const [chain] = catalogue.chains;
	if (!chain) throw new Error('no chain');
	const table = makeProjectTable(syntheticProjects({ catalogue, count: projectCount, seed: 29 }), catalogue);
	const index = indexCatalogue(catalogue);
	const measures = { boxWidth: 240, boxHeight: 56, rowGap: 16, columnGap: 90, gutter: 24, headHeight: 32 };
	const atOnce = () => {
		layoutChain(chain, { ...measures, direction: 'across' });
		pictureChain(chain, { index, table, portfolio: SYNTHETIC_PORTFOLIO, overrides: [], columns: 'division' });
	};
	const oneByOne = () => {
		layoutChain(chain, { ...measures, direction: 'across' });
		for (const { id } of chain.links) {
			const code = index.columnCodes.links.get(id) ?? -1;
			const isOnLink = (row: number) =>
				table.links.subarray(table.linkStart[row], table.linkStart[row + 1]).includes(code);
			for (let division = 0; division < catalogue.divisions.length; division++)
				for (let row = 0; row < table.count; row++) if (table.division[row] === division) isOnLink(row);
			for (let row = 0; row < table.count; row++) {
				if (!isOnLink(row)) continue;
				const project = projectOfRow(table, row, catalogue.chains);
				for (const park of catalogue.parks) matchPark(project, park);
			}
		}
	};
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	return timeContenders([contender(BASELINE, oneByOne), contender(PICTURE, atOnce)], { rounds, warmUps: 3 });
}

function catalogueOf(linkCount: number, parkCount: number): Catalogue {
	const base = syntheticCatalogue();
	const [first] = base.chains;
	if (!first) throw new Error('no chain');
	const chain = { ...first, ...chainOf(linkCount) };
	const parks = Array.from({ length: parkCount }, (_, place) => {
		const park = base.parks[place % base.parks.length];
		if (!park) throw new Error('no park');
		return {
			...park,
			id: `${park.id}-${place}` as typeof park.id,
			chains: place % 3 === 0 ? [] : [first.id as string]
		};
	});
	return { ...base, chains: [chain], parks };
}

/** Links in three positions, each fed by one or two of the position before. */
function chainOf(linkCount: number): Pick<Chain, 'links' | 'flows'> {
	const random = createRandom(31);
	const third = Math.ceil(linkCount / LINK_POSITIONS.length);
	const links = Array.from({ length: linkCount }, (_, place): ChainLink => ({
		id: `link-${place}` as LinkId,
		name: syntheticName(`环节${place}`, `Link ${place}`),
		position: LINK_POSITIONS[Math.floor(place / third)] ?? 'downstream',
		basis: 'generic'
	}));
	const flows = links.slice(third).flatMap((link, place): ChainFlow[] => {
		const before = links.slice(Math.floor(place / third) * third, (Math.floor(place / third) + 1) * third);
		const suppliers = new Set([random.pick(before), random.pick(before)]);
		return [...suppliers].map(({ id }) => ({ from: id, to: link.id, basis: 'generic' }));
	});
	return { links, flows };
}
