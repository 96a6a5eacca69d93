import { addMonths, dateOf, type Day, dayInYear, type DaySpan, onlyDay } from './day.ts';
import { eventAsOf, type EventAsOf } from './events.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import type { RuleReason } from './rule-reasons.ts';
import type { Deadline, Span } from './rules.ts';

/** When a project has to meet a rule. */
export type DeadlineAsOf =
	| { readonly kind: 'none'; readonly why: readonly RuleReason[] }
	/** `from`: the day the rule is watched from, for one of every year. The span is where it can lie. */
	| { readonly kind: 'by'; readonly by: DaySpan; readonly from: Day | null; readonly why: readonly RuleReason[] }
	/** Before something that has not come; `expected`: when it may. */
	| { readonly kind: 'open'; readonly expected: DaySpan | null; readonly why: readonly RuleReason[] }
	/** What it is counted from has not come: the rule does not apply yet. */
	| { readonly kind: 'not-yet'; readonly why: readonly RuleReason[] }
	| { readonly kind: 'unknown'; readonly why: readonly RuleReason[] };

/** The deadline of a rule for a project, as known at the end of a day. */
export function deadlineAsOf(deadline: Deadline, project: RoadmapProject, asOf: Day): DeadlineAsOf {
	switch (deadline.kind) {
		case 'none':
			return { kind: 'none', why: [] };
		case 'once':
			return { kind: 'by', by: onlyDay(deadline.on), from: null, why: [] };
		case 'yearly':
			return yearlyDeadline(deadline, project, asOf);
		case 'after':
			return deadlineAfter(deadline, project, asOf);
		case 'before':
			return deadlineBefore(deadline.event, eventAsOf(project, deadline.event, asOf));
	}
}

type Yearly = Extract<Deadline, { kind: 'yearly' }>;

function yearlyDeadline(deadline: Yearly, project: RoadmapProject, asOf: Day): DeadlineAsOf {
	const { year, from } = watchedYear(deadline, asOf);
	const day = dayOfYear(year, deadline.on);
	if (deadline.since === null) return { kind: 'by', by: onlyDay(day), from, why: [] };
	const since = eventAsOf(project, deadline.since, asOf);
	const { on } = since;
	const why: RuleReason = { code: 'event', event: deadline.since, standing: since.standing, on };
	if (since.standing === 'pending') return { kind: 'not-yet', why: [why] };
	if (on !== null && on.latest <= day) return { kind: 'by', by: onlyDay(day), from, why: [] };
	const next = dayOfYear(year + 1, deadline.on);
	if (on !== null && on.earliest > day) {
		return { kind: 'by', by: onlyDay(next), from, why: [{ code: 'next-year', event: deadline.since, on }] };
	}
	// before the day itself it cannot have come after it
	const latest = asOf <= day ? day : next;
	return { kind: 'by', by: { earliest: day, latest }, from, why: [why] };
}

/** The year whose day is looked at, and since when. */
function watchedYear({ on, watchedFrom }: Yearly, asOf: Day): { year: number; from: Day } {
	const { year } = dateOf(asOf);
	// a rule for March that is watched from November on begins in the year before
	const lead = dayOfYear(year, watchedFrom) > dayOfYear(year, on) ? 1 : 0;
	const startYear = asOf >= dayOfYear(year, watchedFrom) ? year : year - 1;
	return { year: startYear + lead, from: dayOfYear(startYear, watchedFrom) };
}

function dayOfYear(year: number, on: Yearly['on']): Day {
	const day = dayInYear(year, on);
	if (day === null) throw new Error(`no day ${on.month}-${on.dayOfMonth} in ${year}`);
	return day;
}

type After = Extract<Deadline, { kind: 'after' }>;

function deadlineAfter(deadline: After, project: RoadmapProject, asOf: Day): DeadlineAsOf {
	const { standing, on } = eventAsOf(project, deadline.event, asOf);
	const why: RuleReason[] = [{ code: 'event', event: deadline.event, standing, on }];
	if (standing === 'pending') return { kind: 'not-yet', why };
	if (standing === 'unknown' || on === null) return { kind: 'unknown', why };
	if (!deadline.extendable) return { kind: 'by', by: shift(on, deadline.span), from: null, why };
	const { by, reasons } = extend(on, deadline, { extensions: project.permitExtensions, asOf });
	return { kind: 'by', by, from: null, why: [...why, ...reasons] };
}

const shift = ({ earliest, latest }: DaySpan, { count, unit }: Span): DaySpan =>
	unit === 'days'
		? { earliest: earliest + count, latest: latest + count }
		: { earliest: addMonths(earliest, count), latest: addMonths(latest, count) };

interface Grants {
	readonly extensions: RoadmapProject['permitExtensions'];
	readonly asOf: Day;
}

/**
 * Months are added up and counted from the event, so that three and three are six. A grant longer than allowed is cut;
 * one too many, or given after the time was up, counts for nothing.
 */
function extend(
	on: DaySpan,
	{ span, extendable }: After,
	{ extensions, asOf }: Grants
): { by: DaySpan; reasons: RuleReason[] } {
	const { times, months: longest } = extendable ?? { times: 0, months: 0 };
	const total = (months: number): DaySpan =>
		span.unit === 'months'
			? shift(on, { count: span.count + months, unit: 'months' })
			: shift(shift(on, span), { count: months, unit: 'months' });
	if (extensions === null) {
		const by = { earliest: total(0).earliest, latest: total(times * longest).latest };
		return { by, reasons: [{ code: 'extensions-unknown' }] };
	}
	const reasons: RuleReason[] = [];
	let [granted, used] = [0, 0];
	const known = extensions.filter((extension) => extension.granted <= asOf);
	for (const extension of [...known].sort((a, b) => a.granted - b.granted || a.months - b.months)) {
		const isLate = extension.granted > total(granted).latest;
		if (isLate || used === times) {
			const because = isLate ? 'too-late' : 'too-many';
			reasons.push({ code: 'extension-ignored', granted: extension.granted, because });
			continue;
		}
		const months = Math.max(Math.min(extension.months, longest), 0);
		reasons.push({
			code: 'extension',
			granted: extension.granted,
			months,
			counted: months === extension.months ? 'whole' : 'cut'
		});
		granted += months;
		used++;
	}
	return { by: total(granted), reasons };
}

function deadlineBefore(event: Extract<Deadline, { kind: 'before' }>['event'], limit: EventAsOf): DeadlineAsOf {
	const { standing, on, expected } = limit;
	const why: RuleReason[] = [{ code: 'event', event, standing, on }];
	if (standing === 'pending') return { kind: 'open', expected: expected?.on ?? null, why };
	return standing === 'happened' && on !== null ? { kind: 'by', by: on, from: null, why } : { kind: 'unknown', why };
}
