import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SelectionSet } from '../criteria/selection-set.ts';
import { NO_SELECTION } from '../criteria/selection-set.ts';
import type { CriterionId } from '../criterion.ts';
import { toPercent } from '../weights/percent.ts';
import { TEST_SET } from './test-weighing.ts';
import { readWeighing, writeWeighing } from './weighing-text.ts';
import {
	firstWeighing,
	gatesUnder,
	LIMITED,
	METHOD_NAMES,
	MOST_SEED,
	SPREADS,
	startingWeights,
	type Weighing
} from './weighing.ts';

const FIRST = firstWeighing(TEST_SET);
const read = (text: string | null, set: SelectionSet = TEST_SET) => readWeighing(text, set, set.gates);

const WRITTEN: readonly (readonly [text: string, part: Partial<Weighing>])[] = [
	['s*jobs', { scenario: 'jobs' as Weighing['scenario'], weights: [0, 60, 40] }],
	['w*tax.per-mu*20*jobs_a*12.5*岗位*67.5', { weights: [20, 12.5, 67.5] }],
	['w*jobs_a*100', { weights: [0, 100, 0] }],
	['k*jobs_a*岗位', { locked: ['jobs_a', '岗位'] as CriterionId[] }],
	['m*promethee2', { method: 'promethee2' }],
	['r*order*7', { spread: 'order', seed: 7 }],
	['g*least*-0.25', { thresholds: { least: -0.25 } as Weighing['thresholds'] }],
	['g*alive*t', { thresholds: { alive: true } as Weighing['thresholds'] }],
	['g*classes*x**g*least*1e+21', { thresholds: { classes: null, least: 1e21 } as Weighing['thresholds'] }],
	['g*classes*1*3', { thresholds: { classes: [1, 3] } as Weighing['thresholds'] }],
	['n*landHa*40**n*powerKva*0', { limits: { landHa: 40, powerKva: 0 } }]
];

const LOST: readonly (readonly [text: string, code: string, value: string])[] = [
	['z*1', 'unknown-part', 'z*1'],
	['s*gone', 'unknown-scenario', 'gone'],
	['w*gone*5*jobs_a*100', 'unknown-criterion', 'gone'],
	['w*tax.per-mu*-1*jobs_a*100', 'bad-number', 'tax.per-mu*-1'],
	['w*tax.per-mu', 'bad-number', 'tax.per-mu*'],
	['w*tax.per-mu*0', 'bad-weights', 'tax.per-mu*0'],
	['w*tax.per-mu*10*jobs_a*10', 'weights-not-100', '20'],
	['k*gone', 'unknown-criterion', 'gone'],
	['m*best', 'unknown-method', 'best'],
	['r*wide*7', 'unknown-spread', 'wide'],
	['r*any*-7', 'bad-number', '-7'],
	['g*gone*1', 'unknown-gate', 'gone'],
	['g*alive*1', 'bad-number', 'alive*1'],
	['g*least*NaN', 'bad-number', 'least*NaN'],
	['n*gold*1', 'unknown-limit', 'gold'],
	['n*landHa*-1', 'bad-number', 'landHa*-1']
];

describe('a weighing in an address', () => {
	it.each(WRITTEN)('is written and read as %s', (text, part) => {
		const weighing = { ...FIRST, ...part };
		expect(writeWeighing(weighing, TEST_SET)).toBe(text);
		expect(read(text)).toEqual({ weighing, problems: [] });
	});

	it('is not written where it is the one everybody begins with', () => {
		expect(writeWeighing(FIRST, TEST_SET)).toBeNull();
		expect(read(null)).toEqual({ weighing: FIRST, problems: [] });
	});

	it.each(LOST)('loses only what is wrong in %s', (text, code, value) => {
		const { weighing, problems } = read(`${text}**k*jobs_a`);
		expect(problems.map((problem) => [problem.code, problem.value])).toContainEqual([code, value]);
		expect(weighing.locked).toContain('jobs_a');
		expect(weighing.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
	});

	it('brings weights of another sum to 100 in proportion', () => {
		expect(read('w*tax.per-mu*10*jobs_a*30').weighing.weights).toEqual([25, 75, 0]);
	});

	it('takes the weights of the reader, not of the set, wherever the set stands', () => {
		expect(read('w*jobs_a*100**s*jobs').weighing).toMatchObject({ scenario: 'jobs', weights: [0, 100, 0] });
	});

	it('begins with equal weights where there is no starting set, and with none where there is no criterion', () => {
		expect(firstWeighing({ ...TEST_SET, scenarios: [] }).weights).toEqual([33.4, 33.3, 33.3]);
		expect(firstWeighing(NO_SELECTION)).toMatchObject({ scenario: null, weights: [] });
		expect(read('w*jobs_a*100', NO_SELECTION).weighing.weights).toEqual([]);
	});

	it('is read back as it was, whatever was decided', () => {
		fc.assert(
			fc.property(anyWeighing, (weighing) => {
				expect(read(writeWeighing(weighing, TEST_SET))).toEqual({ weighing, problems: [] });
			})
		);
	});

	it('is always a whole one, whatever an address says', () => {
		const anyWord = fc.oneof(fc.constantFrom('s', 'w', 'k', 'm', 'r', 'g', 'n', 'jobs_a', 'least', '7'), fc.string());
		const anyText = fc
			.array(fc.array(anyWord, { maxLength: 5 }), { maxLength: 6 })
			.map((parts) => parts.map((words) => words.join('*')).join('**'));
		fc.assert(
			fc.property(anyText, (text) => {
				const { weights } = read(text).weighing;
				expect(weights).toHaveLength(3);
				expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
			}),
			{ numRuns: 1_000 }
		);
	});
});

describe('the gates of a weighing', () => {
	it('have the thresholds of the reader in place of the data’s', () => {
		const thresholds = { least: 5, classes: null } as Weighing['thresholds'];
		expect(gatesUnder({ thresholds }, TEST_SET, 'any').map(({ threshold }) => threshold)).toEqual([5, null, null]);
	});
});

const anyWeights = fc
	.array(fc.nat(1_000), { minLength: 3, maxLength: 3 })
	.filter((weights) => weights.some((weight) => weight > 0))
	.map((weights) => {
		const percent = toPercent(weights, 1);
		if (!percent.ok) throw new Error('weights');
		return percent.value;
	});
const anyWeighing: fc.Arbitrary<Weighing> = fc.record({
	scenario: fc.constantFrom(null, ...TEST_SET.scenarios.map(({ id }) => id)),
	weights: fc.oneof(anyWeights, fc.constant(startingWeights(TEST_SET, null))),
	locked: fc.subarray(TEST_SET.criteria.map(({ id }) => id)),
	method: fc.constantFrom(...METHOD_NAMES),
	spread: fc.constantFrom(...SPREADS),
	seed: fc.nat(MOST_SEED),
	thresholds: fc.record(
		{
			least: fc.oneof(
				fc.constant(null),
				fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
			),
			alive: fc.constantFrom(true as const, null),
			classes: fc.oneof(fc.constant(null), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }))
		},
		{ requiredKeys: [], noNullPrototype: true }
	) as fc.Arbitrary<Weighing['thresholds']>,
	limits: fc.dictionary(fc.constantFrom(...LIMITED), fc.nat(1e9), { noNullPrototype: true })
});
