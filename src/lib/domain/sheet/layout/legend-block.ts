import { type LegendItem, legendItems } from '../legend.ts';
import { drawSample } from '../legend-sample.ts';
import type { LegendClass } from '../map/sheet-map.ts';
import type { SheetContent } from '../sheet.ts';
import type { Block, LaidBlock } from './block.ts';
import { heightOfLines, linesIn, type Type, widthIn, writeLines } from './write.ts';

const MOST_COLUMNS = 5;
/** Of the width, where there are others: the lines of a long name break. */
const MOST_SHARE = 0.42;
/** Of its even share of the width, what a column takes of the room that is left over. */
const MOST_SPARE = 0.12;

/** One column, or two of the same width where all fits in both; `tight`: as many as fit, each as wide as it needs. */
type LegendColumns = 'even' | 'tight';

/** The classes that are drawn, each with a sample of its sign: signs, shades and chains as blocks of their own. */
export function legendBlocks(
	type: Type,
	content: SheetContent,
	classes: readonly LegendClass[],
	columns: LegendColumns = 'even'
): Block[] {
	const { words, spec } = content;
	return legendItems(classes, { words, choices: spec.legend }).map(({ title, items }) => ({
		name: 'legend',
		lay: (width) => lay(type, content, { title: title ?? words.legend, items, width, columns })
	}));
}

interface Group {
	readonly title: string;
	readonly items: readonly LegendItem[];
	readonly width: number;
	readonly columns: LegendColumns;
}

function lay(type: Type, { map }: SheetContent, { title, items, width, columns: kind }: Group): LaidBlock {
	const { unit, palette } = type;
	const head = { size: 9 * unit, weight: 600, colour: palette.ink } as const;
	const letters = { size: 7.6 * unit, weight: 400, colour: palette.ink } as const;
	const [sample, gap] = [16 * unit, 3 * unit];
	const needs = items.map(({ name }) => widthIn(type, name, letters) + sample + 2 * gap);
	const widths = columnWidths(needs, width, kind);
	const columns = widths.length;
	const perColumn = Math.ceil(items.length / columns);
	const laid = items.map((item, place) => {
		const columnWidth = widths[Math.floor(place / perColumn)] ?? width;
		const lines = linesIn(type, item.name, { width: columnWidth - sample - 2 * gap, letters });
		return { item, lines, height: Math.max(heightOfLines(lines.length, letters), 11.5 * unit) };
	});
	const rows = Array.from({ length: perColumn }, (_, row): LaidBlock => {
		const own = Array.from({ length: columns }, (_unused, column) => laid[column * perColumn + row]);
		return {
			height: Math.max(...own.map((one) => one?.height ?? 0)),
			draw: (x, y) =>
				own.flatMap((one, column) => {
					if (!one) return [];
					const left = x + widths.slice(0, column).reduce((sum, own) => sum + own, 0);
					const at = [left + sample / 2, y + heightOfLines(1, letters) / 2] as const;
					return [
						...drawSample(one.item.key, { map, palette, unit, at }),
						...writeLines(one.lines, letters, { x: left + sample + gap, y })
					];
				})
		};
	});
	const heads = linesIn(type, title, { width, letters: head });
	const headPart: LaidBlock = {
		height: heightOfLines(heads.length, head) + gap,
		draw: (x, y) => writeLines(heads, head, { x, y })
	};
	return stacked('legend', [headPart, ...rows]);
}

function columnWidths(needs: readonly number[], width: number, kind: LegendColumns): readonly number[] {
	if (kind === 'even') return width >= 2 * Math.max(...needs) ? [width / 2, width / 2] : [width];
	for (let count = MOST_COLUMNS; count > 1; count--) {
		const perColumn = Math.ceil(needs.length / count);
		const widths = Array.from({ length: Math.ceil(needs.length / perColumn) }, (_, column) =>
			Math.min(MOST_SHARE * width, Math.max(...needs.slice(column * perColumn, (column + 1) * perColumn)))
		);
		const spare = width - widths.reduce((sum, own) => sum + own, 0);
		if (spare >= 0) return widths.map((own) => own + Math.min(spare / widths.length, MOST_SPARE * (width / count)));
	}
	return [width];
}

/** Parts one below the other. */
export function stacked(name: string, parts: readonly LaidBlock[]): LaidBlock {
	return {
		height: parts.reduce((sum, { height }) => sum + height, 0),
		draw(x, y) {
			let top = y;
			const marks = parts.flatMap(({ height, draw }) => {
				const drawn = draw(x, top);
				top += height;
				return drawn;
			});
			return [{ kind: 'group', name, marks }];
		}
	};
}
