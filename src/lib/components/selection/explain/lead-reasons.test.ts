import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { explainLead } from '$lib/domain/selection/value-model/difference';
import { leadReasons } from './lead-reasons';

const reasonsOf = (ahead: (number | null)[], behind: (number | null)[]) => {
	const weights = ahead.map(() => 1 / ahead.length);
	return leadReasons(explainLead(toDecisionMatrix([ahead, behind]), weights, { ahead: 0, behind: 1 }));
};
const columns = (parts: readonly { readonly column: number }[]) => parts.map(({ column }) => column);

describe('the reasons of a lead', () => {
	it('are the three strongest for it and the strongest against it', () => {
		// differences by column: 10, 40, 30, 20, −5, −60, 0
		const { pros, cons, standing } = reasonsOf([10, 40, 30, 20, 0, 0, 7], [0, 0, 0, 0, 5, 60, 7]);
		expect(columns(pros)).toEqual([1, 2, 3]);
		expect(columns(cons)).toEqual([5, 4]);
		// 100 − 65 = 35 points of seven criteria: ahead by 5
		expect(standing).toBe('sure');
	});

	it('leave out what is not known, and count it', () => {
		const { pros, unknown, standing } = reasonsOf([90, null], [10, 50]);
		expect(columns(pros)).toEqual([0]);
		expect(unknown).toBe(1);
		// half of 80 − 50 at the least: 15 points ahead whatever is found out
		expect(standing).toBe('sure');
	});

	it('say so where what is not known may turn the order, and where nothing lies between', () => {
		expect(reasonsOf([60, null], [10, 90]).standing).toBe('open');
		expect(reasonsOf([50, 50], [50, 50]).standing).toBe('level');
	});
});
