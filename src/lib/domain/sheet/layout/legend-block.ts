import type { DrawnMark } from '../drawing.ts';
import { legendItems } from '../legend.ts';
import { drawSample } from '../legend-sample.ts';
import type { LegendClass } from '../map/sheet-map.ts';
import type { SheetContent } from '../sheet.ts';
import type { Block, LaidBlock } from './block.ts';
import { heightOfLines, linesIn, type Type, widthIn, writeLines } from './write.ts';

/** The classes that are drawn, each with a sample of its sign, in two columns where both fit. */
export function legendBlock(type: Type, content: SheetContent, classes: readonly LegendClass[]): Block | null {
	const { map, words, spec } = content;
	const groups = legendItems(classes, { map, words, choices: spec.legend });
	if (groups.length === 0) return null;
	return { name: 'legend', lay: (width) => lay(type, content, { groups, width }) };
}

type Groups = ReturnType<typeof legendItems>;

function lay(
	type: Type,
	{ map, words }: SheetContent,
	{ groups, width }: { groups: Groups; width: number }
): LaidBlock {
	const { unit, palette } = type;
	const head = { size: 9 * unit, weight: 600, colour: palette.ink } as const;
	const letters = { size: 7.6 * unit, weight: 400, colour: palette.ink } as const;
	const [sample, gap] = [16 * unit, 3 * unit];
	const longest = Math.max(...groups.flatMap(({ items }) => items.map(({ name }) => widthIn(type, name, letters))));
	const columns = width >= 2 * (longest + sample + 2 * gap) ? 2 : 1;
	const columnWidth = width / columns;
	const parts: { height: number; draw: (x: number, y: number) => readonly DrawnMark[] }[] = [];
	const title = (text: string) =>
		parts.push({ height: heightOfLines(1, head) + gap, draw: (x, y) => writeLines([text], head, { x, y }) });
	title(words.legend);
	for (const { title: own, items } of groups) {
		if (own !== null) title(own);
		const perColumn = Math.ceil(items.length / columns);
		const laid = items.map((item) => {
			const lines = linesIn(type, item.name, { width: columnWidth - sample - 2 * gap, letters });
			return { item, lines, height: Math.max(heightOfLines(lines.length, letters), 11.5 * unit) };
		});
		const rows = Array.from({ length: perColumn }, (_, row) =>
			Array.from({ length: columns }, (_unused, column) => laid[column * perColumn + row])
		);
		for (const row of rows) {
			const height = Math.max(...row.map((one) => one?.height ?? 0));
			parts.push({
				height,
				draw: (x, y) =>
					row.flatMap((one, column) => {
						if (!one) return [];
						const left = x + column * columnWidth;
						const middle = heightOfLines(1, letters) / 2;
						return [
							...drawSample(one.item.key, { map, palette, unit, at: [left + sample / 2, y + middle] }),
							...writeLines(one.lines, letters, { x: left + sample + gap, y })
						];
					})
			});
		}
		parts.push({ height: gap, draw: () => [] });
	}
	return stacked('legend', parts);
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
