import type { Feature, FeatureCollection, Point } from 'geojson';
import { writeExactCsv } from '../../../domain/exchange/kept/exact-csv.ts';
import type { Row } from '../../db/rows.ts';
import type { Table } from '../../db/schema.ts';
import type { FolderFile } from './layout.ts';

/** Rows as a file has them: columns with parts are values. */
export type OpenRow = Readonly<Record<string, unknown>>;

/** Tables with many kinds in one: a file for each. */
const PARTED_BY = ['kind', 'portfolio'];

export interface WrittenFile {
	readonly file: FolderFile;
	readonly text: Iterable<string>;
}

/** The files of one table. */
export function* filesOf(table: Table, columns: readonly string[], rows: readonly Row[]): Generator<WrittenFile> {
	const [first = ''] = table.key;
	if (table.key.length > 1 && PARTED_BY.includes(first)) {
		for (const [part, own] of Map.groupBy(rows, (row) => String(row[first])))
			yield fileOf(`${table.name}/${encodeURIComponent(part)}`, { table, columns, rows: own });
		return;
	}
	if (!rows.length || !rows.every(isLayer)) {
		yield fileOf(table.name, { table, columns, rows });
		return;
	}
	for (const row of rows)
		yield layerOf(`${table.name}/${encodeURIComponent(String(row[first]))}`, { table, columns, row });
}

function isLayer(row: Row): boolean {
	const body = valueOf(row.body ?? null);
	return isCollection(body) && !('hetu' in body);
}

const isCollection = (value: unknown): value is FeatureCollection =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'FeatureCollection';

interface Content {
	readonly table: Table;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

function fileOf(name: string, { table, columns, rows }: Content): WrittenFile {
	const parts = columns.filter((column) => hasParts(rows, column));
	const opened = rows.map((row) => opener(row, columns, parts));
	const kind = parts.length === 0 ? 'csv' : opened.every(mayHavePlace) && opened.some(placeOf) ? 'geojson' : 'json';
	const file = {
		path: `${name}.${kind}`,
		table: table.name,
		kind,
		rows: rows.length,
		columns: [...columns],
		parts
	} as const;
	switch (kind) {
		case 'csv':
			return { file, text: writeExactCsv(columns, rows) };
		case 'json':
			return { file, text: listed('[', opened, ']') };
		case 'geojson':
			return { file, text: listed('{"type":"FeatureCollection","features":[', opened.map(featureOf), ']}') };
	}
}

function layerOf(name: string, { table, columns, row }: Omit<Content, 'rows'> & { row: Row }): WrittenFile {
	const { body, ...hetu } = opener(row, columns, ['body']);
	const file = {
		path: `${name}.geojson`,
		table: table.name,
		kind: 'layer',
		rows: 1,
		columns: [...columns],
		parts: ['body']
	} as const;
	return { file, text: [JSON.stringify({ ...Object(body), hetu }), '\n'] };
}

/** A line a row: a difference between two folders is told by the row. */
function* listed(head: string, rows: readonly unknown[], end: string): Generator<string> {
	yield head;
	for (const [place, row] of rows.entries()) yield `${place ? ',' : ''}\n${JSON.stringify(row)}`;
	yield `\n${end}\n`;
}

/** Whether a column holds objects and lists, all written as they would be again. */
function hasParts(rows: readonly Row[], column: string): boolean {
	const texts = rows.flatMap((row) => row[column] ?? []);
	return (
		texts.every((text) => JSON.stringify(valueOf(text)) === text) && texts.some((text) => /^[[{]/.test(String(text)))
	);
}

function valueOf(text: string | number | null): unknown {
	try {
		return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
	} catch {
		return undefined;
	}
}

const opener = (row: Row, columns: readonly string[], parts: readonly string[]): OpenRow =>
	Object.fromEntries(
		columns.map((column) => {
			const cell = row[column] ?? null;
			return [column, cell !== null && parts.includes(column) ? valueOf(cell) : cell];
		})
	);

const mayHavePlace = ({ body }: OpenRow): boolean => typeof body === 'object' && body !== null && 'position' in body;

const featureOf = (row: OpenRow): Feature<Point | null> => ({
	type: 'Feature',
	geometry: placeOf(row),
	properties: { ...row }
});

/** The point of the value of a row. */
export function placeOf({ body }: OpenRow): Point | null {
	const { position } = Object(body) as { readonly position?: number[] | null };
	return position ? { type: 'Point', coordinates: position } : null;
}
