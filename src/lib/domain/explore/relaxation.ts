import { MASK_FIELDS } from './fields.ts';
import type { FilterField } from './filter.ts';

/** Taking the conditions on `fields` away would leave `count` projects. */
export interface Relaxation {
	readonly fields: readonly FilterField[];
	readonly count: number;
}

/**
 * What to give up where nothing is left: every single field whose removal brings results, the most first; where no
 * single one does, every pair that does. Empty where something is left, and where even pairs do not help.
 *
 * `failing`: by row, the fields it fails, as the engine keeps them.
 */
export function suggestRelaxations(failing: Uint16Array): Relaxation[] {
	const rowsByMask = new Uint32Array(1 << MASK_FIELDS.length);
	for (let row = 0, count = failing.length; row < count; row++) {
		const mask = failing[row] as number; // row < failing.length
		rowsByMask[mask] = (rowsByMask[mask] ?? 0) + 1;
	}
	const rowsFailing = (mask: number): number => rowsByMask[mask] ?? 0;
	if (rowsFailing(0) > 0) return [];
	const singles = MASK_FIELDS.map((field, bit) => ({ fields: [field], count: rowsFailing(1 << bit) }));
	if (singles.some(({ count }) => count > 0)) return helpful(singles);
	return helpful(
		// no row fails a single field, so those that fail the pair are all that the pair brings
		MASK_FIELDS.flatMap((first, low) =>
			MASK_FIELDS.slice(low + 1).map((second, step) => ({
				fields: [first, second],
				count: rowsFailing((1 << low) | (1 << (low + 1 + step)))
			}))
		)
	);
}

const helpful = (relaxations: readonly Relaxation[]): Relaxation[] =>
	relaxations.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
