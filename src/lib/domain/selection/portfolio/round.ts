import { type Choice, isAllowed, type Program } from './program.ts';

/**
 * A whole choice near one that is not: candidates in the order of their `shares`, then of `worth`, each taken that is
 * worth something or nearly whole and leaves every row as it should be. `null` where that breaks a rule.
 */
export function roundChoice(program: Program, shares: Float64Array, worth: Float64Array): Choice | null {
	const { count, rows, lower, upper, values } = program;
	const order = Array.from({ length: count }, (_, at) => at).filter((at) => upper[at] === 1);
	order.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
	const choice: Choice = new Uint8Array(count);
	const free = Float64Array.from(rows, ({ limit }) => limit);
	const take = (at: number): void => {
		choice[at] = 1;
		for (let row = 0; row < rows.length; row++) free[row] = (free[row] ?? 0) - (rows[row]?.coefficients[at] ?? 0);
	};
	const hasRoom = (at: number): boolean => {
		for (let row = 0; row < rows.length; row++) {
			const taken = rows[row]?.coefficients[at] ?? 0;
			if (taken > 0 && taken > (free[row] ?? 0)) return false;
		}
		return true;
	};
	for (let at = 0; at < count; at++) if (lower[at] === 1) take(at);
	// what needs another one may find it taken only in the second round
	for (let round = 0; round < 2; round++) {
		for (const at of order) {
			const isWanted = (values[at] ?? 0) > 0 || (shares[at] ?? 0) > 0.5;
			if (choice[at] === 0 && isWanted && hasRoom(at)) take(at);
		}
	}
	return isAllowed(program, choice) ? choice : null;
}
