import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { gatesOf } from '../../selection/gates/gate.ts';
import { parsePack } from './parse-pack.ts';
import type { PackProblem, PackProblemCode } from './problem.ts';

type Row = Record<string, unknown>;

/** The miniature pack with the first record of a list changed. */
function withFirst(file: string, change: Row): Map<string, string> {
	const files = readMiniaturePack();
	const [first, ...rest] = JSON.parse(files.get(file) ?? '[]') as Row[];
	return files.set(file, JSON.stringify([{ ...first, ...change }, ...rest]));
}

function problemsOf(files: ReadonlyMap<string, string>): PackProblem[] {
	const result = parsePack(files);
	return result.ok ? [] : result.problems;
}

function selectionOf(files: ReadonlyMap<string, string>) {
	const result = parsePack(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value.selection;
}

const corners = (...pairs: [at: number, value: number][]) => pairs.map(([at, value]) => ({ at, value }));

describe('what projects are weighed by', () => {
	test('is read with its criteria, gates and starting sets', () => {
		const { criteria, gates, scenarios } = selectionOf(readMiniaturePack());
		expect(criteria.map(({ id, sources }) => [id, sources])).toEqual([
			['jobs', ['sample-gazette']],
			['payback', []]
		]);
		expect(gates.map(({ id, threshold, portfolio }) => [id, threshold, portfolio])).toEqual([
			['least-jobs', null, null],
			['classes', [1, 2], null],
			['least-jobs', 10, 'sample']
		]);
		expect(scenarios.map(({ weights }) => weights)).toEqual([{ jobs: 70, payback: 30 }]);
	});

	test('is nothing where the territory has none of the files', () => {
		const files = new Map([...readMiniaturePack()].filter(([path]) => !/(criteria|gates|scenarios)\.json$/.test(path)));
		expect(selectionOf(files)).toEqual({ criteria: [], gates: [], scenarios: [] });
	});

	test('has gates of a portfolio stand in place of the common ones of their id', () => {
		const { gates } = selectionOf(readMiniaturePack());
		const thresholds = (portfolio: string) => gatesOf(gates, portfolio).map(({ id, threshold }) => [id, threshold]);
		expect(thresholds('sample')).toEqual([
			['least-jobs', 10],
			['classes', [1, 2]]
		]);
		expect(thresholds('another')).toEqual([
			['least-jobs', null],
			['classes', [1, 2]]
		]);
	});
});

type Broken = [name: string, file: string, change: Row, code: PackProblemCode, at: string];

const CRITERIA = 'criteria.json';
const GATES = 'gates.json';
const OWN_GATES = 'portfolios/sample/gates.json';
const SCENARIOS = 'scenarios.json';
const PROJECTS = 'portfolios/sample/projects.json';

const BROKEN: readonly Broken[] = [
	['an unknown measure', CRITERIA, { measure: 'luck' }, 'unknown-word', 'jobs.measure'],
	['a unit of another measure', CRITERIA, { unit: 'share' }, 'unit-of-other-measure', 'jobs.unit'],
	['an unknown family', CRITERIA, { family: 'royal' }, 'unknown-word', 'jobs.family'],
	['a direction in words', CRITERIA, { direction: 'up' }, 'unknown-word', 'jobs.direction'],
	['one corner', CRITERIA, { valueFunction: corners([0, 0]) }, 'out-of-range', 'jobs.valueFunction'],
	[
		'two corners at one amount',
		CRITERIA,
		{ valueFunction: corners([5, 0], [5, 9]) },
		'not-rising',
		'jobs.valueFunction'
	],
	['corners out of order', CRITERIA, { valueFunction: corners([9, 0], [5, 9]) }, 'not-rising', 'jobs.valueFunction'],
	[
		'a value that falls where more is better',
		CRITERIA,
		{ valueFunction: corners([0, 0], [5, 60], [9, 50]) },
		'against-direction',
		'jobs.valueFunction'
	],
	[
		'a value that rises where less is better',
		CRITERIA,
		{ direction: 'min' },
		'against-direction',
		'jobs.valueFunction'
	],
	[
		'a value above 100',
		CRITERIA,
		{ valueFunction: corners([0, 0], [5, 101]) },
		'out-of-range',
		'jobs.valueFunction[1].value'
	],
	['an unknown source', CRITERIA, { sources: ['x'] }, 'unknown-reference', 'jobs.sources[0]'],
	['a repeated criterion', CRITERIA, { id: 'payback' }, 'duplicate-id', '[1].id'],
	['an unknown measure at a gate', GATES, { measure: 'luck' }, 'unknown-word', 'least-jobs.measure'],
	['an unknown comparator', GATES, { comparator: 'near' }, 'unknown-word', 'least-jobs.comparator'],
	['a threshold in words', GATES, { threshold: 'many' }, 'wrong-shape', 'least-jobs.threshold'],
	['a number where yes is asked', GATES, { comparator: 'isTrue', threshold: 1 }, 'wrong-shape', 'least-jobs.threshold'],
	['no class to be one of', GATES, { comparator: 'oneOf', threshold: [] }, 'out-of-range', 'least-jobs.threshold'],
	['a unit of another measure at a gate', GATES, { unit: 'ha' }, 'unit-of-other-measure', 'least-jobs.unit'],
	['a repeated gate', GATES, { id: 'classes' }, 'duplicate-id', '[1].id'],
	['a common gate of one portfolio', GATES, { portfolio: 'sample' }, 'unknown-reference', 'least-jobs.portfolio'],
	['a gate in the folder of another', OWN_GATES, { portfolio: 'x' }, 'unknown-reference', 'least-jobs.portfolio'],
	['weights of 99', SCENARIOS, { weights: { jobs: 69, payback: 30 } }, 'weights-not-100', 'jobs-first.weights'],
	['no weights', SCENARIOS, { weights: {} }, 'weights-not-100', 'jobs-first.weights'],
	['a weight of 0', SCENARIOS, { weights: { jobs: 100, payback: 0 } }, 'out-of-range', 'jobs-first.weights.payback'],
	[
		'an unknown criterion',
		SCENARIOS,
		{ weights: { jobs: 70, luck: 30 } },
		'unknown-reference',
		'jobs-first.weights.luck'
	],
	['a share above 1', PROJECTS, { benefits: { fundsShare: 45 } }, 'out-of-range', 'S-1.benefits.fundsShare'],
	[
		'an unknown grade of risk',
		PROJECTS,
		{ benefits: { safetyRisk: 'red' } },
		'unknown-word',
		'S-1.benefits.safetyRisk'
	],
	['a misspelt benefit', PROJECTS, { benefits: { fund: 1 } }, 'unknown-field', 'S-1.benefits.fund']
];

describe('is refused by file, record and field', () => {
	test.each(BROKEN.map(([name, file, change, code, at]) => ({ name, file, change, code, at })))(
		'$name',
		({ file, change, code, at }) => {
			const found = problemsOf(withFirst(file, change)).map((problem) => [problem.code, problem.path]);
			expect(found).toContainEqual([code, `${file}: ${at}`]);
		}
	);

	test('weights of decimals are 100 where only rounding parts them', () => {
		const third = 100 / 3;
		expect(problemsOf(withFirst(SCENARIOS, { weights: { jobs: third * 2, payback: third } }))).toEqual([]);
	});
});
