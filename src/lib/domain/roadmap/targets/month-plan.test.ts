import { describe, expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { cumulativeShares, dueShare, monthsGone } from './month-plan.ts';

describe('months gone of a year', () => {
	test.each([
		['2025-12-31', 0],
		['2026-01-01', 1 / 31],
		['2026-01-31', 1],
		['2026-02-14', 1.5],
		['2024-02-29', 2],
		['2026-11-20', 10 + 20 / 30],
		['2026-12-31', 12],
		['2027-01-01', 12],
		['9999-12-31', 12]
	])('at the end of %s are %d', (asOf, expected) =>
		expect(monthsGone(/^(2024|9999)/.test(asOf) ? Number(asOf.slice(0, 4)) : 2026, day(asOf))).toBeCloseTo(expected, 12)
	);
});

describe('the part due', () => {
	// nothing in the winter, half by June, all by October
	const shares = [0, 0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.9, 1, 1, 1];
	test.each([
		[0, 0],
		[2.5, 0.05],
		[6, 0.5],
		[6.5, 0.55],
		[12, 1]
	])('after %d months is %d', (gone, expected) => expect(dueShare(shares, gone)).toBeCloseTo(expected, 12));

	test('of amounts is what they come to, never scaled to a whole', () => {
		const amounts = [10, 20, 30, 0, 0, 0, 0, 0, 0, 0, 0, 30];
		const parts = cumulativeShares({ kind: 'amounts', amounts }, 100);
		expect(parts[0]).toBeCloseTo(0.1);
		expect(parts[2]).toBeCloseTo(0.6);
		// ten are split to no month
		expect(parts[11]).toBeCloseTo(0.9);
	});

	test('of a year that nobody split is a twelfth a month, and so are amounts of nothing', () => {
		expect(cumulativeShares({ kind: 'even' }, 7)[5]).toBe(0.5);
		expect(cumulativeShares({ kind: 'amounts', amounts: new Array<number>(12).fill(0) }, 0)[5]).toBe(0.5);
	});
});
