/** Find `x ≥ 0` that makes `objective · x` as large as may be where each `row · x ≤ limit`. */
export interface LinearProgram {
	readonly objective: readonly number[];
	readonly rows: readonly LinearRow[];
}

/** `coefficients · x ≤ limit`; a limit may be negative. */
export interface LinearRow {
	readonly coefficients: readonly number[];
	readonly limit: number;
}

export type LinearOutcome =
	| { readonly kind: 'optimal'; readonly value: number; readonly point: readonly number[] }
	| { readonly kind: 'infeasible' }
	| { readonly kind: 'unbounded' };

/** Below this a number of a tableau is taken for zero; meant for coefficients around 1. */
const SMALL = 1e-10;

/**
 * Solves a small linear program (some dozens of variables and rows) exactly but for rounding: the simplex method on a
 * dense tableau, in two phases, entering and leaving by the smallest index so that it always ends.
 *
 * @source G. B. Dantzig (1963), "Linear Programming and Extensions"; R. G. Bland (1977), "New finite pivoting rules for
 * the simplex method", Mathematics of Operations Research 2(2)
 */
export function maximise({ objective, rows }: LinearProgram): LinearOutcome {
	const tableau = makeTableau(objective.length, rows);
	if (!makeFeasible(tableau)) return { kind: 'infeasible' };
	const costs = priceOf(tableau, [...objective, 0]);
	if (!improve(tableau, costs, objective.length)) return { kind: 'unbounded' };
	const point = objective.map((_, variable) => valueOf(tableau, variable));
	return { kind: 'optimal', value: point.reduce((sum, x, variable) => sum + x * (objective[variable] ?? 0), 0), point };
}

/** Row by row `basic = limit − Σ coefficient × free`; the variables: those asked for, one artificial, a slack a row. */
interface Tableau {
	/** Of each row: coefficients of the free variables, then the limit. */
	readonly rows: Float64Array[];
	readonly basic: number[];
	readonly free: number[];
	readonly artificial: number;
}

function makeTableau(variables: number, rows: readonly LinearRow[]): Tableau {
	return {
		rows: rows.map(({ coefficients, limit }) => {
			const row = new Float64Array(variables + 2);
			row.set(coefficients.slice(0, variables));
			row[variables] = -1;
			row[variables + 1] = limit;
			return row;
		}),
		basic: rows.map((_, row) => variables + 1 + row),
		free: Array.from({ length: variables + 1 }, (_, variable) => variable),
		artificial: variables
	};
}

/** First phase: drives the artificial variable to zero; false where it cannot be, so that no point fits all rows. */
function makeFeasible(tableau: Tableau): boolean {
	const { rows, basic, free, artificial } = tableau;
	const limits = rows.map((row) => row[artificial + 1] ?? 0);
	const least = Math.min(0, ...limits);
	if (least === 0) return true;
	const costs = new Float64Array(free.length + 1);
	costs[artificial] = -1;
	pivot(tableau, costs, { row: limits.indexOf(least), column: artificial });
	improve(tableau, costs, -1);
	const remaining = basic.indexOf(artificial);
	if (remaining < 0) return true;
	const row = rows[remaining] ?? new Float64Array();
	if ((row[free.length] ?? 0) > 1e-9) return false;
	const column = free.findIndex((_, place) => Math.abs(row[place] ?? 0) > SMALL);
	if (column >= 0) pivot(tableau, costs, { row: remaining, column });
	return true;
}

/** The objective in terms of the free variables; its last place is minus its value. */
function priceOf({ rows, basic, free }: Tableau, objective: readonly number[]): Float64Array {
	const costs = new Float64Array(free.length + 1);
	free.forEach((variable, place) => (costs[place] = objective[variable] ?? 0));
	basic.forEach((variable, row) => {
		const price = objective[variable] ?? 0;
		if (price === 0) return;
		costs.forEach((cost, place) => (costs[place] = cost - price * (rows[row]?.[place] ?? 0)));
	});
	return costs;
}

/** Pivots until nothing improves; false where the objective grows without end. `barred`: a variable that stays out. */
function improve(tableau: Tableau, costs: Float64Array, barred: number): boolean {
	for (;;) {
		const column = enteringColumn(tableau, costs, barred);
		if (column < 0) return true;
		const row = leavingRow(tableau, column);
		if (row < 0) return false;
		pivot(tableau, costs, { row, column });
	}
}

function enteringColumn({ free }: Tableau, costs: Float64Array, barred: number): number {
	let entering = -1;
	free.forEach((variable, place) => {
		if (variable === barred || (costs[place] ?? 0) <= SMALL) return;
		if (entering < 0 || variable < (free[entering] ?? 0)) entering = place;
	});
	return entering;
}

function leavingRow({ rows, basic, free }: Tableau, column: number): number {
	let [leaving, least] = [-1, Infinity];
	rows.forEach((row, place) => {
		const coefficient = row[column] ?? 0;
		if (coefficient <= SMALL) return;
		const ratio = (row[free.length] ?? 0) / coefficient;
		const isTie = Math.abs(ratio - least) <= SMALL;
		if (isTie ? (basic[place] ?? 0) < (basic[leaving] ?? 0) : ratio < least) [leaving, least] = [place, ratio];
	});
	return leaving;
}

function pivot(tableau: Tableau, costs: Float64Array, { row, column }: { row: number; column: number }): void {
	const { rows, basic, free } = tableau;
	const pivotRow = rows[row] ?? new Float64Array();
	const divisor = pivotRow[column] ?? 1;
	for (let place = 0; place < pivotRow.length; place++) pivotRow[place] = (pivotRow[place] ?? 0) / divisor;
	pivotRow[column] = 1 / divisor;
	for (const other of [...rows, costs]) {
		const factor = other[column] ?? 0;
		if (other === pivotRow || factor === 0) continue;
		for (let place = 0; place < other.length; place++) {
			if (place !== column) other[place] = (other[place] ?? 0) - factor * (pivotRow[place] ?? 0);
		}
		other[column] = -factor / divisor;
	}
	const leaving = basic[row] ?? 0;
	basic[row] = free[column] ?? 0;
	free[column] = leaving;
}

function valueOf({ rows, basic, free }: Tableau, variable: number): number {
	const row = basic.indexOf(variable);
	return row < 0 ? 0 : Math.max(0, rows[row]?.[free.length] ?? 0);
}
