import type { Program } from './program.ts';

/** How far a value may lie outside its bounds, and the least pivot. */
const TOLERANCE = 1e-9;

/**
 * A program whose variables need not be whole, on its way to the optimum: a simplex tableau with bounded variables.
 * Columns are the variables of the program, then one slack a row.
 */
export interface Relaxation {
	readonly program: Program;
	readonly height: number;
	readonly width: number;
	/** `height` rows of `width` cells; the right sides apart. */
	readonly cells: Float64Array;
	readonly rights: Float64Array;
	/** Reduced values of the columns. */
	readonly reduced: Float64Array;
	/** The column that is basic in each row, and of each column its row, -1 for none. */
	readonly basis: Int32Array;
	readonly rowOf: Int32Array;
	/** Of columns that are not basic, whether they stand at their upper bound. */
	readonly atUpper: Uint8Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	/** Values of the basic columns by row. */
	readonly basic: Float64Array;
}

/** All slack: every variable at the bound that is better for the value, so that only rows are at fault. */
export function openRelaxation(program: Program): Relaxation {
	const height = program.rows.length;
	const width = program.width + height;
	const cells = new Float64Array(height * width);
	for (const [row, { coefficients }] of program.rows.entries()) {
		cells.set(coefficients, row * width);
		cells[row * width + program.width + row] = 1;
	}
	const extended = (of: Float64Array, rest: number) => {
		const column = new Float64Array(width).fill(rest);
		column.set(of);
		return column;
	};
	const reduced = extended(program.values, 0);
	const relaxation: Relaxation = {
		program,
		height,
		width,
		cells,
		rights: Float64Array.from(program.rows, ({ limit }) => limit),
		reduced,
		basis: Int32Array.from({ length: height }, (_, row) => program.width + row),
		rowOf: Int32Array.from({ length: width }, (_, column) => (column < program.width ? -1 : column - program.width)),
		atUpper: Uint8Array.from(reduced, (value) => Number(value > 0)),
		lower: extended(program.lower, 0),
		upper: extended(program.upper, Infinity),
		basic: new Float64Array(height)
	};
	settleBasic(relaxation);
	return relaxation;
}

/** The same with one variable fixed. */
export function branchOf(from: Relaxation, variable: number, value: number): Relaxation {
	const { program, height, width } = from;
	const branch: Relaxation = {
		program,
		height,
		width,
		cells: from.cells.slice(),
		rights: from.rights.slice(),
		reduced: from.reduced.slice(),
		basis: from.basis.slice(),
		rowOf: from.rowOf.slice(),
		atUpper: from.atUpper.slice(),
		lower: from.lower.slice(),
		upper: from.upper.slice(),
		basic: from.basic.slice()
	};
	fix(branch, variable, value);
	settleBasic(branch);
	return branch;
}

/** A column that is not basic keeps its value only if it stands at `value`: `settleBasic` follows where it does not. */
export function fix({ lower, upper, atUpper }: Relaxation, variable: number, value: number): void {
	lower[variable] = value;
	upper[variable] = value;
	atUpper[variable] = 0;
}

export function valueIn({ rowOf, basic, atUpper, lower, upper }: Relaxation, column: number): number {
	const row = rowOf[column] ?? -1;
	if (row >= 0) return basic[row] ?? 0;
	return (atUpper[column] === 1 ? upper[column] : lower[column]) ?? 0;
}

/** `empty`: proven that nothing meets the rows; `stuck`: given up, what is bounded by it stays bounded. */
export type Outcome = 'solved' | 'empty' | 'stuck';

/**
 * Brings a relaxation to its optimum by dual simplex steps.
 *
 * @source R. J. Vanderbei, Linear Programming, dual simplex method; bounded variables as in V. Chvátal, Linear
 * Programming, chapter 8
 */
export function solveRelaxation(relaxation: Relaxation): Outcome {
	const most = 50 + 20 * (relaxation.height + relaxation.width);
	for (let step = 0; step < most; step++) {
		const row = worstRow(relaxation);
		if (row < 0) return 'solved';
		const column = enteringColumn(relaxation, row);
		if (column < 0) return isEmpty(relaxation, row) ? 'empty' : 'stuck';
		pivot(relaxation, row, column);
		settleBasic(relaxation);
	}
	return 'stuck';
}

/** By how much a row's basic value lies above its bounds; below 0 where it lies below. */
function excessOf({ basis, basic, lower, upper }: Relaxation, row: number): number {
	const [column, value] = [basis[row] ?? 0, basic[row] ?? 0];
	if (value > (upper[column] ?? 0) + TOLERANCE) return value - (upper[column] ?? 0);
	if (value < (lower[column] ?? 0) - TOLERANCE) return value - (lower[column] ?? 0);
	return 0;
}

function worstRow(relaxation: Relaxation): number {
	let [worst, most] = [-1, 0];
	for (let row = 0; row < relaxation.height; row++) {
		const excess = Math.abs(excessOf(relaxation, row));
		if (excess > most) [worst, most] = [row, excess];
	}
	return worst;
}

