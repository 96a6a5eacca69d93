import { type Choice, isAllowed, isContradictory, type Program, valueOf } from './program.ts';
import { boundOf, branchOf, fix, openRelaxation, type Relaxation, solveRelaxation, valueIn } from './relaxation.ts';
import { roundChoice } from './round.ts';

export interface Found {
	/** `null`: none was found that is worth more than asked for. */
	readonly choice: Choice | null;
	readonly value: number;
	/** No choice is worth more: `value` where that is proven. */
	readonly bound: number;
	/** Every branch was looked at, or bounded by `value`. */
	readonly proven: boolean;
	readonly branches: number;
}

export interface SearchSetting {
	readonly mostBranches: number;
	/** A choice to begin with; it must be allowed. */
	readonly start?: Choice | null;
	/** Only what is worth more is looked for. */
	readonly above?: number;
	/** The first choice worth as much ends the search. */
	readonly enough?: number;
}

/** Values nearer than this share of their size are the same. */
const SAME_SHARE = 1e-9;
export const sameWithin = (value: number): number =>
	Number.isFinite(value) ? SAME_SHARE * Math.max(1, Math.abs(value)) : 0;

/** How near to whole is whole. */
const NEARLY = 1e-6;
const isWhole = (share: number): boolean => Math.min(share, 1 - share) <= NEARLY;

/** A good choice is mostly found early: the first branches are rounded, then one in so many, and all that come out whole. */
const ROUNDED_FIRST = 20;
const ROUNDED_EACH = 8;

/**
 * The choice of the greatest value: branch and bound on the variable nearest to a half, the nearer side first, each
 * branch bounded by its relaxation priced anew. What a variable would lose against the bound fixes it.
 *
 * @source A. H. Land, A. G. Doig, An automatic method of solving discrete programming problems, Econometrica 28 (1960)
 */
export function search(program: Program, setting: SearchSetting): Found {
	const { mostBranches, start = null, above = -Infinity, enough = Infinity } = setting;
	let best: Choice | null = start;
	let bestValue = start ? Math.max(valueOf(program, start), above) : above;
	let open = -Infinity;
	let branches = 0;

	const isHopeless = (bound: number): boolean => bound <= bestValue + sameWithin(bestValue);
	const isOver = (): boolean => best !== null && bestValue >= enough;
	const keep = (choice: Choice | null): void => {
		if (!choice) return;
		const value = valueOf(program, choice);
		if (value > bestValue) [best, bestValue] = [choice, value];
	};

	const explore = (relaxation: Relaxation, known: number): void => {
		if (isOver() || isHopeless(known)) return;
		if (branches >= mostBranches) {
			open = Math.max(open, known);
			return;
		}
		branches++;
		if (solveRelaxation(relaxation) === 'empty') return;
		const { bound, worth } = boundOf(relaxation);
		if (isHopeless(bound)) return;
		const shares = sharesOf(relaxation);
		if (branches <= ROUNDED_FIRST || branches % ROUNDED_EACH === 0 || shares.every(isWhole))
			keep(roundChoice(program, shares, worth));
		if (isHopeless(bound)) return;
		fixLosers(relaxation, worth, bound - bestValue - sameWithin(bestValue));
		const variable = nearestToHalf(relaxation, shares);
		if (variable < 0) return keepWhole(relaxation);
		const nearer = (shares[variable] ?? 0) >= 0.5 ? 1 : 0;
		for (const value of [nearer, 1 - nearer]) explore(branchOf(relaxation, variable, value), bound);
	};

	/** Every variable is fixed: one choice is left. */
	const keepWhole = ({ lower }: Relaxation): void => {
		const choice = Uint8Array.from({ length: program.count }, (_, at) => lower[at] ?? 0);
		if (isAllowed(program, choice)) keep(choice);
	};

	if (!isContradictory(program)) explore(openRelaxation(program), Infinity);
	const proven = open === -Infinity;
	const bound = proven ? bestValue : Math.max(open, bestValue);
	return { choice: best, value: bestValue, bound, proven, branches };
}

const sharesOf = (relaxation: Relaxation): Float64Array =>
	Float64Array.from({ length: relaxation.program.count }, (_, at) => valueIn(relaxation, at));

/** Fixes each variable that at its other bound would bring the bound down by `slack` or more. */
function fixLosers(relaxation: Relaxation, worth: Float64Array, slack: number): void {
	const { program, lower, upper } = relaxation;
	for (let variable = 0; variable < program.count; variable++) {
		const each = worth[variable] ?? 0;
		if (lower[variable] === upper[variable] || Math.abs(each) < slack) continue;
		// a basic column is worth nothing at the prices: only others come here, and keep their value
		if ((relaxation.rowOf[variable] ?? -1) < 0) fix(relaxation, variable, each > 0 ? 1 : 0);
	}
}

/** Among those not fixed: the first that is not whole and nearest to a half, else the first; -1 for none. */
function nearestToHalf({ program, lower, upper }: Relaxation, shares: Float64Array): number {
	let [best, most] = [-1, -1];
	for (let variable = 0; variable < program.count; variable++) {
		if (lower[variable] === upper[variable]) continue;
		const share = shares[variable] ?? 0;
		const distance = Math.min(share, 1 - share);
		const weight = distance > NEARLY ? distance : 0;
		if (weight > most) [best, most] = [variable, weight];
	}
	return best;
}
