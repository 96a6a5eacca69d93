import { addMonths, isoOf, parseDaySpan } from '../../../src/lib/domain/roadmap/day.ts';
import { type InventedChange, type InventedDelivery, STORY_DAY } from './delivery.ts';
import type { Random } from './random.ts';

const SHARE = 0.15;
const REASONS = ['重复统计，更正（虚构）', '设备款计入次月，更正（虚构）', '土地款不计投资，更正（虚构）'];

/**
 * Of some projects a month was first reported too high and put right some weeks later: what is known now stays as it is,
 * what was known before was more.
 */
export function inventCorrection<Delivery extends InventedDelivery>(delivery: Delivery, random: Random): Delivery {
	const { months, changes } = delivery;
	const reported = months.filter(({ investedWanYuan }) => (investedWanYuan ?? 0) > 0);
	if (!random.chance(SHARE) || reported.length < 3) return delivery;
	const { month, investedWanYuan } = random.pick(reported);
	const begun = parseDaySpan(month);
	if (!begun.ok) return delivery;
	const recordedOn = addMonths(begun.value.earliest, 1) + 20 + random.integer(0, 30);
	if (recordedOn > STORY_DAY) return delivery;
	const first = Math.round((investedWanYuan ?? 0) * (1.1 + 0.2 * random.next()));
	const change: InventedChange = {
		recordedOn: isoOf(recordedOn),
		reason: random.pick(REASONS),
		kind: 'money',
		month,
		field: 'investedWanYuan',
		amountWanYuan: investedWanYuan,
		sequence: changes.length
	};
	return {
		...delivery,
		months: months.map((each) => (each.month === month ? { ...each, investedWanYuan: first } : each)),
		changes: [...changes, change]
	};
}
