import { afterEach, beforeEach, expect, test } from 'vitest';
import { getLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { wayText } from './distance-text';

const before = getLocale;
beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => overwriteGetLocale(before));

test.each([
	['two label points of one division say no distance', { km: 0, approximate: true }, 'same division'],
	['a way between label points is about as long', { km: 12.6, approximate: true }, 'about 13 km'],
	['a place that is known nowhere has no distance', null, 'distance unknown']
])('%s', (_, way, words) => {
	expect(wayText(way, 'en')).toBe(words);
});
