import type { DivisionCode } from '../../territory/territory.ts';
import { tallyEvents } from './count-events.ts';
import { tallyMoney } from './count-money.ts';
import { tallyReports } from './count-reports.ts';
import type { Indicator } from './indicator.ts';
import type { CountedFrom, Period, Tally } from './tally.ts';

/**
 * What was done of an indicator, by division; `null` is what belongs to none. Withdrawn projects are left out. A
 * division without a project, or without a report, is not there.
 *
 * `projects`: of the whole portfolio, as known at the end of the day.
 */
export function tallyIndicator(
	indicator: Pick<Indicator, 'counting' | 'reports'>,
	projects: readonly CountedFrom[],
	period: Period
): Map<DivisionCode | null, Tally> {
	if (indicator.counting === 'reported') return tallyReports(indicator.reports, period);
	const tally = indicator.counting === 'invested' ? tallyMoney : tallyEvents(indicator.counting);
	const byDivision = new Map<DivisionCode | null, CountedFrom[]>();
	for (const one of projects) {
		if (one.project.flags.includes('withdrawn')) continue;
		const own = byDivision.get(one.project.division);
		if (own) own.push(one);
		else byDivision.set(one.project.division, [one]);
	}
	return new Map([...byDivision].map(([division, own]) => [division, tally(own, period)]));
}
