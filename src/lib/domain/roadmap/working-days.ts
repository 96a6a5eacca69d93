import type { Problem } from '../result.ts';
import { dateOf, type Day, isoOf, parseDay } from './day.ts';

/** What the State Council orders for one year: days off, and days of a weekend that are worked instead. */
export interface CalendarYear {
	readonly year: number;
	/** `2021-02-11`; weekends need not be named. */
	readonly holidays: readonly string[];
	readonly makeUpDays: readonly string[];
	/** The notice that orders it. */
	readonly source: string;
}

/** Working days by the years that are known; of any other year the weekends alone are known. */
export interface WorkingCalendar {
	readonly years: ReadonlySet<number>;
	readonly holidays: ReadonlySet<Day>;
	readonly makeUpDays: ReadonlySet<Day>;
}

/** A day that counting arrived at, and the years on the way whose holidays are not known: it may lie later. */
export interface CountedDay {
	readonly day: Day;
	readonly unknownYears: readonly number[];
}

/** As `CountedDay`: there may be fewer working days than `count`, or, by make-up days, more. */
export interface WorkingDayCount {
	readonly count: number;
	readonly unknownYears: readonly number[];
}

export type CalendarProblem = Problem<
	| 'not-a-date'
	| 'impossible-date'
	/** A day under another year than its own. A year's notice may name days of the next: list them under that year. */
	| 'other-year'
	| 'duplicate-year'
	/** Both a holiday and a make-up day; it is kept as a holiday. */
	| 'holiday-and-worked'
>;

/** Weekends only: no year is known. */
export const WEEKENDS_ONLY: WorkingCalendar = { years: new Set(), holidays: new Set(), makeUpDays: new Set() };

/**
 * Reads the years of a calendar, in any order. A bad day costs that day; a year named twice is the union of both and
 * said to be there twice.
 */
export function readCalendar(years: readonly CalendarYear[]): {
	kept: WorkingCalendar;
	problems: CalendarProblem[];
} {
	const problems: CalendarProblem[] = [];
	const [known, holidays, makeUpDays] = [new Set<number>(), new Set<Day>(), new Set<Day>()];
	for (const [index, { year, holidays: off, makeUpDays: worked }] of years.entries()) {
		if (known.has(year)) problems.push({ code: 'duplicate-year', path: `years[${index}].year`, value: year });
		known.add(year);
		readDays(off, { year, path: `years[${index}].holidays`, days: holidays, problems });
		readDays(worked, { year, path: `years[${index}].makeUpDays`, days: makeUpDays, problems });
	}
	for (const day of [...makeUpDays].filter((each) => holidays.has(each))) {
		makeUpDays.delete(day);
		problems.push({ code: 'holiday-and-worked', path: 'years', value: isoOf(day) });
	}
	return { kept: { years: known, holidays, makeUpDays }, problems };
}

interface Reading {
	readonly year: number;
	readonly path: string;
	readonly days: Set<Day>;
	readonly problems: CalendarProblem[];
}

function readDays(texts: readonly string[], { year, path, days, problems }: Reading): void {
	for (const [index, text] of texts.entries()) {
		const parsed = parseDay(text, `${path}[${index}]`);
		if (!parsed.ok) problems.push(...parsed.problems);
		else if (dateOf(parsed.value).year !== year)
			problems.push({ code: 'other-year', path: `${path}[${index}]`, value: text });
		else days.add(parsed.value);
	}
}

/** Monday to Friday and no holiday, or a make-up day. */
export function isWorkingDay({ holidays, makeUpDays }: WorkingCalendar, day: Day): boolean {
	if (makeUpDays.has(day)) return true;
	return !isWeekend(day) && !holidays.has(day);
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: Day): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;

/**
 * The day on which `count` working days have gone by since `from`, which is not counted itself: one working day from a
 * Friday, a Saturday or a Sunday is Monday. None is `from` itself, working or not. Negative counts go back, from a day
 * off as from the working day before it.
 *
 * @throws where `count` is not a whole number.
 * @source Administrative License Law of the PRC, art. 82: time limits are in working days without public holidays; Civil
 * Code, art. 201: the first day is not counted (both from memory)
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): CountedDay {
	if (!Number.isInteger(count)) throw new Error(`not a whole number of working days: ${count}`);
	let day = from;
	if (count < 0) while (!isWorkingDay(calendar, day)) day--;
	const step = count < 0 ? -1 : 1;
	for (let left = Math.abs(count); left > 0;) {
		day += step;
		if (isWorkingDay(calendar, day)) left--;
	}
	return { day, unknownYears: unknownYears(calendar, from, day) };
}

/**
 * Working days after `from`, up to and with `to`: the opposite of `addWorkingDays`. Negative where `to` lies before
 * `from`, by the same number as the other way round.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): WorkingDayCount {
	const [first, last] = from < to ? [from, to] : [to, from];
	let count = 0;
	for (let day = first + 1; day <= last; day++) if (isWorkingDay(calendar, day)) count++;
	return { count: from <= to ? count : -count, unknownYears: unknownYears(calendar, from, to) };
}

/** Years from one day to another, in either order, of which only the weekends are known; in rising order. */
export function unknownYears({ years }: WorkingCalendar, from: Day, to: Day): number[] {
	const first = dateOf(Math.min(from, to)).year;
	const last = dateOf(Math.max(from, to)).year;
	return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.has(year));
}
