import type { Flag, Stage } from '../project/project.ts';
import type { Day, DaySpan } from './day.ts';
import type { Issue } from './issue.ts';
import type { Actual, Milestone, MilestoneId } from './milestone.ts';
import type { MoneyField } from './month-money.ts';
import type { ProcedureRecord, SiteTransfer } from './procedure.ts';
import type { Extension, Halt, RoadmapProject } from './roadmap-project.ts';

/** One entry of a project's history: what was changed, when it was written down, and why. */
export type RecordedChange = {
	readonly recordedOn: Day;
	/** Order of entries of one day; no two entries of a project have the same. */
	readonly sequence: number;
	/** `null`: none was asked for. */
	readonly reason: string | null;
} & (
	| { readonly kind: 'stage'; readonly stage: Stage | null }
	| { readonly kind: 'flag'; readonly flag: Flag; readonly isSet: boolean }
	| {
			readonly kind: 'date';
			readonly milestone: MilestoneId;
			readonly field: 'baseline' | 'plan' | 'forecast';
			readonly date: DaySpan | null;
	  }
	| { readonly kind: 'actual'; readonly milestone: MilestoneId; readonly actual: Actual }
	/** One it did not have, or the whole of one it has. */
	| { readonly kind: 'milestone'; readonly milestone: Milestone }
	| { readonly kind: 'site'; readonly siteTransfer: SiteTransfer | null }
	| { readonly kind: 'procedure'; readonly record: ProcedureRecord }
	/** `place`: among its stops, in the order they were recorded; one beyond the last is a new one. */
	| { readonly kind: 'halt'; readonly place: number; readonly halt: Halt }
	| { readonly kind: 'extension'; readonly extension: Extension }
	| { readonly kind: 'who'; readonly field: ResponsibleField; readonly name: string | null }
	| { readonly kind: 'green-channel'; readonly isOpen: boolean | null }
	/** A new one, or one of the same id as it is now. */
	| { readonly kind: 'issue'; readonly issue: Issue }
	| {
			readonly kind: 'money';
			/** The first day of the month. */
			readonly month: Day;
			readonly field: MoneyField;
			readonly amountWanYuan: number | null;
	  }
	| { readonly kind: 'funds-planned'; readonly amountWanYuan: number | null }
);

/** Who answers for a project: 责任单位、责任人（按职务）、服务专班. */
export const RESPONSIBLE_FIELDS = ['unit', 'officer', 'serviceTeam'] as const;
export type ResponsibleField = (typeof RESPONSIBLE_FIELDS)[number];

/** What was written down by the end of a day, in the order it was written. */
export const changesUntil = (changes: readonly RecordedChange[], knownOn: Day): RecordedChange[] =>
	changes
		.filter(({ recordedOn }) => recordedOn <= knownOn)
		.sort((a, b) => a.recordedOn - b.recordedOn || a.sequence - b.sequence);

/**
 * What was known of a project at the end of a day: its first record with every change written down by then, in the
 * order they were written. The order of `changes` means nothing; a change of a milestone it does not have is passed
 * over, as is what concerns those who follow it (`deliveryAsOf`). Entries written later never change the answer.
 */
export function projectAsOf(first: RoadmapProject, changes: readonly RecordedChange[], knownOn: Day): RoadmapProject {
	return changesUntil(changes, knownOn).reduce(applyChange, first);
}

function applyChange(project: RoadmapProject, change: RecordedChange): RoadmapProject {
	switch (change.kind) {
		case 'stage':
			return { ...project, stage: change.stage };
		case 'flag': {
			const others = project.flags.filter((flag) => flag !== change.flag);
			return { ...project, flags: change.isSet ? [...others, change.flag] : others };
		}
		case 'date':
			return changeMilestone(project, change.milestone, { [change.field]: change.date });
		case 'actual':
			return changeMilestone(project, change.milestone, { actual: change.actual });
		case 'milestone': {
			const others = project.milestones.filter(({ id }) => id !== change.milestone.id);
			return { ...project, milestones: [...others, change.milestone] };
		}
		case 'site':
			return { ...project, siteTransfer: change.siteTransfer };
		case 'procedure': {
			const others = project.procedures.filter(({ procedure }) => procedure !== change.record.procedure);
			return { ...project, procedures: [...others, change.record] };
		}
		case 'halt':
			return { ...project, halts: replaceAt(project.halts ?? [], change.place, change.halt) };
		case 'extension':
			return { ...project, permitExtensions: [...(project.permitExtensions ?? []), change.extension] };
		default:
			return project;
	}
}

/** With another in a place, or one more where there is no such place. */
const replaceAt = <T>(list: readonly T[], place: number, item: T): T[] =>
	place < list.length ? list.map((each, at) => (at === place ? item : each)) : [...list, item];

const changeMilestone = (project: RoadmapProject, id: MilestoneId, change: Partial<Milestone>): RoadmapProject => ({
	...project,
	milestones: project.milestones.map((milestone) => (milestone.id === id ? { ...milestone, ...change } : milestone))
});
