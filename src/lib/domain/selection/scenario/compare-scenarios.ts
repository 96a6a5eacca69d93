import { kendallTau } from '../ranking/kendall-tau.ts';
import { type ScenarioRanking, UNRANKED, type Unranked } from './rank-scenario.ts';

/** A project in one scenario: its rank, or why it has none. */
export type Standing =
	{ readonly kind: 'ranked'; readonly rank: number } | { readonly kind: 'unranked'; readonly why: Unranked };

export function standingOf({ ranks, whyNot }: ScenarioRanking, row: number): Standing {
	const rank = ranks[row] ?? 0;
	if (rank > 0) return { kind: 'ranked', rank };
	return { kind: 'unranked', why: UNRANKED[whyNot[row] ?? 0] ?? 'filtered' };
}

/** Places that a project gains from one scenario to the next, fewer than 0 where it loses; `null` without two ranks. */
export function placesGained(before: ScenarioRanking, after: ScenarioRanking, row: number): number | null {
	const [from, to] = [before.ranks[row] ?? 0, after.ranks[row] ?? 0];
	return from > 0 && to > 0 ? from - to : null;
}

/** Rows ranked `most` or better, the first one first: more than `most` where several share the last rank. */
export function firstRows({ order, ranks }: ScenarioRanking, most: number): Uint32Array {
	const end = order.findIndex((row) => (ranks[row] ?? 0) > most);
	return order.subarray(0, end < 0 ? order.length : end);
}

/** What several scenarios have in common among their first. */
export interface CommonGround {
	/** Rows among the first of every scenario, in the order of the first scenario. */
	readonly inAll: readonly number[];
	/** Rows among the first of some, and places of those scenarios; the ones that most scenarios name come first. */
	readonly inSome: readonly { readonly row: number; readonly scenarios: readonly number[] }[];
}

/** Who is among the first `most` of all scenarios, and who of some only. A single scenario agrees with itself. */
export function commonGround(rankings: readonly ScenarioRanking[], most: number): CommonGround {
	const named = new Map<number, number[]>();
	rankings.forEach((ranking, place) => {
		for (const row of firstRows(ranking, most)) named.set(row, [...(named.get(row) ?? []), place]);
	});
	const all = Array.from(named, ([row, scenarios]) => ({ row, scenarios }));
	return {
		inAll: all.filter(({ scenarios }) => scenarios.length === rankings.length).map(({ row }) => row),
		inSome: all
			.filter(({ scenarios }) => scenarios.length < rankings.length)
			.sort((a, b) => b.scenarios.length - a.scenarios.length)
	};
}

/** Rows among the first `most` of any scenario, those with the best rank anywhere first. */
export function firstOfAny(rankings: readonly ScenarioRanking[], most: number): number[] {
	const bestRank = new Map<number, number>();
	for (const ranking of rankings) {
		for (const row of firstRows(ranking, most)) {
			bestRank.set(row, Math.min(bestRank.get(row) ?? Infinity, ranking.ranks[row] ?? Infinity));
		}
	}
	return [...bestRank].sort((a, b) => a[1] - b[1]).map(([row]) => row);
}

export interface Move {
	readonly row: number;
	/** Above 0. */
	readonly places: number;
	readonly from: number;
	readonly to: number;
}

/**
 * The largest rises into the first `first` ranks and the largest falls out of or within them, from one scenario to the
 * next; `told` of each. Of equal ones the better rank comes first.
 */
export function largestMoves(
	before: ScenarioRanking,
	after: ScenarioRanking,
	{ first, told }: { readonly first: number; readonly told: number }
): { rises: Move[]; falls: Move[] } {
	const largest = (rows: Uint32Array, sign: 1 | -1) =>
		Array.from(rows, (row) => ({
			row,
			places: sign * (placesGained(before, after, row) ?? 0),
			from: before.ranks[row] ?? 0,
			to: after.ranks[row] ?? 0
		}))
			.filter(({ places }) => places > 0)
			.sort((a, b) => b.places - a.places || Math.min(a.from, a.to) - Math.min(b.from, b.to))
			.slice(0, told);
	return { rises: largest(firstRows(after, first), 1), falls: largest(firstRows(before, first), -1) };
}

/** Kendall's tau-b over the projects ranked in both; `null` where it is not defined. */
export function rankTau(one: ScenarioRanking, other: ScenarioRanking): number | null {
	const both = one.order.filter((row) => (other.ranks[row] ?? 0) > 0);
	const ranksIn = ({ ranks }: ScenarioRanking) => Uint32Array.from(both, (row) => ranks[row] ?? 0);
	return kendallTau(ranksIn(one), ranksIn(other));
}
