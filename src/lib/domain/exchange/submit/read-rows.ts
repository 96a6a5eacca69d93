import * as v from 'valibot';
import { CONFIDENCES } from '../../provenance.ts';
import { oneLine } from '../../typed-text.ts';
import { idText } from '../pack/fields.ts';
import { codeOfWords, isNotDisclosed } from './code-words.ts';
import { fault, type OpenContext, type OpenRow, type RowContext } from './open-row.ts';
import { surroundingsOf } from './place-rows.ts';
import { plannedDate, readDate } from './read-date.ts';
import { lookupIn, readValue } from './read-value.ts';
import { checkPlace, shapeOf } from './row-place.ts';
import type { Cell, ColumnMeaning, ReadRow, RowProblem, UploadedRow, UploadedTable } from './submission.ts';
import { plainWords } from '../../records/unit-words.ts';

export interface ReadRows {
	readonly rows: readonly ReadRow[];
	/** Headings of the columns that were not read. */
	readonly setAside: readonly string[];
}

/**
 * The rows of a table in our terms, each with all that is wrong with it: one bad value costs its row, never the others.
 *
 * Columns that nobody is sure of are not read: they are set aside, by name. Numbers are told in the unit of their field.
 * A row without a division is the county's own, else that of its position. A position within a kilometre of the stated
 * division counts as in it, as outlines are generalised. Required values that have no column are asked for by
 * `diffAgainst` where the row is new.
 */
export function readRows(table: UploadedTable, meanings: readonly ColumnMeaning[], context: RowContext): ReadRows {
	const read = meanings.filter(({ field, certainty }) => field !== null && certainty !== 'unsure');
	const columns = new Map(read.map((meaning) => [meaning.field ?? '', meaning]));
	const open: OpenContext = {
		...context,
		find: lookupIn(context.index),
		byKey: new Map(context.fields.map((field) => [field.key, field])),
		surroundings: surroundingsOf(context.catalogue, context.areaOf ?? (() => null)),
		columns
	};
	const taken = new Set(read.map(({ column }) => column));
	return {
		rows: markRepeated(table.rows.map((row) => readRow(row, open))),
		setAside: meanings.filter(({ column }) => !taken.has(column)).map(({ heading }) => heading)
	};
}

function readRow({ line, cells, geometry }: UploadedRow, context: OpenContext): ReadRow {
	const headings = new Map([...context.columns].map(([key, { heading }]) => [key, heading]));
	const row: OpenRow = { line, values: new Map(), problems: [], headings, geometry: null, id: null };
	const cellOf = (key: string): Cell | undefined => {
		const column = context.columns.get(key)?.column;
		return column === undefined ? undefined : (cells[column] ?? null);
	};
	row.id = idOf(row, cellOf('id'));
	for (const [key, { unit }] of context.columns) readField(row, context, { key, unit, cell: cellOf(key) ?? null });
	const [lng, lat] = [cellOf('lng'), cellOf('lat')];
	row.geometry = shapeOf(row, context, { geometry, lng, lat });
	checkRequired(row, context);
	checkLinks(row, context);
	checkPlace(row, context);
	return {
		line,
		id: row.id,
		values: row.values,
		source: sourceOf(row, cellOf),
		geometry: row.geometry,
		problems: row.problems
	};
}

function idOf(row: OpenRow, cell: Cell | undefined): string | null {
	if (cell === undefined || cell === null || isNotDisclosed(String(cell))) return null;
	const id = String(cell).trim();
	if (v.is(idText, id)) return id;
	fault(row, 'bad-id', 'id', id);
	return null;
}

function readField(
	row: OpenRow,
	{ byKey, find, columns }: OpenContext,
	{ key, unit, cell }: { readonly key: string; readonly unit: string | null; readonly cell: Cell }
): void {
	const field = byKey.get(key);
	if (!field) return;
	const planned = field.of.type === 'date' ? plannedDate(cell) : null;
	if (planned !== null && byKey.has(`${key}.planned`)) {
		if (columns.has(`${key}.planned`)) return fault(row, 'not-a-date', key, cell);
		row.values.set(`${key}.planned`, planned);
		return;
	}
	const read = readValue(cell, field.of, unit, find);
	if (!read.ok) return fault(row, read.code, key, read.value);
	row.values.set(key, read.value);
	// what a cell says beside its value has a field of its own, which a column of its own goes before
	if (read.bound && key === 'investmentWanYuan' && !columns.has('investmentBound'))
		row.values.set('investmentBound', read.bound);
	if (read.words && !columns.has(`${key}Reported`) && byKey.has(`${key}Reported`))
		row.values.set(`${key}Reported`, read.words);
}

function checkRequired(row: OpenRow, { byKey, columns }: OpenContext): void {
	for (const { key, isRequired } of byKey.values()) {
		if (isRequired && columns.has(key) && row.values.get(key) === null) fault(row, 'missing-value', key, null);
		// nothing says what the row is of
		if (key === 'name.zh' && !columns.has(key) && row.id === null) fault(row, 'missing-value', key, null);
	}
}

function checkLinks(row: OpenRow, { index }: OpenContext): void {
	const [chains, links] = [row.values.get('chains'), row.values.get('links')];
	if (!Array.isArray(chains) || !Array.isArray(links)) return;
	for (const link of links as readonly string[]) {
		const chain = index.links.get(link)?.chain.id;
		if (chain !== undefined && !(chains as readonly string[]).includes(chain))
			fault(row, 'link-of-other-chain', 'links', link);
	}
}

function sourceOf(row: OpenRow, cellOf: (key: string) => Cell | undefined): ReadRow['source'] {
	const textOf = (key: string) => {
		const cell = cellOf(key) ?? null;
		return cell === null || isNotDisclosed(String(cell)) ? null : oneLine(String(cell));
	};
	const [asOf, confidence] = [textOf('asOf'), textOf('confidence')];
	const date = asOf === null ? null : readDate(asOf);
	if (asOf !== null && date === null) fault(row, 'not-a-date', 'asOf', asOf);
	const found = confidence === null ? null : codeOfWords('confidence', CONFIDENCES, confidence);
	if (confidence !== null && !found) fault(row, 'unknown-word', 'confidence', confidence);
	return {
		source: textOf('source'),
		asOf: date,
		confidence: found ? String(found.code) : null,
		steward: textOf('steward')
	};
}

/** A second row of the same id, or without ids of the same name in the same division, says nothing new or contradicts. */
function markRepeated(rows: readonly ReadRow[]): ReadRow[] {
	const first = new Map<string, number>();
	return rows.map((row) => {
		const name = row.values.get('name.zh');
		const isNamed = typeof name === 'string';
		if (row.id === null && !isNamed) return row;
		const key = row.id === null ? `:${plainWords(String(name))}:${String(row.values.get('division') ?? '')}` : row.id;
		const earlier = first.get(key);
		if (earlier === undefined) {
			first.set(key, row.line);
			return row;
		}
		const field = row.id === null ? 'name.zh' : 'id';
		const problem: RowProblem = { code: 'duplicate-row', path: field, value: earlier, line: row.line, field };
		return { ...row, problems: [...row.problems, problem] };
	});
}
