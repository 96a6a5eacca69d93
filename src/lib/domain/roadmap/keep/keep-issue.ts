import type { Day } from '../day.ts';
import { type Issue, ISSUE_KINDS } from '../issue.ts';
import type { Known, NewChange } from './keep.ts';
import { isSameRecord } from './same-record.ts';
import type { Typed } from './typed-fields.ts';

/**
 * Something the project waits for: `issue` (its id; empty: a new one), `kind`, `text`, `raised` (empty: today), `owner`,
 * `due`, `settled`, `reason`. To settle one needs no reason; to open it again or to change what was said, its kind or
 * its day does.
 */
export function keepIssue(typed: Typed, { delivery: { issues }, today }: Known): NewChange[] {
	const id = typed.raw('issue');
	const before = issues.find((issue) => issue.id === id) ?? null;
	if (id !== '' && !before) typed.note('not-offered', 'issue');
	const kind = typed.choice('kind', ISSUE_KINDS);
	if (typed.raw('kind') === '') typed.note('not-offered', 'kind');
	const text = typed.words('text');
	if (typed.raw('text') === '') typed.note('no-words', 'text');
	const { raised, settled } = daysOf(typed, { raised: before?.raised ?? today, today });
	const [owner, due] = [typed.words('owner'), typed.day('due')];
	const reason = typed.reason(before !== null && needsReason(before, { kind, text, due, settled, raised }));
	if (kind === null || text === null) return [];
	const issue: Issue = { id: before?.id ?? freeId(issues), kind, text, raised, owner, due, settled };
	return before && isSameRecord(before, issue) ? [] : [{ kind: 'issue', issue, reason }];
}

function daysOf(typed: Typed, given: { readonly raised: Day; readonly today: Day }) {
	const raised = typed.day('raised') ?? given.raised;
	const settled = typed.day('settled');
	if (raised > given.today) typed.note('after-today', 'raised');
	if (settled !== null && settled > given.today) typed.note('after-today', 'settled');
	if (settled !== null && settled < raised) typed.note('out-of-order', 'settled');
	return { raised, settled };
}

function needsReason(
	before: Issue,
	after: Pick<Issue, 'due' | 'settled' | 'raised'> & { kind: unknown; text: unknown }
) {
	const isMoved = (field: 'due' | 'settled') => before[field] !== null && before[field] !== after[field];
	return (
		before.kind !== after.kind ||
		before.text !== after.text ||
		before.raised !== after.raised ||
		isMoved('due') ||
		isMoved('settled')
	);
}

function freeId(issues: readonly Issue[]): string {
	const taken = new Set(issues.map(({ id }) => id));
	for (let place = issues.length + 1; ; place++) if (!taken.has(`issue-${place}`)) return `issue-${place}`;
}
