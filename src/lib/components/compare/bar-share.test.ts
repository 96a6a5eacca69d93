import { expect, test } from 'vitest';
import { MISSING, numberValue, plainValue, type ComparedValue } from '$lib/domain/compare/row';
import { barShares } from './bar-share';

test.each<[string, ComparedValue[], (number | null)[]]>([
	['start at zero and end at the largest', [numberValue(5), numberValue(20), numberValue(0)], [0.25, 1, 0]],
	['leave out what is missing', [numberValue(5), MISSING, numberValue(10)], [0.5, null, 1]],
	['leave out words', [numberValue(5), plainValue('约五'), numberValue(10)], [0.5, null, 1]],
	['are none where there is nothing to compare with', [numberValue(5), MISSING], [null, null]],
	['are none where all are zero', [numberValue(0), numberValue(0)], [null, null]],
	['are none where one is below zero', [numberValue(-1), numberValue(4)], [null, null]]
])('bars %s', (_, values, shares) => {
	expect(barShares({ form: 'number', values })).toEqual(shares);
});

test('classes are no amounts and have no bars', () => {
	expect(barShares({ form: 'pollutionClass', values: [numberValue(2), numberValue(3)] })).toEqual([null, null]);
});
