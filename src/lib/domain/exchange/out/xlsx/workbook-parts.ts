import { xmlText } from '../xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Properties {
	readonly title: string;
	readonly description: string;
	/** `2026-11-28` */
	readonly madeOn: string;
}

/** The files of a workbook beside its sheets, by name. @source ECMA-376, parts 1 and 2 */
export function workbookParts(
	sheets: readonly string[],
	properties: Properties
): (readonly [name: string, xml: string])[] {
	return [
		['[Content_Types].xml', contentTypes(sheets.length)],
		['_rels/.rels', RELATIONS],
		['docProps/core.xml', coreXml(properties)],
		['xl/workbook.xml', workbookXml(sheets)],
		['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
		['xl/styles.xml', STYLES_XML]
	];
}

/** Place of the file of a sheet, counted from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);

const contentTypes = (count: number): string =>
	`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	'<Default Extension="xml" ContentType="application/xml"/>' +
	`<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
	'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
	`${numbers(count)
		.map((number) => `<Override PartName="/${sheetPath(number)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`)
		.join('')}</Types>`;

const RELATIONS =
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
	`<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const coreXml = ({ title, description, madeOn }: Properties): string =>
	`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
	`<dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description>` +
	`<dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created></cp:coreProperties>`;

const workbookXml = (sheets: readonly string[]): string =>
	`${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets
		.map((name, place) => `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
		.join('')}</sheets></workbook>`;

const workbookRelations = (count: number): string =>
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers(count)
		.map(
			(number) =>
				`<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`
		)
		.join('')}<Relationship Id="rId${count + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`;

/** In the order of `STYLES`: general, heading, whole number, text like a formula, wrapped text. */
const STYLES_XML =
	`${XML}<styleSheet xmlns="${MAIN}">` +
	'<fonts count="2"><font><sz val="10"/><name val="Microsoft YaHei"/></font><font><b/><sz val="10"/><name val="Microsoft YaHei"/></font></fonts>' +
	'<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
	'<fill><patternFill patternType="solid"><fgColor rgb="FFE6EDF3"/></patternFill></fill></fills>' +
	'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
	'<border><left/><right/><top/><bottom style="thin"><color rgb="FF8A929A"/></bottom><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	'<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	'<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
	'<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';
