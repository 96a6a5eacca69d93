import type { DivisionCode } from '../../territory/territory.ts';
import type { ReportedAmount } from './indicator.ts';
import { firstDayOf, MONTHS_OF_YEAR } from './month-plan.ts';
import { hasEnded, type Period, type Tally } from './tally.ts';

/** Adds up what was reported of the months of a year by the end of the day; a month nobody reported is named. */
export function tallyReports(reports: readonly ReportedAmount[], period: Period): Map<DivisionCode | null, Tally> {
	const divisions = new Set(reports.map(({ division }) => division));
	return new Map([...divisions].map((division) => [division, tallyOf(division, reports, period)]));
}

/** What a division that reports to nobody looks like: every month that has ended is missing. */
export const silentTally = (period: Period): Tally => tallyOf(null, [], period);

function tallyOf(division: DivisionCode | null, reports: readonly ReportedAmount[], period: Period): Tally {
	const months = Array.from(
		{ length: MONTHS_OF_YEAR },
		(_, month) =>
			reportAsOf(reports, { division, month: firstDayOf(period.year, month), asOf: period.asOf })?.amount ?? null
	);
	const known = months.filter((amount) => amount !== null);
	return {
		done: known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null,
		counted: [],
		uncounted: [],
		months,
		missing: months.flatMap((amount, month) => (amount === null && hasEnded(month, period) ? month : []))
	};
}

/** What was last reported of a month by the end of a day; `null`: nothing was. `month`: its first day. */
export const reportAsOf = (
	reports: readonly ReportedAmount[],
	{ division, month, asOf }: { division: DivisionCode | null; month: number; asOf: number }
): ReportedAmount | null =>
	reports.findLast((report) => report.division === division && report.month === month && report.recordedOn <= asOf) ??
	null;
