import type { Day } from './day.ts';
import { earliestStart, layNetwork, type Network, passForward, type Step, type Viewpoint } from './network.ts';
import { addWorkingDays } from './working-days.ts';

/** When a step can and must be under way. Of what has ended the two are the same, as it came. */
export interface ScheduledStep {
	readonly id: string;
	readonly state: 'done' | 'under-way' | 'not-begun';
	/** `null` only of a step that is done and whose beginning is not known. */
	readonly earliestStart: Day | null;
	readonly earliestFinish: Day;
	/** The last days on which the whole still ends when it can. `null` of what is done or, for the start, begun. */
	readonly latestStart: Day | null;
	readonly latestFinish: Day | null;
	/** Working days it can be late without making the whole late; `null` of what is done. */
	readonly slackWorkingDays: number | null;
	readonly isCritical: boolean;
}

export interface Schedule {
	/** In an order that can be gone through. */
	readonly steps: readonly ScheduledStep[];
	/** Ids of one critical chain, first to last; empty where all is done. */
	readonly criticalPath: readonly string[];
	/** `null` where there is no step. */
	readonly finish: Day | null;
	/** The days are the earliest possible and no more: the steps in `unknownDurations` were taken to need no time. */
	readonly isBound: boolean;
	readonly unknownDurations: readonly string[];
	/** Years on the way whose holidays are not known. */
	readonly unknownYears: readonly number[];
}

export type ScheduleResult =
	{ readonly ok: true; readonly schedule: Schedule } | { readonly ok: false; readonly inCycle: readonly string[] };

/**
 * When each step can begin and end at the earliest and at the latest, how much it can slip, and the chain that decides
 * the end. Durations are working days; what is done stands at its actual dates, and nothing that is not begun begins
 * before `asOf`. The latest days are those that keep the earliest end of the whole.
 *
 * A step under way beyond its duration ends on the next working day at the earliest. Steps that wait for each other
 * give their ids and no dates. The order of `steps` means nothing.
 *
 * @throws where an id is there twice, or a duration is negative or not finite.
 * @source J. E. Kelley, M. R. Walker (1959), "Critical-path planning and scheduling"
 */
export function scheduleSteps(steps: readonly Step[], viewpoint: Viewpoint): ScheduleResult {
	const laid = layNetwork(steps, viewpoint);
	if (!laid.ok) return laid;
	const { network } = laid;
	const isOpen = (place: number) => Number.isNaN(network.finishedAt[place]);
	const durations = Float64Array.from(network.steps, ({ duration }) => Math.ceil(duration ?? 0));
	const finish = new Float64Array(network.steps.length);
	const end = passForward(network, durations, finish);
	const latest = passBackward(network, durations, end);
	const days = createDays(viewpoint, laid.unknownYears);
	const scheduled = network.steps.map((_, place) => scheduleOne({ network, finish, latest, days }, place));
	const unknownDurations = network.steps
		.filter(({ duration }, place) => duration === null && isOpen(place))
		.map(({ id }) => id);
	return {
		ok: true,
		schedule: {
			steps: scheduled,
			criticalPath: criticalChain(network, { finish, latest, end }),
			finish: lastDay(scheduled),
			isBound: unknownDurations.length > 0,
			unknownDurations,
			unknownYears: days.unknownYears()
		}
	};
}

/** What is done may have ended on a day off, which no count of working days gives back. */
const lastDay = (steps: readonly ScheduledStep[]): Day | null =>
	steps.length === 0 ? null : Math.max(...steps.map(({ earliestFinish }) => earliestFinish));

/** The time each step must end at the latest, so that the whole ends at `end`; `end` for those that nothing waits for. */
function passBackward(
	{ steps, before, finishedAt, startedAt }: Network,
	durations: Float64Array,
	end: number
): Float64Array {
	const latest = new Float64Array(steps.length).fill(end);
	for (let place = steps.length - 1; place >= 0; place--) {
		// what has begun waits for nobody any more
		if (!Number.isNaN(finishedAt[place]) || !Number.isNaN(startedAt[place])) continue;
		const start = (latest[place] ?? end) - (durations[place] ?? 0);
		for (const earlier of before[place] ?? []) latest[earlier] = Math.min(latest[earlier] ?? end, start);
	}
	return latest;
}

interface Passes {
	readonly network: Network;
	readonly finish: Float64Array;
	readonly latest: Float64Array;
	readonly days: Days;
}

function scheduleOne({ network, finish, latest, days }: Passes, place: number): ScheduledStep {
	const step = network.steps[place];
	if (!step) throw new Error(`no step ${place}`);
	const earliestFinish = finish[place] ?? 0;
	if (step.finished && !Number.isNaN(network.finishedAt[place])) {
		return {
			id: step.id,
			state: 'done',
			earliestStart: step.started?.latest ?? null,
			earliestFinish: step.finished.latest,
			latestStart: null,
			latestFinish: null,
			slackWorkingDays: null,
			isCritical: false
		};
	}
	const slack = (latest[place] ?? 0) - earliestFinish;
	const hasBegun = !Number.isNaN(network.startedAt[place]);
	const start = earliestStart(network.before[place] ?? [], finish);
	return {
		id: step.id,
		state: hasBegun ? 'under-way' : 'not-begun',
		earliestStart: hasBegun ? (step.started?.latest ?? null) : days.at(start),
		earliestFinish: days.at(earliestFinish),
		latestStart: hasBegun ? null : days.at(start + slack),
		latestFinish: days.at(earliestFinish + slack),
		slackWorkingDays: slack,
		isCritical: slack <= 0
	};
}

/** Walks back from the step that ends last, each time to the one that held it up; the first by order where several did. */
function criticalChain(
	{ steps, before, finishedAt, startedAt }: Network,
	{ finish, latest, end }: { finish: Float64Array; latest: Float64Array; end: number }
): string[] {
	const isCritical = (place: number) => Number.isNaN(finishedAt[place]) && (latest[place] ?? 0) <= (finish[place] ?? 0);
	const chain: string[] = [];
	let place = steps.findIndex((_, each) => isCritical(each) && finish[each] === end);
	while (place >= 0) {
		chain.unshift(steps[place]?.id ?? '');
		// what is under way waits for nobody
		if (!Number.isNaN(startedAt[place])) break;
		const start = earliestStart(before[place] ?? [], finish);
		place = before[place]?.find((earlier) => isCritical(earlier) && finish[earlier] === start) ?? -1;
	}
	return chain;
}

interface Days {
	at(time: number): Day;
	unknownYears(): readonly number[];
}

/** Days of times, and every year that was gone through to find them. */
function createDays({ asOf, calendar }: Viewpoint, known: readonly number[]): Days {
	const years = new Set(known);
	return {
		at: (time) => {
			const { day, unknownYears } = addWorkingDays(calendar, asOf, time);
			for (const year of unknownYears) years.add(year);
			return day;
		},
		unknownYears: () => [...years].sort((a, b) => a - b)
	};
}
