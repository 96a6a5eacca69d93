import { expect, test } from 'vitest';
import type { Gate } from '$lib/domain/selection/gates/gate';
import { readThreshold, thresholdChoices, typedThreshold } from './threshold-scale';

const gate = (part: Partial<Gate>) => ({ measure: 'jobs', unit: 'people', ...part }) as Gate;

test('a measure in grades lets choose among its grades', () => {
	expect(thresholdChoices(gate({ measure: 'safetyRisk', comparator: 'atMost', threshold: 3 }), 3)).toEqual([
		1, 2, 3, 4
	]);
});

test('the actions on a chain are choices from none to build', () => {
	expect(thresholdChoices(gate({ measure: 'linkAction', comparator: 'atLeast', threshold: null }), null)).toEqual([
		0, 1, 2, 3, 4
	]);
});

test('an amount is any number', () => {
	expect(thresholdChoices(gate({ comparator: 'atLeast', threshold: 5 }), 5)).toBeNull();
});

test('a list without a known scale offers what the data and the reader name', () => {
	expect(thresholdChoices(gate({ comparator: 'oneOf', threshold: [4, 2] }), [2, 1])).toEqual([1, 2, 4]);
});

test('a share is typed in percent and read back as a share', () => {
	expect(typedThreshold(0.3, 'share')).toBe('30');
	expect(readThreshold('30', 'share')).toBe(0.3);
	expect(typedThreshold(0.5, 'tcePerWanYuan')).toBe('0.5');
});

test('an empty field is no threshold, words are not understood', () => {
	expect(readThreshold(' ', 'people')).toBeNull();
	expect(readThreshold('many', 'people')).toBeUndefined();
	expect(readThreshold('0', 'people')).toBe(0);
});
