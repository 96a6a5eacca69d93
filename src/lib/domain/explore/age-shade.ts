import { RAMP } from '../cartography/palette.ts';
import { NOT_REPORTED, type ProjectTable } from '../catalogue/project-table.ts';
import { middleOf } from '../middle.ts';
import type { Division } from '../territory/territory.ts';

/** How old the project records of a division are on a day, each by its own as-of date. */
export interface DivisionAge {
	readonly records: number;
	/** Of these, records whose source gives no date. */
	readonly undated: number;
	/** Of those with a date, years; `null` where none has one. */
	readonly medianYears: number | null;
	/** The oldest date as it stands, `2018-05`; `null` where none is dated. */
	readonly oldest: string | null;
}

/** Classes of the median age, `to` in years, itself included; the last but one has no end, the last no date. */
export const AGE_CLASSES = [
	{ id: 'halfYear', to: 0.5, colour: RAMP[1] },
	{ id: 'year', to: 1, colour: RAMP[2] },
	{ id: 'twoYears', to: 2, colour: RAMP[3] },
	{ id: 'older', to: Infinity, colour: RAMP[4] },
	{ id: 'undated', to: null, colour: RAMP[0] }
] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

/** Is drawn hatched: nobody says how old it is. */
export const UNDATED_COLOUR: string = AGE_CLASSES[4].colour;

/**
 * How old the rows of each division are. `today`: decimal year; a date that lies ahead of it is no age below 0.
 *
 * By division index; `null` where no row belongs to it, which is not young. A project whose division is not stated
 * belongs to none.
 */
export function divisionAges(
	table: Pick<ProjectTable, 'division' | 'asOf' | 'asOfYear'>,
	{ rows, divisionCount, today }: { rows: ArrayLike<number>; divisionCount: number; today: number }
): (DivisionAge | null)[] {
	const tallies = Array.from({ length: divisionCount }, () => ({
		years: [] as number[],
		undated: 0,
		oldest: null as { date: string; year: number } | null
	}));
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] ?? 0;
		const tally = tallies[table.division[row] ?? NOT_REPORTED];
		const [date, year] = [table.asOf[row] ?? null, table.asOfYear[row] ?? NaN];
		if (!tally) continue;
		if (date === null || Number.isNaN(year)) {
			tally.undated++;
			continue;
		}
		tally.years.push(Math.max(0, today - year));
		if (!tally.oldest || year < tally.oldest.year) tally.oldest = { date, year };
	}
	return tallies.map(({ years, undated, oldest }) => {
		const records = years.length + undated;
		return records === 0 ? null : { records, undated, medianYears: middleOf(years), oldest: oldest?.date ?? null };
	});
}

/** The class of an age; `null` where there is no record. */
export function ageClass(age: DivisionAge | null): AgeClass | null {
	if (age === null) return null;
	const years = age.medianYears;
	return AGE_CLASSES.find(({ to }) => (years === null ? to === null : to !== null && years <= to)) ?? null;
}

/** Ages and fills by division code, of divisions that have records. */
export function ageFills(
	table: Pick<ProjectTable, 'division' | 'asOf' | 'asOfYear'>,
	{ rows, divisions, today }: { rows: ArrayLike<number>; divisions: readonly Pick<Division, 'code'>[]; today: number }
): { readonly ages: ReadonlyMap<string, DivisionAge>; readonly fills: ReadonlyMap<string, string> } {
	const byIndex = divisionAges(table, { rows, divisionCount: divisions.length, today });
	const ages = new Map<string, DivisionAge>();
	const fills = new Map<string, string>();
	divisions.forEach(({ code }, index) => {
		const age = byIndex[index] ?? null;
		const found = ageClass(age);
		if (!age || !found) return;
		ages.set(code, age);
		fills.set(code, found.colour);
	});
	return { ages, fills };
}
