import { type Cell, cellOf } from './cell.ts';
import type { HeadedField, RecordLayer, Row } from './record-set.ts';

/** Bytes that a text of this table holds; what is longer is cut at the last whole sign. */
export const MOST_TEXT_BYTES = 254;
/** Digits of a number, with sign and point. */
const MOST_NUMBER_SIGNS = 20;
const MOST_DECIMALS = 15;

/** Things with parts of their own find no room in a text of this table: they are left out of it. */
export const dbfFields = ({ fields }: Pick<RecordLayer, 'fields'>): readonly HeadedField[] =>
	fields.filter(({ kind }) => kind !== 'parts');

interface Column {
	readonly field: HeadedField;
	readonly place: number;
	readonly type: 'C' | 'N' | 'L';
	readonly width: number;
	readonly decimals: number;
}

/**
 * A layer as a dBASE III table in UTF-8. What is not disclosed is blank, of yes and no `?`. Columns are as wide as what
 * stands in them. `madeOn`: day that stands in its header.
 *
 * @source Library of Congress, format description fdd000325 (dBASE table for ESRI shapefile)
 */
export function dbfBytes(layer: RecordLayer, madeOn: string): Uint8Array {
	const columns = columnsOf(layer);
	const recordBytes = columns.reduce((sum, { width }) => sum + width, 1);
	const headerBytes = 32 + 32 * columns.length + 1;
	const bytes = new Uint8Array(headerBytes + recordBytes * layer.count + 1).fill(BLANK);
	writeHeader(new DataView(bytes.buffer), { columns, count: layer.count, headerBytes, recordBytes, madeOn });
	let at = headerBytes;
	for (const row of layer.rows) {
		// the first byte of a record: it is not deleted
		let column = at + 1;
		for (const each of columns) {
			writeCell(bytes.subarray(column, column + each.width), each, cellAt(each, row));
			column += each.width;
		}
		at += recordBytes;
	}
	bytes[at] = END_OF_FILE;
	return bytes;
}

const [BLANK, HEADER_END, END_OF_FILE] = [0x20, 0x0d, 0x1a];

const cellAt = ({ field, place }: Pick<Column, 'field' | 'place'>, { values }: Row): Cell =>
	cellOf(field, values[place] ?? null);

function columnsOf(layer: RecordLayer): Column[] {
	return dbfFields(layer).map((field) => {
		const place = layer.fields.indexOf(field);
		const cells = Array.from(layer.rows, (row) => cellAt({ field, place }, row)).filter((cell) => cell !== null);
		if (field.kind === 'yesNo') return { field, place, type: 'L', width: 1, decimals: 0 };
		if (field.kind === 'text' || field.kind === 'codes') {
			const width = Math.max(1, ...cells.map((cell) => cutText(String(cell)).length));
			return { field, place, type: 'C', width, decimals: 0 };
		}
		const decimals = field.kind === 'whole' ? 0 : Math.max(0, ...cells.map((cell) => decimalsOf(Number(cell))));
		const width = Math.max(1, ...cells.map((cell) => Number(cell).toFixed(decimals).length));
		return { field, place, type: 'N', width: Math.min(width, MOST_NUMBER_SIGNS), decimals };
	});
}

function decimalsOf(value: number): number {
	for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
		if (Number(value.toFixed(decimals)) === value) return decimals;
	return MOST_DECIMALS;
}

/** Ends before the sign that does not fit whole. */
export function cutText(text: string): Uint8Array {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length <= MOST_TEXT_BYTES) return bytes;
	let end = MOST_TEXT_BYTES;
	// the following bytes of a sign begin with the bits 10
	while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
	return bytes.subarray(0, end);
}

interface TableHead {
	readonly columns: readonly Column[];
	readonly count: number;
	readonly headerBytes: number;
	readonly recordBytes: number;
	readonly madeOn: string;
}

function writeHeader(view: DataView, { columns, count, headerBytes, recordBytes, madeOn }: TableHead): void {
	new Uint8Array(view.buffer, 0, headerBytes).fill(0);
	const [year = 1900, month = 1, day = 1] = madeOn.split('-').map(Number);
	[0x03, year - 1900, month, day].forEach((byte, place) => view.setUint8(place, byte));
	view.setUint32(4, count, true);
	view.setUint16(8, headerBytes, true);
	view.setUint16(10, recordBytes, true);
	columns.forEach(({ field, type, width, decimals }, place) => {
		const at = 32 + 32 * place;
		new TextEncoder().encodeInto(field.short, new Uint8Array(view.buffer, at, 10));
		view.setUint8(at + 11, type.charCodeAt(0));
		view.setUint8(at + 16, width);
		view.setUint8(at + 17, decimals);
	});
	view.setUint8(headerBytes - 1, HEADER_END);
}

/** Texts stand at the left of their column, numbers at the right. */
function writeCell(room: Uint8Array, { type, width, decimals }: Column, cell: Cell): void {
	if (type === 'L') room[0] = (cell === null ? '?' : cell ? 'T' : 'F').charCodeAt(0);
	else if (cell === null) return;
	else if (type === 'C') room.set(cutText(String(cell)));
	else new TextEncoder().encodeInto(Number(cell).toFixed(decimals).padStart(width), room);
}
