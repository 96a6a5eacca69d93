import type { Problem, Result } from '../../result.ts';
import { oneLine } from '../../typed-text.ts';
import { MOST_REASON } from '../date-move.ts';
import { type Day, type DaySpan, parseDaySpan } from '../day.ts';
import { type MonthPlan, MONTHS_OF_YEAR } from './month-plan.ts';
import type { TargetRevision } from './target.ts';
import { fitsDecimals, MOST_AMOUNT, readTypedAmount } from './typed-amount.ts';

/** Who assigned, and the name of a document. */
export const MOST_WORDS = 200;

/** `path`: the field, of a division `divisions.<code>`, of a month `months.0`. */
export type AssignmentProblem = Problem<
	| 'no-total'
	| 'bad-number'
	/** More decimals than the unit has. */
	| 'too-fine'
	| 'bad-date'
	| 'date-to-come'
	| 'unknown-division'
	| 'unknown-plan'
	/** Shares of months that fall, or pass 100. */
	| 'not-rising'
	| 'long-words'
	| 'no-reason'
	| 'long-reason'
	/** Everything is what it was. */
	| 'same'
>;

/** What is to be assigned, typed. */
export interface AssignmentFields {
	readonly total: string;
	readonly assignedBy: string;
	readonly document: string;
	/** `2026-02-10`, `2026-02`, `2026` or nothing. */
	readonly assignedOn: string;
	/** By division code; nothing: not assigned. */
	readonly divisions: Readonly<Record<string, string>>;
	/** `even`, `shares` (in percent, up to the end of each month) or `amounts` (of each month). */
	readonly plan: string;
	/** Twelve. */
	readonly months: readonly string[];
	readonly reason: string;
}

export type Assignment = Omit<TargetRevision, 'recordedOn' | 'sequence'>;

interface Known {
	/** What is in force; `null`: nothing yet. */
	readonly before: TargetRevision | null;
	readonly divisions: readonly string[];
	readonly decimals: number;
	readonly today: Day;
}

/**
 * Reads what is to be assigned. A change of what is in force needs a reason; a split that does not add up is taken as it
 * is. Months that divisions have of their own stay as they are.
 */
export function parseAssignment(fields: AssignmentFields, known: Known): Result<Assignment, AssignmentProblem> {
	const problems: AssignmentProblem[] = [];
	const { before } = known;
	if (fields.total.trim() === '') problems.push({ code: 'no-total', path: 'total', value: '' });
	const total = amountOf(fields.total, { path: 'total', decimals: known.decimals, problems });
	const divisions: Record<string, number> = {};
	for (const [code, typed] of Object.entries(fields.divisions)) {
		const path = `divisions.${code.slice(0, 20)}`;
		if (!known.divisions.includes(code)) problems.push({ code: 'unknown-division', path, value: code.slice(0, 20) });
		const amount = amountOf(typed, { path, decimals: known.decimals, problems });
		if (amount !== null) divisions[code] = amount;
	}
	const assignment: Omit<Assignment, 'total'> = {
		assignedBy: wordsOf(fields.assignedBy, 'assignedBy', problems),
		document: wordsOf(fields.document, 'document', problems),
		assignedOn: dateOf(fields.assignedOn, known.today, problems),
		divisions,
		months: planOf(fields, known.decimals, problems),
		divisionMonths: before?.divisionMonths ?? {},
		reason: before ? reasonOf(fields.reason, problems) : null
	};
	if (total === null || problems.length > 0) return { ok: false, problems };
	if (before && isSame(before, { total, ...assignment }))
		return { ok: false, problems: [{ code: 'same', path: 'total', value: fields.total }] };
	return { ok: true, value: { total, ...assignment } };
}

interface Reading {
	readonly path: string;
	readonly decimals: number;
	readonly problems: AssignmentProblem[];
}

/** `null` where nothing is typed, or what is wrong has been named. */
function amountOf(typed: string, { path, decimals, problems }: Reading): number | null {
	if (typed.trim() === '') return null;
	const amount = readTypedAmount(typed);
	const value = typed.slice(0, 40);
	if (amount === null || amount > MOST_AMOUNT) problems.push({ code: 'bad-number', path, value });
	else if (!fitsDecimals(amount, decimals)) problems.push({ code: 'too-fine', path, value });
	else return amount;
	return null;
}

function wordsOf(typed: string, path: string, problems: AssignmentProblem[]): string | null {
	const words = oneLine(typed);
	const { length } = [...words];
	if (length > MOST_WORDS) problems.push({ code: 'long-words', path, value: length });
	return words === '' ? null : words;
}

function dateOf(typed: string, today: Day, problems: AssignmentProblem[]): DaySpan | null {
	if (typed.trim() === '') return null;
	const span = parseDaySpan(typed.trim());
	const problem = { path: 'assignedOn', value: typed.slice(0, 40) };
	if (!span.ok) problems.push({ code: 'bad-date', ...problem });
	else if (span.value.earliest > today) problems.push({ code: 'date-to-come', ...problem });
	return span.ok ? span.value : null;
}

function planOf({ plan, months }: AssignmentFields, decimals: number, problems: AssignmentProblem[]): MonthPlan {
	const twelve = Array.from({ length: MONTHS_OF_YEAR }, (_, month) => months[month] ?? '');
	if (plan === 'amounts') {
		const amounts = twelve.map((typed, month) => amountOf(typed, { path: `months.${month}`, decimals, problems }) ?? 0);
		return { kind: 'amounts', amounts };
	}
	if (plan !== 'shares') {
		if (plan !== 'even') problems.push({ code: 'unknown-plan', path: 'plan', value: plan.slice(0, 40) });
		return { kind: 'even' };
	}
	let last = 0;
	const cumulative = twelve.map((typed, month) => {
		const path = `months.${month}`;
		// a month left out goes on as the one before
		const percent = amountOf(typed, { path, decimals: 2, problems }) ?? last;
		if (percent < last || percent > 100) problems.push({ code: 'not-rising', path, value: typed.slice(0, 40) });
		last = percent;
		return percent / 100;
	});
	return { kind: 'shares', cumulative };
}

function reasonOf(typed: string, problems: AssignmentProblem[]): string | null {
	const reason = oneLine(typed);
	const { length } = [...reason];
	if (reason === '') problems.push({ code: 'no-reason', path: 'reason', value: '' });
	if (length > MOST_REASON) problems.push({ code: 'long-reason', path: 'reason', value: length });
	return reason;
}

function isSame(before: TargetRevision, now: Assignment): boolean {
	const text = ({ total, assignedBy, document, assignedOn, divisions, months }: Assignment) =>
		JSON.stringify([
			total,
			assignedBy,
			document,
			assignedOn && [assignedOn.earliest, assignedOn.latest],
			Object.entries(divisions).sort(([a], [b]) => (a < b ? -1 : 1)),
			months.kind === 'even' ? [] : months.kind === 'shares' ? months.cumulative : months.amounts,
			months.kind
		]);
	return text(before) === text(now);
}
