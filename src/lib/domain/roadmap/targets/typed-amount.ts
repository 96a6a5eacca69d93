import { withoutUnseen } from '../../typed-text.ts';

/**
 * An amount as somebody typed it: digits of any width, groups of three set apart by blanks or commas, decimals after a
 * point or, of one or two, after a comma. `null`: it is none, or below zero.
 */
export function readTypedAmount(typed: string): number | null {
	const text = withoutUnseen(typed.normalize('NFKC')).replace(/[\s’']/gu, '');
	if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
	if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
	return /^\d+,\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Whether an amount has no more decimals than its unit. */
export const fitsDecimals = (amount: number, decimals: number): boolean =>
	Math.abs(amount * 10 ** decimals - Math.round(amount * 10 ** decimals)) < 1e-6;

/** Above any amount of a year that a unit could have: a slip of the keys. */
export const MOST_AMOUNT = 1e12;
