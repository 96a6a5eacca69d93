import type { Flag, Stage } from '../project/project.ts';
import type { Day, DaySpan } from './day.ts';
import type { Actual, Milestone, MilestoneId } from './milestone.ts';
import type { RoadmapProject } from './roadmap-project.ts';

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
);

/**
 * What was known of a project at the end of a day: its first record with every change written down by then, in the
 * order they were written. The order of `changes` means nothing; a change of a milestone it does not have is passed
 * over. Entries written later never change the answer.
 */
export function projectAsOf(first: RoadmapProject, changes: readonly RecordedChange[], knownOn: Day): RoadmapProject {
	return changes
		.filter(({ recordedOn }) => recordedOn <= knownOn)
		.sort((a, b) => a.recordedOn - b.recordedOn || a.sequence - b.sequence)
		.reduce(applyChange, first);
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
	}
}

const changeMilestone = (project: RoadmapProject, id: MilestoneId, change: Partial<Milestone>): RoadmapProject => ({
	...project,
	milestones: project.milestones.map((milestone) => (milestone.id === id ? { ...milestone, ...change } : milestone))
});
