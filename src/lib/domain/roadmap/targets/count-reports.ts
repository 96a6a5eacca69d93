import type { DivisionCode } from '../../territory/territory.ts';
import type { ReportedAmount } from './indicator.ts';
import { monthsOfPeriod, type Period, type Tally } from './tally.ts';

/** Adds up what was reported of the months of a year by the end of the day; a month nobody reported is named. */
export function tallyReports(reports: readonly ReportedAmount[], period: Period): Map<DivisionCode | null, Tally> {
	// the last word on a month stands, in the order they were written down
	const byDivision = new Map<DivisionCode | null, Map<number, number | null>>();
	for (const { division, month, amount, recordedOn } of reports) {
		const own = byDivision.get(division) ?? new Map<number, number | null>();
		byDivision.set(division, own);
		if (recordedOn <= period.asOf) own.set(month, amount);
	}
	return new Map([...byDivision].map(([division, told]) => [division, tallyOf(told, period)]));
}

/** What a division that reports nothing looks like: every month that has ended is missing. */
export const silentTally = (period: Period): Tally => tallyOf(new Map(), period);

/** `told`: by the first day of the month. */
function tallyOf(told: ReadonlyMap<number, number | null>, period: Period): Tally {
	const year = monthsOfPeriod(period);
	const months = year.map(({ first }) => told.get(first) ?? null);
	const known = months.filter((amount) => amount !== null);
	return {
		done: known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null,
		counted: [],
		uncounted: [],
		months,
		missing: year.flatMap(({ isOver }, month) => (isOver && months[month] === null ? month : []))
	};
}

/** What was last reported of a month by the end of a day; `null`: nothing was. `month`: its first day. */
export const reportAsOf = (
	reports: readonly ReportedAmount[],
	{ division, month, asOf }: { division: DivisionCode | null; month: number; asOf: number }
): ReportedAmount | null =>
	reports.findLast((report) => report.division === division && report.month === month && report.recordedOn <= asOf) ??
	null;
