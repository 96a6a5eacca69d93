import type { Criterion } from '$lib/domain/selection/criterion';

/** Amounts of these units come whole: a third of a job or of a step is none. */
const WHOLE_UNITS: ReadonlySet<string> = new Set(['yesNo', 'grade', 'step', 'people', 'households', 'places']);

/** An amount that is at least needed, as it can be had: whole where the unit is, on the better side. */
export function wholeAmount({ unit, direction }: Pick<Criterion, 'unit' | 'direction'>, amount: number): number {
	if (!WHOLE_UNITS.has(unit)) return amount;
	// what is whole but for rounding is whole
	return direction === 'max' ? Math.ceil(amount - 1e-9) : Math.floor(amount + 1e-9);
}
