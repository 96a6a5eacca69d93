import { addMonths, dateOf, type Day, dayOn } from '../day.ts';

/** The stretch of time a timeline shows. */
export interface TimeWindow {
	readonly from: Day;
	/** Days across, `LEAST_DAYS` to `MOST_DAYS`; may be broken while it is zoomed. */
	readonly days: number;
}

/** A week, and five years. */
export const LEAST_DAYS = 7;
export const MOST_DAYS = 1827;

/** Days that a scale has a word for, the finest first. */
export const TICK_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TickUnit = (typeof TICK_UNITS)[number];

/** The first day of a unit; a year's first tick of a finer unit bears the year as well. */
export interface Tick {
	readonly day: Day;
	readonly unit: TickUnit;
	readonly startsYear: boolean;
}

/** Pixels that the label of a unit needs. */
const LEAST_PX: Readonly<Record<TickUnit, number>> = { day: 34, week: 52, month: 46, quarter: 54, year: 30 };
const DAYS_OF: Readonly<Record<TickUnit, number>> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };

/** Pixels from the left edge of a window `width` pixels wide to the beginning of a day. */
export const xOfDay = ({ from, days }: TimeWindow, width: number, day: Day): number => ((day - from) / days) * width;

/** The day that lies under a pixel. */
export const dayAtX = ({ from, days }: TimeWindow, width: number, x: number): Day =>
	Math.floor(from + (x / width) * days);

/** The finest unit whose labels fit. */
export function tickUnit({ days }: TimeWindow, width: number): TickUnit {
	return TICK_UNITS.find((unit) => (DAYS_OF[unit] / days) * width >= LEAST_PX[unit]) ?? 'year';
}

/** Ticks of a window, and the one before it, whose label may still show. */
export function ticksOf(window: TimeWindow, width: number): Tick[] {
	const unit = tickUnit(window, width);
	const end = window.from + window.days;
	const ticks: Tick[] = [];
	let year = -1;
	for (let day = firstOf(unit, Math.floor(window.from)); day <= end; day = nextOf(unit, day)) {
		const { year: own } = dateOf(day);
		ticks.push({ day, unit, startsYear: own !== year });
		year = own;
	}
	return ticks;
}

/** The day on which the unit that a day lies in begins; weeks begin on Monday. */
function firstOf(unit: TickUnit, day: Day): Day {
	if (unit === 'day') return day;
	// 1970-01-01 was a Thursday
	if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
	const { year, month } = dateOf(day);
	const first = unit === 'month' ? month : unit === 'quarter' ? month - ((month - 1) % 3) : 1;
	return dayOn({ year, month: first, dayOfMonth: 1 }) ?? day;
}

function nextOf(unit: TickUnit, day: Day): Day {
	switch (unit) {
		case 'day':
			return day + 1;
		case 'week':
			return day + 7;
		case 'month':
			return addMonths(day, 1);
		case 'quarter':
			return addMonths(day, 3);
		case 'year':
			return addMonths(day, 12);
	}
}

/** A window zoomed by `factor` (above 1: closer) so that `around` stays where it is; within its limits. */
export function zoomWindow({ from, days }: TimeWindow, factor: number, around: Day): TimeWindow {
	const zoomed = Math.min(Math.max(days / factor, LEAST_DAYS), MOST_DAYS);
	return { from: around - ((around - from) / days) * zoomed, days: zoomed };
}

export const panWindow = ({ from, days }: TimeWindow, by: number): TimeWindow => ({ from: from + by, days });

/** A window in which all of these days lie, or the last five years of them; `null` where there are none. */
export function fittingWindow(days: readonly Day[]): TimeWindow | null {
	if (days.length === 0) return null;
	const [first, last] = days.reduce(
		([least, most], day) => [Math.min(least, day), Math.max(most, day)],
		[Infinity, -Infinity]
	);
	const margin = Math.ceil((last - first) * 0.03) + 2;
	const wanted = Math.max(last - first + 2 * margin, LEAST_DAYS);
	const shown = Math.min(wanted, MOST_DAYS);
	return { from: last + margin - shown, days: shown };
}

/** A window in whole days, as an address keeps it. */
export const settledWindow = ({ from, days }: TimeWindow): TimeWindow => ({
	from: Math.round(from),
	days: Math.round(days)
});
