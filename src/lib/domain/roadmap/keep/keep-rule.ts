import type { Text } from '../../names.ts';
import { FLAGS, STAGES } from '../../project/project.ts';
import type { Result } from '../../result.ts';
import { parseDay } from '../day.ts';
import { RULE_EVENTS } from '../events.ts';
import { SITE_TRANSFERS } from '../procedure.ts';
import {
	checkRules,
	type Deadline,
	type MilestoneRule,
	type RuleConditions,
	type RuleId,
	type YearDay
} from '../rules.ts';
import { type KeepProblem, Typed, type TypedFields } from './typed-fields.ts';

/** As many as one screen still shows. */
export const MOST_RULES = 60;
export const DEADLINE_KINDS = [
	'none',
	'yearly',
	'once',
	'after',
	'before'
] as const satisfies readonly Deadline['kind'][];
const MOST_MONTHS = 120;
const MOST_DAYS = 3650;

/**
 * A rule as somebody typed it: `nameZh`, `nameEn`, `nameRu`, the same of `text` and `source` (what is empty in one
 * language reads as in Chinese; no source is shown as none), `year`; whom it concerns: `stages`, `flags`,
 * `withoutFlags`, `sites`, `happened` (lists), `civilWorks`, `haltedMonths`; `requires`; `deadline` with `on`
 * (`03-31`), `watchedFrom` and `since`, or `day`, or `event`, `count`, `unit`, `times`, `extendMonths`, or `event`;
 * `whenMissed`. Conditions on programmes are kept as they were: they are lists of a territory, not of this form.
 *
 * `before`: the rule that is changed; `null`: a new one, whose id is the first free one of `taken`.
 */
export function readRule(
	fields: TypedFields,
	{ before, taken }: { before: MilestoneRule | null; taken: ReadonlySet<string> }
): Result<MilestoneRule, KeepProblem> {
	const typed = new Typed(fields);
	const name = textOf(typed, 'name') ?? typed.note('no-words', 'nameZh');
	const text = textOf(typed, 'text') ?? typed.note('no-words', 'textZh');
	const source = textOf(typed, 'source');
	const year = typed.count('year', 1900, 2200);
	const appliesTo = conditionsOf(typed, before);
	const requires = typed.choice('requires', RULE_EVENTS) ?? missing(typed, 'requires');
	const deadline = deadlineOf(typed);
	const whenMissed = typed.choice('whenMissed', ['blocks', 'late']) ?? 'late';
	if (!before && taken.size >= MOST_RULES) typed.note('bad-count', 'form', taken.size);
	if (!name || !text || !requires || !deadline || typed.problems.length > 0)
		return { ok: false, problems: typed.problems };
	const id = before?.id ?? freeId(taken);
	const rule: MilestoneRule = { id, name, text, source, year, appliesTo, requires, deadline, whenMissed };
	if (checkRules([rule]).problems.length > 0) typed.note('after-itself', 'event');
	return typed.problems.length > 0 ? { ok: false, problems: typed.problems } : { ok: true, value: rule };
}

const missing = (typed: Typed, path: string): null => (typed.raw(path) === '' ? typed.note('not-offered', path) : null);

function textOf(typed: Typed, field: string): Text | null {
	const zh = typed.words(`${field}Zh`);
	const [en, ru] = [typed.words(`${field}En`), typed.words(`${field}Ru`)];
	const first = zh ?? en ?? ru;
	return first === null ? null : { zh: zh ?? first, en: en ?? first, ru: ru ?? first };
}

function conditionsOf(typed: Typed, before: MilestoneRule | null): RuleConditions {
	const stages = typed.choices('stages', STAGES);
	const flags = typed.choices('flags', FLAGS);
	const withoutFlags = typed.choices('withoutFlags', FLAGS);
	const siteTransfers = typed.choices('sites', SITE_TRANSFERS);
	const happened = typed.choices('happened', RULE_EVENTS);
	const civilWorks = typed.choice('civilWorks', ['complete', 'unfinished']);
	const haltedMonths = typed.count('haltedMonths', 0, MOST_MONTHS);
	const programmes = before?.appliesTo.programmes;
	return {
		...(stages.length > 0 && { stages }),
		...(flags.length > 0 && { flags }),
		...(withoutFlags.length > 0 && { withoutFlags }),
		...(civilWorks && { civilWorks }),
		...(siteTransfers.length > 0 && { siteTransfers }),
		...(programmes && { programmes }),
		...(happened.length > 0 && { happened }),
		...(haltedMonths !== null && { haltedMonths })
	};
}

function deadlineOf(typed: Typed): Deadline | null {
	const kind = typed.choice('deadline', DEADLINE_KINDS) ?? missing(typed, 'deadline');
	switch (kind) {
		case null:
			return null;
		case 'none':
			return { kind };
		case 'yearly': {
			const [on, watchedFrom] = [yearDay(typed, 'on'), yearDay(typed, 'watchedFrom')];
			return on && watchedFrom && { kind, on, watchedFrom, since: typed.choice('since', RULE_EVENTS) };
		}
		case 'once': {
			const on = typed.day('day') ?? (typed.raw('day') === '' ? typed.note('bad-date', 'day') : null);
			return on === null ? null : { kind, on };
		}
		case 'after':
			return afterOf(typed);
		case 'before': {
			const event = typed.choice('event', RULE_EVENTS) ?? missing(typed, 'event');
			return event && { kind, event };
		}
	}
}

function afterOf(typed: Typed): Deadline | null {
	const event = typed.choice('event', RULE_EVENTS) ?? missing(typed, 'event');
	const unit = typed.choice('unit', ['days', 'months']) ?? 'months';
	const count = typed.count('count', 0, unit === 'days' ? MOST_DAYS : MOST_MONTHS);
	if (typed.raw('count') === '') typed.note('bad-count', 'count');
	const [times, months] = [typed.count('times', 0, 20), typed.count('extendMonths', 0, MOST_MONTHS)];
	if (!event || count === null) return null;
	const extendable = times && months ? { times, months } : null;
	return { kind: 'after', event, span: { count, unit }, extendable };
}

/** `03-31`, in any year: 29 February is one. */
function yearDay(typed: Typed, path: string): YearDay | null {
	const parsed = parseDay(`2024-${typed.raw(path)}`);
	if (!parsed.ok) return typed.note('bad-date', path);
	const [month, dayOfMonth] = typed.raw(path).split('-').map(Number) as [number, number];
	return { month, dayOfMonth };
}

function freeId(taken: ReadonlySet<string>): RuleId {
	let place = 1;
	while (taken.has(`own-${place}`)) place++;
	return `own-${place}` as RuleId;
}
