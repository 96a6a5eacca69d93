import type { Problem } from '../../result.ts';
import type { SelectionSet } from '../criteria/selection-set.ts';
import type { ScenarioId } from '../criteria/starting-set.ts';
import type { CriterionId } from '../criterion.ts';
import type { Gate, GateId } from '../gates/gate.ts';
import { toPercent } from '../weights/percent.ts';
import {
	firstWeighing,
	type Limited,
	LIMITED,
	METHOD_NAMES,
	type MethodName,
	MOST_SEED,
	SPREADS,
	startingWeights,
	type Threshold,
	type Weighing
} from './weighing.ts';

export type WeighingProblem = Problem<
	| 'unknown-part'
	| 'unknown-scenario'
	| 'unknown-criterion'
	| 'unknown-method'
	| 'unknown-spread'
	| 'unknown-gate'
	| 'unknown-limit'
	| 'bad-number'
	| 'bad-weights'
	/** Weights of another sum than 100 were brought to 100 in proportion. */
	| 'weights-not-100'
>;

/** Parts are joined by two stars, words of a part by one: no id has a star, and an address leaves it as it is. */
const PART = '**';
const WORD = '*';

/**
 * A weighing as an address carries it, defaults left out; `null` for the one everybody begins with.
 *
 * `s*jobs-first**w*jobs*62.5*payback*37.5**k*jobs**m*topsis**r*any*7**g*tax-per-mu*0.5**n*landHa*40`: starting set,
 * weights, locks, method, weightings tried and their seed, thresholds (`t` true, `x` none), limits. Weights are written where they differ from the set's; no set
 * (`s`) is equal weights.
 */
export function writeWeighing(weighing: Weighing, set: SelectionSet): string | null {
	const first = firstWeighing(set);
	const parts = [
		weighing.scenario === first.scenario ? [] : ['s', ...(weighing.scenario === null ? [] : [weighing.scenario])],
		isSame(weighing.weights, startingWeights(set, weighing.scenario)) ? [] : ['w', ...weightWords(weighing, set)],
		weighing.locked.length === 0 ? [] : ['k', ...weighing.locked],
		weighing.method === first.method ? [] : ['m', weighing.method],
		weighing.spread === first.spread && weighing.seed === first.seed
			? []
			: ['r', weighing.spread, String(weighing.seed)],
		...Object.entries(weighing.thresholds).map(([id, threshold]) => ['g', id, ...thresholdWords(threshold ?? null)]),
		...Object.entries(weighing.limits).map(([id, limit]) => ['n', id, String(limit)])
	];
	const written = parts.filter(({ length }) => length > 0).map((words) => words.join(WORD));
	return written.length === 0 ? null : written.join(PART);
}

const weightWords = ({ weights }: Weighing, { criteria }: SelectionSet): string[] =>
	criteria.flatMap(({ id }, place) => (weights[place] ? [id, String(weights[place])] : []));

