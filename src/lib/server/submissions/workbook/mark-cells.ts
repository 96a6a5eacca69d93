import { columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import { columnOf } from '../read/xlsx-sheet.ts';
import type { CellComment } from './comments.ts';

/** The colour of a faulty cell. */
const FILL =
	'<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';

/**
 * The XML of a sheet and of the styles of its workbook, in which cells are coloured and otherwise look as they did.
 * `null`: written in a way that cannot be added to (with prefixes, without numbers of rows).
 */
export function markCells(
	sheet: string,
	styles: string,
	cells: readonly Pick<CellComment, 'line' | 'column'>[]
): { readonly sheet: string; readonly styles: string } | null {
	const looks = cellLooks(styles);
	if (!looks || !/<row\b[^>]*\sr="\d+"/.test(sheet)) return null;
	const byLine = new Map<string, number[]>();
	for (const { line, column } of cells) byLine.set(String(line), [...(byLine.get(String(line)) ?? []), column]);
	const marked = sheet.replace(ROW, (whole, start: string, line: string, end: string) => {
		const columns = byLine.get(line);
		if (!columns) return whole;
		byLine.delete(line);
		const inner = end === '/>' ? '' : end.slice(1, -'</row>'.length);
		return `${start}>${columns.reduce((xml, column) => markCell(xml, `${columnLetters(column)}${line}`, column, looks.of), inner)}</row>`;
	});
	return byLine.size > 0 ? null : { sheet: marked, styles: looks.styles() };
}

/** A row with its number; what it holds, or that it holds nothing. */
const ROW = /(<row\b[^>]*?\sr="(\d+)"[^>]*?)(\/>|>[\s\S]*?<\/row>)/g;

function markCell(row: string, reference: string, column: number, lookOf: (style: number) => number): string {
	const found = new RegExp(`<c\\b([^>]*?\\sr="${reference}"[^>]*?)(/?)>`).exec(row);
	if (found) {
		const [whole, attributes = '', end = ''] = found;
		const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0);
		const others = attributes.replace(/\ss="\d+"/, '');
		return row.replace(whole, () => `<c${others} s="${lookOf(style)}"${end}>`);
	}
	// an empty cell stands before the next that is not
	const next = [...row.matchAll(/<c\b[^>]*?\sr="([A-Z]+)\d+"/g)].find(([, letters = '']) => columnOf(letters) > column);
	const at = next?.index ?? row.length;
	return `${row.slice(0, at)}<c r="${reference}" s="${lookOf(0)}"/>${row.slice(at)}`;
}

/** Styles of cells, to which coloured ones can be added. */
function cellLooks(styles: string): { of: (style: number) => number; styles: () => string } | null {
	const fills = /<fills\b[^>]*>[\s\S]*?<\/fills>/.exec(styles)?.[0];
	const looks = /<cellXfs\b[^>]*>[\s\S]*?<\/cellXfs>/.exec(styles)?.[0];
	if (!fills || !looks) return null;
	const colour = [...fills.matchAll(/<fill\b[^>]*\/>|<fill\b[^>]*>[\s\S]*?<\/fill>/g)].length;
	const present = [...looks.matchAll(/<xf\b[^>]*\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/g)].map(([xml]) => xml);
	const added = new Map<number, number>();
	return {
		of: (style) => {
			if (!added.has(style)) added.set(style, present.length + added.size);
			return added.get(style) ?? 0;
		},
		styles: () => {
			const coloured = [...added.keys()].map((style) =>
				(present[style] ?? present[0] ?? '<xf numFmtId="0"/>')
					.replace(/\s(fillId|applyFill)="[^"]*"/g, '')
					.replace(/^<xf\b/, `<xf fillId="${colour}" applyFill="1"`)
			);
			const all = [...present, ...coloured];
			return styles
				.replace(fills, () =>
					fills.replace(/<fills\b[^>]*>/, `<fills count="${colour + 1}">`).replace('</fills>', `${FILL}</fills>`)
				)
				.replace(looks, () => `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`);
		}
	};
}
