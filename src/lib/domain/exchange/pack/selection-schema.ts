import * as v from 'valibot';
import type { PortfolioId } from '../../territory/territory.ts';
import type { ScenarioId, StartingSet } from '../../selection/criteria/starting-set.ts';
import { type Criterion, type CriterionId, FAMILIES, type ValueFunction } from '../../selection/criterion.ts';
import { DIRECTIONS } from '../../selection/decision-matrix.ts';
import type { Gate, GateId } from '../../selection/gates/gate.ts';
import { MEASURE_IDS, MEASURES } from '../../selection/measures/measures.ts';
import { identity, idText, list, provenance, type SchemaOf, text, unreported, words } from './fields.ts';
import type { PackProblemCode } from './problem.ts';

const code = (problem: PackProblemCode): PackProblemCode => problem;

const amount = v.pipe(v.number(), v.finite(code('out-of-range')));
const value = v.pipe(v.number(), v.minValue(0, code('out-of-range')), v.maxValue(100, code('out-of-range')));

const valueFunctionSchema: SchemaOf<ValueFunction> = v.pipe(
	v.array(v.strictObject({ at: amount, value })),
	v.minLength(2, code('out-of-range')),
	v.check((corners) => followEachOther(corners, ({ at }, next) => at < next.at), code('not-rising'))
);

const measured = { measure: v.picklist(MEASURE_IDS), unit: words };

/** A criterion has the unit of its measure, and its value never falls where more is better nor rises where less is. */
export const criterionSchema: SchemaOf<Criterion> = v.pipe(
	v.strictObject({
		id: identity<CriterionId>(),
		name: text,
		family: v.picklist(FAMILIES),
		...measured,
		direction: v.picklist(DIRECTIONS),
		valueFunction: valueFunctionSchema,
		formula: text,
		reasoning: text,
		sources: list(idText)
	}),
	v.forward(
		v.check(({ measure, unit }) => MEASURES[measure].unit === unit, code('unit-of-other-measure')),
		['unit']
	),
	v.forward(
		v.check((criterion) => followsDirection(criterion), code('against-direction')),
		['valueFunction']
	)
);

function followsDirection({ direction, valueFunction }: Pick<Criterion, 'direction' | 'valueFunction'>): boolean {
	const sign = direction === 'max' ? 1 : -1;
	return followEachOther(valueFunction, (corner, next) => sign * (next.value - corner.value) >= 0);
}

const followEachOther = <T>(list: readonly T[], holds: (one: T, next: T) => boolean): boolean =>
	list.every((one, index) => {
		const next = list[index + 1];
		return next === undefined || holds(one, next);
	});

const gateFields = {
	id: identity<GateId>(),
	name: text,
	...measured,
	reasoning: text,
	portfolio: unreported(identity<PortfolioId>()),
	provenance
};

/** A gate has the unit of its measure; a threshold that is left out is not set. */
export const gateSchema: SchemaOf<Gate> = v.pipe(
	v.variant('comparator', [
		v.strictObject({ ...gateFields, comparator: v.picklist(['atLeast', 'atMost']), threshold: unreported(amount) }),
		v.strictObject({ ...gateFields, comparator: v.literal('isTrue'), threshold: unreported(v.literal(true)) }),
		v.strictObject({
			...gateFields,
			comparator: v.literal('oneOf'),
			threshold: unreported(v.pipe(v.array(amount), v.minLength(1, code('out-of-range'))))
		})
	]),
	v.forward(
		v.check(({ measure, unit }) => MEASURES[measure].unit === unit, code('unit-of-other-measure')),
		['unit']
	)
);

/** Weights are all above 0 and 100 in sum. */
export const startingSetSchema: SchemaOf<StartingSet> = v.strictObject({
	id: identity<ScenarioId>(),
	name: text,
	reasoning: text,
	weights: v.pipe(
		v.record(idText, v.pipe(v.number(), v.gtValue(0, code('out-of-range')))),
		v.check((weights) => isHundred(Object.values(weights)), code('weights-not-100'))
	)
});

/** A billionth of a weight is lost in adding decimals. */
const isHundred = (weights: readonly number[]): boolean =>
	Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 100) < 1e-6;
