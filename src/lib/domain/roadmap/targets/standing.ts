import type { DivisionCode } from '../../territory/territory.ts';
import { silentTally } from './count-reports.ts';
import { decimalsOf, type Indicator } from './indicator.ts';
import { cumulativeShares, monthsGone } from './month-plan.ts';
import { type Progress, progressOf } from './progress.ts';
import { type DivisionProgress, rankDivisions } from './rank-divisions.ts';
import { type SplitDifference, splitDifferences } from './split-differences.ts';
import { type CountedFrom, emptyTally, type Period, sumTallies, type Tally } from './tally.ts';
import { tallyIndicator } from './tally-indicator.ts';
import { assignedTo, revisionAsOf, type Target, type TargetRevision } from './target.ts';

/** An indicator in a year, as known at the end of a day. */
export interface TargetStanding extends Period {
	readonly indicator: Indicator;
	/** `null`: no target of the year. */
	readonly target: Target | null;
	/** What was assigned; `null`: as known then, nothing. */
	readonly revision: TargetRevision | null;
	readonly whole: Progress;
	/** As `rankDivisions` puts them; last what belongs to no division, where there is any. */
	readonly divisions: readonly DivisionProgress[];
	readonly differences: readonly SplitDifference[];
}

/**
 * How an indicator stands in a year as known at the end of a day, for every division given.
 *
 * `projects`: of the whole portfolio, as known then. `divisions`: all there are, in their order.
 */
export function judgeTarget(
	indicator: Indicator,
	{ projects, divisions }: { projects: readonly CountedFrom[]; divisions: readonly DivisionCode[] },
	period: Period
): TargetStanding {
	const target = indicator.targets.find(({ year }) => year === period.year) ?? null;
	const revision = revisionAsOf(target, period.asOf);
	const tallies = tallyIndicator(indicator, projects, period);
	const common = { monthsGone: monthsGone(period.year, period.asOf), isWhole: isCounted(indicator) };
	const each = divisions.map((division) => {
		const assigned = revision && assignedTo(revision, division);
		const shares = revision && sharesOf(revision, division);
		const tally = tallies.get(division) ?? withoutTally(indicator, { isAsked: assigned !== null, period });
		return { division, ...progressOf(tally, { ...common, assigned, shares }) };
	});
	const stray = tallies.get(null);
	const all = [...each.map(({ tally }) => tally), ...(stray ? [stray] : [])];
	const whole = progressOf(sumTallies(all, period), {
		...common,
		assigned: revision?.total ?? null,
		shares: revision && cumulativeShares(revision.months, revision.total)
	});
	const others: DivisionProgress[] =
		stray && isAnything(stray)
			? [{ division: null, place: null, ...progressOf(stray, { ...common, assigned: null, shares: null }) }]
			: [];
	return {
		...period,
		indicator,
		target,
		revision,
		whole,
		divisions: [...rankDivisions(each), ...others],
		differences: revision ? splitDifferences(revision) : []
	};
}

/** Months that a division has of its own are of what it has, the common ones of the whole. */
function sharesOf(revision: TargetRevision, division: DivisionCode): readonly number[] {
	const { months, divisionMonths, total } = revision;
	const own = Object.hasOwn(divisionMonths, division) ? divisionMonths[division] : undefined;
	return own ? cumulativeShares(own, assignedTo(revision, division) ?? 0) : cumulativeShares(months, total);
}

/** Where nobody reports nothing is known; where there is no project nothing was done. */
function withoutTally({ counting }: Indicator, { isAsked, period }: { isAsked: boolean; period: Period }): Tally {
	if (counting !== 'reported') return emptyTally(period);
	const silent = silentTally(period);
	return isAsked ? silent : { ...silent, missing: [] };
}

/** Things, not money: with no decimals. */
const isCounted = ({ unit }: Indicator): boolean => unit.kind !== 'wanYuan' && decimalsOf(unit) === 0;

const isAnything = ({ done, uncounted }: Tally): boolean => (done ?? 0) > 0 || uncounted.length > 0;
