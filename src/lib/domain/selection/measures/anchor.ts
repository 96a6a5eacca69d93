import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { ChainAssessment } from '../../chain/assessment.ts';
import { neighboursOf } from '../../chain/flows.ts';
import type { Enterprise } from '../../territory/territory.ts';
import { columnOf, type Measure, type MeasureSources } from './measure.ts';

/** Steps of the scale. Ours. `none`: every lead enterprise of the chain is placed, and none of them near. */
export const ANCHOR_STEPS = { none: 0, sameLink: 1, nextLink: 2 } as const;

/**
 * Whether a lead enterprise can buy from it or sell to it, as a step of `ANCHOR_STEPS`: one on a link that a flow joins
 * to the project's, or one on the same link; of several links the highest that is known.
 *
 * The project's own investor is no anchor to it. Not known without a link, where the chain has no lead enterprise on
 * record, and where none is near but one is placed on no link.
 */
export const ANCHOR: Measure = { unit: 'step', fields: ['links'], read: readAnchors };

function readAnchors({ table, index, chains }: MeasureSources): Float64Array {
	const byCode = new Map<number, LinkLeaders>();
	for (const assessment of chains) {
		const isKnown = leadersArePlaced(assessment, index);
		for (const leaders of leadersByLink(assessment, isKnown)) {
			byCode.set(index.columnCodes.links.get(leaders.link) ?? -1, leaders);
		}
	}
	return columnOf(table.count, (row) => {
		const investor = table.investors[row] ?? null;
		let best = NaN;
		for (let at = table.linkStart[row] ?? 0; at < (table.linkStart[row + 1] ?? 0); at++) {
			const step = stepOn(byCode.get(table.links[at] ?? -1), investor);
			if (!(step <= best) && !Number.isNaN(step)) best = step;
		}
		return best;
	});
}

interface LinkLeaders {
	readonly link: string;
	readonly same: readonly Enterprise[];
	readonly next: readonly Enterprise[];
	/** Every lead enterprise of the chain is on some link, and there is one. */
	readonly isKnown: boolean;
}

function leadersByLink({ chain, links }: ChainAssessment, isKnown: boolean): LinkLeaders[] {
	const leaders = new Map<string, readonly Enterprise[]>(
		links.map(({ link, evidence }) => [link.id, evidence.leaders])
	);
	const neighbours = neighboursOf(chain);
	return links.map(({ link }) => {
		const { suppliers, consumers } = neighbours.get(link.id) ?? { suppliers: [], consumers: [] };
		const next = [...suppliers, ...consumers].flatMap(({ id }) => leaders.get(id) ?? []);
		return { link: link.id, same: leaders.get(link.id) ?? [], next, isKnown };
	});
}

function leadersArePlaced({ chain, links }: ChainAssessment, { enterprises }: CatalogueIndex): boolean {
	const leading = [...enterprises.values()].filter((enterprise) =>
		enterprise.chains.some((membership) => membership.chain === chain.id && membership.lead)
	);
	const placed = new Set(links.flatMap(({ evidence }) => evidence.leaders));
	return leading.length > 0 && leading.every((enterprise) => placed.has(enterprise));
}

function stepOn(leaders: LinkLeaders | undefined, investor: string | null): number {
	if (!leaders) return NaN;
	const isOther = ({ name }: Enterprise) => investor === null || ![name.zh, ...name.aliases].includes(investor);
	if (leaders.next.some(isOther)) return ANCHOR_STEPS.nextLink;
	if (leaders.same.some(isOther)) return ANCHOR_STEPS.sameLink;
	return leaders.isKnown ? ANCHOR_STEPS.none : NaN;
}
