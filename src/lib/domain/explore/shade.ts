import { NOT_REPORTED, type ProjectTable } from '../catalogue/project-table.ts';
import type { Division } from '../territory/territory.ts';
import type { Shade } from './view.ts';

/** Totals; how old records are has classes of its own (`age-shade`). */
type TotalShade = Exclude<Shade, 'age'>;

/** One class of a shaded map; both ends belong to it. */
export interface ShadeClass {
	readonly from: number;
	readonly to: number;
	readonly colour: string;
}

/**
 * What each division has of a total, over `rows`. By division index; `null` where nothing was reported, which is not 0.
 *
 * A project whose division is not stated belongs to none.
 */
export function divisionTotals(
	table: ProjectTable,
	{ rows, divisionCount, shade }: { rows: ArrayLike<number>; divisionCount: number; shade: TotalShade }
): (number | null)[] {
	const totals = Array.from({ length: divisionCount }, (): number | null => (shade === 'projects' ? 0 : null));
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] ?? 0;
		const division = table.division[row] ?? NOT_REPORTED;
		const value = valueOf(table, row, shade);
		if (division < divisionCount && value !== null) totals[division] = (totals[division] ?? 0) + value;
	}
	return totals;
}

function valueOf(table: ProjectTable, row: number, shade: TotalShade): number | null {
	if (shade === 'projects') return 1;
	const column = { investment: table.investmentWanYuan, jobs: table.jobs, land: table.landHa }[shade];
	const value = column[row] ?? NaN;
	return Number.isNaN(value) ? null : value;
}

/**
 * Classes with about equally many divisions each, from the values that occur; equal values share a class.
 *
 * `ramp`: colours from little to much; at most as many classes as colours. No values: no classes.
 */
export function shadeClasses(totals: readonly (number | null)[], ramp: readonly string[]): ShadeClass[] {
	const distinct = [...new Set(totals.filter((total) => total !== null))].sort((a, b) => a - b);
	const count = Math.min(ramp.length, distinct.length);
	return Array.from({ length: count }, (_, place) => {
		const members = distinct.slice(
			Math.round((place * distinct.length) / count),
			Math.round(((place + 1) * distinct.length) / count)
		);
		const colour = ramp[count === 1 ? ramp.length - 1 : Math.round((place * (ramp.length - 1)) / (count - 1))] ?? '';
		return { from: members[0] ?? 0, to: members.at(-1) ?? 0, colour };
	});
}

export const classOf = (classes: readonly ShadeClass[], value: number | null): ShadeClass | null =>
	value === null ? null : (classes.find(({ from, to }) => value >= from && value <= to) ?? null);

/** The classes of a view's shade, and the colour of each division that has one, by code; both empty without a shade. */
export function shadeFills(
	shade: TotalShade | null,
	{
		table,
		rows,
		divisions,
		ramp
	}: {
		table: ProjectTable;
		rows: ArrayLike<number>;
		divisions: readonly Pick<Division, 'code'>[];
		ramp: readonly string[];
	}
): { readonly classes: readonly ShadeClass[]; readonly fills: ReadonlyMap<string, string> } {
	if (shade === null) return { classes: [], fills: new Map() };
	const totals = divisionTotals(table, { rows, divisionCount: divisions.length, shade });
	const classes = shadeClasses(totals, ramp);
	const fills = divisions.flatMap(({ code }, index) => {
		const found = classOf(classes, totals[index] ?? null);
		return found ? [[code as string, found.colour] as const] : [];
	});
	return { classes, fills: new Map(fills) };
}
