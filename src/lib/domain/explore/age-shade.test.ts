import { describe, expect, test } from 'vitest';
import { ageClass, ageFills, divisionAges } from './age-shade.ts';

/** Two records of 2025 and 2020-06 in the first division, an undated one in the second, none in the third, one nowhere. */
const table = {
	division: Uint16Array.of(0, 0, 1, 0xffff),
	asOf: ['2025', '2020-06', null, '2019'],
	asOfYear: Float64Array.of(2025.5, 2020 + 5.5 / 12, NaN, 2019.5)
};
const rows = Uint32Array.of(0, 1, 2, 3);
const AT = { rows, divisionCount: 3, today: 2026.5 };

describe('how old the records of a division are', () => {
	const [first, second, third] = divisionAges(table, AT);
	test('the median is that of its dated records, the oldest stands as it was reported', () => {
		// ages 1 and 6 1/24 years: half of their sum
		expect(first).toMatchObject({ records: 2, undated: 0, oldest: '2020-06' });
		expect(first?.medianYears).toBeCloseTo((1 + 6 + 1 / 24) / 2, 9);
	});
	test('records without a date are no age of 0', () =>
		expect(second).toEqual({ records: 1, undated: 1, medianYears: null, oldest: null }));
	test('a division without records has no age', () => expect(third).toBeNull());
	test('what is filtered out does not count', () =>
		expect(divisionAges(table, { ...AT, rows: Uint32Array.of(0) })[0]).toMatchObject({ records: 1, medianYears: 1 }));
	test('a date that lies ahead is no age below 0', () =>
		expect(divisionAges(table, { ...AT, today: 2025 })[0]?.medianYears).toBeCloseTo((4 + 13 / 24) / 2, 9));
});

describe('classes', () => {
	test.each([
		[0, 'halfYear'],
		[0.5, 'halfYear'],
		[0.51, 'year'],
		[1, 'year'],
		[2, 'twoYears'],
		[2.01, 'older'],
		[null, 'undated']
	])('a median of %o years falls in %o', (medianYears, id) =>
		expect(ageClass({ records: 1, undated: 0, medianYears, oldest: null })?.id).toBe(id)
	);
	test('no record falls in none', () => expect(ageClass(null)).toBeNull());
});

test('only divisions with records are filled', () => {
	const divisions = ['a', 'b', 'c'].map((code) => ({ code: code as never }));
	const { ages, fills } = ageFills(table, { rows, divisions, today: 2026.5 });
	expect([...fills.keys()]).toEqual(['a', 'b']);
	expect(ages.get('b')?.undated).toBe(1);
});
