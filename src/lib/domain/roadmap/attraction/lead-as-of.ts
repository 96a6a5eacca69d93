import type { ProjectId } from '../../project/project.ts';
import type { Day } from '../day.ts';
import { milestoneOf, type RoadmapProject, stageAsOf } from '../roadmap-project.ts';
import {
	FUNNEL_STAGES,
	type FunnelStage,
	isDeliveryStage,
	isOpenStage,
	type Lead,
	type LeadEntry,
	type LeadStage,
	type LostReason
} from './attraction.ts';

/** A stretch in which a lead stood at a stage. */
export interface LeadStep {
	readonly stage: LeadStage;
	/** `null`: not known, as of a project whose signing nobody dates. */
	readonly from: Day | null;
	/** Where the next begins; `null`: not known, or it stands there still. */
	readonly to: Day | null;
	readonly reason: LostReason | null;
	readonly note: string | null;
}

export type Contact = Extract<LeadEntry, { kind: 'contact' }>;

/** What was agreed to be done; `done`: the day it was, `null`: it is not. */
export interface LeadAction {
	readonly id: string;
	readonly text: string;
	readonly owner: string | null;
	readonly due: Day | null;
	readonly done: Day | null;
}

/** A lead at the end of a day. */
export interface FollowedLead {
	readonly lead: Lead;
	readonly project: ProjectId | null;
	/** In order; at least one. The last is where it stands. */
	readonly steps: readonly LeadStep[];
	readonly stage: LeadStage;
	/** The last stage of the funnel that it reached, whatever came of it. */
	readonly furthest: FunnelStage;
	/** The last of the funnel that it stood at: where one that is lost was lost. */
	readonly lastAt: FunnelStage;
	/** Of the step it stands at, where it is lost. */
	readonly reason: LostReason | null;
	/** Somebody has to act next. */
	readonly isOpen: boolean;
	/** Latest first. */
	readonly contacts: readonly Contact[];
	/** Open ones first, the first due before the others; then what is done. */
	readonly actions: readonly LeadAction[];
	/** The open one that is due first. */
	readonly next: LeadAction | null;
	/** The last day on which somebody spoke with them or moved it on. */
	readonly touched: Day;
}

/** What a project says of the lead it came from, at the end of a day. */
export interface ProjectStanding {
	/** `null`: not signed yet, or not known. */
	readonly stage: 'contracted' | 'commenced' | null;
	readonly isWithdrawn: boolean;
	readonly contracted: Day | null;
	readonly commenced: Day | null;
}

/** Where a project stands for the lead it came from. */
export function projectStanding(project: RoadmapProject, asOf: Day): ProjectStanding {
	const stage = stageAsOf(project, asOf);
	const dayOf = (kind: 'signing' | 'commencement'): Day | null => {
		const actual = milestoneOf(project.milestones, kind, asOf)?.actual;
		return actual?.kind === 'happened' && actual.on && actual.on.latest <= asOf ? actual.on.latest : null;
	};
	const isSigned = stage !== null && stage !== 'planned' && stage !== 'negotiating';
	const isBegun = isSigned && stage !== 'contracted' && stage !== 'procedures';
	return {
		stage: isBegun ? 'commenced' : isSigned ? 'contracted' : null,
		isWithdrawn: project.flags.includes('withdrawn'),
		contracted: isSigned ? dayOf('signing') : null,
		commenced: isBegun ? dayOf('commencement') : null
	};
}

/**
 * A lead as it was known at the end of a day: what had happened by then and had been written down by then. `null`: nobody
 * had written the lead down.
 *
 * `standingOf`: of the project it became. Where there is one, contracted and commenced are the project's, and what was
 * typed of them counts for nothing; one whose project was withdrawn is lost.
 */
export function leadAsOf(
	lead: Lead,
	{ asOf, standingOf }: { asOf: Day; standingOf: (project: ProjectId) => ProjectStanding | null }
): FollowedLead | null {
	if (lead.recordedOn > asOf) return null;
	const entries = lead.entries
		.filter(({ on, recordedOn }) => on <= asOf && recordedOn <= asOf)
		.sort((a, b) => a.on - b.on || a.sequence - b.sequence);
	const project = projectOf(entries);
	const steps = stepsOf(lead, entries, project === null ? null : standingOf(project));
	const last = steps.at(-1);
	if (!last) throw new Error(`no step of ${lead.id}`);
	const onTheWay = steps
		.map(({ stage }) => FUNNEL_STAGES.find((each) => each === stage))
		.filter((each) => each !== undefined);
	const contacts = entries.filter((entry) => entry.kind === 'contact').reverse();
	const actions = actionsOf(entries);
	const touches = entries.filter(({ kind }) => kind === 'contact' || kind === 'stage').map(({ on }) => on);
	return {
		lead,
		project,
		steps,
		stage: last.stage,
		furthest: onTheWay.reduce((far, stage) => (placeOf(stage) > placeOf(far) ? stage : far), 'lead'),
		lastAt: onTheWay.at(-1) ?? 'lead',
		reason: last.reason,
		isOpen: isOpenStage(last.stage),
		contacts,
		actions,
		next: actions.find(({ done }) => done === null) ?? null,
		touched: Math.max(lead.since, ...touches)
	};
}

export const placeOf = (stage: FunnelStage): number => FUNNEL_STAGES.indexOf(stage);

/** The one that was written down last. */
function projectOf(entries: readonly LeadEntry[]): ProjectId | null {
	const told = entries.filter((entry) => entry.kind === 'project').sort((a, b) => a.sequence - b.sequence);
	return told.at(-1)?.project ?? null;
}

function stepsOf({ since }: Lead, entries: readonly LeadEntry[], standing: ProjectStanding | null): LeadStep[] {
	const begun: Omit<LeadStep, 'to'>[] = [{ stage: 'lead', from: since, reason: null, note: null }];
	for (const entry of entries) {
		if (entry.kind !== 'stage' || entry.stage === begun.at(-1)?.stage) continue;
		if (standing !== null && isDeliveryStage(entry.stage)) continue;
		begun.push({ stage: entry.stage, from: entry.on, reason: entry.reason, note: entry.note });
	}
	if (standing?.stage) begun.push({ stage: 'contracted', from: standing.contracted, reason: null, note: null });
	if (standing?.stage === 'commenced')
		begun.push({ stage: 'commenced', from: standing.commenced, reason: null, note: null });
	if (standing?.isWithdrawn) begun.push({ stage: 'lost', from: null, reason: 'withdrawn', note: null });
	return begun.map((step, place) => ({ ...step, to: begun[place + 1]?.from ?? null }));
}

function actionsOf(entries: readonly LeadEntry[]): LeadAction[] {
	const done = new Map(entries.flatMap((entry) => (entry.kind === 'done' ? [[entry.action, entry.on] as const] : [])));
	return entries
		.flatMap((entry) =>
			entry.kind === 'action'
				? [
						{
							id: entry.action,
							text: entry.text,
							owner: entry.owner,
							due: entry.due,
							done: done.get(entry.action) ?? null
						}
					]
				: []
		)
		.sort(
			(a, b) =>
				Number(a.done !== null) - Number(b.done !== null) ||
				(a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER)
		);
}
