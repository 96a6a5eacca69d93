import { addMonths, dateOf, type Day, dayOn } from '../day.ts';
import { type TimelineRow, timelineRow } from '../timeline/bars.ts';
import type { ReportedProject } from './reported-project.ts';

export interface TimelineLine {
	readonly reported: ReportedProject;
	readonly row: TimelineRow;
}

/** Rows of a timeline and the months that they use. */
export interface UsedTimeline {
	/** First days of months, rising, each one after the other; `end` is the first day after the last. */
	readonly months: readonly Day[];
	readonly end: Day;
	readonly lines: readonly TimelineLine[];
}

/**
 * A timeline trimmed to the months that anything in it is drawn in, the one of `asOf` among them. A project without any
 * date keeps its line: that nobody dates it is to be seen. Withdrawn projects are left out.
 */
export function usedTimeline(projects: readonly ReportedProject[], asOf: Day): UsedTimeline {
	const lines = projects
		.filter(({ health }) => health.health !== null)
		.map((reported) => ({ reported, row: timelineRow(reported.followed, asOf) }));
	const days = [asOf, ...lines.flatMap(({ row }) => daysOf(row))];
	// a reduction: thousands of days are too many arguments
	const [first, last] = days.reduce(([least, most], day) => [Math.min(least, day), Math.max(most, day)], [asOf, asOf]);
	const months: Day[] = [];
	for (let month = monthOf(first); month <= last; month = addMonths(month, 1)) months.push(month);
	return { months, end: addMonths(monthOf(last), 1), lines };
}

const daysOf = ({ bars, marks, rests, baseline }: TimelineRow): Day[] => [
	...bars.flatMap(({ from, to }) => [from, to]),
	...marks.map(({ on }) => on),
	...rests.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]),
	...(baseline ? [baseline.from, baseline.to] : [])
];

function monthOf(day: Day): Day {
	const first = dayOn({ ...dateOf(day), dayOfMonth: 1 });
	if (first === null) throw new Error(`no month of ${day}`);
	return first;
}
