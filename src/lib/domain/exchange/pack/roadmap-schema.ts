import * as v from 'valibot';
import { FLAGS, type ProgrammeId, type ProjectId, STAGES } from '../../project/project.ts';
import { type Day, dayInYear, type DaySpan, parseDaySpan } from '../../roadmap/day.ts';
import type { Delivery } from '../../roadmap/delivery.ts';
import { RULE_EVENTS } from '../../roadmap/events.ts';
import { type RecordedChange, RESPONSIBLE_FIELDS } from '../../roadmap/history.ts';
import { ISSUE_KINDS } from '../../roadmap/issue.ts';
import { type Actual, MILESTONE_KINDS, type MilestoneId } from '../../roadmap/milestone.ts';
import { MONEY_FIELDS } from '../../roadmap/month-money.ts';
import type { DurationRange } from '../../roadmap/network.ts';
import {
	type Pledge,
	PROCEDURE_STATES,
	type ProcedureDefinition,
	type ProcedureId,
	SITE_TRANSFERS
} from '../../roadmap/procedure.ts';
import type { MilestoneRule, RuleId } from '../../roadmap/rules.ts';
import type { Season } from '../../roadmap/timeline/seasons.ts';
import type { CalendarYear } from '../../roadmap/working-days.ts';
import {
	identity,
	idText,
	list,
	partialDate,
	quantity,
	type SchemaOf,
	text,
	unreported,
	wholeDay,
	words
} from './fields.ts';
import type { PackProblemCode } from './problem.ts';

const code = (problem: PackProblemCode): PackProblemCode => problem;

export const span: SchemaOf<DaySpan> = v.pipe(partialDate, v.transform(spanOf));
export const monthDay: SchemaOf<Day> = v.pipe(
	partialDate,
	v.check((month) => month.length === '2026-11'.length, code('bad-date')),
	v.transform((month) => spanOf(month).earliest)
);

/** A date that the schema before it refused is read as any: the record is refused in any case. */
function spanOf(date: string): DaySpan {
	const parsed = parseDaySpan(date);
	return parsed.ok ? parsed.value : { earliest: 0, latest: 0 };
}

const count = v.pipe(v.number(), v.integer(code('out-of-range')), v.minValue(0, code('out-of-range')));

/** `unknown`, `pending`, a date, or `happened` on a day nobody knows. Left out: unknown. */
export const actual: SchemaOf<Actual> = v.optional(
	v.union([
		v.pipe(
			v.picklist(['unknown', 'pending']),
			v.transform((kind): Actual => ({ kind }))
		),
		v.pipe(
			v.literal('happened'),
			v.transform((): Actual => ({ kind: 'happened', on: null }))
		),
		v.pipe(
			span,
			v.transform((on): Actual => ({ kind: 'happened', on }))
		)
	]),
	'unknown'
);

const milestone = v.strictObject({
	id: identity<MilestoneId>(),
	kind: v.picklist(MILESTONE_KINDS),
	phase: unreported(words),
	baseline: unreported(span),
	plan: unreported(span),
	forecast: unreported(span),
	actual
});

const halt = v.strictObject({
	isSeasonal: unreported(v.boolean()),
	from: span,
	reported: actual,
	reverified: actual,
	resumed: actual,
	resumptionReported: actual,
	resumptionExpected: unreported(span)
});

const extension = v.strictObject({ granted: wholeDay, months: count });

const pledge: SchemaOf<Pledge> = v.strictObject({
	owner: unreported(words),
	due: unreported(wholeDay),
	fulfilled: unreported(wholeDay)
});

const procedureRecord = v.strictObject({
	procedure: identity<ProcedureId>(),
	owner: unreported(words),
	state: unreported(v.picklist(PROCEDURE_STATES)),
	submitted: unreported(span),
	done: unreported(span),
	conditionalPass: unreported(pledge),
	commitment: unreported(pledge)
});

const range: SchemaOf<DurationRange> = v.pipe(
	v.strictObject({ least: quantity, likely: quantity, most: quantity }),
	v.check(({ least, likely, most }) => least <= likely && likely <= most, code('not-rising'))
);

const issue = v.strictObject({
	id: idText,
	kind: v.picklist(ISSUE_KINDS),
	text: words,
	raised: wholeDay,
	owner: unreported(words),
	due: unreported(wholeDay),
	settled: unreported(wholeDay)
});

