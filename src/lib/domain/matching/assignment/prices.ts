import { type AssignmentProblem, type Choice, NOWHERE, shareOf, valueIn } from './problem.ts';

/** A price on each constraint, and what follows from them. */
export interface Prices {
	/** For the whole of each capacity, in the unit of values. */
	readonly prices: Float64Array;
	/** No assignment is worth more. */
	readonly bound: number;
}

interface Given {
	readonly start: Float64Array;
	readonly rounds: number;
	/** Once the bound is no higher than this, nothing more is to be learned. */
	readonly enough: number;
	/** Is shown the prices of each round. */
	readonly onRound?: (prices: Float64Array) => void;
}

/** Rounds without a lower bound after which steps are halved. */
const PATIENCE = 8;
const FIRST_STEP = 1.5;

/**
 * Prices that make the bound low: each capacity is sold instead of being rationed, every project goes where it keeps
 * most, and what the projects keep together with all that is for sale bounds every assignment from above.
 *
 * @source M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems, Management Science
 * 27 (1981): subgradient steps, section 4
 */
export function findPrices(problem: AssignmentProblem, { start, rounds, enough, onRound }: Given): Prices {
	let prices = start;
	let best: Prices = { prices, bound: Infinity };
	let step = FIRST_STEP;
	let idle = 0;
	for (let round = 0; round < rounds; round++) {
		const { choice, bound } = pricedChoice(problem, prices);
		if (bound < best.bound - 1e-9) {
			best = { prices, bound };
			idle = 0;
		} else if (++idle % PATIENCE === 0) step /= 2;
		onRound?.(prices);
		const over = overuse(problem, choice);
		const length = over.reduce((sum, amount) => sum + amount * amount, 0);
		if (length === 0 || best.bound <= enough) break;
		const move = (step * (bound - enough)) / length;
		prices = prices.map((price, constraint) => Math.max(0, price + move * (over[constraint] ?? 0)));
	}
	return best;
}

/** A park, and what a project keeps of its value there after paying for what it takes; `NOWHERE` keeps 0. */
export interface Kept {
	readonly park: number;
	readonly kept: number;
}

/** Where a project may stand, `NOWHERE` among it: where it keeps most first; of equals the first park, `NOWHERE` last. */
export function keptByPark(problem: AssignmentProblem, project: number, prices: Float64Array): Kept[] {
	const options: Kept[] = [];
	for (let park = 0; park < problem.parkCount; park++) {
		const kept = keptIn(problem, { project, park }, prices);
		if (kept > -Infinity) options.push({ park, kept });
	}
	options.push({ park: NOWHERE, kept: 0 });
	return options.sort((a, b) => b.kept - a.kept);
}

/** Every project where it keeps most, room or no room, and the bound that follows. */
export function pricedChoice(problem: AssignmentProblem, prices: Float64Array): { choice: Choice; bound: number } {
	let bound = prices.reduce((sum, price, constraint) => sum + price * (problem.free[constraint] ?? 0), 0);
	const choice = Int32Array.from({ length: problem.projectCount }, (_, project) => {
		let [best, most] = [NOWHERE, 0];
		for (let park = 0; park < problem.parkCount; park++) {
			const kept = keptIn(problem, { project, park }, prices);
			if (kept > most) [best, most] = [park, kept];
		}
		bound += most;
		return best;
	});
	return { choice, bound };
}

/** By how much a choice takes more than is free of each constraint; below 0 where less. */
export function overuse(problem: AssignmentProblem, choice: Choice): Float64Array {
	const taken = problem.free.map((free) => -free);
	for (const [project, park] of choice.entries()) {
		for (const constraint of problem.ofPark[park] ?? []) {
			taken[constraint] = (taken[constraint] ?? 0) + shareOf(problem, constraint, project);
		}
	}
	return taken;
}

/** `-Infinity` where the project is not to stand. */
function keptIn(
	problem: AssignmentProblem,
	{ project, park }: { readonly project: number; readonly park: number },
	prices: Float64Array
): number {
	let kept = valueIn(problem, project, park);
	if (kept <= 0) return -Infinity;
	for (const constraint of problem.ofPark[park] ?? []) {
		kept -= (prices[constraint] ?? 0) * shareOf(problem, constraint, project);
	}
	return kept;
}
