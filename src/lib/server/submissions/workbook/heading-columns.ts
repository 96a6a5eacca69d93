import { columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import { columnOf } from '../read/xlsx-sheet.ts';
import { attributeOf, xmlEvents } from '../read/xml-events.ts';
import { UPLOAD_LIMITS } from '../read/limits.ts';

/** Rows in which the headings are looked for. */
const MOST_ROWS = 40;

/**
 * In which columns of a sheet the headings of its table stand: the first row that has them all, in their order. A
 * heading that is but the letter of its column stands there. `null`: no row does.
 */
export function headingColumns(xml: string, strings: readonly string[], headings: readonly string[]): number[] | null {
	let rows = 0;
	for (const row of rowsOf(xml, strings)) {
		const columns = columnsIn(row, headings);
		if (columns) return columns;
		if (++rows > MOST_ROWS) return null;
	}
	return null;
}

function columnsIn(row: ReadonlyMap<number, string>, headings: readonly string[]): number[] | null {
	const columns: number[] = [];
	const last = Math.max(...row.keys(), -1);
	for (const heading of headings) {
		let column = (columns.at(-1) ?? -1) + 1;
		const isIt = () => row.get(column) === heading || (!row.get(column) && columnLetters(column) === heading);
		while (column <= last + headings.length && !isIt()) column++;
		if (!isIt()) return null;
		columns.push(column);
	}
	return columns;
}

/** The texts of each row by their columns. */
function* rowsOf(xml: string, strings: readonly string[]): Generator<ReadonlyMap<number, string>> {
	let row = new Map<number, string>();
	let [column, isShared, isValue, text] = [0, false, false, ''];
	for (const event of xmlEvents([xml], { path: 'sheet', depth: UPLOAD_LIMITS.depth })) {
		if (event.kind === 'text') text += isValue ? event.text : '';
		else if (event.name === 'v' || event.name === 't') isValue = event.kind === 'open';
		else if (event.name === 'row') {
			if (event.kind === 'close') yield row;
			row = new Map();
		} else if (event.name === 'c' && event.kind === 'open') {
			column = columnOf(attributeOf(event.attributes, 'r') ?? '');
			isShared = attributeOf(event.attributes, 't') === 's';
			text = '';
		} else if (event.name === 'c') {
			const value = isShared ? (strings[Number(text)] ?? '') : text;
			row.set(column, value.replace(/\s+/gu, ' ').trim());
		}
	}
}
