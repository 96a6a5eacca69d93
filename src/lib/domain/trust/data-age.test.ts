import { describe, expect, test } from 'vitest';
import { projectOf } from '../matching/test-sides.ts';
import type { Provenance } from '../provenance.ts';
import type { DivisionCode } from '../territory/territory.ts';
import { dueByRecord, freshnessOf, type KeyedRecord, parseReviewMonths } from './data-age.ts';

const of = (asOf: string | null, steward: string | null = null): Provenance => ({
	sources: [],
	asOf,
	asOfReported: null,
	confidence: 'unsourced',
	steward
});
const kept = (
	id: string,
	division: string | null,
	own: Provenance,
	values: Record<string, Provenance> = {}
): KeyedRecord => ({
	key: { kind: 'project', portfolio: 'p', id },
	record: projectOf(id, {}, { division: division as DivisionCode | null, provenance: own, valueProvenance: values })
});
/** The middle of 2026: a value of the year 2020 is then 6 years old, one of 2025 one year. */
const MIDDLE = { today: 2026.5, reviewMonths: 12 };

describe('how old values are', () => {
	const { all, byDivision, bySteward, due } = freshnessOf(
		[
			kept('A', 'd1', of('2020', '甲局'), { jobs: of('2026') }),
			kept('B', 'd1', of('2025', '乙局')),
			kept('C', null, of(null))
		],
		MIDDLE
	);
	test('each value counts by its own date, the record’s own among them', () => {
		// 2020: 6 years, 2026: 0, 2025: 1; one without a date
		expect(all).toEqual({ values: 4, old: 1, undated: 1, medianYears: 1, oldest: '2020', due: 3 });
	});
	test('by division, those of the whole territory apart', () => {
		expect(byDivision.get('d1')).toMatchObject({ values: 3, old: 1, undated: 0 });
		expect(byDivision.get(null)).toEqual({ values: 1, old: 0, undated: 1, medianYears: null, oldest: null, due: 1 });
	});
	test('by whoever keeps the value, nobody apart', () => {
		expect(bySteward.get('甲局')?.values).toBe(1);
		expect(bySteward.get('乙局')?.values).toBe(1);
		expect(bySteward.get(null)?.values).toBe(2);
	});
	test('what is due longest comes first, what has no date last; a value of a year ago is due today', () => {
		expect(due.map(({ key, since }) => [key.id, since])).toEqual([
			['A', 2021.5],
			['B', 2026.5],
			['C', null]
		]);
	});
});

test('narrowed, divisions are told of the steward, stewards of the division, what is due of both', () => {
	const records = [
		kept('A', 'd1', of('2020', '甲局'), { jobs: of('2021', '乙局') }),
		kept('B', 'd2', of('2022', '甲局')),
		kept('C', 'd2', of('2023', null))
	];
	const narrow = { division: 'd2', steward: '甲局' };
	const { all, byDivision, bySteward, due } = freshnessOf(records, { ...MIDDLE, narrow });
	expect(all.values).toBe(1);
	expect([...byDivision].map(([division, { values }]) => [division, values])).toEqual([
		['d1', 1],
		['d2', 1]
	]);
	expect([...bySteward].map(([steward, { values }]) => [steward, values])).toEqual([
		['甲局', 1],
		[null, 1]
	]);
	expect(due.map(({ key }) => key.id)).toEqual(['B']);
});

test('a shorter review makes more values due', () => {
	const records = [kept('A', 'd1', of('2026-03'))];
	expect(freshnessOf(records, { ...MIDDLE, reviewMonths: 12 }).due).toEqual([]);
	expect(freshnessOf(records, { ...MIDDLE, reviewMonths: 3 }).due).toHaveLength(1);
});

test('what falls due soon is listed, and not counted as due', () => {
	const { all, due } = freshnessOf([kept('A', 'd1', of('2025-09'))], { ...MIDDLE, aheadMonths: 3 });
	expect(all.due).toBe(0);
	expect(due.map(({ key }) => key.id)).toEqual(['A']);
});

test.each([
	['6', 6],
	[' 120 ', 120],
	['0', null],
	['121', null],
	['1.5', null],
	['', null],
	['六', null]
])('%o months is read as %o', (text, months) => expect(parseReviewMonths(text)).toBe(months));

test('a record with several due values is named once, with all of them, since its oldest', () => {
	const records = [kept('A', 'd1', of('2020', '甲局'), { jobs: of('2019', '乙局') }), kept('B', 'd1', of('2018'))];
	expect(dueByRecord(freshnessOf(records, MIDDLE).due)).toMatchObject([
		{ key: { id: 'B' }, fields: [null], stewards: [], since: 2019.5 },
		{ key: { id: 'A' }, fields: ['jobs', null], stewards: ['乙局', '甲局'], since: 2020.5 }
	]);
});
