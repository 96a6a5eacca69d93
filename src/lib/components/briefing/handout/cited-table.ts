import type { Scene, SceneThing } from '$lib/domain/briefing/briefing';
import type { SheetTable } from '$lib/domain/sheet/sheet';
import { m } from '$lib/paraglide/messages';
import type { SceneNotes } from './scene-notes';

/**
 * A table with the numbers of its sources: what most values of a column rest on stands in its head, others beside
 * their value.
 */
export function citedTable(table: SheetTable, { thing, things }: Scene, { signOf }: SceneNotes): SheetTable {
	const about =
		table.name === 'comparison' ? things : thing && ['figures', 'offers'].includes(table.name) ? [thing] : [];
	if (about.length === 0) return table;
	const usual = about.map((one) => usualSign(table, one, { column: about.indexOf(one) + 1, signOf }));
	return {
		...table,
		columns: table.columns.map((column, place) => ({ ...column, head: joined(column.head, usual[place - 1] ?? null) })),
		rows: table.rows.map(([label = '', ...values]) => [
			label,
			...values.map((value, place) => {
				const one = about[place];
				const sign = one && value !== m.undisclosed() ? signOf(one, label) : null;
				return joined(value, sign === usual[place] ? null : sign);
			})
		])
	};
}

const joined = (words: string, sign: string | null): string => (sign === null ? words : `${words} ${sign}`);

function usualSign(
	{ rows }: SheetTable,
	thing: SceneThing,
	{ column, signOf }: { column: number; signOf: SceneNotes['signOf'] }
): string | null {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const sign = row[column] === m.undisclosed() ? null : signOf(thing, row[0] ?? '');
		if (sign !== null) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	}
	return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
