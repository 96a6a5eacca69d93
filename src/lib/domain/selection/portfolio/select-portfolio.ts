import type { Result } from '../../result.ts';
import { checkSetting, type PortfolioProblem } from './check-setting.ts';
import { greedyChoice } from './greedy.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { type Choice, makeProgram, type Program, valueOf } from './program.ts';
import { type Found, sameWithin, search } from './search.ts';
import { countedUse, type PortfolioSetting, type SetAside, setAside } from './setting.ts';
import { settleTie } from './tie.ts';
import { unmetRules } from './unmet-rules.ts';

/** Branches after which the proof is given up. */
export const MOST_BRANCHES = 10_000;

export interface LimitUse {
	readonly limit: string;
	readonly amount: number;
	readonly used: number;
	/** `amount` less `used`, at least 0. */
	readonly free: number;
}

/** Projects chosen together. */
export interface Portfolio {
	/** In the order of the candidates. */
	readonly chosen: readonly string[];
	readonly value: number;
	readonly uses: readonly LimitUse[];
}

export interface SelectedPortfolio extends Portfolio {
	/** Whether it is proven that no other is worth more. */
	readonly proven: boolean;
	/** No portfolio is worth more: `value` where proven. */
	readonly bound: number;
	/** Of `bound`, what a better portfolio could add at most: 0 where proven. */
	readonly gapShare: number;
	readonly branches: number;
	/** The list from the best ratio of value to use. */
	readonly greedy: Portfolio & {
		/** It meets every rule; without looking ahead it may miss coverage or a least number. */
		readonly allowed: boolean;
		/** `null`: not known, as the best is not proven. */
		readonly optimal: boolean | null;
	};
	/** Neither chosen nor set aside, the most valuable first. */
	readonly leftOut: readonly LeftOut[];
	readonly setAside: readonly SetAside[];
}

/**
 * The portfolio of the greatest total value under limits and rules; taking all of a limit is allowed.
 *
 * Values that differ by a billionth are the same. Of portfolios worth the same, the one that does without the candidates
 * listed last, so that they should come best first. A project whose use of something limited is not known is set aside,
 * or counted with the limit's worst case. The same setting gives the same answer on every machine: the search ends by
 * branches, never by time.
 *
 * Problems: what `checkSetting` finds; the rules that nothing within the limits meets; no portfolio found at all.
 */
export function selectPortfolio(setting: PortfolioSetting): Result<SelectedPortfolio, PortfolioProblem> {
	const problems = checkSetting(setting);
	if (problems.length > 0) return { ok: false, problems };
	const mostBranches = setting.mostBranches ?? MOST_BRANCHES;
	const program = makeProgram(setting);
	const greedy = greedyChoice(setting, program);
	const found = bestChoice(program, { mostBranches, start: greedy.allowed ? greedy.choice : null });
	const { choice } = found;
	if (!choice) return { ok: false, problems: unmetRules(setting, found.proven) };
	const { proven, bound, branches } = found;
	const chosen = portfolioOf(setting, program, choice);
	const listed = portfolioOf(setting, program, greedy.choice);
	return {
		ok: true,
		value: {
			...chosen,
			proven,
			bound,
			gapShare: bound > chosen.value ? (bound - chosen.value) / Math.abs(bound) : 0,
			branches,
			greedy: {
				...listed,
				allowed: greedy.allowed,
				optimal: isOptimal(greedy.allowed, listed, { proven, bound, best: chosen.value })
			},
			leftOut: leftOutOf(setting, program, found),
			setAside: setAside(setting)
		}
	};
}

/** The best choice, and of equals the one that `settleTie` names. */
export function bestChoice(
	program: Program,
	{ mostBranches, start }: { readonly mostBranches: number; readonly start: Choice | null }
): Found {
	const found = settleTie(program, search(program, { mostBranches, start }), mostBranches);
	if (!found.choice) return found;
	const value = valueOf(program, found.choice);
	return { ...found, value, bound: found.proven ? value : Math.max(found.bound, value) };
}

function isOptimal(
	allowed: boolean,
	listed: Portfolio,
	{ proven, bound, best }: { readonly proven: boolean; readonly bound: number; readonly best: number }
): boolean | null {
	if (!allowed || listed.value < best - sameWithin(best)) return false;
	return proven || listed.value >= bound - sameWithin(bound) ? true : null;
}

function portfolioOf({ candidates, limits }: PortfolioSetting, program: Program, choice: Choice): Portfolio {
	const taken = candidates.filter((_, at) => choice[at] === 1);
	const uses = limits.map((limit, place) => {
		const used = taken.reduce((sum, candidate) => sum + (countedUse(candidate, limit, place) ?? 0), 0);
		return { limit: limit.id, amount: limit.amount, used, free: Math.max(0, limit.amount - used) };
	});
	return { chosen: taken.map(({ id }) => id), value: valueOf(program, choice), uses };
}
