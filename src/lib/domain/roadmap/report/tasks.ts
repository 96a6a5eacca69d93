import { type Day, type DaySpan, onlyDay } from '../day.ts';
import type { Issue } from '../issue.ts';
import { dueOf, type Milestone, standingAsOf } from '../milestone.ts';
import { openIssues } from '../next-action.ts';
import { openPledges, type ProcedureId } from '../procedure.ts';
import type { MilestoneRule } from '../rules.ts';
import { compareTexts, type ReportedProject } from './reported-project.ts';

/** Something of a project that is still to be done. */
export type TaskSubject =
	| { readonly kind: 'milestone'; readonly milestone: Milestone }
	| { readonly kind: 'rule'; readonly rule: MilestoneRule }
	| {
			readonly kind: 'pledge';
			readonly procedure: ProcedureId;
			readonly pledge: 'conditionalPass' | 'commitment';
	  }
	| { readonly kind: 'issue'; readonly issue: Issue };

export interface Task {
	readonly subject: TaskSubject;
	/** When it has to be done; a month or a year where no more is known. */
	readonly due: DaySpan;
	/** Who has it in hand: the one named, else the unit that answers for the project; `null`: nobody is known. */
	readonly owner: string | null;
}

/**
 * What of a project is to be done by a day, as known at the end of `asOf`: milestones to come, deadlines of rules not
 * met, pledges not kept, issues not settled. What has no day is none. In the order of their days, the first to come
 * first. Of a withdrawn project nothing is to be done.
 */
export function openTasks(reported: ReportedProject, asOf: Day): Task[] {
	const { followed, delivery, verdicts } = reported;
	if (followed.flags.includes('withdrawn')) return [];
	const { unit } = delivery;
	const milestones = followed.milestones.flatMap((milestone): Task[] => {
		const due = dueOf(milestone);
		const isOpen = due !== null && standingAsOf(milestone.actual, asOf) === 'pending';
		return isOpen ? [{ subject: { kind: 'milestone', milestone }, due, owner: unit }] : [];
	});
	const rules = verdicts.flatMap((verdict): Task[] => {
		const isOpen = verdict.kind === 'due' || (verdict.kind === 'missed' && verdict.doneOn === null);
		if (!isOpen || verdict.deadline === null) return [];
		return [{ subject: { kind: 'rule', rule: verdict.rule }, due: verdict.deadline, owner: unit }];
	});
	const pledges = followed.procedures.flatMap((record) =>
		openPledges(record, asOf).flatMap(({ due, owner, kind }): Task[] => {
			const subject = { kind: 'pledge', procedure: record.procedure, pledge: kind } as const;
			return due === null ? [] : [{ subject, due: onlyDay(due), owner: owner ?? record.owner ?? unit }];
		})
	);
	const issues = openIssues(delivery.issues, asOf).flatMap((issue): Task[] =>
		issue.due === null
			? []
			: [{ subject: { kind: 'issue', issue }, due: onlyDay(issue.due), owner: issue.owner ?? unit }]
	);
	return [...milestones, ...rules, ...pledges, ...issues].sort(
		(a, b) => a.due.latest - b.due.latest || a.due.earliest - b.due.earliest || compareTexts(taskKey(a), taskKey(b))
	);
}

/** Tells a task of a project from its others, whatever the day. */
export function taskKey({ subject }: Pick<Task, 'subject'>): string {
	switch (subject.kind) {
		case 'milestone':
			return `milestone-${subject.milestone.id}`;
		case 'rule':
			return `rule-${subject.rule.id}`;
		case 'pledge':
			return `pledge-${subject.procedure}-${subject.pledge}`;
		case 'issue':
			return `issue-${subject.issue.id}`;
	}
}
