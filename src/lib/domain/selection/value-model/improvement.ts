import type { Criterion } from '../criterion.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { scoreProjects } from './score.ts';
import { toValues } from './value-matrix.ts';
import { amountWorth } from './value-function.ts';

/** What it takes to bring a project to a rank. */
export interface Improvement {
	/** Points its score is short of the rank; 0 where it is there. */
	readonly shortfall: number;
	/** The most points that all criteria together could add. */
	readonly mostGain: number;
	/** Of each criterion by itself, in the order of the columns. */
	readonly singly: readonly SingleImprovement[];
}

/** The least change of one amount that suffices, or why none does. */
export type SingleImprovement =
	| { readonly kind: 'suffices'; readonly column: number; readonly from: number | null; readonly to: number }
	| { readonly kind: 'falls short'; readonly column: number; readonly mostGain: number };

interface Asked {
	readonly amounts: DecisionMatrix;
	readonly criteria: readonly Pick<Criterion, 'valueFunction' | 'direction'>[];
	/** Shares that sum to 1. */
	readonly weights: ArrayLike<number>;
	readonly row: number;
	/** The rank to reach, the first being 1; a tie reaches it. */
	readonly rank: number;
}

/**
 * What would bring a project to a rank: of each criterion by itself the least change of the amount, in its own unit,
 * while all else stays; found back through the value function.
 *
 * Every project stands at its worst score, so that nothing is claimed on values not disclosed; a missing value of the
 * project itself may be the one to be found out (`from` is `null`, and its worst value is 0). With no more projects
 * than the rank, nothing is short. Rounding may leave a score 10⁻⁹ points short.
 */
export function improvementToRank({ amounts, criteria, weights, row, rank }: Asked): Improvement {
	const values = toValues(amounts, criteria);
	const { worst } = scoreProjects(values, weights);
	const others = worst.filter((_, other) => other !== row).sort();
	const toReach = others[others.length - rank] ?? -Infinity;
	const shortfall = Math.max(0, toReach - (worst[row] ?? 0));
	const singly = criteria.map(({ valueFunction, direction }, column): SingleImprovement => {
		const at = row * amounts.columns + column;
		const weight = weights[column] ?? 0;
		const value = Number.isNaN(values.values[at]) ? 0 : (values.values[at] ?? 0);
		const amount = amounts.values[at] ?? NaN;
		const from = Number.isNaN(amount) ? null : amount;
		const mostGain = Math.max(0, weight * (Math.max(...valueFunction.map((corner) => corner.value)) - value));
		if (shortfall > mostGain + 1e-9 || (shortfall > 0 && weight === 0))
			return { kind: 'falls short', column, mostGain };
		if (shortfall === 0 && from !== null) return { kind: 'suffices', column, from, to: from };
		const needed = Math.min(value + (weight > 0 ? shortfall / weight : 0), mostGain / (weight || 1) + value);
		const to = amountWorth(valueFunction, needed, { from, direction });
		return to === null ? { kind: 'falls short', column, mostGain } : { kind: 'suffices', column, from, to };
	});
	const mostGain = criteria.reduce((sum, { valueFunction }, column) => {
		const value = values.values[row * amounts.columns + column] ?? 0;
		const best = Math.max(...valueFunction.map((corner) => corner.value));
		return sum + (weights[column] ?? 0) * Math.max(0, best - (Number.isNaN(value) ? 0 : value));
	}, 0);
	return { shortfall, mostGain, singly };
}
