import type { SelectionSet } from '../criteria/selection-set.ts';
import { type ScenarioId, weightsOf } from '../criteria/starting-set.ts';
import type { CriterionId } from '../criterion.ts';
import { type Gate, gatesOf, type GateId } from '../gates/gate.ts';
import type { METHODS } from '../methods/judge.ts';
import { equalWeights } from '../weights/shares.ts';
import { toPercent } from '../weights/percent.ts';

export type MethodName = 'value' | Exclude<(typeof METHODS)[number], 'wsm'>;
/** The additive value model first: what is ranked by unless the reader asks for a second opinion. */
export const METHOD_NAMES = ['value', 'topsis', 'vikor', 'promethee2', 'copras', 'wpm'] as const satisfies MethodName[];

/** What is limited when several projects are chosen together, by measure. */
export const LIMITED = ['landHa', 'powerKva', 'waterM3PerDay', 'investmentWanYuan', 'energyTcePerYear'] as const;
export type Limited = (typeof LIMITED)[number];

/**
 * Among which weights a rank is tried: each within half and one and a half times what it is, any that keep the order of
 * importance, or any at all.
 */
export const SPREADS = ['near', 'order', 'any'] as const;
export type Spread = (typeof SPREADS)[number];

/** Weightings that are tried. */
export const SAMPLES = 10_000;
/** Of the random numbers: the same seed tries the same weightings on every machine. */
const FIRST_SEED = 20_210_315;
export const MOST_SEED = 0xffffffff;

export type Threshold = Gate['threshold'];

/** How projects are judged: what a reader decides, and nothing that follows from it. */
export interface Weighing {
	/** The starting set that the weights began with; `null`: equal weights. */
	readonly scenario: ScenarioId | null;
	/** By criterion of the set, in its order: percent with one decimal, 100 in sum. */
	readonly weights: readonly number[];
	readonly locked: readonly CriterionId[];
	readonly method: MethodName;
	readonly spread: Spread;
	readonly seed: number;
	/** Thresholds other than the data's. */
	readonly thresholds: Readonly<Partial<Record<GateId, Threshold>>>;
	/** In the unit of the measure; absent: no limit. */
	readonly limits: Readonly<Partial<Record<Limited, number>>>;
}

/** Where everybody begins: the first starting set of the territory, or equal weights where it has none. */
export function firstWeighing({ criteria, scenarios }: SelectionSet): Weighing {
	const [scenario] = scenarios;
	return {
		scenario: scenario?.id ?? null,
		weights: scenario ? percentOf(weightsOf(scenario, criteria)) : equalPercent(criteria.length),
		locked: [],
		method: 'value',
		spread: 'near',
		seed: FIRST_SEED,
		thresholds: {},
		limits: {}
	};
}

/** The weights of a starting set, or equal ones for `null`. */
export function startingWeights({ criteria, scenarios }: SelectionSet, id: ScenarioId | null): readonly number[] {
	const scenario = scenarios.find((one) => one.id === id);
	return scenario ? percentOf(weightsOf(scenario, criteria)) : equalPercent(criteria.length);
}

/** The gates of a portfolio with the reader's thresholds in place of the data's. */
export function gatesUnder(
	{ thresholds }: Pick<Weighing, 'thresholds'>,
	{ gates }: SelectionSet,
	portfolio: string
): Gate[] {
	return gatesOf(gates, portfolio).map((gate) => {
		const threshold = thresholds[gate.id];
		return threshold === undefined ? gate : ({ ...gate, threshold } as Gate);
	});
}

const equalPercent = (count: number): readonly number[] => (count === 0 ? [] : percentOf(equalWeights(count)));

/** @throws for weights that are negative or all 0, which a pack does not hold. */
function percentOf(weights: readonly number[]): readonly number[] {
	const percent = toPercent(weights, 1);
	if (!percent.ok) throw new Error(`weights of a starting set: ${JSON.stringify(percent.problems)}`);
	return percent.value;
}