/** The column that loses least of the value for what it mends; of equals the one with the larger cell, then the first. */
function enteringColumn(relaxation: Relaxation, row: number): number {
	const { width, cells, reduced, rowOf, atUpper, lower, upper } = relaxation;
	const sign = excessOf(relaxation, row) > 0 ? 1 : -1;
	let [best, least, largest] = [-1, Infinity, 0];
	for (let column = 0; column < width; column++) {
		if ((rowOf[column] ?? -1) >= 0 || lower[column] === upper[column]) continue;
		const cell = sign * (cells[row * width + column] ?? 0);
		if (atUpper[column] === 1 ? cell > -TOLERANCE : cell < TOLERANCE) continue;
		const size = Math.abs(cell);
		const loss = Math.abs(reduced[column] ?? 0) / size;
		if (loss < least - 1e-12 || (loss <= least + 1e-12 && size > largest)) {
			[best, least, largest] = [column, loss, size];
		}
	}
	return best;
}

function pivot(relaxation: Relaxation, row: number, column: number): void {
	const { height, width, cells, rights, reduced, basis, rowOf, atUpper } = relaxation;
	const leaving = basis[row] ?? 0;
	atUpper[leaving] = excessOf(relaxation, row) > 0 ? 1 : 0;
	const start = row * width;
	const divisor = cells[start + column] ?? 1;
	for (let at = 0; at < width; at++) cells[start + at] = (cells[start + at] ?? 0) / divisor;
	rights[row] = (rights[row] ?? 0) / divisor;
	for (let other = 0; other < height; other++) {
		const factor = cells[other * width + column] ?? 0;
		if (other === row || factor === 0) continue;
		const from = other * width;
		for (let at = 0; at < width; at++) cells[from + at] = (cells[from + at] ?? 0) - factor * (cells[start + at] ?? 0);
		rights[other] = (rights[other] ?? 0) - factor * (rights[row] ?? 0);
	}
	const factor = reduced[column] ?? 0;
	for (let at = 0; at < width; at++) reduced[at] = (reduced[at] ?? 0) - factor * (cells[start + at] ?? 0);
	basis[row] = column;
	rowOf[column] = row;
	rowOf[leaving] = -1;
}

/** Values of the basic columns from those of the others. */
function settleBasic(relaxation: Relaxation): void {
	const { height, width, cells, rights, basic, rowOf } = relaxation;
	basic.set(rights);
	for (let column = 0; column < width; column++) {
		if ((rowOf[column] ?? -1) >= 0) continue;
		const value = valueIn(relaxation, column);
		if (value === 0) continue;
		for (let row = 0; row < height; row++) {
			basic[row] = (basic[row] ?? 0) - value * (cells[row * width + column] ?? 0);
		}
	}
}

/**
 * Whether the rows, each times what the tableau's row makes of it, come to one that nothing within the bounds meets.
 * Counted from the program itself, so that no rounding of the tableau can hide a choice.
 */
function isEmpty(relaxation: Relaxation, row: number): boolean {
	const { program, width, cells, lower, upper } = relaxation;
	const sign = excessOf(relaxation, row) > 0 ? -1 : 1;
	const weights = program.rows.map((_, at) => Math.max(0, sign * (cells[row * width + program.width + at] ?? 0)));
	const least = extremeOf(program, { weights, values: null, lower, upper });
	const right = weights.reduce((sum, weight, at) => sum + weight * (program.rows[at]?.limit ?? 0), 0);
	return -least > right + TOLERANCE;
}

/**
 * No choice within the bounds is worth more: the rows are priced instead of being kept, as Lagrange has it. Any prices
 * bound; those of the optimum bound best. Also what each variable is worth at these prices.
 */
export function boundOf({ program, reduced, lower, upper }: Relaxation): { bound: number; worth: Float64Array } {
	const weights = program.rows.map((_, row) => Math.max(0, -(reduced[program.width + row] ?? 0)));
	const worth = pricedValues(program, weights, program.values);
	const priced = weights.reduce((sum, price, row) => sum + price * (program.rows[row]?.limit ?? 0), 0);
	return { bound: priced + extremeOf(program, { weights, values: program.values, lower, upper }, worth), worth };
}

interface Priced {
	readonly weights: readonly number[];
	readonly values: Float64Array | null;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
}

/** The most that values less the weighted rows come to within the bounds. */
function extremeOf(
	program: Program,
	{ weights, values, lower, upper }: Priced,
	worth = pricedValues(program, weights, values)
): number {
	let sum = 0;
	for (let variable = 0; variable < program.width; variable++) {
		const each = worth[variable] ?? 0;
		sum += each * ((each > 0 ? upper[variable] : lower[variable]) ?? 0);
	}
	return sum;
}

function pricedValues(program: Program, weights: readonly number[], values: Float64Array | null): Float64Array {
	const worth = values ? values.slice() : new Float64Array(program.width);
	for (const [row, weight] of weights.entries()) {
		const coefficients = program.rows[row]?.coefficients;
		if (weight === 0 || !coefficients) continue;
		for (let at = 0; at < program.width; at++) worth[at] = (worth[at] ?? 0) - weight * (coefficients[at] ?? 0);
	}
	return worth;
}
