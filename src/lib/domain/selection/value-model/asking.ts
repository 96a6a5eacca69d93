import type { DecisionMatrix } from '../decision-matrix.ts';
import { EQUAL_SCORES, possibleRanks, scoreProjects } from './score.ts';
import type { Scores } from './score.ts';
import { BEST_VALUE } from './value-matrix.ts';

/** What knowing one value that is not disclosed could change. */
export interface Asking {
	readonly row: number;
	readonly column: number;
	/** By how much the interval of the project's score would narrow, in points: its weight. */
	readonly narrows: number;
	/** The place among the first is open, and this value alone, at its worst or best, could settle it. */
	readonly couldSettle: boolean;
	/** The place among the first is open; this value is a part of what leaves it so. */
	readonly bearsOnFirst: boolean;
	/** How many other projects the project may be ahead of or behind, as things stand, that the value could settle. */
	readonly settlesPairs: number;
}

/**
 * Every missing value that weighs, the one that could settle most first: those that could settle who is among the
 * first `first`, then those that bear on it, then by the pairs whose order they could settle, then by how far they
 * narrow the score, then in the order of the matrix.
 *
 * A value could settle something if, at 0 or at 100, with all other missing values still open, it is no longer open.
 * The measure is ours: an ordinal value of information, with no probability put on what is not known.
 *
 * @source idea of the value of information: R. Howard (1966), "Information value theory", IEEE Transactions on Systems
 * Science and Cybernetics 2(1)
 */
export function rankQuestions(values: DecisionMatrix, weights: ArrayLike<number>, first: number): Asking[] {
	const scores = scoreProjects(values, weights);
	const ranks = possibleRanks(scores);
	const asked: Asking[] = [];
	values.values.forEach((value, at) => {
		const row = Math.floor(at / values.columns);
		const column = at - row * values.columns;
		const narrows = (weights[column] ?? 0) * BEST_VALUE;
		if (!Number.isNaN(value) || narrows === 0) return;
		const { best = 1, worst = 1 } = ranks[row] ?? {};
		const bearsOnFirst = best <= first && worst > first;
		asked.push({ row, column, narrows, bearsOnFirst, ...whatSettles({ scores, row, narrows, first, bearsOnFirst }) });
	});
	return asked.sort(
		(a, b) =>
			Number(b.couldSettle) - Number(a.couldSettle) ||
			Number(b.bearsOnFirst) - Number(a.bearsOnFirst) ||
			b.settlesPairs - a.settlesPairs ||
			b.narrows - a.narrows ||
			a.row - b.row ||
			a.column - b.column
	);
}

interface Question {
	readonly scores: Scores;
	readonly row: number;
	readonly narrows: number;
	readonly first: number;
	readonly bearsOnFirst: boolean;
}

/** Compares the interval as it is with what is left of it where the answer is worst, and where it is best. */
function whatSettles({ scores, row, narrows, first, bearsOnFirst }: Question) {
	const { worst, best } = scores;
	const [low, high] = [worst[row] ?? 0, best[row] ?? 0];
	let [aheadOfBest, aheadOfWorst, maybeAheadAtWorst, maybeAheadAtBest, settlesPairs] = [0, 0, 0, 0, 0];
	for (let other = 0; other < worst.length; other++) {
		const [otherLow, otherHigh] = [worst[other] ?? 0, best[other] ?? 0];
		if (other === row) continue;
		if (isAbove(otherLow, high - narrows)) aheadOfWorst++;
		if (isAbove(otherLow, high)) aheadOfBest++;
		if (isAbove(otherHigh, low)) maybeAheadAtWorst++;
		if (isAbove(otherHigh, low + narrows)) maybeAheadAtBest++;
		const isOpen = isAbove(high, otherLow) && isAbove(otherHigh, low);
		if (isOpen && !(isAbove(high - narrows, otherLow) && isAbove(otherHigh, low + narrows))) settlesPairs++;
	}
	const dropsOut = aheadOfWorst >= first && aheadOfBest < first;
	const comesIn = maybeAheadAtBest < first && maybeAheadAtWorst >= first;
	return { couldSettle: bearsOnFirst && (dropsOut || comesIn), settlesPairs };
}

const isAbove = (score: number, other: number): boolean => score > other + EQUAL_SCORES;
