import type { DivisionCode } from '../../territory/territory.ts';
import type { Day, DaySpan } from '../day.ts';
import type { MonthPlan } from './month-plan.ts';

/** What was assigned for a year, as written down on a day (指标任务). Amounts are in the unit of the indicator. */
export interface TargetRevision {
	readonly recordedOn: Day;
	/** Order of the revisions of a target, from 0. */
	readonly sequence: number;
	readonly total: number;
	/** Who assigned it, by which document, of which date; `null`: not said. */
	readonly assignedBy: string | null;
	readonly document: string | null;
	readonly assignedOn: DaySpan | null;
	/** By division code; a division that is not there has nothing assigned, which is not zero. */
	readonly divisions: Readonly<Record<string, number>>;
	/** Of the whole, and of every division that has none of its own. */
	readonly months: MonthPlan;
	/** Of divisions that have one of their own, by code. */
	readonly divisionMonths: Readonly<Record<string, MonthPlan>>;
	/** Why it was changed; `null` for the first. */
	readonly reason: string | null;
}

/** What is assigned for a year, with every earlier word of it. */
export interface Target {
	readonly year: number;
	/** In the order of their `sequence`; at least one. */
	readonly revisions: readonly TargetRevision[];
}

/** What was assigned as known at the end of a day; `null`: nothing had been written down. */
export function revisionAsOf(target: Target | null, asOf: Day): TargetRevision | null {
	return target?.revisions.findLast(({ recordedOn }) => recordedOn <= asOf) ?? null;
}

export const assignedTo = ({ divisions }: TargetRevision, division: DivisionCode): number | null =>
	(Object.hasOwn(divisions, division) ? divisions[division] : null) ?? null;
