import type { Result } from '../../result.ts';
import { createRandomStream } from '../robustness/random-stream.ts';
import { checkSetting, type PortfolioProblem } from './check-setting.ts';
import { type Choice, makeProgram, type Program, valueOf } from './program.ts';
import { bestChoice, MOST_BRANCHES } from './select-portfolio.ts';
import type { PortfolioSetting } from './setting.ts';
import { unmetRules } from './unmet-rules.ts';

/** `core`: in every best portfolio; `borderline`: in some; `exterior`: in none. */
export const STANDINGS = ['core', 'borderline', 'exterior'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface RobustPortfolio {
	readonly samples: number;
	/** Samples whose best portfolio is not proven: the best that was found stands in. */
	readonly unproven: number;
	/** In the order of the candidates. `share`: of the samples, those whose best portfolio has the project. */
	readonly projects: readonly { readonly id: string; readonly share: number; readonly standing: Standing }[];
	/** Different best portfolios, the one of most samples first. */
	readonly portfolios: readonly { readonly chosen: readonly string[]; readonly share: number }[];
}

/**
 * How the best portfolio changes with the values: one selection for each sample.
 *
 * `samples`: values of all candidates in their order, such as scores at sampled weights; those of the candidates are
 * not read. `onSample` is told how many are done, and ends the work by `false`: what is done then stands.
 *
 * @source J. Liesiö, P. Mild, A. Salo, Preference programming for robust portfolio modeling and project selection,
 * European Journal of Operational Research 181 (2007): core, borderline and exterior projects. There over all
 * non-dominated portfolios, here over those that are best in a sample.
 *
 * @throws where a sample has another length than the candidates, or a value is not finite.
 */
export function robustPortfolio(
	setting: PortfolioSetting,
	samples: readonly ArrayLike<number>[],
	onSample: (done: number) => boolean = () => true
): Result<RobustPortfolio, PortfolioProblem> {
	const problems = checkSetting(setting);
	if (problems.length > 0) return { ok: false, problems };
	const program = makeProgram(setting);
	const counts = new Map<string, { choice: Choice; count: number }>();
	let [done, unproven] = [0, 0];
	for (const sample of samples) {
		const valued = withValues(program, sample);
		const start = bestOf(
			valued,
			[...counts.values()].map(({ choice }) => choice)
		);
		const found = bestChoice(valued, { mostBranches: setting.mostBranches ?? MOST_BRANCHES, start });
		if (!found.choice) return { ok: false, problems: unmetRules(setting, found.proven) };
		if (!found.proven) unproven++;
		const key = found.choice.join('');
		counts.set(key, { choice: found.choice, count: (counts.get(key)?.count ?? 0) + 1 });
		done++;
		if (!onSample(done)) break;
	}
	return { ok: true, value: { samples: done, unproven, ...sharesOf(setting, [...counts.values()], done) } };
}

function withValues(program: Program, sample: ArrayLike<number>): Program {
	if (sample.length !== program.count) throw new Error(`${sample.length} values for ${program.count} candidates`);
	const values = new Float64Array(program.width);
	for (let at = 0; at < sample.length; at++) {
		const value = sample[at] ?? NaN;
		if (!Number.isFinite(value)) throw new Error(`value ${at} is ${value}`);
		values[at] = value;
	}
	return { ...program, values };
}

/** A portfolio that was best for other values is a good one to begin with. */
function bestOf(program: Program, choices: readonly Choice[]): Choice | null {
	let [best, most] = [null as Choice | null, -Infinity];
	for (const choice of choices) {
		const value = valueOf(program, choice);
		if (value > most) [best, most] = [choice, value];
	}
	return best;
}

function sharesOf(
	{ candidates }: PortfolioSetting,
	counted: readonly { readonly choice: Choice; readonly count: number }[],
	samples: number
): Pick<RobustPortfolio, 'projects' | 'portfolios'> {
	const projects = candidates.map(({ id }, at) => {
		const count = counted.reduce((sum, { choice, count }) => sum + (choice[at] === 1 ? count : 0), 0);
		const standing: Standing = count === 0 ? 'exterior' : count === samples ? 'core' : 'borderline';
		return { id, share: samples === 0 ? 0 : count / samples, standing };
	});
	const portfolios = counted
		.toSorted((a, b) => b.count - a.count)
		.map(({ choice, count }) => ({
			chosen: candidates.filter((_, at) => choice[at] === 1).map(({ id }) => id),
			share: count / samples
		}));
	return { projects, portfolios };
}

/**
 * Samples of values that lie between a worst and a best, each evenly and for itself: for scores that missing data leave
 * open.
 *
 * @throws where a worst is above its best, or the lists differ in length.
 */
export function sampleIntervals(
	worst: ArrayLike<number>,
	best: ArrayLike<number>,
	{ samples, seed }: { readonly samples: number; readonly seed: number }
): Float64Array[] {
	if (worst.length !== best.length) throw new Error(`${worst.length} worst values, ${best.length} best`);
	const next = createRandomStream(seed);
	return Array.from({ length: samples }, () =>
		Float64Array.from({ length: worst.length }, (_, at) => {
			const [from, to] = [worst[at] ?? NaN, best[at] ?? NaN];
			if (!(from <= to)) throw new Error(`worst ${from} and best ${to} of value ${at}`);
			return from + (to - from) * next();
		})
	);
}
