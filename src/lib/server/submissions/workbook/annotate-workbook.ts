import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '../../../domain/exchange/out/xml.ts';
import { UPLOAD_LIMITS } from '../read/limits.ts';
import { openWorkbook } from '../read/xlsx-parts.ts';
import { headingColumns } from './heading-columns.ts';
import { openArchive } from '../read/zip.ts';
import { type CellComment, commentsXml, vmlXml } from './comments.ts';
import { markCells } from './mark-cells.ts';
import { type FormRow, rowXml } from './write-workbook.ts';

interface Remarks {
	/** The sheet that the table was read from. */
	readonly sheet: string;
	readonly headings: readonly string[];
	/** Columns count those that hold something, as the table has them. */
	readonly comments: readonly CellComment[];
	/** The sheet that lists what is wrong. */
	readonly list: { readonly name: string; readonly rows: readonly FormRow[] };
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Above it a workbook is not taken apart as a whole. */
const MOST_BYTES = 60_000_000;
const OURS = 'hetu';

type Parts = Record<string, Uint8Array>;

/**
 * A workbook that was read before, with remarks on cells of one sheet and a first sheet that lists them; all else stays
 * as it is. `null`: it has remarks already, or is written in a way that cannot be added to.
 */
export function annotateWorkbook(bytes: Uint8Array, { sheet, headings, comments, list }: Remarks): Uint8Array | null {
	const reading = { limits: UPLOAD_LIMITS };
	const files = openArchive(bytes, reading);
	if ([...files.values()].reduce((sum, { bytes: size }) => sum + size, 0) > MOST_BYTES) return null;
	const workbook = openWorkbook(files, reading);
	const path = workbook.sheets.find(({ name }) => name === sheet)?.file.path;
	const parts = unzipSync(bytes);
	if (path === undefined || !parts[path] || /<legacyDrawing\b/.test(textOf(parts, path))) return null;
	const columns = headingColumns(textOf(parts, path), workbook.strings, headings);
	const moved =
		columns && comments.map((comment) => ({ ...comment, column: columns[comment.column] ?? comment.column }));
	const marked = moved && markCells(textOf(parts, path), textOf(parts, 'xl/styles.xml'), moved);
	if (!marked || !moved) return null;
	parts['xl/styles.xml'] = strToU8(marked.styles);
	parts[path] = strToU8(withDrawing(marked.sheet));
	parts[`xl/${OURS}-comments.xml`] = strToU8(commentsXml(moved));
	parts[`xl/drawings/${OURS}.vml`] = strToU8(vmlXml(moved));
	relate(parts, relationsOf(path), [
		[`${OURS}C`, 'comments', `/xl/${OURS}-comments.xml`],
		[`${OURS}V`, 'vmlDrawing', `/xl/drawings/${OURS}.vml`]
	]);
	addSheet(parts, list);
	return zipSync(parts, { level: 3 });
}

const textOf = (parts: Parts, path: string): string => (parts[path] ? strFromU8(parts[path]) : '');

/** Elements that stand behind the drawing of remarks in a sheet. @source ECMA-376, part 1, 18.3.1.99 */
const BEHIND = /<(legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

const withDrawing = (xml: string): string => {
	const at = BEHIND.exec(xml)?.index ?? xml.length;
	return `${xml.slice(0, at)}<legacyDrawing xmlns:r="${DOCUMENT}" r:id="${OURS}V"/>${xml.slice(at)}`;
};

const relationsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function relate(
	parts: Parts,
	path: string,
	added: readonly (readonly [id: string, type: string, target: string])[]
): void {
	const present =
		textOf(parts, path) ||
		`<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
	const open = present.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
	const xml = added.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`
	);
	parts[path] = strToU8(open.replace('</Relationships>', `${xml.join('')}</Relationships>`));
}

function addSheet(parts: Parts, { name, rows }: Remarks['list']): void {
	const path = `xl/worksheets/${OURS}-list.xml`;
	// the styles of the workbook are its own: the list needs none but that a formula stays a text
	const plain = rows.map((row) => rowXml({ line: row.line, cells: row.cells }).replaceAll(' s="3"', ''));
	parts[path] = strToU8(
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="3" width="26" customWidth="1"/><col min="4" max="4" width="80" customWidth="1"/></cols><sheetData>${plain.join('')}</sheetData></worksheet>`
	);
	relate(parts, 'xl/_rels/workbook.xml.rels', [[`${OURS}L`, 'worksheet', `/${path}`]]);
	const workbook = textOf(parts, 'xl/workbook.xml');
	const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
	const entry = `<sheet xmlns:r="${DOCUMENT}" name="${xmlText(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${OURS}L"/>`;
	parts['xl/workbook.xml'] = strToU8(
		workbook
			.replace(/<sheets\b[^>]*>/, (open) => open + entry)
			// names of one sheet say which by its place
			.replace(/localSheetId="(\d+)"/g, (_, place: string) => `localSheetId="${Number(place) + 1}"`)
			.replace(/ (activeTab|firstSheet)="\d+"/g, '')
	);
	const types = textOf(parts, '[Content_Types].xml');
	const vml = /Extension="vml"/i.test(types)
		? ''
		: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
	parts['[Content_Types].xml'] = strToU8(
		types
			.replace(/<Types\b[^>]*>/, (open) => open + vml)
			.replace(
				'</Types>',
				`<Override PartName="/xl/${OURS}-comments.xml" ContentType="${SPREADSHEET}.comments+xml"/><Override PartName="/${path}" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`
			)
	);
}
