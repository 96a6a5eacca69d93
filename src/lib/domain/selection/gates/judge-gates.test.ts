import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_BENEFITS_KNOWN } from '../../project/benefits.ts';
import { m2ToHa, muToHa } from '../../units.ts';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { measureOf } from '../measures/test-measures.ts';
import type { Gate, GateId, GateTest } from './gate.ts';
import { ADMISSIONS, admitProjects, gateVerdicts, type GateVerdictKind, judgeGate } from './judge-gates.ts';

const words = { zh: '门槛', en: 'Gate', ru: 'Порог' };
const gateOf = (id: string, comparison: GateTest): Gate => ({
	...comparison,
	id: id as GateId,
	name: words,
	measure: 'jobs',
	unit: 'people',
	reasoning: words,
	portfolio: null,
	provenance: { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null }
});

const LEAST: GateTest = { comparator: 'atLeast', threshold: 300 };
const MOST: GateTest = { comparator: 'atMost', threshold: 0.3 };
const YES: GateTest = { comparator: 'isTrue', threshold: true };
const CLASSES: GateTest = { comparator: 'oneOf', threshold: [1, 2] };

describe('a gate', () => {
	test.each<[name: string, comparison: GateTest, value: number, verdict: GateVerdictKind]>([
		['passes what is more than the least', LEAST, 301, 'pass'],
		['passes what is the least', LEAST, 300, 'pass'],
		['fails what is less than the least', LEAST, 299.9999, 'fail'],
		['neither passes nor fails what is not known', LEAST, NaN, 'undetermined'],
		['passes what is less than the most', MOST, 0, 'pass'],
		['passes what is the most', MOST, 0.3, 'pass'],
		['passes what only rounding parts from the most', MOST, 0.1 + 0.2, 'pass'],
		['fails what is more than the most', MOST, 0.3001, 'fail'],
		['does not take what is not known for nothing', MOST, NaN, 'undetermined'],
		['passes yes', YES, 1, 'pass'],
		['fails no', YES, 0, 'fail'],
		['neither passes nor fails where yes or no is not known', YES, NaN, 'undetermined'],
		['passes one of the classes', CLASSES, 2, 'pass'],
		['fails another class', CLASSES, 3, 'fail'],
		['neither passes nor fails a class that is not known', CLASSES, NaN, 'undetermined'],
		['without a threshold stops nobody', { comparator: 'atLeast', threshold: null }, 0, 'inactive'],
		['without a threshold asks nobody', { comparator: 'oneOf', threshold: null }, NaN, 'inactive'],
		['that asks for no yes is open', { comparator: 'isTrue', threshold: null }, 0, 'inactive'],
		['passes a least of 0 at 0', { comparator: 'atLeast', threshold: 0 }, 0, 'pass'],
		['compares below 0 too', { comparator: 'atLeast', threshold: -5 }, -6, 'fail']
	])('%s', (_, comparison, value, verdict) => {
		expect(judgeGate(comparison, value)).toBe(verdict);
	});
});

describe('a project at all gates', () => {
	const gates = [
		gateOf('least', LEAST),
		gateOf('unset', { comparator: 'atLeast', threshold: null }),
		gateOf('yes', YES)
	];
	const matrix = toDecisionMatrix([
		[400, null, 1],
		[400, 0, null],
		[null, 0, 0],
		[100, 0, null]
	]);

	test('is admitted by all, rejected by one, and undetermined where none rejects it and one is not known', () => {
		expect(Array.from(admitProjects(gates, matrix).admission, (code) => ADMISSIONS[code])).toEqual([
			'admitted',
			'undetermined',
			'rejected',
			'rejected'
		]);
	});

	test('is counted at each, and at none that is not set', () => {
		expect(
			admitProjects(gates, matrix).counts.map(({ pass, fail, undetermined }) => [pass, fail, undetermined])
		).toEqual([
			[2, 1, 1],
			[0, 0, 0],
			[1, 1, 2]
		]);
	});

	test('is told the verdict with its value at each', () => {
		expect(gateVerdicts(gates, matrix, 2).map(({ gate, verdict, value }) => [gate.id, verdict, value])).toEqual([
			['least', 'undetermined', null],
			['unset', 'inactive', 0],
			['yes', 'fail', 0]
		]);
	});

	test('is admitted where there is no gate', () => {
		expect([...admitProjects([], { rows: 2, columns: 0, values: new Float64Array() }).admission]).toEqual([0, 0]);
	});

	test('is not judged by columns of other gates', () => {
		expect(() => admitProjects(gates.slice(1), matrix)).toThrow('3 columns for 2 gates');
	});
});

interface Vector {
	readonly matrix: readonly { investWan: number; areaHa?: number; areaM2?: number; areaMu?: number }[];
	readonly expected: { readonly investPerMu: readonly number[] };
	readonly tolerance: number;
}
const VECTOR = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../../../../tests/fixtures/selection-vectors/gate-units-mu.json'), 'utf8')
) as Vector;

describe('the published case of one area in three units', () => {
	test.each(VECTOR.matrix.map((given, row) => ({ ...given, row })))('row $row', ({ investWan, row, ...area }) => {
		const landHa = area.areaHa ?? (area.areaM2 === undefined ? muToHa(area.areaMu ?? NaN) : m2ToHa(area.areaM2));
		const perMu = measureOf('fixedAssetPerMu', {
			landHa,
			benefits: { ...NO_BENEFITS_KNOWN, fixedAssetWanYuan: investWan }
		});
		expect(Math.abs(perMu - (VECTOR.expected.investPerMu[row] ?? NaN))).toBeLessThanOrEqual(VECTOR.tolerance);
		expect(judgeGate({ comparator: 'atLeast', threshold: 300 }, perMu)).toBe('pass');
		expect(judgeGate({ comparator: 'atMost', threshold: 300 }, perMu)).toBe('pass');
	});
});
