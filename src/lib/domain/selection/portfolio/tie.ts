import type { Choice, Program } from './program.ts';
import { boundOf, openRelaxation, solveRelaxation } from './relaxation.ts';
import { type Found, sameWithin, search } from './search.ts';

/**
 * Of the choices worth as much as a proven one, the one that does without the candidates listed last: of two that
 * differ, the one without the last candidate in which they do.
 *
 * Ends with what it has where the branches run out; the answer stays the same on every machine.
 */
export function settleTie(program: Program, found: Found, mostBranches: number): Found {
	if (!found.choice || !found.proven) return found;
	const enough = found.value - sameWithin(found.value);
	const upper = program.upper.slice();
	const lower = program.lower.slice();
	let choice: Choice = found.choice;
	let branches = found.branches;
	const isNeeded = neededAt(program, enough);
	for (let last = program.count - 1; last >= 0; last--) {
		if (choice[last] === 1 && lower[last] === 0 && !isNeeded(last) && branches < mostBranches) {
			upper[last] = 0;
			const without = search(
				{ ...program, lower: lower.slice(), upper: upper.slice() },
				// anything worth as much is more than twice the margin below it
				{ mostBranches: mostBranches - branches, above: enough - 2 * sameWithin(found.value), enough }
			);
			branches += without.branches;
			if (without.choice && without.value >= enough) choice = without.choice;
		}
		upper[last] = choice[last] ?? 0;
		lower[last] = choice[last] ?? 0;
	}
	return { ...found, choice, branches };
}

/** Whether nothing without a candidate can be worth `enough`: what it is worth at the prices of the relaxation. */
function neededAt(program: Program, enough: number): (candidate: number) => boolean {
	const relaxation = openRelaxation(program);
	solveRelaxation(relaxation);
	const { bound, worth } = boundOf(relaxation);
	return (candidate) => bound - (worth[candidate] ?? 0) < enough - sameWithin(enough);
}
