import type { Known, NewChange } from './keep.ts';
import type { Typed } from './typed-fields.ts';

/** The law grants three months at a time; whether one is too many or too long is for the rule to say. */
const MOST_MONTHS = 12;

/** A longer time to start, granted for the construction permit: `granted`, `months`, `reason`. */
export function keepPermitExtension(typed: Typed, { project, today }: Known): NewChange[] {
	const granted = typed.day('granted');
	if (typed.raw('granted') === '') typed.note('bad-date', 'granted');
	if (granted !== null && granted > today) typed.note('after-today', 'granted');
	const months = Number(typed.raw('months'));
	if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) typed.note('bad-amount', 'months');
	const reason = typed.reason(false);
	if (granted === null) return [];
	if (project.permitExtensions?.some((each) => each.granted === granted)) typed.note('has-it-already', 'granted');
	return [{ kind: 'extension', extension: { granted, months }, reason }];
}
