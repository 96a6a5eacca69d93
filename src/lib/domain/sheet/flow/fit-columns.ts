import { GUTTER } from '../layout/wrapped-rows.ts';
import { type Type, widthIn } from '../layout/write.ts';
import type { SheetTable } from '../sheet.ts';

/** Letters of a presentation are of another face than those that are measured. */
const WIDER = 1.08;

/** A table whose columns are wide enough for the longest word in each, as far as the others can spare it. */
export function fitColumns(type: Type, table: SheetTable, width: number): SheetTable {
	const { columns, rows } = table;
	const needs = columns.map(({ head }, place) => {
		const words = [head, ...rows.map((row) => row[place] ?? '')].flatMap(wordsOf);
		const longest = Math.max(0, ...words.map((word) => widthIn(type, word, { size: 7.6 * type.unit, weight: 600 })));
		return WIDER * longest + (place === columns.length - 1 ? 0 : GUTTER * type.unit);
	});
	const widths = columns.map(({ share }) => share * width);
	const lacks = widths.map((own, place) => Math.max(0, (needs[place] ?? 0) - own));
	const spares = widths.map((own, place) => Math.max(0, own - (needs[place] ?? 0)));
	const [lack, spare] = [sum(lacks), sum(spares)];
	const moved = Math.min(lack, spare);
	if (moved === 0) return table;
	return {
		...table,
		columns: columns.map((column, place) => {
			const own = (widths[place] ?? 0) + (moved * (lacks[place] ?? 0)) / lack - (moved * (spares[place] ?? 0)) / spare;
			return { ...column, share: own / width };
		})
	};
}

/** What no line break goes through, so far as it matters for a width: Han characters break anywhere. */
const wordsOf = (cell: string): string[] => cell.split(/[\s\u2e80-\u9fff\uff00-\uffef]+/u);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
