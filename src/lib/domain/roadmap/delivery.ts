import type { Project, ProjectDate, ProjectId } from '../project/project.ts';
import { type Day, type DaySpan, parseDaySpan } from './day.ts';
import { changesUntil, projectAsOf, type RecordedChange } from './history.ts';
import type { Actual, Milestone, MilestoneId, MilestoneKind } from './milestone.ts';
import type { Issue } from './issue.ts';
import { type MonthMoney, sumKnown, withMoney } from './month-money.ts';
import type { DurationRange } from './network.ts';
import type { ProcedureRecord, SiteTransfer } from './procedure.ts';
import type { Funds } from './rates.ts';
import type { Extension, Halt, RoadmapProject } from './roadmap-project.ts';

/** How a project is followed from its signing to its capacity. What is not known is `null`. */
export interface Delivery {
	readonly project: ProjectId;
	/** Stage and flags before the first change that is kept here; `null`: those of its record still hold. */
	readonly first: Pick<FollowedProject, 'stage' | 'flags'> | null;
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
	const { first, siteTransfer, milestones, halts, permitExtensions, procedures, changes } = delivery;
	return projectAsOf(
		{ ...project, ...first, siteTransfer, milestones, halts, permitExtensions, procedures },
		changes,
		knownOn
	);
}

/**
 * Who follows a project, its money and its issues as known at the end of a day. What `followedAsOf` says of milestones,
 * procedures, stops and the land is left as first recorded.
 */
export function deliveryAsOf(delivery: Delivery, knownOn: Day): Delivery {
	return changesUntil(delivery.changes, knownOn).reduce(applyToDelivery, delivery);
}

function applyToDelivery(delivery: Delivery, change: RecordedChange): Delivery {
	switch (change.kind) {
		case 'who':
			return { ...delivery, [change.field]: change.name };
		case 'green-channel':
			return { ...delivery, greenChannel: change.isOpen };
		case 'issue': {
			const others = delivery.issues.filter(({ id }) => id !== change.issue.id);
			return { ...delivery, issues: [...others, change.issue] };
		}
		case 'money':
			return { ...delivery, months: withMoney(delivery.months, change) };
		case 'funds-planned':
			return { ...delivery, fundsPlannedWanYuan: change.amountWanYuan };
		default:
			return delivery;
	}
}

/** Money up to a day: months that had ended or begun by it. `investmentPlanned` is the project's whole investment. */
export function fundsAsOf(
	{ fundsPlannedWanYuan, months }: Delivery,
	investmentPlannedWanYuan: number | null,
	asOf: Day
): Funds {
	// rising: what is to come stands at the end
	let begun = months.length;
	while (begun > 0 && (months[begun - 1] as MonthMoney).month > asOf) begun--;
	const come = begun === months.length ? months : months.slice(0, begun);
	return {
		fundsPlannedWanYuan,
		fundsInPlaceWanYuan: sumKnown(come, 'fundsInPlaceWanYuan'),
		investmentPlannedWanYuan,
		investedWanYuan: sumKnown(come, 'investedWanYuan')
	};
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
		first: null,
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
