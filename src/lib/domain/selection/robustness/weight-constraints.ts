import type { Problem } from '../../result.ts';
import { maximise } from './linear-program.ts';
import type { LinearRow } from './linear-program.ts';

/**
 * What is known of the weights, which are shares that sum to 1; criteria by their column. Several columns stand for
 * their sum, so that a family can be bounded or ordered like a single criterion.
 */
export type WeightConstraint =
	/** Cardinal: the sum lies within; fixed where `least` equals `most`. */
	| { readonly kind: 'range'; readonly columns: readonly number[]; readonly least: number; readonly most: number }
	/** Ordinal: the first sum is not less than the second. */
	| { readonly kind: 'order'; readonly heavier: readonly number[]; readonly lighter: readonly number[] };

/** `contradicts` names each of a smallest set of constraints that cannot hold together. */
export type WeightConstraintProblem = Problem<'contradicts' | 'unknown-column' | 'not-a-range' | 'no-criterion'>;

/** Every constraint that makes no sense by itself, with its path. */
export function checkConstraints(constraints: readonly WeightConstraint[], columns: number): WeightConstraintProblem[] {
	if (columns < 1) return [{ code: 'no-criterion', path: 'columns', value: columns }];
	return constraints.flatMap((constraint, place): WeightConstraintProblem[] => {
		const path = `constraints[${place}]`;
		const isKnown = (column: number) => Number.isInteger(column) && column >= 0 && column < columns;
		const named = constraint.kind === 'range' ? constraint.columns : [...constraint.heavier, ...constraint.lighter];
		const unknown = named.filter((column) => !isKnown(column));
		if (unknown.length > 0) return [{ code: 'unknown-column', path, value: unknown[0] }];
		const isRange = constraint.kind !== 'range' || constraint.least <= constraint.most;
		return isRange ? [] : [{ code: 'not-a-range', path, value: constraint }];
	});
}

/** Constraints as rows `coefficients · w ≤ limit`, and those that hold with equality. */
export interface LinearLimits {
	readonly atMost: readonly LinearRow[];
	readonly equal: readonly LinearRow[];
}

/** The linear form of constraints, without `w ≥ 0` and `Σw = 1`. */
export function linearLimits(constraints: readonly WeightConstraint[], columns: number): LinearLimits {
	const atMost: LinearRow[] = [];
	const equal: LinearRow[] = [];
	for (const constraint of constraints) {
		if (constraint.kind === 'order') {
			const { heavier, lighter } = constraint;
			const coefficients = addUp(columns, lighter).map((one, column) => one - (addUp(columns, heavier)[column] ?? 0));
			atMost.push({ coefficients, limit: 0 });
			continue;
		}
		const coefficients = addUp(columns, constraint.columns);
		if (constraint.least === constraint.most) {
			equal.push({ coefficients, limit: constraint.most });
			continue;
		}
		// what nothing bounds says nothing: weights are shares
		if (constraint.most < 1) atMost.push({ coefficients, limit: constraint.most });
		if (constraint.least > 0) atMost.push(negated({ coefficients, limit: constraint.least }));
	}
	return { atMost, equal };
}

/** Rows for a linear program over the weights: constraints and `Σw = 1`; `w ≥ 0` holds there anyway. */
export function programRows({ atMost, equal }: LinearLimits, columns: number): LinearRow[] {
	const total: LinearRow = { coefficients: Array.from({ length: columns }, () => 1), limit: 1 };
	return [...atMost, ...[...equal, total].flatMap((row) => [row, negated(row)])];
}

/**
 * The constraints that contradict each other: a smallest set of which none can be spared, as one problem each; empty
 * where some weights hold all of them.
 *
 * @source J. W. Chinneck (2008), "Feasibility and Infeasibility in Optimization": the deletion filter
 */
export function findContradiction(
	constraints: readonly WeightConstraint[],
	columns: number
): WeightConstraintProblem[] {
	const canHold = (kept: readonly WeightConstraint[]): boolean => {
		const rows = programRows(linearLimits(kept, columns), columns);
		return maximise({ objective: Array.from({ length: columns }, () => 0), rows }).kind === 'optimal';
	};
	if (canHold(constraints)) return [];
	let kept = [...constraints];
	for (const constraint of constraints) {
		const without = kept.filter((other) => other !== constraint);
		if (!canHold(without)) kept = without;
	}
	return kept.map((constraint) => ({
		code: 'contradicts',
		path: `constraints[${constraints.indexOf(constraint)}]`,
		value: constraint
	}));
}

const negated = ({ coefficients, limit }: LinearRow): LinearRow => ({
	coefficients: coefficients.map((coefficient) => -coefficient),
	limit: -limit
});

const addUp = (columns: number, named: readonly number[]): number[] =>
	Array.from({ length: columns }, (_, column) => named.filter((other) => other === column).length);
