import type { DrawnMark } from '../drawing.ts';
import { boxPath, path, short, text } from '../map/pen.ts';
import type { SheetChart, SheetTable, SheetWords } from '../sheet.ts';
import type { Block, LaidBlock } from './block.ts';
import { stacked } from './legend-block.ts';
import { wrappedRows } from './wrapped-rows.ts';
import { ASCENT, cutLine, heightOfLines, LEADING, linesIn, type Type, writeLines } from './write.ts';

/** Fewer rows than this say nothing. */
const LEAST_ROWS = 2;

/** A table or a chart, cut to the rows there is room for, which it says. */
export function contentBlock(
	type: Type,
	content: SheetTable | SheetChart,
	words: Pick<SheetWords, 'more' | 'none'>
): Block {
	return {
		name: content.name,
		lay(width, mostRows) {
			const count = content.kind === 'table' ? content.rows.length : content.bars.length;
			if (count === 0)
				return stacked(`block-${content.name}`, [title(type, content.title, width), small(type, words.none, width)]);
			if (mostRows < Math.min(count, LEAST_ROWS)) return null;
			const shown = Math.min(count, mostRows);
			const notes = [...(count > shown ? [words.more(count - shown)] : []), ...(content.note ? [content.note] : [])];
			const body =
				content.kind === 'table'
					? tableBody(type, content, { width, shown })
					: [chartBars(type, content, { width, shown })];
			return stacked(`block-${content.name}`, [
				title(type, content.title, width),
				...body,
				...notes.map((note) => small(type, note, width))
			]);
		}
	};
}

export function title(type: Type, words: string, width: number): LaidBlock {
	const letters = { size: 9 * type.unit, weight: 600, colour: type.palette.ink } as const;
	const lines = linesIn(type, words, { width, letters });
	return {
		height: heightOfLines(lines.length, letters) + 2 * type.unit,
		draw: (x, y) => writeLines(lines, letters, { x, y })
	};
}

export function small(type: Type, words: string, width: number): LaidBlock {
	const letters = { size: 6.8 * type.unit, weight: 400, colour: type.palette.muted } as const;
	const lines = linesIn(type, words, { width, letters });
	return {
		height: heightOfLines(lines.length, letters) + 2 * type.unit,
		draw: (x, y) => writeLines(lines, letters, { x, y: y + type.unit })
	};
}

function tableBody(type: Type, table: SheetTable, { width, shown }: Room): readonly LaidBlock[] {
	if (!table.wraps) return [tableRows(type, table, { width, shown })];
	const { head, rows } = wrappedRows(type, { ...table, rows: table.rows.slice(0, shown) }, width);
	return [head, ...rows];
}

interface Room {
	readonly width: number;
	readonly shown: number;
}

function tableRows(type: Type, { columns, rows }: SheetTable, { width, shown }: Room): LaidBlock {
	const { unit, palette } = type;
	const letters = { size: 7.4 * unit, weight: 400, colour: palette.ink } as const;
	const heads = { ...letters, weight: 600, colour: palette.muted } as const;
	const step = letters.size * LEADING + 2.4 * unit;
	const cells = [columns.map(({ head }) => head), ...rows.slice(0, shown)];
	const drawRow = (
		row: readonly string[],
		{ x, y, isHead }: { x: number; y: number; isHead: boolean }
	): DrawnMark[] => {
		let left = x;
		const words = columns.flatMap(({ align, share }, place) => {
			const room = share * width - 3 * unit;
			const style = isHead ? heads : letters;
			const from = align === 'end' ? left + share * width - (place === columns.length - 1 ? 0 : 3 * unit) : left;
			left += share * width;
			const line = cutLine(type, row[place] ?? '', { width: room, letters: style });
			return [text({ ...style, text: line, x: from, y: y + 1.2 * unit + letters.size * ASCENT, anchor: align })];
		});
		const rule = `M${short(x)} ${short(y + step)}L${short(x + width)} ${short(y + step)}`;
		const stroke = { colour: isHead ? palette.muted : palette.line, width: (isHead ? 0.7 : 0.4) * unit };
		return [...words, path({ path: rule, stroke })];
	};
	return {
		height: step * cells.length + 3 * unit,
		draw: (x, y) => [
			{
				kind: 'group',
				name: 'table',
				table: {
					x,
					y,
					width,
					rowHeight: step,
					shares: columns.map(({ share }) => share),
					rows: cells,
					size: letters.size
				},
				marks: cells.flatMap((row, place) => drawRow(row, { x, y: y + place * step, isHead: place === 0 }))
			}
		]
	};
}

function chartBars(type: Type, { bars }: SheetChart, { width, shown }: Room): LaidBlock {
	const { unit, palette } = type;
	const letters = { size: 7.4 * unit, weight: 400, colour: palette.ink } as const;
	const step = letters.size * LEADING + 3 * unit;
	const most = Math.max(...bars.map(({ amount }) => amount), 0) || 1;
	const [labelWidth, wordsWidth] = [width * 0.46, width * 0.18];
	const room = width - labelWidth - wordsWidth - 4 * unit;
	return {
		height: step * shown + 2 * unit,
		draw: (x, y) =>
			bars.slice(0, shown).flatMap(({ label, amount, words, colour }, place): DrawnMark[] => {
				const top = y + place * step;
				const base = top + 1.4 * unit + letters.size * ASCENT;
				const length = (amount / most) * room;
				const bar = { x: x + labelWidth, y: top + 2 * unit, width: length, height: step - 4 * unit };
				return [
					text({
						...letters,
						text: cutLine(type, label, { width: labelWidth - 4 * unit, letters }),
						x,
						y: base,
						anchor: 'start'
					}),
					...(length > 0 ? [path({ path: boxPath(bar), fill: colour ?? palette.accent })] : []),
					text({ ...letters, text: words, x: x + labelWidth + length + 4 * unit, y: base, anchor: 'start' })
				];
			})
	};
}
