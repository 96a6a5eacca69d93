import type { Day } from '../day.ts';
import type { Actual } from '../milestone.ts';
import type { Halt } from '../roadmap-project.ts';
import type { Known, NewChange } from './keep.ts';
import { isSameRecord } from './same-record.ts';
import type { Typed } from './typed-fields.ts';

/** What follows a stop, in its order. */
export const HALT_EVENTS = ['reported', 'reverified', 'resumed', 'resumptionReported'] as const;

/**
 * Work that stopped: `place` (of one on record; empty: a new one), `seasonal` (`yes`, `no`), `from`, for each event that
 * follows a day where it has come, `resumptionExpected`, `reason`. An event without a day is pending, or stays not
 * known where it was. What was known changes with a reason; what comes true does not need one.
 */
export function keepHalt(typed: Typed, { project: { halts }, today }: Known): NewChange[] {
	const stops = halts ?? [];
	const place = typed.raw('place') === '' ? stops.length : Number(typed.raw('place'));
	const before = stops[place] ?? null;
	if (typed.raw('place') !== '' && !before) typed.note('not-offered', 'place');
	const from = typed.past('from', today);
	if (typed.raw('from') === '') typed.note('bad-date', 'from');
	const isSeasonal = typed.whether('seasonal');
	const [reported, reverified, resumed, resumptionReported] = HALT_EVENTS.map((event) =>
		eventOf(typed, event, { before: before?.[event], today })
	) as [Actual, Actual, Actual, Actual];
	const resumptionExpected = typed.span('resumptionExpected');
	if (from && resumed.kind === 'happened' && resumed.on && resumed.on.latest < from.earliest)
		typed.note('out-of-order', 'resumed');
	const isOtherwise =
		before !== null &&
		((before.isSeasonal !== null && before.isSeasonal !== isSeasonal) ||
			!isSameRecord(before.from, from) ||
			HALT_EVENTS.some((event) => isDated(before[event]) && typed.raw(event) === '') ||
			(before.resumptionExpected !== null && !isSameRecord(before.resumptionExpected, resumptionExpected)));
	const reason = typed.reason(isOtherwise);
	if (!from) return [];
	const halt: Halt = { isSeasonal, from, reported, reverified, resumed, resumptionReported, resumptionExpected };
	return before && isSameRecord(before, halt) ? [] : [{ kind: 'halt', place, halt, reason }];
}

function eventOf(
	typed: Typed,
	event: (typeof HALT_EVENTS)[number],
	{ before, today }: { before: Actual | undefined; today: Day }
): Actual {
	const on = typed.past(event, today);
	if (on) return { kind: 'happened', on };
	// it came on a day that nobody knows, or nobody knows whether it came: an empty field says nothing against it
	const isVague = before?.kind === 'unknown' || (before?.kind === 'happened' && before.on === null);
	return before && isVague ? before : { kind: 'pending' };
}

const isDated = (actual: Actual): boolean => actual.kind === 'happened' && actual.on !== null;
