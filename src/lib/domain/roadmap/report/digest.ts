import type { Flag, Stage } from '../../project/project.ts';
import type { Day, DaySpan } from '../day.ts';
import { followedAsOf } from '../delivery.ts';
import { type Milestone, MILESTONE_KINDS, standingAsOf } from '../milestone.ts';
import { type Halt, milestoneOf, type RoadmapProject, stageAsOf } from '../roadmap-project.ts';
import type { ReportedProject } from './reported-project.ts';

/** What became of a project between two days. */
export type DigestEntry =
	| { readonly kind: 'added'; readonly on: DaySpan }
	| { readonly kind: 'stage'; readonly from: Stage; readonly to: Stage }
	| { readonly kind: 'done'; readonly milestone: Milestone; readonly on: DaySpan | null }
	| {
			readonly kind: 'slipped' | 'broughtForward';
			readonly milestone: Milestone;
			/** Whose word the new date is. */
			readonly by: 'plan' | 'forecast';
			readonly from: DaySpan;
			readonly to: DaySpan;
			/** Above 0: later, or earlier, by so many. */
			readonly days: number;
			readonly reason: string | null;
	  }
	| { readonly kind: 'halted'; readonly on: DaySpan | null; readonly isSeasonal: boolean | null }
	| { readonly kind: 'resumed'; readonly on: DaySpan | null }
	| { readonly kind: 'withdrawn' | 'returned'; readonly reason: string | null };

export const DIGEST_KINDS = [
	'added',
	'stage',
	'done',
	'slipped',
	'broughtForward',
	'halted',
	'resumed',
	'withdrawn',
	'returned'
] as const satisfies readonly DigestEntry['kind'][];

export interface ProjectDigest {
	readonly reported: ReportedProject;
	/** In the order of `DIGEST_KINDS`, milestones in that of a project's life. */
	readonly entries: readonly DigestEntry[];
}

/**
 * What changed from the end of the day `since` to the end of the day the projects are reported as of: what was known then
 * against what is known now. Projects of which nothing changed are not there; the others keep their order.
 *
 * Added is what was signed in that time, since no record says when somebody began to follow a project; its stage is then
 * not said to have moved besides. A date moved where the forecast, or without one the plan, is another than it was, and
 * the milestone is still to come. A stop or its end is of that time by its own date.
 */
export function digestSince(projects: readonly ReportedProject[], since: Day, asOf: Day): ProjectDigest[] {
	return projects.flatMap((reported) => {
		const before = followedAsOf(reported.project, reported.delivery, since);
		const period: Period = { reported, before, after: reported.followed, since, asOf };
		const entries = [
			...stageEntries(period),
			...doneEntries(period),
			...movedEntries(period),
			...workEntries(period),
			...leavingEntries(period)
		].sort((a, b) => DIGEST_KINDS.indexOf(a.kind) - DIGEST_KINDS.indexOf(b.kind));
		return entries.length > 0 ? [{ reported, entries }] : [];
	});
}

interface Period {
	readonly reported: ReportedProject;
	readonly before: RoadmapProject;
	readonly after: RoadmapProject;
	readonly since: Day;
	readonly asOf: Day;
}

/** Whether a date lies certainly in the time looked at. */
const isWithin = (on: DaySpan | null, { since, asOf }: Pick<Period, 'since' | 'asOf'>): boolean =>
	on !== null && on.earliest > since && on.latest <= asOf;

function stageEntries(period: Period): DigestEntry[] {
	const { after, since, asOf } = period;
	const signing = milestoneOf(after.milestones, 'signing', asOf)?.actual;
	const signed = signing?.kind === 'happened' ? signing.on : null;
	if (signed && isWithin(signed, period)) return [{ kind: 'added', on: signed }];
	const [from, to] = [stageBefore(period), stageAsOf(after, asOf)];
	if (from === null || to === null || from === to || since >= asOf) return [];
	return [{ kind: 'stage', from, to }];
}

