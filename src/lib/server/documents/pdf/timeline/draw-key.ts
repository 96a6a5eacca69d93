import { INK } from '../page-writer.ts';
import { drawHealth } from './draw-health.ts';
import { drawBar, drawMark, drawRest } from './draw-line.ts';
import { COLOURS, type Sheet, SHEET } from './sheet.ts';

const [SIZE, LEADING, SIGN, GAP] = [7.5, 13, 18, 14];

/** What the signs mean, in one run of words, over the first page's months. */
export function drawKey({ writer, drawing: { key }, faces: { plain } }: Sheet): void {
	let x: number = SHEET.side;
	const entry = (words: string, draw: (at: { x: number; y: number }) => void) => {
		const width = SIGN + plain.widthOf(words, SIZE);
		if (x + width > SHEET.width - SHEET.side) {
			x = SHEET.side;
			writer.at += LEADING;
		}
		draw({ x: x + SIGN / 2 - 2, y: writer.at + 4.5 });
		writer.text(words, {
			x: x + SIGN,
			y: writer.at + 7.2,
			style: { face: plain, size: SIZE, colour: INK.muted }
		});
		x += width + GAP;
	};
	const bar = { width: 14, isExpected: false };
	for (const [health, words] of key.healths) entry(words, (at) => drawHealth(writer, health, at));
	for (const [kind, words] of key.bars)
		entry(words, ({ x: left, y }) => drawBar(writer, { ...bar, kind, x: left - 7, middle: y }));
	entry(key.expected, ({ x: left, y }) =>
		drawBar(writer, { ...bar, kind: 'civil', isExpected: true, x: left - 7, middle: y })
	);
	for (const [kind, words] of key.marks) entry(words, (at) => drawMark(writer, kind, { ...at, hasCome: true }));
	entry(key.baseline, ({ x: left, y }) =>
		writer.path('M0 -1.5V1.5M0 0H14M14 -1.5V1.5', { x: left - 7, y, stroke: COLOURS.faint, width: 0.6 })
	);
	const rest = { isOpen: false, width: 14 };
	entry(key.rest, ({ x: left, y }) => drawRest(writer, { ...rest, isSeasonal: true, x: left - 7, middle: y }));
	entry(key.stop, ({ x: left, y }) => drawRest(writer, { ...rest, isSeasonal: false, x: left - 7, middle: y }));
	writer.at += LEADING + 4;
}
