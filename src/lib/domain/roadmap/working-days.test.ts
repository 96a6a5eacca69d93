import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoOf } from './day.ts';
import { day } from './test-roadmap.ts';
import { addWorkingDays, isWorkingDay, readCalendar, WEEKENDS_ONLY, workingDaysBetween } from './working-days.ts';

/** Spring Festival and Qingming of 2021 as in 国办发明电〔2020〕27号: off 11–17 February and 3–5 April; worked 7 and 20 February. */
const { kept: CALENDAR, problems } = readCalendar([
	{
		year: 2021,
		holidays: [
			...Array.from({ length: 7 }, (_, index) => `2021-02-${11 + index}`),
			'2021-04-03',
			'2021-04-04',
			'2021-04-05'
		],
		makeUpDays: ['2021-02-07', '2021-02-20'],
		source: 'a notice'
	}
]);

describe('a calendar', () => {
	test.each([
		['2021-02-05', true, 'a Friday'],
		['2021-02-06', false, 'a Saturday'],
		['2021-02-07', true, 'a Sunday worked instead'],
		['2021-02-11', false, 'a Thursday off'],
		['2021-02-20', true, 'a Saturday worked instead'],
		['2021-02-21', false, 'a Sunday'],
		['2021-04-05', false, 'a Monday off'],
		['1969-12-28', false, 'a Sunday before the count of days begins'],
		['1969-12-29', true, 'the Monday after it']
	])('%s: %s, %s', (iso, isWorked) => expect(isWorkingDay(CALENDAR, day(iso))).toBe(isWorked));

	it('is read without a fault', () => expect(problems).toEqual([]));

	it('loses one bad day, names it, and keeps the rest', () => {
		const bad = readCalendar([
			{ year: 2021, holidays: ['2021-02-30', '2022-01-01', '2021-10-01'], makeUpDays: ['2021-10-01'], source: '' },
			{ year: 2021, holidays: ['2021-10-04'], makeUpDays: [], source: '' }
		]);
		expect(bad.problems).toEqual([
			{ code: 'impossible-date', path: 'years[0].holidays[0]', value: '2021-02-30' },
			{ code: 'other-year', path: 'years[0].holidays[1]', value: '2022-01-01' },
			{ code: 'duplicate-year', path: 'years[1].year', value: 2021 },
			{ code: 'holiday-and-worked', path: 'years', value: '2021-10-01' }
		]);
		expect([...bad.kept.holidays].map(isoOf)).toEqual(['2021-10-01', '2021-10-04']);
		expect(isWorkingDay(bad.kept, day('2021-10-01'))).toBe(false);
	});
});

describe('working days', () => {
	test.each([
		['2021-02-05', 1, '2021-02-07', 'from a Friday to a Sunday that is worked'],
		['2021-02-10', 1, '2021-02-18', 'over the festival'],
		['2021-02-10', 3, '2021-02-20', 'to a Saturday that is worked'],
		['2021-02-13', 1, '2021-02-18', 'from a day off'],
		['2021-02-13', 0, '2021-02-13', 'none: a day off stays'],
		['2021-02-18', -1, '2021-02-10', 'back over the festival'],
		['2021-02-13', -1, '2021-02-09', 'back from a day off, as from the working day before'],
		['2021-04-02', 2, '2021-04-07', 'over Qingming']
	])('%s and %i are %s: %s', (from, count, to) =>
		expect(addWorkingDays(CALENDAR, day(from), count)).toEqual({ day: day(to), unknownYears: [] })
	);

	it('names the years whose holidays are not known', () => {
		expect(addWorkingDays(CALENDAR, day('2021-12-30'), 2)).toEqual({ day: day('2022-01-03'), unknownYears: [2022] });
		expect(workingDaysBetween(WEEKENDS_ONLY, day('2019-12-31'), day('2021-01-01')).unknownYears).toEqual([
			2019, 2020, 2021
		]);
	});

	it('are whole', () => expect(() => addWorkingDays(CALENDAR, 0, 1.5)).toThrow('not a whole number'));

	const anyDay = fc.integer({ min: day('2020-06-01'), max: day('2022-06-01') });
	it('counted and added are opposites', () =>
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, count) => {
				expect(workingDaysBetween(CALENDAR, from, addWorkingDays(CALENDAR, from, count).day).count).toBe(count);
			})
		));
	it('are as many there as back, and add up', () =>
		fc.assert(
			fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
				const between = (from: number, to: number) => workingDaysBetween(CALENDAR, from, to).count;
				// adding 0 makes 0 of -0
				expect(between(a, b) + 0).toBe(-between(b, a) + 0);
				expect(between(a, b) + between(b, c)).toBe(between(a, c) + 0);
			})
		));
});