/** Where no stage was ever written down, the recorded one is taken back by the events that came since. */
function stageBefore({ reported, before, after, since }: Period): Stage | null {
	const isKept = reported.delivery.changes.some(({ kind }) => kind === 'stage');
	return stageAsOf(isKept ? before : after, since);
}

/** What came before `since` and was written down after it is news too. */
function doneEntries(period: Period): DigestEntry[] {
	const { before, after, since, asOf } = period;
	return inOrder(after.milestones).flatMap((milestone): DigestEntry[] => {
		const { actual, kind } = milestone;
		const old = before.milestones.find(({ id }) => id === milestone.id);
		if (actual.kind !== 'happened' || standingAsOf(actual, asOf) !== 'happened') return [];
		if (old && standingAsOf(old.actual, since) === 'happened') return [];
		// said already: it was added
		if (kind === 'signing' && isWithin(actual.on, period)) return [];
		return [{ kind: 'done', milestone, on: actual.on }];
	});
}

function movedEntries({ reported, before, after, since, asOf }: Period): DigestEntry[] {
	return inOrder(after.milestones).flatMap((milestone): DigestEntry[] => {
		const old = before.milestones.find(({ id }) => id === milestone.id);
		if (!old || standingAsOf(milestone.actual, asOf) === 'happened') return [];
		const [from, to] = [old.forecast ?? old.plan, milestone.forecast ?? milestone.plan];
		if (!from || !to || from.latest === to.latest) return [];
		const by = milestone.forecast ? 'forecast' : 'plan';
		const reason = reasonOf(reported, (change) => change.kind === 'date' && change.milestone === milestone.id, {
			since,
			asOf
		});
		const kind = to.latest > from.latest ? 'slipped' : 'broughtForward';
		return [{ kind, milestone, by, from, to, days: Math.abs(to.latest - from.latest), reason }];
	});
}

type Change = ReportedProject['delivery']['changes'][number];

/** The last reason that was written down in the time looked at. */
function reasonOf(
	{ delivery }: ReportedProject,
	matches: (change: Change) => boolean,
	{ since, asOf }: Pick<Period, 'since' | 'asOf'>
): string | null {
	const found = delivery.changes
		.filter((change) => change.recordedOn > since && change.recordedOn <= asOf && change.reason && matches(change))
		.sort((a, b) => a.recordedOn - b.recordedOn || a.sequence - b.sequence);
	return found.at(-1)?.reason ?? null;
}

function workEntries(period: Period): DigestEntry[] {
	const { before, after } = period;
	const byDate = (after.halts ?? []).flatMap((halt) => haltEntries(halt, period));
	const isSet = (project: RoadmapProject, flag: Flag) => project.flags.includes(flag);
	const [was, is] = [isSet(before, 'suspended'), isSet(after, 'suspended')];
	if (was === is || byDate.length > 0) return byDate;
	return is ? [{ kind: 'halted', on: null, isSeasonal: null }] : [{ kind: 'resumed', on: null }];
}

function haltEntries({ from, isSeasonal, resumed }: Halt, period: Period): DigestEntry[] {
	const end = resumed.kind === 'happened' ? resumed.on : null;
	return [
		...(isWithin(from, period) ? [{ kind: 'halted' as const, on: from, isSeasonal }] : []),
		...(isWithin(end, period) ? [{ kind: 'resumed' as const, on: end }] : [])
	];
}

function leavingEntries({ reported, before, after, since, asOf }: Period): DigestEntry[] {
	const [was, is] = [before, after].map(({ flags }) => flags.includes('withdrawn'));
	if (was === is) return [];
	const reason = reasonOf(reported, (change) => change.kind === 'flag' && change.flag === 'withdrawn', {
		since,
		asOf
	});
	return [{ kind: is ? 'withdrawn' : 'returned', reason }];
}

const inOrder = (milestones: readonly Milestone[]): Milestone[] =>
	[...milestones].sort((a, b) => MILESTONE_KINDS.indexOf(a.kind) - MILESTONE_KINDS.indexOf(b.kind));
