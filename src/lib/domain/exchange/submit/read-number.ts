import type { FieldUnit } from '../../records/record-field.ts';
import type { Cell } from './submission.ts';
import { convert, unitOf } from '../../records/unit-words.ts';

export interface ReadNumber {
	/** In the unit of the field. */
	readonly value: number;
	/** What the cell says of how sure the number is: `约3亿`, `5亿元以上`. `null`: nothing. */
	readonly bound: 'about' | 'atLeast' | null;
}

const ABOUT = /^(约为?|大约|近|约计|预计|about|approx\.?|около|~|≈)\s*|\s*(左右|上下|余)$/giu;
const AT_LEAST = /^(不少于|不低于|超过|超|至少|≥|>=?|at least|over|не менее|более)\s*|\s*(以上|起)$/giu;
const NUMBER = /^([+-]?(?:\d{1,3}(?:[,\u2009\u00A0 ]\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(.*)$/iu;

/**
 * A quantity as a cell has it: `2,000`, `1.2亿元`, `约3亿`, `300 亩`. A unit in the cell goes before `unit`, that of the
 * heading; without either it is that of the field.
 *
 * `null`: no number, or in a unit that the field cannot be told in. Ranges (`3—5亿`) are no numbers: nobody can say for
 * the writer which end is meant. A decimal comma is not read: who typed `1,5` into a form sees what is made of it, the
 * writer of a table of thousands does not, and `1,500` could be either.
 */
export function readNumber(cell: Cell, unit: string | null, field: FieldUnit | null): ReadNumber | null {
	if (typeof cell === 'boolean' || cell === null) return null;
	if (typeof cell === 'number') return told(cell, unit, field, null);
	const plain = cell.normalize('NFKC').trim();
	const exact = plain.replace(AT_LEAST, '').replace(ABOUT, '');
	const bound = plain.replace(AT_LEAST, '') !== plain ? 'atLeast' : exact !== plain ? 'about' : null;
	const [, digits, rest = ''] = NUMBER.exec(exact.replace(/^[¥￥]\s*/u, '')) ?? [];
	if (digits === undefined) return null;
	const own = rest === '' ? null : unitOf(rest, field);
	if (rest !== '' && own === null) return null;
	return told(Number(digits.replace(/[,\u2009\u00A0 ]/g, '')), own ?? unit, field, bound);
}

function told(
	value: number,
	unit: string | null,
	field: FieldUnit | null,
	bound: ReadNumber['bound']
): ReadNumber | null {
	const converted = unit === null ? value : convert(value, unit, field);
	return converted === null || !Number.isFinite(converted) ? null : { value: converted, bound };
}