function thresholdWords(threshold: Threshold): string[] {
	if (threshold === null) return ['x'];
	if (threshold === true) return ['t'];
	return (typeof threshold === 'number' ? [threshold] : threshold).map(String);
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
	one.length === other.length && one.every((weight, place) => weight === other[place]);

/**
 * The weighing of an address, always a whole one: a part that cannot be read costs only itself and is a problem with
 * the part as `path`. `gates`: those of the portfolio.
 */
export function readWeighing(
	text: string | null,
	set: SelectionSet,
	gates: readonly Gate[]
): { weighing: Weighing; problems: WeighingProblem[] } {
	const problems: WeighingProblem[] = [];
	let weighing = firstWeighing(set);
	const parts = (text ?? '').split(PART).filter((part) => part !== '');
	// a starting set brings its weights: those of the reader come after
	for (const part of parts.toSorted((a, b) => Number(b.startsWith('s')) - Number(a.startsWith('s')))) {
		const [key = '', ...words] = part.split(WORD);
		const report = (code: WeighingProblem['code'], value: string) => void problems.push({ code, path: key, value });
		weighing = { ...weighing, ...readPart(key, words, { set, gates, weighing, report }) };
	}
	return { weighing, problems };
}

interface Reading {
	readonly set: SelectionSet;
	readonly gates: readonly Gate[];
	readonly weighing: Weighing;
	readonly report: (code: WeighingProblem['code'], value: string) => void;
}

function readPart(key: string, words: readonly string[], reading: Reading): Partial<Weighing> {
	switch (key) {
		case 's':
			return readScenario(words[0] ?? '', reading);
		case 'w':
			return readWeights(words, reading);
		case 'k':
			return readLocks(words, reading);
		case 'm':
			return readMethod(words[0] ?? '', reading);
		case 'r':
			return readSpread(words, reading);
		case 'g':
			return readThreshold(words, reading);
		case 'n':
			return readLimit(words, reading);
		default:
			reading.report('unknown-part', [key, ...words].join(WORD));
			return {};
	}
}

function readScenario(written: string, { set, report }: Reading): Partial<Weighing> {
	const id = written === '' ? null : set.scenarios.find((one) => one.id === written)?.id;
	if (id === undefined) {
		report('unknown-scenario', written);
		return {};
	}
	return { scenario: id satisfies ScenarioId | null, weights: startingWeights(set, id) };
}

/** Of criteria that are not named the weight is 0; unknown ones are left out and the rest brought to 100. */
function readWeights(words: readonly string[], { set, report }: Reading): Partial<Weighing> {
	const places = new Map<string, number>(set.criteria.map(({ id }, place) => [id, place]));
	const weights = new Array<number>(set.criteria.length).fill(0);
	for (let word = 0; word < words.length; word += 2) {
		const [id = '', written = ''] = [words[word], words[word + 1]];
		const place = places.get(id);
		const weight = readAmount(written);
		if (place === undefined) report('unknown-criterion', id);
		else if (weight === null || weight < 0 || weight > 100) report('bad-number', `${id}*${written}`);
		else weights[place] = weight;
	}
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const percent = toPercent(weights, 1);
	if (!percent.ok) {
		report('bad-weights', words.join(WORD));
		return {};
	}
	if (Math.abs(sum - 100) > 1e-6) report('weights-not-100', String(Math.round(sum * 10) / 10));
	return { weights: percent.value };
}

function readLocks(words: readonly string[], { set, report }: Reading): Partial<Weighing> {
	const known = new Map<string, CriterionId>(set.criteria.map(({ id }) => [id, id]));
	for (const word of words) if (!known.has(word)) report('unknown-criterion', word);
	return { locked: [...new Set(words)].flatMap((word) => known.get(word) ?? []) };
}

function readMethod(written: string, { report }: Reading): Partial<Weighing> {
	const method = METHOD_NAMES.find((name): name is MethodName => name === written);
	if (method) return { method };
	report('unknown-method', written);
	return {};
}

function readSpread([written = '', number = '']: readonly string[], { weighing, report }: Reading): Partial<Weighing> {
	const spread = SPREADS.find((one) => one === written);
	const seed = readAmount(number);
	if (!spread) report('unknown-spread', written);
	const isSeed = seed !== null && Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED;
	if (!isSeed) report('bad-number', number);
	return { spread: spread ?? weighing.spread, seed: isSeed ? seed : weighing.seed };
}

function readThreshold(
	[id = '', ...words]: readonly string[],
	{ gates, weighing, report }: Reading
): Partial<Weighing> {
	const gate = gates.find((one) => one.id === id);
	if (!gate) {
		report('unknown-gate', id);
		return {};
	}
	const threshold = words[0] === 'x' ? null : thresholdFor(gate, words);
	if (threshold === undefined) {
		report('bad-number', [id, ...words].join(WORD));
		return {};
	}
	return { thresholds: { ...weighing.thresholds, [gate.id satisfies GateId]: threshold } };
}

function thresholdFor({ comparator }: Gate, words: readonly string[]): Threshold | undefined {
	if (comparator === 'isTrue') return words[0] === 't' ? true : undefined;
	const amounts = words.map(readAmount);
	const known = amounts.filter((amount) => amount !== null);
	if (known.length === 0 || known.length < amounts.length) return undefined;
	return comparator === 'oneOf' ? known : known[0];
}

function readLimit([written = '', amount = '']: readonly string[], { weighing, report }: Reading): Partial<Weighing> {
	const measure = LIMITED.find((one): one is Limited => one === written);
	const limit = readAmount(amount);
	if (!measure) report('unknown-limit', written);
	else if (limit === null || limit < 0) report('bad-number', `${written}*${amount}`);
	else return { limits: { ...weighing.limits, [measure]: limit } };
	return {};
}

function readAmount(written: string): number | null {
	const amount = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(written) ? Number(written) : NaN;
	return Number.isFinite(amount) ? amount : null;
}
