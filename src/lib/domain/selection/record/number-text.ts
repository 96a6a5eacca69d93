/** A number as the shortest text that is read back as the same number, the sign of zero too; `null` is empty. */
export function numberText(number: number | null): string {
	if (number === null) return '';
	return Object.is(number, -0) ? '-0' : String(number);
}

/**
 * The number of such a text; `null` for an empty cell, and the cell itself where it is anything else: a number that
 * somebody rounded or grouped is not what was written.
 */
export function readNumber(cell: unknown): unknown {
	if (cell === '' || cell === null || cell === undefined) return null;
	if (typeof cell !== 'string') return cell;
	const number = Number(cell);
	return numberText(number) === cell ? number : cell;
}
