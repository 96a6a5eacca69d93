import { sumBells } from './bell-sums.ts';
import { partsOf } from './preference.ts';
import type { PreferenceFunction, PreferenceParts } from './preference.ts';

/**
 * By place in `rising`: the preferences of the value over all the values below it, summed.
 *
 * `rising`: sorted, from 0 up, so that the sums keep their digits. `near`: what counts as no more than a threshold by
 * rounding. Takes one pass for a step or a rise, as what a threshold leaves behind only grows along the sorted values.
 */
export function preferencesOverLower(rising: Float64Array, preference: PreferenceFunction, near: number): Float64Array {
	const sums = new Float64Array(rising.length);
	if (preference.shape === 'gaussian') {
		const bells = sumBells(rising, preference.spread);
		return sums.map((_, place) => Math.max(0, place - (bells[place] as number)));
	}
	addParts(sums, rising, { parts: partsOf(preference), near });
	return sums;
}

function addParts(
	sums: Float64Array,
	rising: Float64Array,
	{ parts, near }: { parts: PreferenceParts; near: number }
): void {
	for (const { beyond, height } of parts.steps) addStep(sums, rising, { beyond: beyond + near, height });
	if (parts.rise) addRise(sums, rising, parts.rise);
}

function addStep(
	sums: Float64Array,
	rising: Float64Array,
	{ beyond, height }: { beyond: number; height: number }
): void {
	let behind = 0;
	for (let place = 0; place < rising.length; place++) {
		const value = rising[place] as number;
		while (value - (rising[behind] as number) > beyond) behind++;
		sums[place] = (sums[place] as number) + height * behind;
	}
}

/**
 * Values left behind by more than `to` count 1; those between have (difference − from) / (to − from).
 *
 * What those between are beyond `from` is carried along from value to value: they are no more than the width of the
 * rise, so that a narrow rise loses no digits among large amounts.
 */
function addRise(sums: Float64Array, rising: Float64Array, { from, to }: { from: number; to: number }): void {
	let some = 0;
	let full = 0;
	let beyond = 0;
	let previous = 0;
	for (let place = 0; place < rising.length; place++) {
		const value = rising[place] as number;
		while (value - (rising[full] as number) > to) {
			// passed over in one step, it was never between
			if (full === some) some++;
			else beyond -= previous - (rising[full] as number) - from;
			full++;
		}
		beyond += (some - full) * (value - previous);
		while (value - (rising[some] as number) > from) beyond += value - (rising[some++] as number) - from;
		sums[place] = (sums[place] as number) + full + Math.max(0, beyond / (to - from));
		previous = value;
	}
}
