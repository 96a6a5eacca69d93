import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../day.ts';
import { day } from '../test-roadmap.ts';
import {
	dayAtX,
	fittingWindow,
	LEAST_DAYS,
	MOST_DAYS,
	panWindow,
	settledWindow,
	ticksOf,
	tickUnit,
	xOfDay,
	zoomWindow
} from './time-scale.ts';

const window = (from: string, days: number) => ({ from: day(from), days });
const shown = (from: string, days: number, width: number) =>
	ticksOf(window(from, days), width).map((tick) => `${isoOf(tick.day)}${tick.startsYear ? '*' : ''}`);

describe('a time scale', () => {
	test('sets the first day at the left edge and each day a day further', () => {
		expect(xOfDay(window('2026-11-20', 10), 500, day('2026-11-20'))).toBe(0);
		expect(xOfDay(window('2026-11-20', 10), 500, day('2026-11-23'))).toBe(150);
		expect(xOfDay(window('2026-11-20', 10), 500, day('2026-11-19'))).toBe(-50);
	});

	test('finds the day under a pixel, to the last of its pixels', () => {
		const week = window('2026-11-20', 10);
		expect([0, 49, 50, 499].map((x) => isoOf(dayAtX(week, 500, x)))).toEqual([
			'2026-11-20',
			'2026-11-20',
			'2026-11-21',
			'2026-11-29'
		]);
	});

	test.each([
		[7, 900, 'day'],
		[60, 900, 'week'],
		[440, 900, 'month'],
		[1000, 900, 'quarter'],
		[1827, 900, 'year'],
		[1827, 60, 'year']
	])('of %i days in %i pixels names each %s', (days, width, unit) => {
		expect(tickUnit(window('2026-01-01', days), width)).toBe(unit);
	});

	test('begins its ticks before the window, and names the year with the first of each', () => {
		expect(shown('2026-11-20', 90, 200)).toEqual(['2026-11-01*', '2026-12-01', '2027-01-01*', '2027-02-01']);
	});

	test('begins weeks on Monday', () => {
		// 2026-11-20 is a Friday
		expect(shown('2026-11-20', 14, 150)).toEqual(['2026-11-16*', '2026-11-23', '2026-11-30']);
	});

	test('has quarters that begin in January, April, July and October', () => {
		expect(shown('2026-05-15', 400, 300)).toEqual([
			'2026-04-01*',
			'2026-07-01',
			'2026-10-01',
			'2027-01-01*',
			'2027-04-01'
		]);
	});

	test('keeps a leap day in its place', () => {
		expect(shown('2028-02-27', 7, 700)).toContain('2028-02-29');
	});
});

describe('a window of time', () => {
	test('zooms around a day that stays where it was', () => {
		const zoomed = zoomWindow(window('2026-11-01', 400), 2, day('2027-02-09'));
		// 100 days after the first: a quarter across, before and after
		expect(zoomed).toEqual({ from: day('2027-02-09') - 50, days: 200 });
	});

	test('is never closer than a week nor wider than five years', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.01, max: 100, noNaN: true }),
				fc.integer({ min: 7, max: 1827 }),
				(factor, days) => {
					const zoomed = zoomWindow({ from: 20_000, days }, factor, 20_003);
					expect(zoomed.days).toBeGreaterThanOrEqual(LEAST_DAYS);
					expect(zoomed.days).toBeLessThanOrEqual(MOST_DAYS);
				}
			)
		);
	});

	test('fits days with a margin of three in a hundred and two more, and no more than the last five years', () => {
		expect(fittingWindow([])).toBeNull();
		// 100 days: a margin of 3 + 2 on both sides
		expect(fittingWindow([20_100, 20_000, 20_050])).toEqual({ from: 19_995, days: 110 });
		// 2700 days: a margin of 81 + 2 after the last
		expect(fittingWindow([17_300, 20_000])).toEqual({ from: 20_083 - MOST_DAYS, days: MOST_DAYS });
		expect(fittingWindow([20_000])).toEqual({ from: 19_995, days: LEAST_DAYS });
	});

	test('moves by days and settles on whole ones', () => {
		expect(settledWindow(panWindow({ from: 100.4, days: 29.6 }, 3))).toEqual({ from: 103, days: 30 });
	});
});
