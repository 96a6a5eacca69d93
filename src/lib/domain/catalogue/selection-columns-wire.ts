import { SAFETY_RISKS } from '../project/benefits.ts';
import { NOT_REPORTED } from './project-table.ts';
import { numbersFrom, SELECTION_NUMBERS, type SelectionColumns, type SelectionNumber } from './selection-columns.ts';

type Codes = 'safetyRisk' | 'landSecured';

/** Selection columns as JSON carries them; a column of which nobody discloses anything is `null`. */
export interface SelectionColumnsWire {
	readonly count: number;
	readonly mark: number;
	readonly numbers: Readonly<Partial<Record<SelectionNumber, readonly (number | null)[] | null>>>;
	readonly codes: Readonly<Partial<Record<Codes, readonly number[] | null>>>;
}

/** What goes over the network for `columns`; `JSON.stringify` takes it as it is. */
export function encodeSelectionColumns(columns: SelectionColumns): SelectionColumnsWire {
	const numbers = SELECTION_NUMBERS.map((name) => [name, encodeNumbers(columns[name])] as const);
	return {
		count: columns.count,
		mark: columns.mark,
		numbers: Object.fromEntries(numbers),
		codes: { safetyRisk: encodeCodes(columns.safetyRisk), landSecured: encodeCodes(columns.landSecured) }
	};
}

/**
 * The columns that `encodeSelectionColumns` was given.
 *
 * @throws with the name of the column where one is missing, of another length, or holds what it may not.
 */
export function decodeSelectionColumns(wire: unknown): SelectionColumns {
	const { count, mark, numbers, codes } = asRecord(wire, 'the columns');
	if (!isCode(count, 0xffffffff)) throw new Error(`count is not a number of rows: ${String(count)}`);
	if (!isCode(mark, 0xffffffff)) throw new Error(`mark is not a mark of ids: ${String(mark)}`);
	const [givenNumbers, givenCodes] = [asRecord(numbers, 'numbers'), asRecord(codes, 'codes')];
	const codesOf = (name: Codes, most: number) => readCodes(columnOf(givenCodes, name, count), { name, count, most });
	return {
		count,
		mark,
		...numbersFrom((name) => readNumbers(columnOf(givenNumbers, name, count), name, count)),
		safetyRisk: codesOf('safetyRisk', SAFETY_RISKS.length - 1),
		landSecured: codesOf('landSecured', 1)
	};
}

function encodeNumbers(column: Float64Array): (number | null)[] | null {
	const values = Array.from(column, (value) => (Number.isNaN(value) ? null : value));
	return values.some((value) => value !== null) ? values : null;
}

const encodeCodes = (column: Uint16Array): number[] | null =>
	column.some((code) => code !== NOT_REPORTED) ? Array.from(column) : null;

function columnOf(columns: Record<string, unknown>, name: string, count: number): readonly unknown[] | null {
	const column = columns[name];
	if (column === null) return null;
	if (!Array.isArray(column)) throw new Error(`${name} is not a list`);
	if (column.length !== count) throw new Error(`${name} has ${column.length} rows instead of ${count}`);
	return column;
}

function readNumbers(column: readonly unknown[] | null, name: string, count: number): Float64Array {
	if (column === null) return new Float64Array(count).fill(NaN);
	return Float64Array.from(column, (value, row) =>
		value === null ? NaN : typeof value === 'number' ? value : refuse(name, row, value)
	);
}

function readCodes(
	column: readonly unknown[] | null,
	{ name, count, most }: { name: string; count: number; most: number }
): Uint16Array {
	if (column === null) return new Uint16Array(count).fill(NOT_REPORTED);
	return Uint16Array.from(column, (value, row) =>
		value === NOT_REPORTED || isCode(value, most) ? value : refuse(name, row, value)
	);
}

const isCode = (value: unknown, most: number): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function asRecord(value: unknown, name: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null) throw new Error(`${name} is not an object`);
	return { ...value };
}

function refuse(name: string, row: number, value: unknown): never {
	throw new Error(`${name}[${row}] cannot be ${JSON.stringify(value)}`);
}
