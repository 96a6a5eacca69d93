import { isDeepStrictEqual } from 'node:util';
import { readExactCsv } from '../../../domain/exchange/kept/exact-csv.ts';
import type { Problem } from '../../../domain/result.ts';
import type { Row } from '../../db/rows.ts';
import type { Column, Table } from '../../db/schema.ts';
import { type OpenRow, placeOf } from './file-rows.ts';
import type { FolderFile } from './layout.ts';

interface LabelledRow {
	/** `line 3`, or the row's place in the list. */
	readonly label: string;
	readonly row: OpenRow;
	/** Where the shape stands is not where the value says it is. */
	readonly isMisplaced?: boolean;
}

/** The rows of a file, or every reason why they are none: `account.csv: line 3.role`. */
export function readFile(
	text: string,
	{ file, table, problems }: { readonly file: FolderFile; readonly table: Table; readonly problems: Problem[] }
): Row[] {
	const report = (code: string, where: string, value: unknown) =>
		problems.push({ code, path: where ? `${file.path}: ${where}` : file.path, value });
	const read = file.kind === 'csv' ? csvRows(text, file, table) : jsonRows(text, file);
	if (typeof read === 'string') {
		report(read, '', text.slice(0, 80));
		return [];
	}
	if (read.length !== file.rows) report('other-count', 'rows', read.length);
	const columns = table.columns.filter(({ name }) => file.columns.includes(name));
	return read.map(({ label, row, isMisplaced }) => {
		if (isMisplaced) report('other-place', `${label}.geometry`, placeOf(row));
		for (const name of Object.keys(row))
			if (!file.columns.includes(name)) report('unknown-field', `${label}.${name}`, row[name]);
		const cells = columns.map((column) => {
			const cell = cellOf(row[column.name], column, file.parts.includes(column.name));
			if (cell === undefined)
				report(
					row[column.name] === undefined ? 'missing-field' : 'wrong-shape',
					`${label}.${column.name}`,
					row[column.name]
				);
			return [column.name, cell ?? null] as const;
		});
		return Object.fromEntries(cells);
	});
}

/** What the database is to hold; `undefined` for what it cannot. */
function cellOf(value: unknown, { kind, isNullable }: Column, isPart: boolean): Row[string] | undefined {
	if (value === null) return isNullable ? null : undefined;
	if (value === undefined) return undefined;
	if (isPart) return JSON.stringify(value);
	if (kind === 'text') return typeof value === 'string' ? value : undefined;
	return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function csvRows(text: string, { columns }: FolderFile, table: Table): LabelledRow[] | string {
	const lines = readExactCsv(text);
	if (!lines) return 'not-csv';
	const [head, ...rest] = lines;
	if (!isDeepStrictEqual(head?.cells, columns)) return 'other-columns';
	return rest.map(({ line, cells }) => ({
		label: `line ${line}`,
		// a line that is short lacks its last fields, one that is long has some without a name
		row: Object.fromEntries(
			cells.map((cell, place) => [columns[place] ?? `[${place}]`, typed(cell, columns[place], table)])
		)
	}));
}

/** A number as text is one; anything else stays what it is, and is refused as such. */
function typed(cell: string | null, name: string | undefined, { columns }: Table): unknown {
	const column = columns.find((one) => one.name === name);
	return cell !== null && column?.kind === 'whole' && /^-?\d+$/.test(cell) ? Number(cell) : cell;
}

function jsonRows(text: string, { kind }: FolderFile): LabelledRow[] | string {
	let content: unknown;
	try {
		content = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return 'not-json';
	}
	if (kind === 'layer') return layerRow(content);
	const rows = kind === 'geojson' ? featuresOf(content) : content;
	if (!Array.isArray(rows) || !rows.every(isObject)) return 'wrong-shape';
	if (kind === 'json') return rows.map((row, place) => ({ label: labelOf(row, place), row }));
	return rows.map(({ geometry, properties }, place) => {
		const row = isObject(properties) ? properties : {};
		return { label: labelOf(row, place), row, isMisplaced: !isDeepStrictEqual(geometry, placeOf(row)) };
	});
}

const featuresOf = (content: unknown): unknown => (isObject(content) ? content.features : undefined);

function layerRow(content: unknown): LabelledRow[] | string {
	if (!isObject(content) || !isObject(content.hetu) || !Array.isArray(content.features)) return 'wrong-shape';
	const { hetu, ...body } = content;
	return [{ label: 'hetu', row: { ...hetu, body } }];
}

const labelOf = ({ id, project, lead, sequence }: OpenRow, place: number): string => {
	const words = [id ?? project ?? lead, sequence].filter(
		(word) => typeof word === 'string' || typeof word === 'number'
	);
	return words.length ? words.join(' ') : `[${place}]`;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
