import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, dateOf, dayInYear, dayOn, isoOf, parseDay, parseDaySpan, textOfSpan } from './day.ts';
import { day } from './test-roadmap.ts';

describe('a day', () => {
	// whole days by the calendar: 30 years of 365 and 7 leap days make 10957 to 2000-01-01
	test.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['1970-03-01', 59],
		['2000-01-01', 10_957],
		['2000-02-29', 11_016],
		['2000-03-01', 11_017]
	])('%s is %i', (iso, number) => {
		expect(parseDay(iso)).toEqual({ ok: true, value: number });
		expect(isoOf(number)).toBe(iso);
	});

	test.each([
		['2021-02-29', 'impossible-date'],
		['1900-02-29', 'impossible-date'],
		['2021-04-31', 'impossible-date'],
		['2021-13-01', 'impossible-date'],
		['2021-00-10', 'impossible-date'],
		['2021-01-00', 'impossible-date'],
		['0000-01-01', 'impossible-date'],
		['2021-4-1', 'not-a-date'],
		['2021-04', 'not-a-date'],
		['2021', 'not-a-date'],
		['2021-04-01T00:00:00Z', 'not-a-date'],
		[' 2021-04-01', 'not-a-date'],
		['', 'not-a-date'],
		[null, 'not-a-date'],
		[18_000, 'not-a-date']
	])('is not read from %o: %s', (value, code) => {
		expect(parseDay(value, 'rows[3].date')).toEqual({ ok: false, problems: [{ code, path: 'rows[3].date', value }] });
	});

	it('agrees with the calendar of the engine over two thousand years and back', () => {
		for (let number = day('0999-12-20'); number < day('3001-01-05'); number += 1) {
			const date = dateOf(number);
			if (dayOn(date) !== number) throw new Error(`no way back from ${number}`);
			if (number % 97 === 0) expect(isoOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
		}
	});

	it('is not written where it is none', () => {
		expect(() => isoOf(0.5)).toThrow('no day of a calendar: 0.5');
		expect(() => isoOf(NaN)).toThrow('no day');
		expect(() => isoOf(day('9999-12-31') + 1)).toThrow('no day');
		expect(isoOf(day('9999-12-31'))).toBe('9999-12-31');
		expect(isoOf(day('0001-01-01'))).toBe('0001-01-01');
		expect(() => isoOf(day('0001-01-01') - 1)).toThrow('no day');
	});
});

describe('a partial date', () => {
	test.each([
		['2021-03-05', '2021-03-05', '2021-03-05'],
		['2021-02', '2021-02-01', '2021-02-28'],
		['2020-02', '2020-02-01', '2020-02-29'],
		['2021-12', '2021-12-01', '2021-12-31'],
		['2021', '2021-01-01', '2021-12-31']
	])('%s lies from %s to %s', (text, earliest, latest) => {
		expect(parseDaySpan(text)).toEqual({ ok: true, value: { earliest: day(earliest), latest: day(latest) } });
	});

	it('of an impossible month is refused', () => expect(parseDaySpan('2021-13').ok).toBe(false));
});

describe('months later', () => {
	test.each([
		['2020-11-10', 3, '2021-02-10'],
		['2020-11-30', 3, '2021-02-28'],
		['2019-11-30', 3, '2020-02-29'],
		['2021-01-31', 1, '2021-02-28'],
		['2021-03-31', -1, '2021-02-28'],
		['2021-01-15', -1, '2020-12-15'],
		['2020-02-29', 12, '2021-02-28'],
		['2020-02-29', 48, '2024-02-29'],
		['2021-05-05', 0, '2021-05-05']
	])('from %s, %i, is %s', (from, months, to) => expect(isoOf(addMonths(day(from), months))).toBe(to));

	it('does not leave the calendar', () => expect(() => addMonths(day('9999-12-01'), 1)).toThrow('no day 1 months'));

	it('never comes to another month, and never before a shorter time', () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -500, max: 500 }), (from, months) => {
				const [start, end] = [dateOf(from), dateOf(addMonths(from, months))];
				expect(end.year * 12 + end.month - (start.year * 12 + start.month)).toBe(months);
				expect(addMonths(from, months + 1)).toBeGreaterThan(addMonths(from, months));
			})
		));
});

test('29 February of every year is the 28th in a common one; 30 February is none', () => {
	expect(dayInYear(2024, { month: 2, dayOfMonth: 29 })).toBe(day('2024-02-29'));
	expect(dayInYear(2023, { month: 2, dayOfMonth: 29 })).toBe(day('2023-02-28'));
	expect(dayInYear(2024, { month: 2, dayOfMonth: 30 })).toBeNull();
});

describe('a span as it is typed', () => {
	test.each(['2026-11-20', '2024-02', '2025', '0001-01-01'])('%s comes back as it was', (text) => {
		const parsed = parseDaySpan(text);
		expect(parsed.ok && textOfSpan(parsed.value)).toBe(text);
	});
	it('is none where it is neither a day, a month nor a year', () => {
		expect(textOfSpan({ earliest: day('2026-11-20'), latest: day('2026-11-22') })).toBeNull();
	});
});
