import { createRandomStream } from '../selection/robustness/random-stream.ts';
import type { Day } from './day.ts';
import { type DurationRange, layNetwork, type Network, passForward, type Step, type Viewpoint } from './network.ts';
import { addWorkingDays, unknownYears, workingDaysBetween } from './working-days.ts';

export interface ChanceQuestion extends Viewpoint {
	/** `null`: only the quantiles are asked for. */
	readonly deadline: Day | null;
	readonly seed: number;
	/** How often the durations are drawn; 1 or more. */
	readonly samples: number;
	/** Shares of the samples, 0–1. */
	readonly quantiles: readonly number[];
}

/** `no-ranges`: the steps named are open and have no range: nothing is said instead of something made up. */
export type ChanceResult =
	| {
			readonly kind: 'estimated';
			/** Share of the samples that end on the deadline or before, 0–1; `null` without a deadline. */
			readonly chance: number | null;
			/** For each share asked for, the first day by which at least that share of the samples has ended. */
			readonly quantiles: readonly { readonly share: number; readonly day: Day }[];
			readonly samples: number;
			readonly seed: number;
			/** Under way longer than the most that their range allows: taken to end on the next working day. */
			readonly overrun: readonly string[];
			readonly unknownYears: readonly number[];
	  }
	| { readonly kind: 'no-ranges'; readonly missing: readonly string[] }
	| { readonly kind: 'in-cycle'; readonly inCycle: readonly string[] };

/**
 * How likely steps are to end by a day, by drawing the duration of every open step from its range, independently and
 * from a triangular distribution, in whole working days. What is done stands; what is under way is drawn from the part
 * of its range that is still possible. The same seed gives the same numbers on every machine, in whatever order the
 * steps are given.
 *
 * Independence makes the spread too small where one cause delays several steps.
 *
 * @throws where an id is there twice, a range is not rising from zero or more, or `samples` is not a whole number above 0.
 * @source D. G. Malcolm et al. (1959), "Application of a technique for research and development program evaluation"
 * (PERT), with the triangular in place of the beta distribution; R. M. Van Slyke (1963) for the sampling
 */
export function chanceOfFinish(steps: readonly Step[], question: ChanceQuestion): ChanceResult {
	const { asOf, calendar, deadline, seed, samples } = question;
	if (!Number.isInteger(samples) || samples < 1) throw new Error(`no number of samples: ${samples}`);
	const laid = layNetwork(steps, question);
	if (!laid.ok) return { kind: 'in-cycle', inCycle: laid.inCycle };
	const { network } = laid;
	const open = network.steps.filter((_, place) => Number.isNaN(network.finishedAt[place]));
	const missing = open.filter(({ range }) => range === null).map(({ id }) => id);
	if (missing.length > 0 || network.steps.length === 0) return { kind: 'no-ranges', missing };
	const ends = sampleEnds(network, question).sort();
	const limit = deadline === null ? null : timeOf(deadline, question);
	const quantiles = question.quantiles.map((share) => {
		const place = Math.min(Math.max(Math.ceil(share * samples) - 1, 0), samples - 1);
		return { share, day: dayOf(ends[place] ?? 0, question, network) };
	});
	const overrun = open.filter(({ id }) => isOverrun(network, id)).map(({ id }) => id);
	const last = dayOf(ends[samples - 1] ?? 0, question, network);
	const years = new Set([...laid.unknownYears, ...unknownYears(calendar, asOf, Math.max(last, deadline ?? last))]);
	return {
		kind: 'estimated',
		chance: limit === null ? null : ends.filter((end) => end <= limit).length / samples,
		quantiles,
		samples,
		seed,
		overrun,
		unknownYears: [...years].sort((a, b) => a - b)
	};
}

function sampleEnds(network: Network, { seed, samples }: Pick<ChanceQuestion, 'seed' | 'samples'>): Float64Array {
	const next = createRandomStream(seed);
	const durations = new Float64Array(network.steps.length);
	const finish = new Float64Array(network.steps.length);
	return Float64Array.from({ length: samples }, () => {
		for (const [place, { range }] of network.steps.entries()) {
			// what is done draws nothing, so that its range may be missing
			if (range && Number.isNaN(network.finishedAt[place])) {
				durations[place] = Math.round(drawTriangular(range, elapsed(network, place), next()));
			}
		}
		return passForward(network, durations, finish);
	});
}

/** Working days a step has been under way; 0 where it has not begun. */
const elapsed = ({ startedAt }: Network, place: number): number => {
	const at = startedAt[place] ?? NaN;
	return Number.isNaN(at) ? 0 : -at;
};

function isOverrun(network: Network, id: string): boolean {
	const place = network.steps.findIndex((step) => step.id === id);
	const most = network.steps[place]?.range?.most ?? Infinity;
	return !Number.isNaN(network.startedAt[place]) && elapsed(network, place) >= most;
}

/** The duration below which the share `unit` lies of all that are longer than `beyond`; `most` where none is longer. */
function drawTriangular({ least, likely, most }: DurationRange, beyond: number, unit: number): number {
	if (beyond >= most) return most;
	if (most === least) return most;
	const below = shareBelow({ least, likely, most }, beyond);
	const share = below + (1 - below) * unit;
	const bend = (likely - least) / (most - least);
	return share < bend
		? least + Math.sqrt(share * (most - least) * (likely - least))
		: most - Math.sqrt((1 - share) * (most - least) * (most - likely));
}

function shareBelow({ least, likely, most }: DurationRange, duration: number): number {
	if (duration <= least) return 0;
	if (duration <= likely) return (duration - least) ** 2 / ((most - least) * (likely - least));
	return 1 - (most - duration) ** 2 / ((most - least) * (most - likely));
}

const timeOf = (day: Day, { asOf, calendar }: Viewpoint): number => workingDaysBetween(calendar, asOf, day).count;

/** Of steps that are all done, the day the last one ended, working or not. */
function dayOf(time: number, { asOf, calendar }: Viewpoint, { finishedAt, steps }: Network): Day {
	if (finishedAt.every((at) => !Number.isNaN(at)))
		return Math.max(...steps.map(({ finished }) => finished?.latest ?? asOf));
	return addWorkingDays(calendar, asOf, time).day;
}
