import { type largestMoves, placesGained } from '$lib/domain/selection/scenario/compare-scenarios';
import type { ScenarioRanking } from '$lib/domain/selection/scenario/rank-scenario';

/** Pixels from one rank to the next: among the first, and below them, where only the number matters. */
export const [FIRST_STEP, BEYOND_STEP] = [32, 20];
/** Between the first and those below. */
const GAP = 18;
/** The rises and falls from one scenario to the next that a reader is told of. */
export type Step = ReturnType<typeof largestMoves>;

/** A project in one scenario. */
export interface BumpPoint {
	/** 0: none. */
	readonly rank: number;
	readonly y: number;
	readonly isFirst: boolean;
	/** Places gained from the scenario before; `null` where one of the two ranks it not, and in the first. */
	readonly gained: number | null;
	/** It is one of the largest moves from the scenario before. */
	readonly told: 'rise' | 'fall' | null;
}

/** A project through all scenarios. */
export interface BumpLine {
	readonly row: number;
	readonly points: readonly BumpPoint[];
}

/**
 * Lines of the rows `shown`, each scenario a column from its best rank down. Rows without a rank stand at the end of a
 * column. `steps`: one between two columns. `cutY`: below it lies what is not among the first.
 */
export function bumpLayout(
	rankings: readonly ScenarioRanking[],
	shown: readonly number[],
	{ first, steps }: { readonly first: number; readonly steps: readonly Step[] }
): { readonly lines: BumpLine[]; readonly height: number; readonly cutY: number } {
	const ranksAmong = (ranking: ScenarioRanking) => shown.filter((row) => isAmong(ranking.ranks[row] ?? 0, first));
	const cutY = Math.max(0, ...rankings.map((ranking) => ranksAmong(ranking).length)) * FIRST_STEP + GAP / 2;
	let order = shown;
	const columns = rankings.map(({ ranks }) => {
		order = inColumn(ranks, order);
		return yOfRows(order, ranks, { first, cutY });
	});
	const lines = shown.map((row) => ({
		row,
		points: rankings.map((ranking, place): BumpPoint => {
			const before = rankings[place - 1];
			const gained = before ? placesGained(before, ranking, row) : null;
			const rank = ranking.ranks[row] ?? 0;
			const y = columns[place]?.get(row) ?? 0;
			return { rank, y, isFirst: isAmong(rank, first), gained, told: toldIn(steps[place - 1], row) };
		})
	}));
	const lowest = Math.max(0, ...columns.flatMap((column) => [...column.values()]));
	return { lines, height: lowest + BEYOND_STEP, cutY };
}

const isAmong = (rank: number, first: number): boolean => rank > 0 && rank <= first;

function toldIn(step: Step | undefined, row: number): BumpPoint['told'] {
	if (step?.rises.some((move) => move.row === row)) return 'rise';
	return step?.falls.some((move) => move.row === row) ? 'fall' : null;
}

/** By rank, those without one last; equal ones stay as they stood in the column before, so that they cross nobody. */
function inColumn(ranks: ArrayLike<number>, before: readonly number[]): number[] {
	const key = (row: number) => ranks[row] || Number.MAX_SAFE_INTEGER;
	return before.toSorted((one, other) => key(one) - key(other));
}

function yOfRows(
	order: readonly number[],
	ranks: ArrayLike<number>,
	{ first, cutY }: { readonly first: number; readonly cutY: number }
): Map<number, number> {
	let [upper, lower] = [0, 0];
	return new Map(
		order.map((row) => [
			row,
			isAmong(ranks[row] ?? 0, first) ? (upper++ + 0.5) * FIRST_STEP : cutY + GAP / 2 + (lower++ + 0.5) * BEYOND_STEP
		])
	);
}

/** A curve from one column to the next, level where it leaves and arrives. */
export function bumpCurve(from: { x: number; y: number }, to: { x: number; y: number }): string {
	const middle = (from.x + to.x) / 2;
	return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
