import type { Range } from '../filter.ts';
import type { Names } from './address-names.ts';

export const VIEW_PROBLEM_CODES = [
	'unknown-parameter',
	'repeated-parameter',
	'unknown-value',
	'repeated-value',
	'malformed',
	'out-of-range',
	'too-long'
] as const;
export type ViewProblemCode = (typeof VIEW_PROBLEM_CODES)[number];

/** Takes note of what is wrong with the parameter being read. */
export type Report = (code: ViewProblemCode, value: string) => void;

/** The known names of lists (`a.b.c`), in their order, each once: several lists, as from a form's checkboxes, are one. */
export function readList<Id extends string>(values: readonly string[], names: Names<Id>, report: Report): Id[] {
	const ids = new Set<Id>();
	for (const written of values.flatMap(splitList)) {
		const id = names.read(written);
		if (id === null) report('unknown-value', written);
		else if (ids.has(id)) report('repeated-value', written);
		else ids.add(id);
	}
	return [...ids];
}

/** A list for `readList`; ids that `names` does not know are left out. */
export function writeList<Id extends string>(ids: readonly Id[], names: Names<Id>): string {
	const written = ids.map(names.write).filter((name) => name !== null);
	return [...new Set(written)].map(escapeName).join('.');
}

/** A dot joins, so a dot within a name is written `*.` and a star `**`: of all signs an address leaves as they are, ids use the star least. */
const escapeName = (name: string): string => name.replace(/[.*]/g, '*$&');

const splitList = (value: string): string[] =>
	(value.match(/(?:\*.|[^.*]|\*$)+/gsu) ?? []).map((name) => name.replace(/\*(.)/gsu, '$1'));

/** The one name of a value, or `null`. */
export function readName<Id extends string>(value: string, names: Names<Id>, report: Report): Id | null {
	const id = names.read(value);
	if (id === null) report('unknown-value', value);
	return id;
}

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/;

/** A finite number in the notation of `writeNumber`, else `null`. */
export function readNumber(written: string): number | null {
	const value = NUMBER.test(written) ? Number(written) : NaN;
	return Number.isFinite(value) ? value : null;
}

export const writeNumber = (value: number): string => String(value).replace('+', '');

/** `100_500`, `100_`, `_500`; `_u` behind it keeps what is not reported. `null` where it is none. */
export function readRange(value: string, report: Report): Range | null {
	const match = /^([^_]*)_([^_]*)(_u)?$/.exec(value);
	const from = match?.[1] ? readNumber(match[1]) : null;
	const to = match?.[2] ? readNumber(match[2]) : null;
	if (!match || (match[1] && from === null) || (match[2] && to === null)) return refuse(report, 'malformed', value);
	if (from !== null && to !== null && from > to) return refuse(report, 'out-of-range', value);
	return { from, to, orUnreported: match[3] !== undefined };
}

/** Nothing for a range that holds nothing: it could not be read back. */
export function writeRange(range: Range | null): string {
	if (range === null || (range.from !== null && range.to !== null && !(range.from <= range.to))) return '';
	const bound = (value: number | null) => (value === null || !Number.isFinite(value) ? '' : writeNumber(value));
	return `${bound(range.from)}_${bound(range.to)}${range.orUnreported ? '_u' : ''}`;
}

export function refuse(report: Report, code: ViewProblemCode, value: string): null {
	report(code, value);
	return null;
}

export const roundTo = (value: number, decimals: number): number => {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale;
};

/** Numbers between bounds, joined by `_` (`123.96_47.34_8.5`); `null`, reported, where it is anything else. */
export function readNumbers(
	value: string,
	bounds: readonly (readonly [number, number])[],
	report: Report
): number[] | null {
	const written = value.split('_').map(readNumber);
	const numbers = written.filter((number) => number !== null);
	if (numbers.length !== written.length || numbers.length !== bounds.length) return refuse(report, 'malformed', value);
	const inside = bounds.every(([least, most], index) => {
		const number = numbers[index] ?? NaN;
		return number >= least && number <= most;
	});
	return inside ? numbers : refuse(report, 'out-of-range', value);
}
