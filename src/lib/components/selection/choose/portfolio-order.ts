import { pickRows } from '$lib/domain/selection/decision-matrix';
import { measureProjects } from '$lib/domain/selection/measures/measure-projects';
import type { Candidate, Limit, Rule } from '$lib/domain/selection/portfolio/setting';
import { type Limited, LIMITED } from '$lib/domain/selection/weighing/weighing';
import type { PortfolioOrder } from '$lib/state/portfolio.worker';
import type { Weigher } from '$lib/state/weigher.svelte';
import { firstRanked, middleOf } from './first-ranked';

/** So many of the first ranked may be chosen from: beyond, the search for the best set takes too long. */
export const MOST_CANDIDATES = 200;
/** Weightings under each of which the best set is sought anew. */
const SAMPLES = 100;

/** Limits in their order, those that are set. */
export const setLimits = ({ weighing }: Pick<Weigher, 'weighing'>): { id: Limited; amount: number }[] =>
	LIMITED.flatMap((id) => {
		const amount = weighing.limits[id];
		return amount === undefined ? [] : [{ id, amount }];
	});

/** What is asked for: the first ranked with what they are worth and use; `null` until there is something to choose from. */
export function portfolioOrder(weigher: Weigher, rules: readonly Rule[]): PortfolioOrder | null {
	const { explorer, ranking, values, weighing, weights } = weigher;
	if (!explorer.table || !ranking || !values || ranking.ranked === 0) return null;
	const rows = firstRanked(ranking, MOST_CANDIDATES);
	const limits = setLimits(weigher);
	const { seed, spread } = weighing;
	return {
		setting: {
			candidates: candidatesOf(weigher, rows, limits),
			limits: limits.map(({ id, amount }): Limit => ({ id, amount, unknownUse: null })),
			rules
		},
		tried: { values: pickRows(values, rows), weights, spread, seed, samples: SAMPLES }
	};
}

function candidatesOf(
	{ explorer: { table, index, catalogue }, columns, ranking }: Weigher,
	rows: Uint32Array,
	limits: readonly { readonly id: Limited }[]
): Candidate[] {
	if (!table || !columns || !ranking) return [];
	// what is limited are plain amounts: no chain and no park is read for them
	const sources = { table, columns: columns.columns, index, chains: [], parks: [] };
	const uses = measureProjects(
		limits.map(({ id }) => id),
		sources,
		rows
	);
	return Array.from(rows, (row, place) => ({
		id: table.ids[row] ?? '',
		value: middleOf(ranking, row),
		uses: limits.map((_, limit) => {
			const use = uses.values[place * uses.columns + limit] ?? NaN;
			return Number.isNaN(use) ? null : use;
		}),
		chains: catalogue.chains.flatMap(({ id }, bit) => (((table.chainBits[row] ?? 0) >>> bit) & 1 ? [id] : []))
	}));
}
