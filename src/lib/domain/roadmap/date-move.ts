import type { Problem, Result } from '../result.ts';
import { oneLine } from '../typed-text.ts';
import { type Day, parseDaySpan } from './day.ts';
import type { Actual, Milestone, MilestoneId } from './milestone.ts';

/** What of a milestone somebody can change; its baseline stays as it was first set. */
export const MOVED_FIELDS = ['plan', 'forecast', 'actual'] as const;
export type MovedField = (typeof MOVED_FIELDS)[number];

export const MOST_REASON = 500;

export type DateMoveProblem = Problem<
	| 'unknown-milestone'
	| 'unknown-field'
	| 'bad-date'
	/** Said to have come on a day that has not. */
	| 'actual-after-today'
	/** The date is what it was. */
	| 'same-date'
	| 'no-reason'
	| 'long-reason'
>;

/** A date of a milestone as somebody wants it, typed. */
export interface DateMoveFields {
	readonly milestone: string;
	readonly field: string;
	/** `2026-11-20`, `2026-11` or `2026`. */
	readonly date: string;
	readonly reason: string;
}

/** A change as a project's history takes it, but for the place it has there. */
export type DateMove = { readonly milestone: MilestoneId; readonly reason: string } & (
	| { readonly kind: 'date'; readonly field: 'plan' | 'forecast'; readonly date: NonNullable<Milestone['plan']> }
	| { readonly kind: 'actual'; readonly actual: Actual }
);

/**
 * Reads the wish to move a date of a project. Every move needs a written reason: the old date is kept beside it.
 *
 * `milestones`: of the project as it is known now.
 */
export function parseDateMove(
	{ milestone: id, field, date, reason: typed }: DateMoveFields,
	{ milestones, today }: { milestones: readonly Milestone[]; today: Day }
): Result<DateMove, DateMoveProblem> {
	const problems: DateMoveProblem[] = [];
	const milestone = milestones.find((each) => each.id === id);
	if (!milestone) problems.push({ code: 'unknown-milestone', path: 'milestone', value: id.slice(0, 100) });
	const moved = MOVED_FIELDS.find((each) => each === field);
	if (!moved) problems.push({ code: 'unknown-field', path: 'field', value: field.slice(0, 100) });
	const span = parseDaySpan(date, 'date');
	if (!span.ok) problems.push({ code: 'bad-date', path: 'date', value: date.slice(0, 100) });
	const reason = oneLine(typed);
	if (reason === '') problems.push({ code: 'no-reason', path: 'reason', value: '' });
	if ([...reason].length > MOST_REASON)
		problems.push({ code: 'long-reason', path: 'reason', value: [...reason].length });
	if (!milestone || !moved || !span.ok) return { ok: false, problems };
	if (moved === 'actual' && span.value.earliest > today)
		problems.push({ code: 'actual-after-today', path: 'date', value: date });
	const before = moved === 'actual' ? cameOn(milestone.actual) : milestone[moved];
	if (before?.earliest === span.value.earliest && before.latest === span.value.latest)
		problems.push({ code: 'same-date', path: 'date', value: date });
	if (problems.length > 0) return { ok: false, problems };
	const common = { milestone: milestone.id, reason };
	if (moved === 'actual')
		return { ok: true, value: { ...common, kind: 'actual', actual: { kind: 'happened', on: span.value } } };
	return { ok: true, value: { ...common, kind: 'date', field: moved, date: span.value } };
}

const cameOn = (actual: Actual) => (actual.kind === 'happened' ? actual.on : null);
