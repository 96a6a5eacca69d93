import { type Flag, type ProgrammeId, type ProjectId, type Stage, STAGES } from '../project/project.ts';
import type { DivisionCode } from '../territory/territory.ts';
import type { Day, DaySpan } from './day.ts';
import { type Actual, type Milestone, type MilestoneKind, type Standing, standingAsOf } from './milestone.ts';
import type { ProcedureRecord, SiteTransfer } from './procedure.ts';

/** Work stopped: for the winter or for another reason (中止施工). */
export interface Halt {
	/** `null`: not known which; only a stop that is not the winter's has to be reported. */
	readonly isSeasonal: boolean | null;
	readonly from: DaySpan;
	/** To the authority that issued the permit. */
	readonly reported: Actual;
	/** The permit looked at again by that authority (核验). */
	readonly reverified: Actual;
	readonly resumed: Actual;
	readonly resumptionReported: Actual;
	/** `null`: nobody says. */
	readonly resumptionExpected: DaySpan | null;
}

/** A longer time to start, granted by the authority that issued the permit (延期). */
export interface Extension {
	readonly granted: Day;
	/** Whole months. */
	readonly months: number;
}

/** What the roadmap knows of a project; the order of its lists means nothing. */
export interface RoadmapProject {
	readonly id: ProjectId;
	/** `null`: not known. */
	readonly division: DivisionCode | null;
	/** As last recorded; `stageAsOf` says it of an earlier day. `null`: not known. */
	readonly stage: Stage | null;
	readonly flags: readonly Flag[];
	readonly programmes: readonly ProgrammeId[];
	/** How it comes by its land; `null`: not known. */
	readonly siteTransfer: SiteTransfer | null;
	readonly milestones: readonly Milestone[];
	/** `null`: not known whether work ever stopped; empty: it never did. */
	readonly halts: readonly Halt[] | null;
	/** `null`: not known whether any was granted. */
	readonly permitExtensions: readonly Extension[] | null;
	readonly procedures: readonly ProcedureRecord[];
}

/** The event with which a stage begins, where it begins with one. */
export const BEGINS_WITH: Readonly<Partial<Record<Stage, MilestoneKind>>> = {
	contracted: 'signing',
	commenced: 'commencement',
	production: 'production',
	capacity: 'capacity'
};

/** These events and the last stage before each, in the order of a project's life. */
const BEGUN_BY = STAGES.flatMap((stage, step) => {
	const [event, before] = [BEGINS_WITH[stage], STAGES[step - 1]];
	return event && before ? [{ event, before }] : [];
});

/**
 * The latest stage a project can have had at the end of a day: the recorded one, or the last before an event that
 * certainly came later. What was recorded later is otherwise taken to have been so already; `projectAsOf` knows better
 * where a history is kept. `null`: not known.
 */
export function stageAsOf(
	{ stage, milestones }: Pick<RoadmapProject, 'stage' | 'milestones'>,
	asOf: Day
): Stage | null {
	if (stage === null) return null;
	const step = STAGES.indexOf(stage);
	// in the order of a project's life, so that the first event still to come decides
	const next = BEGUN_BY.find(
		({ event, before }) => STAGES.indexOf(before) < step && comesLater(milestones, event, asOf)
	);
	return next?.before ?? stage;
}

function comesLater(milestones: readonly Milestone[], kind: MilestoneKind, asOf: Day): boolean {
	const milestone = milestoneOf(milestones, kind, asOf);
	if (milestone === null || standingAsOf(milestone.actual, asOf) !== 'pending') return false;
	return milestones.some((each) => each.kind === kind && each.actual.kind === 'happened');
}

/** Of a project built in parts these have come when the first part has; the others when the last part has. */
const COME_WITH_THE_FIRST: readonly MilestoneKind[] = ['signing', 'permit', 'commencement', 'production'];

/**
 * The milestone that speaks for its kind at the end of a day: the only one, or of several the first or the last to come,
 * by what the kind means. Where the first decides, one that has happened goes before one not known, and that before one
 * pending; where the last does, the other way round. `null`: there is none.
 */
export function milestoneOf(milestones: readonly Milestone[], kind: MilestoneKind, asOf: Day): Milestone | null {
	let chosen: Milestone | null = null;
	const direction = COME_WITH_THE_FIRST.includes(kind) ? 1 : -1;
	for (const milestone of milestones) {
		if (milestone.kind !== kind) continue;
		if (chosen === null || direction * compareComing(milestone, chosen, asOf) < 0) chosen = milestone;
	}
	return chosen;
}

const BY_STANDING: Readonly<Record<Standing, number>> = { happened: 0, unknown: 1, pending: 2 };

/** By standing, then by the last and the first day it came on or is expected on, without a date last; else by id. */
function compareComing(a: Milestone, b: Milestone, asOf: Day): number {
	const standing = standingAsOf(a.actual, asOf);
	const other = standingAsOf(b.actual, asOf);
	if (standing !== other) return BY_STANDING[standing] - BY_STANDING[other];
	const date = dateOf(a, standing) ?? DATELESS;
	const otherDate = dateOf(b, other) ?? DATELESS;
	return date.latest - otherDate.latest || date.earliest - otherDate.earliest || (a.id < b.id ? -1 : 1);
}

/** After every day there is. */
const DATELESS: DaySpan = { earliest: Number.MAX_SAFE_INTEGER, latest: Number.MAX_SAFE_INTEGER };

function dateOf({ actual, forecast, plan, baseline }: Milestone, standing: Standing): DaySpan | null {
	return standing === 'happened' && actual.kind === 'happened' ? actual.on : (forecast ?? plan ?? baseline);
}
