import { dateOf, type Day, dayInYear } from '../day.ts';
import type { MilestoneRule } from '../rules.ts';

/** A day on which a rule of every year, or of one day, falls. */
export interface DeadlineLine {
	readonly rule: MilestoneRule;
	readonly day: Day;
	/** The one that is watched on the day looked from: its projects can be counted. */
	readonly isWatched: boolean;
}

/** The days from `from` to `to` on which rules fall due for everybody, in their order. */
export function deadlineLines(
	rules: readonly MilestoneRule[],
	{ from, to, asOf }: { from: Day; to: Day; asOf: Day }
): DeadlineLine[] {
	return rules
		.flatMap((rule) => {
			const watched = watchedDay(rule, asOf);
			return daysOf(rule, from, to).map((day) => ({ rule, day, isWatched: day === watched }));
		})
		.filter(({ day }) => day >= from && day <= to)
		.sort((a, b) => a.day - b.day || (a.rule.id < b.rule.id ? -1 : 1));
}

/** The day of a rule that is looked at on `asOf`; `null`: it has none that is the same for all. */
export function watchedDay({ deadline }: MilestoneRule, asOf: Day): Day | null {
	if (deadline.kind === 'once') return deadline.on;
	if (deadline.kind !== 'yearly') return null;
	const { year } = dateOf(asOf);
	const { on, watchedFrom } = deadline;
	const from = dayInYear(year, watchedFrom) ?? asOf;
	const lead = from > (dayInYear(year, on) ?? from) ? 1 : 0;
	return dayInYear((asOf >= from ? year : year - 1) + lead, on);
}

function daysOf({ deadline }: MilestoneRule, from: Day, to: Day): Day[] {
	if (deadline.kind === 'once') return [deadline.on];
	if (deadline.kind !== 'yearly') return [];
	const [first, last] = [dateOf(Math.floor(from)).year, dateOf(Math.floor(to)).year];
	return Array.from({ length: last - first + 1 }, (_, index) => dayInYear(first + index, deadline.on) ?? []).flat();
}
