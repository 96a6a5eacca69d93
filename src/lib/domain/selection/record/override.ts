import * as v from 'valibot';
import { day, idText } from '../../exchange/pack/fields.ts';
import type { Override } from './decision-record.ts';

/** Characters of a reason. */
export const MOST_REASON = 500;
/** Overrides that one decision carries. */
export const MOST_OVERRIDES = 200;
const MOST_RANK = 100_000;

export const overrideFields = {
	project: idText,
	wanted: v.variant('kind', [
		v.strictObject({
			kind: v.literal('rank'),
			rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_RANK))
		}),
		v.strictObject({ kind: v.picklist(['in', 'out']) })
	]),
	reason: v.pipe(v.string(), v.maxLength(MOST_REASON), v.regex(/\S/)),
	on: day
};
const overrideSchema = v.strictObject(overrideFields);

/**
 * Overrides as they were kept or sent, one a project, the last one of each. What cannot be read, has no reason or is
 * beyond `MOST_OVERRIDES` is left out and counted.
 */
export function parseOverrides(value: unknown): { kept: Override[]; dropped: number } {
	if (!Array.isArray(value)) return { kept: [], dropped: value === null || value === undefined ? 0 : 1 };
	const kept = new Map<string, Override>();
	let dropped = 0;
	for (const one of value) {
		const parsed = v.safeParse(overrideSchema, one);
		if (parsed.success && (kept.size < MOST_OVERRIDES || kept.has(parsed.output.project)))
			kept.set(parsed.output.project, parsed.output);
		else dropped++;
	}
	return { kept: [...kept.values()], dropped };
}
