import { columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import { xmlText } from '../../../domain/exchange/out/xml.ts';

/** A remark on a cell. */
export interface CellComment {
	/** From 1. */
	readonly line: number;
	/** From 0. */
	readonly column: number;
	readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The words of remarks. @source ECMA-376, part 1, 18.7 */
export const commentsXml = (comments: readonly CellComment[]): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>Hetu</author></authors><commentList>${comments
		.map(
			({ line, column, text }) =>
				`<comment ref="${columnLetters(column)}${line}" authorId="0"><text><r><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`
		)
		.join('')}</commentList></comments>`;

/** Where the remarks are drawn, which spreadsheets still hold in VML. @source ECMA-376, part 4, 19 */
export const vmlXml = (comments: readonly CellComment[]): string =>
	'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
	'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
	'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
	comments
		.map(
			({ line, column }, place) =>
				`<v:shape id="_x0000_s${1025 + place}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/>` +
				`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${line}, 2, ${column + 4}, 15, ${line + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
		)
		.join('') +
	'</xml>';
