import type { Cell } from '../cell.ts';
import { xmlText } from '../xml.ts';

/** A sheet whose first row is its headings. */
export interface Table {
	readonly name: string;
	readonly columns: readonly TableColumn[];
	/** Columns at the left that stay when the sheet is scrolled. */
	readonly frozenColumns: number;
	readonly count: number;
	readonly rows: Iterable<readonly Cell[]>;
	/** Above every printed page. */
	readonly banner: string;
}

export interface TableColumn {
	readonly heading: string;
	/** In characters. */
	readonly width: number;
	readonly format: keyof typeof STYLES;
}

/** Places of the formats in `STYLES_XML`. `formulaLike`: text that a spreadsheet is told to leave as it is. */
export const STYLES = { general: 0, heading: 1, whole: 2, formulaLike: 3, wrapped: 4 } as const;

/** Characters that a cell holds. */
export const MOST_CHARACTERS = 32_767;

/** The XML of a sheet, in pieces of a row. @source ECMA-376, part 1, 18.3 */
export function* sheetXml({ columns, rows, count, frozenColumns, banner }: Table): Generator<string> {
	const letters = columns.map((_, place) => columnLetters(place));
	const last = `${letters.at(-1) ?? 'A'}${count + 1}`;
	yield (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		`<dimension ref="A1:${last}"/>${viewXml(frozenColumns)}` +
		`<cols>${columns.map(({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
		`<sheetData><row r="1">${columns.map(({ heading }, place) => textXml(`${letters[place]}1`, heading, STYLES.heading)).join('')}</row>`
	);
	const styles = columns.map(({ format }) => STYLES[format]);
	let number = 1;
	for (const cells of rows) {
		number++;
		let row = `<row r="${number}">`;
		for (let place = 0; place < cells.length; place++)
			row += cellXml(`${letters[place]}${number}`, cells[place] ?? null, styles[place] ?? STYLES.general);
		yield `${row}</row>`;
	}
	yield (
		`</sheetData><autoFilter ref="A1:${last}"/><pageSetup orientation="landscape"/>` +
		`<headerFooter><oddHeader>&amp;L${xmlText(headerText(banner))}</oddHeader></headerFooter></worksheet>`
	);
}

const viewXml = (frozenColumns: number): string => {
	const split = frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : '';
	const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
	return `<sheetViews><sheetView workbookViewId="0"><pane ${split}ySplit="1" topLeftCell="${columnLetters(frozenColumns)}2" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
};

/** `0` → `A`, `26` → `AA` */
export function columnLetters(place: number): string {
	const letter = String.fromCharCode(65 + (place % 26));
	return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

/** A cell of a sheet; nothing where it is empty. */
export function cellXml(reference: string, cell: Cell, style: number): string {
	if (cell === null) return '';
	const styled = style === 0 ? '' : ` s="${style}"`;
	if (typeof cell === 'number') return `<c r="${reference}"${styled}><v>${cell}</v></c>`;
	if (typeof cell === 'boolean') return `<c r="${reference}"${styled} t="b"><v>${cell ? 1 : 0}</v></c>`;
	return textXml(reference, cell, FORMULA_LIKE.test(cell) ? STYLES.formulaLike : style);
}

/** What would be run as a formula once somebody edits the cell. @source OWASP, "CSV Injection" */
const FORMULA_LIKE = /^[=+\-@\t\r\n＝＋－＠]/;

function textXml(reference: string, text: string, style: number): string {
	const styled = style === 0 ? '' : ` s="${style}"`;
	return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Of texts as they mostly are nothing has to be written otherwise. */
// eslint-disable-next-line no-control-regex -- these are the signs that cannot stand as they are
const UNUSUAL = /[&<>"\u0000-\u001F\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/;
// eslint-disable-next-line no-control-regex -- these are the signs that XML cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Signs that XML cannot hold are written as `_x000B_`. @source ECMA-376, part 1, 22.9.2.19, ST_Xstring */
function cellText(text: string): string {
	const whole = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…` : text;
	if (!UNUSUAL.test(whole)) return whole;
	const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	return xmlText(whole.replace(UNWRITABLE, (sign) => `_x${hex(sign)}_`));
}

/** Signs that a line above a page holds; in it, `&` begins an order. */
const MOST_HEADER = 240;
const headerText = (banner: string): string => [...banner.replaceAll('&', '&&')].slice(0, MOST_HEADER).join('');
