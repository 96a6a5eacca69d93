import type { Stage } from '../../project/project.ts';
import { dateOf, type Day } from '../day.ts';
import { fundsAsOf } from '../delivery.ts';
import type { Issue } from '../issue.ts';
import { type MonthMoney, sumKnown } from '../month-money.ts';
import { dueOf, type Milestone, MILESTONE_KINDS, standingAsOf } from '../milestone.ts';
import { openIssues } from '../next-action.ts';
import { type RoadmapProject, stageAsOf } from '../roadmap-project.ts';
import type { ReportedProject } from './reported-project.ts';

/** Money planned and done, in 万元; `null`: not reported. */
export interface PlannedAndDone {
	readonly plannedWanYuan: number | null;
	readonly doneWanYuan: number | null;
}

/** A project in the monthly dispatch table (调度表). */
export interface DispatchRow {
	readonly reported: ReportedProject;
	readonly stage: Stage | null;
	/** Of the month that the day lies in, of its year up to and with that month, and of all months up to it. */
	readonly month: PlannedAndDone;
	readonly year: PlannedAndDone;
	readonly all: PlannedAndDone;
	readonly fundsPlannedWanYuan: number | null;
	readonly fundsInPlaceWanYuan: number | null;
	/** All done in the whole investment; `null` where either is not known. 0 or more. */
	readonly doneShare: number | null;
	readonly nextMilestone: Milestone | null;
	readonly issues: readonly Issue[];
}

/** The dispatch table of a day, one row a project that is not withdrawn, in their order. */
export function dispatchTable(projects: readonly ReportedProject[], asOf: Day): DispatchRow[] {
	const { year } = dateOf(asOf);
	return projects
		.filter(({ health }) => health.health !== null)
		.map((reported): DispatchRow => {
			const { project, delivery, followed } = reported;
			const come = delivery.months.filter(({ month }) => month <= asOf);
			const funds = fundsAsOf(delivery, project.investmentWanYuan, asOf);
			const { investedWanYuan: done, investmentPlannedWanYuan: whole } = funds;
			return {
				reported,
				stage: stageAsOf(followed, asOf),
				month: sumOf(come.filter(({ month }) => isMonthOf(month, asOf))),
				year: sumOf(come.filter(({ month }) => dateOf(month).year === year)),
				all: sumOf(come),
				fundsPlannedWanYuan: funds.fundsPlannedWanYuan,
				fundsInPlaceWanYuan: funds.fundsInPlaceWanYuan,
				doneShare: done !== null && whole !== null && whole > 0 ? done / whole : null,
				nextMilestone: nextMilestone(followed, asOf),
				issues: openIssues(delivery.issues, asOf)
			};
		});
}

/** Of those still to come the one due first, then the first of a project's life; one without a day comes last. */
function nextMilestone({ milestones }: RoadmapProject, asOf: Day): Milestone | null {
	const dueAt = (milestone: Milestone) => dueOf(milestone)?.latest ?? Number.MAX_SAFE_INTEGER;
	const place = ({ kind }: Milestone) => MILESTONE_KINDS.indexOf(kind);
	const pending = milestones.filter(({ actual }) => standingAsOf(actual, asOf) === 'pending');
	return pending.sort((a, b) => dueAt(a) - dueAt(b) || place(a) - place(b))[0] ?? null;
}

function isMonthOf(month: Day, asOf: Day): boolean {
	const [a, b] = [dateOf(month), dateOf(asOf)];
	return a.year === b.year && a.month === b.month;
}

const sumOf = (months: readonly MonthMoney[]): PlannedAndDone => ({
	plannedWanYuan: sumKnown(months, 'investmentPlannedWanYuan'),
	doneWanYuan: sumKnown(months, 'investedWanYuan')
});
