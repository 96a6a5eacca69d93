import type { DivisionCode } from '../../territory/territory.ts';
import { cumulativeShares, type MonthPlan } from './month-plan.ts';
import type { TargetRevision } from './target.ts';

/** A split that is not the sum it is of: `difference` is the parts less `of`, above 0 where more was split. */
export interface SplitDifference {
	/** Divisions against the total; months against the total; months of one division against what it has. */
	readonly kind: 'divisions' | 'months' | 'division-months';
	/** Of `division-months`. */
	readonly division: DivisionCode | null;
	readonly of: number;
	readonly parts: number;
	readonly difference: number;
}

/**
 * Every split of what is assigned that does not add up, with the difference; nothing is scaled to fit. Nothing split
 * among divisions is no difference: it has not been split yet.
 */
export function splitDifferences({ total, divisions, months, divisionMonths }: TargetRevision): SplitDifference[] {
	const parts = Object.values(divisions);
	const split = parts.reduce((sum, part) => sum + part, 0);
	return [
		...(parts.length > 0 ? differenceOf({ kind: 'divisions', division: null, of: total, parts: split }) : []),
		...differenceOf({ kind: 'months', division: null, of: total, parts: sumOf(months, total) }),
		...Object.entries(divisionMonths).flatMap(([code, plan]) => {
			const of = divisions[code] ?? 0;
			return differenceOf({ kind: 'division-months', division: code as DivisionCode, of, parts: sumOf(plan, of) });
		})
	];
}

const sumOf = (plan: MonthPlan, amount: number): number =>
	plan.kind === 'amounts'
		? plan.amounts.reduce((sum, part) => sum + part, 0)
		: (cumulativeShares(plan, amount).at(-1) ?? 0) * amount;

/** Lost in adding decimals. */
const TINY = 1e-6;

function differenceOf(split: Omit<SplitDifference, 'difference'>): SplitDifference[] {
	const difference = split.parts - split.of;
	return Math.abs(difference) > TINY ? [{ ...split, difference }] : [];
}
