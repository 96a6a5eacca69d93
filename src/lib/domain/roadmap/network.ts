import type { Day, DaySpan } from './day.ts';
import { standingAsOf } from './milestone.ts';
import { type WorkingCalendar, workingDaysBetween } from './working-days.ts';

/** Working days a step takes: the least, the likeliest, the most. */
export interface DurationRange {
	readonly least: number;
	readonly likely: number;
	readonly most: number;
}

/** A step that takes working days, after others. What comes after it can begin on the day it ends. */
export interface Step {
	readonly id: string;
	/** Ids of other steps of the list; others are passed over. */
	readonly after: readonly string[];
	/** Working days, zero or more; `null`: not known. */
	readonly duration: number | null;
	/** `null`: not given. */
	readonly range: DurationRange | null;
	/** As it came; `null`: not begun, not ended, or not known. A partial date counts as its last day. */
	readonly started: DaySpan | null;
	readonly finished: DaySpan | null;
}

/** Steps made ready to be gone through; times are working days after the day looked from, negative before it. */
export interface Network {
	/** Each after all that come before it. */
	readonly steps: readonly Step[];
	/** For each step, the places of those before it. */
	readonly before: readonly (readonly number[])[];
	/** `NaN` where it has not ended. */
	readonly finishedAt: Float64Array;
	/** `NaN` where it has not begun or has ended. */
	readonly startedAt: Float64Array;
}

/** A network, or the ids of the steps that wait for each other. */
export type NetworkResult =
	| { readonly ok: true; readonly network: Network; readonly unknownYears: readonly number[] }
	| { readonly ok: false; readonly inCycle: readonly string[] };

export interface Viewpoint {
	/** The end of this day is looked from; what came later has not come. */
	readonly asOf: Day;
	readonly calendar: WorkingCalendar;
}

/**
 * Puts steps in an order that can be gone through, by id where several can, and counts what has come in working days.
 *
 * @throws where an id is there twice or a duration is negative or not finite: check them where they are read.
 */
export function layNetwork(steps: readonly Step[], { asOf, calendar }: Viewpoint): NetworkResult {
	const { ordered, left } = orderSteps(steps);
	if (left.length > 0) return { ok: false, inCycle: left.map(({ id }) => id) };
	const places = new Map(ordered.map(({ id }, place) => [id, place]));
	if (places.size !== ordered.length) throw new Error('two steps of one id');
	const negative = ordered.find(({ duration, range }) => !isLength(duration) || !isRange(range));
	if (negative) throw new Error(`no duration: ${negative.id}`);
	const unknown = new Set<number>();
	const toTime = (span: DaySpan | null): number => {
		if (!span || standingAsOf({ kind: 'happened', on: span }, asOf) !== 'happened') return NaN;
		const { count, unknownYears } = workingDaysBetween(calendar, asOf, span.latest);
		for (const year of unknownYears) unknown.add(year);
		return count;
	};
	const finishedAt = Float64Array.from(ordered, ({ finished }) => toTime(finished));
	const startedAt = Float64Array.from(ordered, ({ started }, place) =>
		Number.isNaN(finishedAt[place]) ? toTime(started) : NaN
	);
	const before = ordered.map(({ after }) => after.flatMap((id) => places.get(id) ?? []));
	const network = { steps: ordered, before, finishedAt, startedAt };
	return { ok: true, network, unknownYears: [...unknown].sort((a, b) => a - b) };
}

const isLength = (duration: number | null): boolean =>
	duration === null || (Number.isFinite(duration) && duration >= 0);

const isRange = (range: DurationRange | null): boolean =>
	range === null ||
	(range.least >= 0 && range.least <= range.likely && range.likely <= range.most && Number.isFinite(range.most));

function orderSteps(steps: readonly Step[]): { ordered: Step[]; left: Step[] } {
	const ids = new Set(steps.map(({ id }) => id));
	const placed = new Set<string>();
	const ordered: Step[] = [];
	let left = [...steps].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (;;) {
		const ready = left.filter(({ after }) => after.every((id) => placed.has(id) || !ids.has(id)));
		if (ready.length === 0) return { ordered, left };
		ordered.push(...ready);
		for (const { id } of ready) placed.add(id);
		left = left.filter(({ id }) => !placed.has(id));
	}
}

/**
 * The time each step ends at the earliest, into `finish`, and the latest of them: what has ended stays where it ended,
 * what is under way ends at least a working day from now, nothing that is not begun begins before now.
 *
 * `durations`: one per step, in network order.
 */
export function passForward(
	{ before, finishedAt, startedAt }: Network,
	durations: Float64Array,
	finish: Float64Array
): number {
	let end = 0;
	for (let place = 0; place < finish.length; place++) {
		const fixed = finishedAt[place] ?? NaN;
		finish[place] = Number.isNaN(fixed)
			? endOfStep(startedAt[place] ?? NaN, durations[place] ?? 0, earliestStart(before[place] ?? [], finish))
			: fixed;
		// a project that is done ended in the past
		end = place === 0 ? (finish[place] ?? 0) : Math.max(end, finish[place] ?? 0);
	}
	return end;
}

function endOfStep(startedAt: number, duration: number, start: number): number {
	return Number.isNaN(startedAt) ? start + duration : Math.max(startedAt + duration, 1);
}

/** The time a step that is not begun can begin: now, or when the last before it ends. */
export function earliestStart(before: readonly number[], finish: Float64Array): number {
	let start = 0;
	for (const place of before) start = Math.max(start, finish[place] ?? 0);
	return start;
}
