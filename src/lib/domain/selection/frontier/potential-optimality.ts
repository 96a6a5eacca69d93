import type { Result } from '../../result.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { maximise } from '../robustness/linear-program.ts';
import type { LinearRow } from '../robustness/linear-program.ts';
import { checkConstraints, findContradiction, linearLimits, programRows } from '../robustness/weight-constraints.ts';
import type { WeightConstraint, WeightConstraintProblem } from '../robustness/weight-constraints.ts';

/** Whether some weights make a project the best. */
export interface PotentialOptimum {
	readonly isBestForSome: boolean;
	/** Weights under which it leads by the most, or is behind by the least. */
	readonly weights: Float64Array;
	/** That lead, as a share of the range of values; negative where it is never best; 0 where it is best only in a tie. */
	readonly lead: number;
}

/** A lead less negative than this is none: what is level with the best is best. */
const LEVEL = 1e-9;
/** Starting with so many rivals, others are added when they turn out to be ahead. */
const FIRST_RIVALS = 4;

/**
 * Of each project: whether there are weights on the simplex, within the constraints, with which it is best or level
 * with the best. Not the same as the Pareto front: a project on it may be best for no additive weights.
 *
 * Exact but for rounding: a linear program each, over the weights and the lead, whose rivals are added as they turn
 * out to matter. With one project, it is best by a lead of 0. What is not known is held at 0 for the project itself
 * and its rivals alike only if `values` says so (`holdMissing`): they must be complete.
 *
 * @source G. Hazen (1986) Partial information, dominance, and potential optimality in multiattribute utility theory,
 * Operations Research 34(2)
 * @throws where a value is missing.
 */
export function potentialOptima(
	values: DecisionMatrix,
	constraints: readonly WeightConstraint[] = []
): Result<PotentialOptimum[], WeightConstraintProblem> {
	const { rows, columns } = values;
	const senseless = checkConstraints(constraints, columns);
	const problems = senseless.length > 0 ? senseless : findContradiction(constraints, columns);
	if (problems.length > 0) return { ok: false, problems };
	const unit = toUnit(values);
	// a further variable is the lead less its least, so that it is never negative
	const fixed = programRows(linearLimits(constraints, columns), columns).map((row) => ({
		...row,
		coefficients: [...row.coefficients, 0]
	}));
	const given = { unit, rows, columns, fixed };
	return { ok: true, value: Array.from({ length: rows }, (_, row) => bestLead(row, given)) };
}

interface Given {
	/** Values from 0 to 1. */
	readonly unit: Float64Array;
	readonly rows: number;
	readonly columns: number;
	readonly fixed: readonly LinearRow[];
}

function bestLead(row: number, given: Given): PotentialOptimum {
	const { rows, columns, fixed } = given;
	const objective = [...Array.from({ length: columns }, () => 0), 1];
	const cap: LinearRow = { coefficients: objective, limit: LEAST_LEAD + (rows > 1 ? 1 : 0) };
	const rivals = new Set<number>();
	let [weights, lead] = [new Float64Array(columns).fill(1 / columns), Infinity];
	for (let wanted = FIRST_RIVALS; ; wanted = 1) {
		const ahead = mostAhead(given, { row, weights, lead }, wanted).filter((rival) => !rivals.has(rival));
		if (ahead.length === 0 && rivals.size > 0) break;
		for (const rival of ahead) rivals.add(rival);
		const leads = [...rivals].map((rival) => leadRow(given, row, rival));
		const outcome = maximise({ objective, rows: [...fixed, cap, ...leads] });
		if (outcome.kind !== 'optimal') throw new Error(`no weights for rows[${row}]`);
		weights = Float64Array.from(outcome.point.slice(0, columns));
		lead = outcome.value - LEAST_LEAD;
		if (ahead.length === 0) break;
	}
	return { isBestForSome: lead >= -LEVEL, weights, lead: Math.abs(lead) < LEVEL ? 0 : lead };
}

/** No lead is less: values are between 0 and 1. */
const LEAST_LEAD = 1;

/** `lead ≤ w · (own − rival)`, with the lead counted from its least. */
function leadRow({ unit, columns }: Given, row: number, rival: number): LinearRow {
	const coefficients = Array.from(
		{ length: columns },
		(_, column) => (unit[rival * columns + column] ?? 0) - (unit[row * columns + column] ?? 0)
	);
	return { coefficients: [...coefficients, 1], limit: LEAST_LEAD };
}

/** The rivals over which the lead is smaller than hoped for, the smallest first. */
function mostAhead(
	{ unit, rows, columns }: Given,
	{ row, weights, lead }: { row: number; weights: Float64Array; lead: number },
	wanted: number
): number[] {
	const leads = Array.from({ length: rows }, (_, rival) => {
		let sum = 0;
		for (let column = 0; column < columns; column++) {
			const apart = (unit[row * columns + column] as number) - (unit[rival * columns + column] as number); // both are rows
			sum += (weights[column] as number) * apart;
		}
		return { rival, lead: sum };
	});
	return leads
		.filter((other) => other.rival !== row && other.lead < lead - LEVEL)
		.sort((a, b) => a.lead - b.lead)
		.slice(0, wanted)
		.map(({ rival }) => rival);
}

function toUnit({ values, columns }: DecisionMatrix): Float64Array {
	let [low, high] = [Infinity, -Infinity];
	values.forEach((value, at) => {
		if (Number.isNaN(value)) throw new Error(`rows[${Math.floor(at / columns)}][${at % columns}] is missing`);
		low = Math.min(low, value);
		high = Math.max(high, value);
	});
	return values.map((value) => (high > low ? (value - low) / (high - low) : 0));
}
