import type { Day } from '../day.ts';
import { compareTexts, type ReportedProject } from './reported-project.ts';
import { openTasks, type Task, taskKey } from './tasks.ts';

/** A day of a project in somebody's calendar. */
export interface CalendarEvent {
	/** The same for the same task, whatever the day it is looked at and however its date moves. */
	readonly key: string;
	/** The last day it can be done on. */
	readonly day: Day;
	readonly reported: ReportedProject;
	readonly task: Task;
}

/**
 * What lies ahead: milestones to come, deadlines of rules, pledges and issues, from `asOf` on, that day with them. What
 * is overdue stands on a slip, not in a calendar. By day, then by key.
 */
export function calendarEvents(projects: readonly ReportedProject[], asOf: Day): CalendarEvent[] {
	return projects
		.flatMap((reported) =>
			openTasks(reported, asOf).map((task): CalendarEvent => ({
				key: `${reported.project.portfolio}-${reported.project.id}-${taskKey(task)}`,
				day: task.due.latest,
				reported,
				task
			}))
		)
		.filter(({ day }) => day >= asOf)
		.sort((a, b) => a.day - b.day || compareTexts(a.key, b.key));
}
