import type { Project, ProjectDate, ProjectId } from '../project/project.ts';
import { type Day, type DaySpan, parseDaySpan } from './day.ts';
import { projectAsOf, type RecordedChange } from './history.ts';
import type { Actual, Milestone, MilestoneId, MilestoneKind } from './milestone.ts';
import type { DurationRange } from './network.ts';
import type { ProcedureRecord, SiteTransfer } from './procedure.ts';
import type { Funds } from './rates.ts';
import type { Extension, Halt, RoadmapProject } from './roadmap-project.ts';

/** What a project waits for (要素保障): 用地、用电、用水、供热、资金、用工、手续、环境容量、其他. */
export const ISSUE_KINDS = [
	'land',
	'power',
	'water',
	'heat',
	'funds',
	'labour',
	'procedures',
	'environment',
	'other'
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Something a project raised and somebody has to settle. */
export interface Issue {
	readonly id: string;
	readonly kind: IssueKind;
	readonly text: string;
	readonly raised: Day;
	/** Who settles it; `null`: nobody named. */
	readonly owner: string | null;
	readonly due: Day | null;
	/** `null`: still open. */
	readonly settled: Day | null;
}

/** Money of one month, in 万元; `null`: not reported. */
export interface MonthMoney {
	/** The first day of the month. */
	readonly month: Day;
	readonly investmentPlannedWanYuan: number | null;
	readonly investedWanYuan: number | null;
	readonly fundsInPlaceWanYuan: number | null;
}

/** How a project is followed from its signing to its capacity. What is not known is `null`. */
export interface Delivery {
	readonly project: ProjectId;
	/** 责任单位. */
	readonly unit: string | null;
	/** The officer by role, never by name. */
	readonly officer: string | null;
	/** 服务专班. */
	readonly serviceTeam: string | null;
	/** 绿色通道. */
	readonly greenChannel: boolean | null;
	readonly siteTransfer: SiteTransfer | null;
	/** As first recorded; `changes` brings them up to date. */
	readonly milestones: readonly Milestone[];
	readonly halts: readonly Halt[] | null;
	readonly permitExtensions: readonly Extension[] | null;
	readonly procedures: readonly ProcedureRecord[];
	/** Working days that procedures may take, by their id, where somebody has given them. */
	readonly ranges: Readonly<Record<string, DurationRange>>;
	/** Own funds and loans promised for the whole, in 万元. */
	readonly fundsPlannedWanYuan: number | null;
	/** Rising; a month that nobody reported is not there. */
	readonly months: readonly MonthMoney[];
	readonly issues: readonly Issue[];
	readonly changes: readonly RecordedChange[];
}

/** A delivery as the database keeps it. */
export interface KeptDelivery extends Delivery {
	/** 1 as first recorded; each change adds one. */
	readonly version: number;
}

/** What a table of projects says of one, beside its delivery. */
export type FollowedProject = Pick<RoadmapProject, 'id' | 'division' | 'stage' | 'flags' | 'programmes'>;

/** A project as the roadmap knew it at the end of a day. */
export function followedAsOf(project: FollowedProject, delivery: Delivery, knownOn: Day): RoadmapProject {
	const { siteTransfer, milestones, halts, permitExtensions, procedures, changes } = delivery;
	return projectAsOf({ ...project, siteTransfer, milestones, halts, permitExtensions, procedures }, changes, knownOn);
}

/** Money up to a day: months that had ended or begun by it. `investmentPlanned` is the project's whole investment. */
export function fundsAsOf(
	{ fundsPlannedWanYuan, months }: Delivery,
	investmentPlannedWanYuan: number | null,
	asOf: Day
): Funds {
	const come = months.filter(({ month }) => month <= asOf);
	return {
		fundsPlannedWanYuan,
		fundsInPlaceWanYuan: sumKnown(come, 'fundsInPlaceWanYuan'),
		investmentPlannedWanYuan,
		investedWanYuan: sumKnown(come, 'investedWanYuan')
	};
}

/** What is known, in sum; `null` where no month of them says anything. */
export function sumKnown(months: readonly MonthMoney[], field: Exclude<keyof MonthMoney, 'month'>): number | null {
	const known = months.flatMap((money) => money[field] ?? []);
	return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

const KIND_OF: Readonly<Partial<Record<ProjectDate['event'], MilestoneKind>>> = {
	signed: 'signing',
	commenced: 'commencement',
	acceptance: 'acceptance',
	production: 'production',
	capacity: 'capacity'
};

/**
 * What a project's published dates alone say of its delivery: events that came and plans, and nothing else. A planned
 * event is known to be planned, not to be pending.
 */
export function deliveryFromDates({ id, dates }: Pick<Project, 'id' | 'dates'>): Delivery {
	return {
		project: id,
		unit: null,
		officer: null,
		serviceTeam: null,
		greenChannel: null,
		siteTransfer: null,
		milestones: milestonesOf(dates),
		halts: null,
		permitExtensions: null,
		procedures: [],
		ranges: {},
		fundsPlannedWanYuan: null,
		months: [],
		issues: [],
		changes: []
	};
}

function milestonesOf(dates: readonly ProjectDate[]): Milestone[] {
	const byKind = new Map<MilestoneKind, Milestone>();
	for (const { event, date, planned } of dates) {
		const kind = KIND_OF[event];
		const span = parseDaySpan(date);
		if (kind === undefined || !span.ok) continue;
		const known = byKind.get(kind) ?? unknownMilestone(kind);
		byKind.set(
			kind,
			planned ? { ...known, plan: span.value } : { ...known, actual: earlier(known.actual, span.value) }
		);
	}
	return [...byKind.values()];
}

const unknownMilestone = (kind: MilestoneKind): Milestone => ({
	id: kind as string as MilestoneId,
	kind,
	phase: null,
	baseline: null,
	plan: null,
	forecast: null,
	actual: { kind: 'unknown' }
});

/** Of an event reported twice (a first phase, a second) the first counts. */
function earlier(actual: Actual, on: DaySpan): Actual {
	if (actual.kind === 'happened' && actual.on !== null && actual.on.earliest <= on.earliest) return actual;
	return { kind: 'happened', on };
}
