import { strToU8, zipSync } from 'fflate';
import { cellXml, columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import { xmlText } from '../../../domain/exchange/out/xml.ts';
import type { Cell } from '../../../domain/exchange/submit/submission.ts';
import { type CellComment, commentsXml, vmlXml } from './comments.ts';

/** A workbook as forms need it: lists to choose from, remarks on cells, sheets that are hidden. */
export interface FormSheet {
	readonly name: string;
	readonly isHidden?: boolean;
	/** Widths in characters. */
	readonly widths: readonly number[];
	/** Lines that stay when the sheet is scrolled, and columns. */
	readonly frozen?: { readonly rows: number; readonly columns: number };
	readonly rows: readonly FormRow[];
	readonly choices?: readonly Choice[];
	readonly comments?: readonly CellComment[];
}

export interface FormRow {
	/** From 1. */
	readonly line: number;
	readonly cells: readonly Cell[];
	/** By column; `general` where there is none. */
	readonly styles?: readonly (keyof typeof FORM_STYLES | undefined)[];
}

/** What may stand in the cells of a column below its heading. */
export interface Choice {
	readonly column: number;
	readonly lastLine: number;
	/** Cells that hold the words: `'#lists'!$A$1:$A$9`; `null`: anything may. */
	readonly words: string | null;
	/** Shown beside a cell that is being filled in. */
	readonly prompt: string | null;
}

/** Places of the formats in `STYLES_XML`; 0 and 3 are those that `cellXml` knows. `asText`: never made a date or number. */
export const FORM_STYLES = { general: 0, heading: 1, required: 2, asText: 4, kept: 5, faulty: 6, wrapped: 7 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** @source ECMA-376, parts 1 and 2 */
export function writeWorkbook(sheets: readonly FormSheet[]): Uint8Array {
	const numbers = sheets.map((sheet, place) => ({ sheet, number: place + 1 }));
	const commented = numbers.filter(({ sheet }) => sheet.comments?.length);
	const parts: Record<string, string> = {
		'[Content_Types].xml':
			`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			'<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
			`<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
			numbers
				.map(
					({ number }) =>
						`<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`
				)
				.join('') +
			commented
				.map(
					({ number }) => `<Override PartName="/xl/comments${number}.xml" ContentType="${SPREADSHEET}.comments+xml"/>`
				)
				.join('') +
			'</Types>',
		'_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${numbers
			.map(
				({ sheet, number }) =>
					`<sheet name="${xmlText(sheet.name)}" sheetId="${number}"${sheet.isHidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`
			)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers
			.map(
				({ number }) =>
					`<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`
			)
			.join('')}<Relationship Id="rIdS" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': STYLES_XML
	};
	for (const { sheet, number } of numbers) parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet);
	for (const { sheet, number } of commented) {
		parts[`xl/comments${number}.xml`] = commentsXml(sheet.comments ?? []);
		parts[`xl/drawings/vmlDrawing${number}.vml`] = vmlXml(sheet.comments ?? []);
		parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] =
			`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rIdC" Type="${DOCUMENT}/comments" Target="../comments${number}.xml"/>` +
			`<Relationship Id="rIdV" Type="${DOCUMENT}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/></Relationships>`;
	}
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 3 });
}

function sheetXml({ widths, frozen, rows, choices = [], comments = [] }: FormSheet): string {
	return (
		`${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${frozen ? paneXml(frozen) : ''}` +
		`<cols>${widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
		`<sheetData>${rows.map(rowXml).join('')}</sheetData>` +
		(choices.length > 0
			? `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`
			: '') +
		`${comments.length > 0 ? '<legacyDrawing r:id="rIdV"/>' : ''}</worksheet>`
	);
}

const paneXml = ({ rows, columns }: { readonly rows: number; readonly columns: number }): string =>
	`<sheetViews><sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;

/** A row; a cell without a value keeps its look. */
export function rowXml({ line, cells, styles = [] }: FormRow): string {
	const written = cells.map((cell, column) => {
		const style = FORM_STYLES[styles[column] ?? 'general'];
		const reference = `${columnLetters(column)}${line}`;
		return cell === null && style !== 0 ? `<c r="${reference}" s="${style}"/>` : cellXml(reference, cell, style);
	});
	return `<row r="${line}">${written.join('')}</row>`;
}

/** Words that are not in the list are warned of, not refused: other names of a thing are understood as well. */
function choiceXml({ column, lastLine, words, prompt }: Choice): string {
	const letters = columnLetters(column);
	const told = prompt === null ? '' : ` showInputMessage="1" prompt="${xmlText(prompt.slice(0, 255))}"`;
	const at = `allowBlank="1"${told} sqref="${letters}2:${letters}${lastLine}"`;
	return words === null
		? `<dataValidation type="none" ${at}/>`
		: `<dataValidation type="list" errorStyle="warning" showErrorMessage="1" ${at}><formula1>${xmlText(words)}</formula1></dataValidation>`;
}

const fill = (rgb: string): string =>
	`<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`;
const wrap = '<alignment vertical="top" wrapText="1"/>';

/** In the order of `FORM_STYLES`; 3 is text that a spreadsheet is told to leave as it is. */
const STYLES_XML =
	`${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Microsoft YaHei"/></font><font><b/><sz val="10"/><name val="Microsoft YaHei"/></font></fonts>` +
	`<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${['FFE6EDF3', 'FFFFF2CC', 'FFEDEDED', 'FFFFC7CE'].map(fill).join('')}</fills>` +
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFill="1" applyFont="1" applyAlignment="1">${wrap}</xf>` +
	`<xf numFmtId="0" fontId="1" fillId="3" borderId="0" xfId="0" applyFill="1" applyFont="1" applyAlignment="1">${wrap}</xf>` +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
	'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
	'<xf numFmtId="49" fontId="0" fillId="4" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/>' +
	'<xf numFmtId="0" fontId="0" fillId="5" borderId="0" xfId="0" applyFill="1"/>' +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrap}</xf></cellXfs></styleSheet>`;
