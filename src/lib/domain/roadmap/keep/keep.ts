import type { Result } from '../../result.ts';
import type { Day } from '../day.ts';
import type { Delivery } from '../delivery.ts';
import type { RecordedChange } from '../history.ts';
import type { ProcedureDefinition } from '../procedure.ts';
import type { RoadmapProject } from '../roadmap-project.ts';
import { keepHalt } from './keep-halt.ts';
import { keepIssue } from './keep-issue.ts';
import { keepMilestone } from './keep-milestone.ts';
import { keepMonth } from './keep-month.ts';
import { keepPermitExtension } from './keep-permit-extension.ts';
import { keepProcedure } from './keep-procedure.ts';
import { keepStage } from './keep-stage.ts';
import { keepTeam } from './keep-team.ts';
import { type KeepProblem, Typed, type TypedFields } from './typed-fields.ts';

/** A project as it is known on the day somebody writes something down about it. */
export interface Known {
	readonly project: RoadmapProject;
	/** `deliveryAsOf` that day. */
	readonly delivery: Delivery;
	readonly definitions: readonly ProcedureDefinition[];
	readonly today: Day;
}

type WithoutPlace<Change> = Change extends unknown ? Omit<Change, 'recordedOn' | 'sequence'> : never;
/** A change that has no place in a history yet. */
export type NewChange = WithoutPlace<RecordedChange>;

/** What can be written down, by form. */
const FORMS = {
	stage: keepStage,
	team: keepTeam,
	milestone: keepMilestone,
	procedure: keepProcedure,
	halt: keepHalt,
	extension: keepPermitExtension,
	issue: keepIssue,
	month: keepMonth
} as const satisfies Record<string, (typed: Typed, known: Known) => readonly NewChange[]>;
export type KeepForm = keyof typeof FORMS;

/**
 * Reads what somebody wrote down about a project in one of the forms. One form can come to several changes of its
 * history, kept together or not at all. What is typed as it is kept changes nothing; where nothing differs, that is said.
 */
export function readForm(form: string, fields: TypedFields, known: Known): Result<NewChange[], KeepProblem> {
	const typed = new Typed(fields);
	const read = Object.hasOwn(FORMS, form) ? FORMS[form as KeepForm] : null;
	if (!read) typed.note('not-offered', 'form', form);
	const changes = read?.(typed, known) ?? [];
	if (changes.length === 0 && typed.problems.length === 0) typed.note('nothing-new', 'form', form);
	if (typed.problems.length > 0) return { ok: false, problems: typed.problems };
	return { ok: true, value: [...changes] };
}
