import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { tallyHosts } from '../matching/chain-hosts.ts';
import { parksOf } from '../territory/parks-of.ts';
import type { Park } from '../territory/territory.ts';
import type { ChainAssessment, LinkOverride } from './assessment.ts';
import { assessChain } from './assess-chain.ts';
import type { Chain } from './chain.ts';
import { addHosts, type GapColumn, gapMatrix, type GapMatrix } from './gap-matrix.ts';

/** All that the screen of a chain shows, from the records alone. */
export interface ChainPicture {
	readonly assessment: ChainAssessment;
	readonly matrix: GapMatrix;
	/** Of each link by its id: parks that could host it, and parks that would have to be asked. */
	readonly hostCounts: ReadonlyMap<string, { readonly host: number; readonly ask: number }>;
}

export interface PictureSources {
	readonly index: CatalogueIndex;
	readonly table: ProjectTable;
	readonly portfolio: string;
	readonly overrides: readonly LinkOverride[];
	readonly columns: 'division' | 'park';
}

/** Assessment, gap matrix with its hosts, and how many parks there are for each link. The table is the portfolio's. */
export function pictureChain(chain: Chain, sources: PictureSources): ChainPicture {
	const { index, table, portfolio, columns } = sources;
	const assessment = assessChain(chain, sources);
	const tallies = tallyHosts(assessment, { index, table, parks: parksOf([...index.parks.values()], portfolio) });
	const places = new Map([...tallies].map(([link, { hosts }]) => [link, hostPlaces(hosts)]));
	const matrix = addHosts(gapMatrix(assessment, { index, table, columns, portfolio }), ({ link }, column) =>
		hostsIn(places.get(link.id), column)
	);
	const hostCounts = new Map([...tallies].map(([link, { hosts, ask }]) => [link, { host: hosts.length, ask }]));
	return { assessment, matrix, hostCounts };
}

/** Parks that could host a link, and how many of them stand in each division. */
function hostPlaces(hosts: readonly Park[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { id, division } of hosts) {
		counts.set(`park ${id}`, 1);
		if (division !== null) counts.set(`division ${division}`, (counts.get(`division ${division}`) ?? 0) + 1);
	}
	return counts;
}

const hostsIn = (places: ReadonlyMap<string, number> | undefined, { kind, id }: GapColumn): number =>
	places?.get(`${kind} ${id}`) ?? 0;
