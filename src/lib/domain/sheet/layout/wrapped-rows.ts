import type { DrawnMark, DrawnText } from '../drawing.ts';
import { path, short, text } from '../map/pen.ts';
import type { SheetTable } from '../sheet.ts';
import type { LaidBlock } from './block.ts';
import { ASCENT, heightOfLines, LEADING, type Letters, linesIn, type Type } from './write.ts';

/** Of the lines of a row to its rules, above and below together. */
const ROOM = 5;
/** Between two columns. */
export const GUTTER = 8;
/** A row of more lines than this goes on in a further part, which another page can take. */
const MOST_LINES = 24;

/** A row, or a part of one, and what its cells say, for formats that break lines themselves. */
export interface WrappedRow extends LaidBlock {
	readonly cells: readonly string[];
}

interface Line {
	readonly text: string;
	/** Of the same paragraph as the line before it. */
	readonly goesOn: boolean;
}

/** Head and rows of a table whose cells are broken into lines, top first; the head is one part, a row one or more. */
export function wrappedRows(
	type: Type,
	{ columns, rows }: SheetTable,
	width: number
): { readonly head: WrappedRow; readonly rows: WrappedRow[] } {
	const { unit, palette } = type;
	const letters = { size: 7.6 * unit, weight: 400, colour: palette.ink } as const;
	const heads = { size: 7 * unit, weight: 600, colour: palette.muted } as const;
	const laid = (cells: readonly string[], style: Letters, rule: Letters['colour']) =>
		partsOfRow({ type, columns, width, style, rule }, cells);
	const [head = { height: 0, cells: [], draw: () => [] }] = laid(
		columns.map((column) => column.head),
		heads,
		palette.muted
	);
	return { head, rows: rows.flatMap((row) => laid(row, letters, palette.line)) };
}

interface RowStyle {
	readonly type: Type;
	readonly columns: SheetTable['columns'];
	readonly width: number;
	readonly style: Letters;
	readonly rule: string;
}

function partsOfRow(row: RowStyle, cells: readonly string[]): WrappedRow[] {
	const { type, columns, width, style } = row;
	const lines = columns.map(({ share, isStrong }, place) => {
		const letters = isStrong ? { ...style, weight: 600 as const } : style;
		const room = share * width - (place === columns.length - 1 ? 0 : GUTTER * type.unit);
		return (cells[place] ?? '')
			.split('\n')
			.flatMap((paragraph) =>
				linesIn(type, paragraph, { width: room, letters }).map((line, at): Line => ({ text: line, goesOn: at > 0 }))
			);
	});
	const most = Math.max(...lines.map(({ length }) => length));
	const parts = Math.ceil(most / MOST_LINES);
	return Array.from({ length: parts }, (_, part) => {
		const own = lines.map((cell) => cell.slice(part * MOST_LINES, (part + 1) * MOST_LINES));
		return {
			...partOfRow(row, own, { isFirst: part === 0, isLast: part === parts - 1 }),
			cells: parts === 1 ? cells : own.map((cell) => cell.map((line) => line.text).join('\n'))
		};
	});
}

function partOfRow(
	{ type: { unit }, columns, width, style, rule }: RowStyle,
	lines: readonly (readonly Line[])[],
	{ isFirst, isLast }: { isFirst: boolean; isLast: boolean }
): LaidBlock {
	const [above, below] = [isFirst ? ROOM / 2 : 0, isLast ? ROOM / 2 : 0].map((room) => room * unit) as [number, number];
	const height = above + heightOfLines(Math.max(...lines.map(({ length }) => length)), style) + below;
	return {
		height,
		draw(x, y) {
			let left = x;
			const words = columns.flatMap(({ align, share, isStrong }, place): DrawnText[] => {
				const gutter = place === columns.length - 1 ? 0 : GUTTER * unit;
				const from = align === 'end' ? left + share * width - gutter : left;
				left += share * width;
				return (lines[place] ?? []).map(({ text: line, goesOn }, down) =>
					text({
						...style,
						// what a row is about stands out in its first paragraph
						weight: isStrong && isFirst && isOfFirst(lines[place] ?? [], down) ? 600 : style.weight,
						text: line,
						x: from,
						y: y + above + style.size * (ASCENT + down * LEADING),
						anchor: align,
						...(goesOn && { goesOn: true as const })
					})
				);
			});
			const line = `M${short(x)} ${short(y + height)}L${short(x + width)} ${short(y + height)}`;
			const marks: DrawnMark[] = words;
			return isLast ? [...marks, path({ path: line, stroke: { colour: rule, width: 0.5 * unit } })] : marks;
		}
	};
}

const isOfFirst = (lines: readonly Line[], down: number): boolean =>
	lines.slice(1, down + 1).every(({ goesOn }) => goesOn);
