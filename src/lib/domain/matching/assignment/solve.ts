import { goodChoice, improved } from './heuristic.ts';
import { findPrices, keptByPark, overuse, pricedChoice } from './prices.ts';
import { type AssignmentProblem, type Choice, decide, NOWHERE, shareOf, totalValue, valueIn } from './problem.ts';

export interface Solution {
	readonly choice: Choice;
	/** Whether no other assignment is worth more: proven. */
	readonly exact: boolean;
	/** No assignment is worth more. */
	readonly bound: number;
}

/** Pairs of projects and parks priced after which the proof is given up: some tenths of a second. */
const MOST_WORK = 10_000_000;
/** Rounds of pricing before the first branch; fewer where a round takes long. */
const FIRST_ROUNDS = 400;
const FEWEST_ROUNDS = 40;
const BRANCH_ROUNDS = 12;
/** Rounds between two tries for a good assignment. */
const TRY_EVERY = 5;

/**
 * The assignment of the greatest value: branch and bound, exact unless it takes more than `mostWork`.
 *
 * Prices on the capacities bound what is left of a branch, anew at each; a good assignment found at some of the prices
 * is what the branches are held against. Without proof the answer is the best assignment found, and `bound` says how
 * much better another could be at most.
 */
export function solve(problem: AssignmentProblem, mostWork = MOST_WORK): Solution {
	const search = startSearch(problem, mostWork);
	const none = new Float64Array(problem.constraints.length);
	search.keep(goodChoice(problem, none));
	let round = 0;
	const { prices, bound } = findPrices(problem, {
		start: none,
		rounds: Math.min(FIRST_ROUNDS, Math.max(FEWEST_ROUNDS, MOST_WORK / (2 * pairsOf(problem)))),
		enough: search.best().value,
		onRound: (tried) => {
			if (round++ % TRY_EVERY === 0) search.keep(goodChoice(problem, tried));
		}
	});
	const choice: Choice = new Int32Array(problem.projectCount).fill(NOWHERE);
	const exact = search.explore({ problem, choice, value: 0 }, { prices, bound });
	const best = search.best();
	if (exact) return { choice: best.choice, exact, bound: best.value };
	return { choice: improved(problem, best.choice), exact, bound: search.ceiling(bound) };
}

const pairsOf = ({ projectCount, parkCount }: AssignmentProblem): number => projectCount * parkCount;

/** Some projects decided: their places and value, and the problem of the others. */
interface Branch {
	readonly problem: AssignmentProblem;
	readonly choice: Choice;
	readonly value: number;
}

interface Priced {
	readonly prices: Float64Array;
	/** Of what is not decided. */
	readonly bound: number;
}

function startSearch(whole: AssignmentProblem, mostWork: number) {
	const isWhole = whole.values.every(Number.isInteger);
	let best: Choice = new Int32Array(whole.projectCount).fill(NOWHERE);
	let bestValue = 0;
	let work = 0;

	const keep = (choice: Choice): void => {
		const value = totalValue(whole, choice);
		if (value > bestValue) [best, bestValue] = [choice, value];
	};
	/** Whole values have whole totals. Prices are not exact, so that a little is left to them. */
	const ceiling = (bound: number): number => {
		const rounding = 1e-9 * Math.max(1, Math.abs(bound));
		return isWhole ? Math.floor(bound + 1e-6 + rounding) : bound - rounding;
	};
	const isHopeless = (bound: number): boolean => ceiling(bound) <= bestValue;

	/** Whether every better assignment of a branch was seen. */
	const explore = ({ problem, choice, value }: Branch, { prices, bound }: Priced): boolean => {
		if (isHopeless(value + bound)) return true;
		const project = mostContested(problem, prices);
		if (project === null) {
			keep(choice);
			return true;
		}
		const options = keptByPark(problem, project, prices);
		const most = options[0]?.kept ?? 0;
		for (const { park, kept } of options) {
			// options stand in order of what is kept: the rest is no better
			if (isHopeless(value + bound - (most - kept))) return true;
			work += BRANCH_ROUNDS * pairsOf(problem);
			if (work > mostWork) return false;
			const branch = {
				problem: decide(problem, project, park),
				choice: choice.with(project, park),
				value: value + valueIn(problem, project, park)
			};
			if (!explore(branch, priceBranch(branch, prices))) return false;
		}
		return true;
	};

	const priceBranch = ({ problem, value }: Branch, start: Float64Array): Priced => {
		// whole totals that are better are better by one
		const enough = bestValue - value + (isWhole ? 1 - 1e-5 : 0);
		return findPrices(problem, { start, rounds: BRANCH_ROUNDS, enough });
	};

	return { keep, ceiling, explore, best: () => ({ choice: best, value: bestValue }) };
}

/**
 * Of the projects that the prices send where there is too little room, the one that takes most of what is overused
 * most; else the one that takes most of anything. `null`: nothing is left to decide.
 */
function mostContested(problem: AssignmentProblem, prices: Float64Array): number | null {
	const { choice } = pricedChoice(problem, prices);
	const over = overuse(problem, choice);
	const dearest = over.indexOf(over.reduce((most, amount) => Math.max(most, amount), 0));
	const isOverused = dearest >= 0 && (over[dearest] ?? 0) > 0;
	let [found, most] = [null as number | null, -1];
	for (let project = 0; project < problem.projectCount; project++) {
		if (!isOpen(problem, project)) continue;
		const park = choice[project] ?? NOWHERE;
		const constraints = isOverused && problem.constraints[dearest]?.park === park ? [dearest] : null;
		if (isOverused && !constraints) continue;
		const share = Math.max(
			0,
			...(constraints ?? problem.constraints.keys()).map((constraint) => shareOf(problem, constraint, project))
		);
		if (share > most) [found, most] = [project, share];
	}
	return found;
}

function isOpen({ values, parkCount }: AssignmentProblem, project: number): boolean {
	const start = project * parkCount;
	return values.subarray(start, start + parkCount).some((value) => value > 0);
}
