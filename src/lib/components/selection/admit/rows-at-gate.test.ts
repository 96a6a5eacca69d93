import { expect, test } from 'vitest';
import type { Gate } from '$lib/domain/selection/gates/gate';
import { judgeGate, type GateVerdict } from '$lib/domain/selection/gates/judge-gates';
import { rowsAtGate } from './rows-at-gate';

const at = (gate: Gate, values: readonly number[]) =>
	rowsAtGate(values.keys(), (row): GateVerdict => {
		const value = values[row] ?? NaN;
		return { gate, verdict: judgeGate(gate, value), value: Number.isNaN(value) ? null : value };
	});
const gate = (part: Partial<Gate>) => part as Gate;

test('those who failed stand nearest to the threshold first', () => {
	// at least 80: 20 misses by 60, 79 by 1, 50 by 30; 80 is equal and passes
	const { failed } = at(gate({ comparator: 'atLeast', threshold: 80 }), [20, 79, 90, 50, 80]);
	expect(failed).toEqual([
		{ row: 1, value: 79 },
		{ row: 3, value: 50 },
		{ row: 0, value: 20 }
	]);
});

test('whose value is not known has not failed', () => {
	const { failed, undetermined } = at(gate({ comparator: 'atMost', threshold: 3 }), [NaN, 4, NaN]);
	expect(undetermined).toEqual([0, 2]);
	expect(failed).toEqual([{ row: 1, value: 4 }]);
});

test('without a threshold nobody is named', () => {
	expect(at(gate({ comparator: 'atMost', threshold: null }), [NaN, 4])).toEqual({ failed: [], undetermined: [] });
});

test('where there is no more or less the given order stays', () => {
	const { failed } = at(gate({ comparator: 'oneOf', threshold: [2] }), [3, 2, 1]);
	expect(failed.map(({ row }) => row)).toEqual([0, 2]);
});
