import { describe, expect, test } from 'vitest';
import { decimalYear } from './provenance.ts';

describe('a partial date as a decimal year', () => {
	test.each([
		['2020', 2020.5],
		['2020-01', 2020 + 0.5 / 12],
		['2020-07', 2020 + 6.5 / 12],
		['2020-01-01', 2020 + 0.5 / 365.25]
	])('%s is the middle of what it names', (date, year) => {
		expect(decimalYear(date)).toBeCloseTo(year, 9);
	});

	test.each([null, '', 'about 2020', '20-01-01'])('%s is none', (date) => {
		expect(decimalYear(date)).toBeNull();
	});
});