const recorded = { recordedOn: wholeDay, sequence: count, reason: unreported(words) };
const change: SchemaOf<RecordedChange> = v.variant('kind', [
	v.strictObject({ ...recorded, kind: v.literal('stage'), stage: v.nullable(v.picklist(STAGES)) }),
	v.strictObject({ ...recorded, kind: v.literal('flag'), flag: v.picklist(FLAGS), isSet: v.boolean() }),
	v.strictObject({
		...recorded,
		kind: v.literal('date'),
		milestone: identity<MilestoneId>(),
		field: v.picklist(['baseline', 'plan', 'forecast']),
		date: v.nullable(span)
	}),
	v.strictObject({ ...recorded, kind: v.literal('actual'), milestone: identity<MilestoneId>(), actual }),
	v.strictObject({ ...recorded, kind: v.literal('milestone'), milestone }),
	v.strictObject({ ...recorded, kind: v.literal('site'), siteTransfer: v.nullable(v.picklist(SITE_TRANSFERS)) }),
	v.strictObject({ ...recorded, kind: v.literal('procedure'), record: procedureRecord }),
	v.strictObject({ ...recorded, kind: v.literal('halt'), place: count, halt }),
	v.strictObject({ ...recorded, kind: v.literal('extension'), extension }),
	v.strictObject({
		...recorded,
		kind: v.literal('who'),
		field: v.picklist(RESPONSIBLE_FIELDS),
		name: v.nullable(words)
	}),
	v.strictObject({ ...recorded, kind: v.literal('green-channel'), isOpen: v.nullable(v.boolean()) }),
	v.strictObject({ ...recorded, kind: v.literal('issue'), issue }),
	v.strictObject({
		...recorded,
		kind: v.literal('money'),
		month: monthDay,
		field: v.picklist(MONEY_FIELDS),
		amountWanYuan: v.nullable(quantity)
	}),
	v.strictObject({ ...recorded, kind: v.literal('funds-planned'), amountWanYuan: v.nullable(quantity) })
]);

const month = v.strictObject({
	month: monthDay,
	investmentPlannedWanYuan: unreported(quantity),
	investedWanYuan: unreported(quantity),
	fundsInPlaceWanYuan: unreported(quantity)
});

/** How a project is followed; what is left out is not known. */
export const deliverySchema: SchemaOf<Delivery> = v.strictObject({
	project: identity<ProjectId>(),
	first: unreported(v.strictObject({ stage: v.nullable(v.picklist(STAGES)), flags: v.array(v.picklist(FLAGS)) })),
	unit: unreported(words),
	officer: unreported(words),
	serviceTeam: unreported(words),
	greenChannel: unreported(v.boolean()),
	siteTransfer: unreported(v.picklist(SITE_TRANSFERS)),
	milestones: list(milestone),
	halts: unreported(v.array(halt)),
	permitExtensions: unreported(v.array(extension)),
	procedures: list(procedureRecord),
	ranges: v.optional(v.record(idText, range), () => ({})),
	fundsPlannedWanYuan: unreported(quantity),
	months: v.pipe(
		list(month),
		v.check(
			(months) => months.every(({ month }, place) => month > (months[place - 1]?.month ?? -Infinity)),
			code('not-rising')
		)
	),
	issues: list(issue),
	changes: list(change)
});

const yearDay = v.strictObject({ month: count, dayOfMonth: count });
const event = v.picklist(RULE_EVENTS);

/** A rule; whether it can be judged at all is for `checkRules`. */
export const ruleSchema: SchemaOf<MilestoneRule> = v.strictObject({
	id: identity<RuleId>(),
	name: text,
	text,
	source: unreported(text),
	year: unreported(count),
	appliesTo: v.strictObject({
		stages: v.exactOptional(v.array(v.picklist(STAGES))),
		flags: v.exactOptional(v.array(v.picklist(FLAGS))),
		withoutFlags: v.exactOptional(v.array(v.picklist(FLAGS))),
		civilWorks: v.exactOptional(v.picklist(['complete', 'unfinished'])),
		siteTransfers: v.exactOptional(v.array(v.picklist(SITE_TRANSFERS))),
		programmes: v.exactOptional(v.array(identity<ProgrammeId>())),
		happened: v.exactOptional(v.array(event)),
		haltedMonths: v.exactOptional(count)
	}),
	requires: event,
	deadline: v.variant('kind', [
		v.strictObject({ kind: v.literal('none') }),
		v.strictObject({
			kind: v.literal('yearly'),
			on: yearDay,
			watchedFrom: yearDay,
			since: unreported(event)
		}),
		v.strictObject({ kind: v.literal('once'), on: wholeDay }),
		v.strictObject({
			kind: v.literal('after'),
			event,
			span: v.strictObject({ count, unit: v.picklist(['days', 'months']) }),
			extendable: unreported(v.strictObject({ times: count, months: count }))
		}),
		v.strictObject({ kind: v.literal('before'), event })
	]),
	whenMissed: v.picklist(['blocks', 'late'])
});

export const procedureSchema: SchemaOf<ProcedureDefinition> = v.strictObject({
	id: identity<ProcedureId>(),
	name: text,
	basis: words,
	after: list(identity<ProcedureId>()),
	onlyFor: unreported(v.array(v.picklist(SITE_TRANSFERS))),
	isConstructionPermit: v.optional(v.boolean(), false),
	statutoryWorkingDays: unreported(count),
	statutorySource: unreported(words),
	promisedWorkingDays: unreported(count)
});

/** A part of the year, by the day of any year on which it begins. */
export const seasonSchema: SchemaOf<Season> = v.strictObject({
	id: idText,
	name: text,
	first: v.pipe(
		yearDay,
		v.check((day) => dayInYear(2024, day) !== null, code('bad-date'))
	),
	tone: v.picklist(['cold', 'fresh', 'warm'])
});

/** A year; its days are checked by `readCalendar`. */
export const calendarYearSchema: SchemaOf<CalendarYear> = v.strictObject({
	year: count,
	holidays: list(v.string()),
	makeUpDays: list(v.string()),
	source: words
});
