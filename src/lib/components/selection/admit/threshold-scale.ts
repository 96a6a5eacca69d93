import { SAFETY_RISKS } from '$lib/domain/project/benefits';
import type { Gate } from '$lib/domain/selection/gates/gate';
import { ANCHOR_STEPS } from '$lib/domain/selection/measures/anchor';
import { ACTION_STEPS } from '$lib/domain/selection/measures/link-action';

/** Places on the scales that measures in grades and steps have; a threshold of such a measure is one of them. */
const STEPS: Readonly<Record<string, readonly number[]>> = {
	safetyRisk: SAFETY_RISKS.map((_, place) => place + 1),
	pollutionClass: [1, 2, 3],
	linkAction: [0, ...Object.values(ACTION_STEPS)],
	anchor: Object.values(ANCHOR_STEPS)
};

/** The amounts that a threshold can be chosen from, in rising order; `null` where it is any number. */
export function thresholdChoices({ measure, comparator, threshold }: Gate, ofData: Gate['threshold']): number[] | null {
	const steps = STEPS[measure];
	if (steps) return steps.toSorted((a, b) => a - b);
	if (comparator !== 'oneOf') return null;
	const named = [threshold, ofData].flatMap((list) => (typeof list === 'object' && list !== null ? list : []));
	return [...new Set(named)].sort((a, b) => a - b);
}

/** A threshold is typed in this many of the gate's unit: shares in percent. */
const scaleOf = (unit: string): number => (unit === 'share' ? 100 : 1);

/** A number as it stands in the field, without the rounding of a computer: 0.3 × 100 is 30. */
export const typedThreshold = (threshold: number, unit: string): string =>
	String(Number((threshold * scaleOf(unit)).toPrecision(12)));

/** What a field says; `null` where it is empty, `undefined` where it is no number. */
export function readThreshold(typed: string, unit: string): number | null | undefined {
	if (typed.trim() === '') return null;
	const threshold = Number(typed) / scaleOf(unit);
	return Number.isFinite(threshold) ? threshold : undefined;
}
