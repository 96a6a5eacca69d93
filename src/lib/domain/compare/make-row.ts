import { differ, markValues } from './mark-values.ts';
import type { ComparedValue, ComparisonRow, Direction, RowForm, RowGroup } from './row.ts';

/** A row to be: how each thing's value is found. */
export interface RowPlan<Thing> {
	readonly key: string;
	readonly group: RowGroup;
	readonly form: RowForm;
	readonly unit?: string;
	readonly direction?: Direction;
	readonly derived?: boolean;
	readonly valueOf: (thing: Thing) => ComparedValue;
}

/** Each plan carried out for all the things, with its marks. */
export const makeRows = <Thing>(plans: readonly RowPlan<Thing>[], things: readonly Thing[]): ComparisonRow[] =>
	plans.map(({ valueOf, unit = null, direction = null, derived = false, ...row }) => {
		const values = things.map(valueOf);
		return {
			...row,
			unit,
			direction,
			derived,
			values,
			marks: markValues(values, direction),
			differing: differ(values)
		};
	});
