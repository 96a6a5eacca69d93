import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook as a test has it. `style`: 1 a day, 2 a month. */
type SheetCell =
	| { readonly text: string }
	| { readonly number: number; readonly style?: 1 | 2; readonly formula?: string }
	| { readonly flag: boolean }
	| { readonly error: string }
	| null;
export type SheetRow = readonly SheetCell[];
export interface Sheet {
	readonly name: string;
	readonly rows: readonly SheetRow[];
	readonly isHidden?: boolean;
	/** Stands behind the rows in the sheet. */
	readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand, so that what reads is not tested by what writes. Texts are shared, as Excel has them. */
export function workbookOf(sheets: readonly Sheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
	const strings: string[] = [];
	const cell = (value: SheetCell, reference: string): string => {
		if (value === null) return '';
		if ('text' in value) return `<c r="${reference}" t="s"><v>${strings.push(value.text) - 1}</v></c>`;
		if ('flag' in value) return `<c r="${reference}" t="b"><v>${value.flag ? 1 : 0}</v></c>`;
		if ('error' in value) return `<c r="${reference}" t="e"><v>${value.error}</v></c>`;
		const formula = value.formula ? `<f>${value.formula}</f>` : '';
		return `<c r="${reference}" s="${value.style ?? 0}">${formula}<v>${value.number}</v></c>`;
	};
	const sheetXml = ({ rows, after = '' }: Sheet) =>
		`<worksheet xmlns="${MAIN}"><sheetData>${rows
			.map(
				(cells, row) =>
					`<row r="${row + 1}">${cells.map((one, column) => cell(one, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`
			)
			.join('')}</sheetData>${after}</worksheet>`;
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const parts: Record<string, string> = {
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
			'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
			sheets
				.map(
					(_, place) =>
						`<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
				)
				.join('') +
			'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets
			.map(
				({ name, isHidden }, place) =>
					`<sheet name="${name}" sheetId="${place + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`
			)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
			.map(
				(_, place) =>
					`<Relationship Id="rId${place + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`
			)
			.join(
				''
			)}<Relationship Id="rIdA" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdB" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(sheet)])),
		'xl/sharedStrings.xml': '',
		...more
	};
	parts['xl/sharedStrings.xml'] ||=
		`<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
