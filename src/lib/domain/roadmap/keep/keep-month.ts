import { MONEY_FIELDS, silentMonth } from '../month-money.ts';
import type { Known, NewChange } from './keep.ts';
import type { Typed } from './typed-fields.ts';

/**
 * The money of one month in 万元: `month` (`2026-11`), `investmentPlannedWanYuan`, `investedWanYuan`,
 * `fundsInPlaceWanYuan`, `reason`. An empty amount is not reported; one that was reported changes with a reason. Of a
 * month to come only a plan is known.
 */
export function keepMonth(typed: Typed, { delivery: { months }, today }: Known): NewChange[] {
	const month = typed.month('month');
	if (month === null) return [];
	const before = months.find((each) => each.month === month) ?? silentMonth(month);
	const changed = MONEY_FIELDS.flatMap((field) => {
		const amountWanYuan = typed.amount(field);
		return amountWanYuan === before[field] ? [] : [{ field, amountWanYuan }];
	});
	for (const { field, amountWanYuan } of changed)
		if (month > today && field !== 'investmentPlannedWanYuan' && amountWanYuan !== null)
			typed.note('after-today', field);
	const reason = typed.reason(changed.some(({ field }) => before[field] !== null));
	return changed.map((change) => ({ kind: 'money', month, ...change, reason }));
}
