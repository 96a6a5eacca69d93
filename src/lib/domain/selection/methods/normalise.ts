import type { Result } from '../../result.ts';
import { columnExtents } from './column-extents.ts';
import type { ColumnExtents } from './column-extents.ts';
import { unfitColumns } from './decision.ts';
import type { DecisionProblem, WeighedDecision } from './decision.ts';

/** By what a column is divided: nothing, its sum, its maximum, its length as a vector, its range from its minimum. */
type Scale = 'none' | 'sum' | 'max' | 'vector' | 'minmax';

/**
 * What becomes of a criterion of which less is better: it stays as it is and less remains better; `inverted` takes
 * 1/x before scaling; `flipped` takes 1 less the scaled value. After the latter two more is better everywhere.
 */
type Costs = 'kept' | 'inverted' | 'flipped';

const RULES = {
	none: ['none', 'kept'],
	sum: ['sum', 'kept'],
	max: ['max', 'kept'],
	vector: ['vector', 'kept'],
	minmax: ['minmax', 'kept'],
	'sum-directed': ['sum', 'flipped'],
	'max-directed': ['max', 'flipped'],
	'vector-directed': ['vector', 'flipped'],
	'minmax-directed': ['minmax', 'flipped'],
	invert: ['none', 'inverted'],
	'invert+sum': ['sum', 'inverted'],
	'invert+max': ['max', 'inverted'],
	'invert+vector': ['vector', 'inverted'],
	'invert+minmax': ['minmax', 'inverted']
} as const satisfies Record<string, readonly [Scale, Costs]>;

/** Named by the scale and by what becomes of costs; `invert+max` is the linear scale of Hwang & Yoon, min/x for costs. */
export type Normalisation = keyof typeof RULES;
export const NORMALISATIONS = Object.keys(RULES) as Normalisation[];

/** A decision with the rule that scales each column: `value * factors[column] + offsets[column]`. */
export interface Scaled extends WeighedDecision {
	readonly factors: Float64Array;
	readonly offsets: Float64Array;
	/** Whether more is better on the scaled column; always, but for costs that were kept. */
	readonly gains: readonly boolean[];
}

/**
 * Scales each criterion by a named rule.
 *
 * A constant criterion becomes 0 by `minmax`, directed or not, as it sets nobody apart; a criterion that is 0
 * throughout stays 0. `sum` and `max` need values of 0 and above, `invert` needs costs above 0: else problems.
 *
 * @source Hwang & Yoon (1981) Multiple Attribute Decision Making, ch. 2.3; Jahan & Edwards (2015) A state-of-the-art
 * survey on the influence of normalization techniques in ranking
 */
export function normalise(decision: WeighedDecision, normalisation: Normalisation): Result<Scaled, DecisionProblem> {
	const [scale, costs]: readonly [Scale, Costs] = RULES[normalisation];
	const problems = unfitFor(decision, scale, costs);
	if (problems.length > 0) return { ok: false, problems };
	const directed = costs === 'inverted' ? withInvertedCosts(decision) : decision;
	const { extents } = directed;
	const flipped = (column: number) => costs === 'flipped' && decision.directions[column] === 'min';
	const rules = decision.criteria.map((_, column) => {
		const rule = scaleOf(scale, extents, column);
		return flipped(column) && !isConstantRange(scale, extents, column) ? flip(rule) : rule;
	});
	return {
		ok: true,
		value: {
			...directed,
			factors: Float64Array.from(rules, ({ factor }) => factor),
			offsets: Float64Array.from(rules, ({ offset }) => offset),
			gains: decision.directions.map((direction) => direction === 'max' || costs !== 'kept')
		}
	};
}

function unfitFor(decision: WeighedDecision, scale: Scale, costs: Costs): DecisionProblem[] {
	const isCost = (column: number) => decision.directions[column] === 'min';
	const inverted = costs === 'inverted' ? unfitColumns(decision, 'not-positive', isCost) : [];
	if (scale !== 'sum' && scale !== 'max') return inverted;
	const others = (column: number) => costs !== 'inverted' || !isCost(column);
	return [...inverted, ...unfitColumns(decision, 'negative-values', others)];
}

function withInvertedCosts(decision: WeighedDecision): WeighedDecision {
	const values = decision.values.slice();
	decision.directions.forEach((direction, column) => {
		if (direction === 'max') return;
		for (let place = column; place < values.length; place += decision.columns)
			values[place] = 1 / (values[place] as number);
	});
	return { ...decision, values, extents: columnExtents({ ...decision, values }) };
}

interface ColumnRule {
	readonly factor: number;
	readonly offset: number;
}

const flip = ({ factor, offset }: ColumnRule): ColumnRule => ({ factor: -factor, offset: 1 - offset });

const isConstantRange = (scale: Scale, { least, greatest }: ColumnExtents, column: number): boolean =>
	scale === 'minmax' && least[column] === greatest[column];

function scaleOf(scale: Scale, extents: ColumnExtents, column: number): ColumnRule {
	const [least, greatest] = [extents.least[column] as number, extents.greatest[column] as number];
	switch (scale) {
		case 'none':
			return { factor: 1, offset: 0 };
		case 'sum':
			return { factor: reciprocal(extents.sums[column] as number), offset: 0 };
		case 'max':
			return { factor: reciprocal(greatest), offset: 0 };
		case 'vector':
			return { factor: reciprocal(Math.sqrt(extents.squares[column] as number)), offset: 0 };
		case 'minmax': {
			const factor = reciprocal(greatest - least);
			return { factor, offset: factor === 0 ? 0 : -least * factor };
		}
	}
}

/** 1/x, and 0 for a column with nothing to scale. */
const reciprocal = (size: number): number => (size === 0 ? 0 : 1 / size);
