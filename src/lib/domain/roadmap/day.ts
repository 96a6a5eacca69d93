import type { Problem, Result } from '../result.ts';

/**
 * A day of the territory's own calendar, as whole days since 1970-01-01. It is no moment: no clock and no time zone turn
 * it into one; whoever reads a clock says which day it is in the territory.
 */
export type Day = number;

/** All days from the first to the last, both among them; one day where they are equal. What a date as reported can mean. */
export interface DaySpan {
	readonly earliest: Day;
	readonly latest: Day;
}

/** `not-a-date`: other than `2020`, `2020-04` or `2020-04-18`; `impossible-date`: month or day does not exist. */
export type DayProblem = Problem<'not-a-date' | 'impossible-date'>;

export interface CalendarDate {
	/** 1–9999. */
	readonly year: number;
	/** 1–12. */
	readonly month: number;
	/** 1–31. */
	readonly dayOfMonth: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const MONTHS = 12;

/**
 * Reads `2020-04-18`. A month or a year is not a day: `parseDaySpan` reads those. Years 1–9999.
 *
 * `path`: where the text stands, for the problem.
 */
export function parseDay(text: unknown, path = ''): Result<Day, DayProblem> {
	const parsed = parseDaySpan(text, path);
	if (!parsed.ok) return parsed;
	if (typeof text === 'string' && text.length === FULL_DATE_LENGTH) return { ok: true, value: parsed.value.earliest };
	return refuse('not-a-date', path, text);
}

const FULL_DATE_LENGTH = '2020-04-18'.length;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `2020-04-18`, `2020-04` or `2020` as the days it can mean: the day itself, those of the month, those of the year.
 * 29 February exists in leap years only; 31 April, month 13 and year 0 never.
 *
 * `path`: where the text stands, for the problem.
 */
export function parseDaySpan(text: unknown, path = ''): Result<DaySpan, DayProblem> {
	const match = typeof text === 'string' ? PARTIAL_DATE.exec(text) : null;
	if (!match) return refuse('not-a-date', path, text);
	const [year, month, dayOfMonth] = [Number(match[1]), match[2], match[3]];
	const earliest = dayOn({ year, month: Number(month ?? 1), dayOfMonth: Number(dayOfMonth ?? 1) });
	if (earliest === null) return refuse('impossible-date', path, text);
	if (dayOfMonth !== undefined) return { ok: true, value: { earliest, latest: earliest } };
	const last = month === undefined ? MONTHS : Number(month);
	return { ok: true, value: { earliest, latest: lastDayOf(year, last) } };
}

const refuse = (code: DayProblem['code'], path: string, value: unknown): { ok: false; problems: DayProblem[] } => ({
	ok: false,
	problems: [{ code, path, value }]
});

/** `2020-04-18`. @throws where `day` is not a whole number within years 1–9999. */
export function isoOf(day: Day): string {
	const { year, month, dayOfMonth } = dateOf(day);
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** What `parseDaySpan` reads as this span; `null` where no day, month or year is it. */
export function textOfSpan({ earliest, latest }: DaySpan): string | null {
	const day = isoOf(earliest);
	const texts = [day, day.slice(0, '2020-04'.length), day.slice(0, '2020'.length)];
	return (
		texts.find((text) => {
			const parsed = parseDaySpan(text);
			return parsed.ok && parsed.value.earliest === earliest && parsed.value.latest === latest;
		}) ?? null
	);
}

/** The span of one day. */
export const onlyDay = (day: Day): DaySpan => ({ earliest: day, latest: day });

/**
 * The day of a date; `null` where the date does not exist or its year is not 1–9999.
 *
 * @source H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil
 */
export function dayOn({ year, month, dayOfMonth }: CalendarDate): Day | null {
	const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth);
	if (!isWhole || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS) return null;
	if (dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return null;
	// years begin in March here, so that a leap day is the last of its year
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % MONTHS) + 2) / 5) + dayOfMonth - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** Days of 400 years, and from 0000-03-01 to 1970-01-01. */
const DAYS_PER_ERA = 146_097;
const EPOCH = 719_468;

/**
 * The date of a day.
 *
 * @throws where `day` is not a whole number within years 1–9999.
 * @source as `dayOn`, civil_from_days
 */
export function dateOf(day: Day): CalendarDate {
	const shifted = day + EPOCH;
	const era = Math.floor(shifted / DAYS_PER_ERA);
	const dayOfEra = shifted - era * DAYS_PER_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	if (!Number.isInteger(day) || year < FIRST_YEAR || year > LAST_YEAR) throw new Error(`no day of a calendar: ${day}`);
	return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** 29 February of a common year is 28 February; every other day is itself. `null` where it exists in no year. */
export function dayInYear(year: number, { month, dayOfMonth }: Omit<CalendarDate, 'year'>): Day | null {
	const isLeapDay = month === 2 && dayOfMonth === 29;
	return dayOn({ year, month, dayOfMonth: isLeapDay ? Math.min(29, monthLength(year, 2)) : dayOfMonth });
}

/**
 * The day of the same number `months` later, or the last of that month where it has no such day: 30 November and three
 * months are 28 February. The first day is thereby not counted.
 *
 * `months`: whole, may be negative. @throws where the day leaves years 1–9999.
 * @source Civil Code of the PRC (2020), art. 201 and 202 (cited from memory)
 */
export function addMonths(day: Day, months: number): Day {
	const from = dateOf(day);
	const count = from.year * MONTHS + (from.month - 1) + months;
	const [year, month] = [Math.floor(count / MONTHS), (((count % MONTHS) + MONTHS) % MONTHS) + 1];
	const moved = dayOn({ year, month, dayOfMonth: Math.min(from.dayOfMonth, monthLength(year, month)) });
	if (moved === null) throw new Error(`no day ${months} months from ${isoOf(day)}`);
	return moved;
}

function lastDayOf(year: number, month: number): Day {
	const day = dayOn({ year, month, dayOfMonth: monthLength(year, month) });
	if (day === null) throw new Error(`no month ${month} of ${year}`);
	return day;
}

function monthLength(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
