import { type LegendItem, legendItems } from '../legend.ts';
import { drawSample } from '../legend-sample.ts';
import type { LegendClass } from '../map/sheet-map.ts';
import type { SheetContent } from '../sheet.ts';
import type { Block, LaidBlock } from './block.ts';
import { heightOfLines, linesIn, type Type, widthIn, writeLines } from './write.ts';

const MOST_COLUMNS = 4;

/** The classes that are drawn, each with a sample of its sign: signs, shades and chains as blocks of their own. */
export function legendBlocks(type: Type, content: SheetContent, classes: readonly LegendClass[]): Block[] {
	const { words, spec } = content;
	return legendItems(classes, { words, choices: spec.legend }).map(({ title, items }) => ({
		name: 'legend',
		lay: (width) => lay(type, content, { title: title ?? words.legend, items, width })
	}));
}

interface Group {
	readonly title: string;
	readonly items: readonly LegendItem[];
	readonly width: number;
}

function lay(type: Type, { map }: SheetContent, { title, items, width }: Group): LaidBlock {
	const { unit, palette } = type;
	const head = { size: 9 * unit, weight: 600, colour: palette.ink } as const;
	const letters = { size: 7.6 * unit, weight: 400, colour: palette.ink } as const;
	const [sample, gap] = [16 * unit, 3 * unit];
	const longest = Math.max(...items.map(({ name }) => widthIn(type, name, letters)));
	// as many columns as fit
	const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(width / (longest + sample + 2 * gap))));
	const columnWidth = width / columns;
	const perColumn = Math.ceil(items.length / columns);
	const laid = items.map((item) => {
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
					const left = x + column * columnWidth;
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
