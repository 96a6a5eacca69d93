import type { ComparisonRow } from '$lib/domain/compare/row';

/**
 * How long the bar of each value is, from 0 to 1 of the row's largest; all scales start at zero. `null`: no bar, as
 * where a value is missing, in words or a class. No row of one bar, of zeros or with anything below zero has bars at all.
 */
export function barShares({ form, values }: Pick<ComparisonRow, 'form' | 'values'>): (number | null)[] {
	const numbers = values.map(({ value }) => (form === 'number' && typeof value === 'number' ? value : null));
	const known = numbers.filter((number) => number !== null);
	const most = Math.max(...known);
	if (known.length < 2 || !(most > 0) || known.some((number) => number < 0)) return numbers.map(() => null);
	return numbers.map((number) => (number === null ? null : number / most));
}
