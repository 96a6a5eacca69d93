import type { Day } from '../../../../domain/roadmap/day.ts';
import type { TimelineDrawing } from '../../../../domain/roadmap/report/timeline-drawing.ts';
import type { BarKind } from '../../../../domain/roadmap/timeline/bars.ts';
import { circle } from '../draw-map.ts';
import { INK, type PageWriter } from '../page-writer.ts';
import type { Typeface } from '../typeface.ts';
import { drawHealth } from './draw-health.ts';
import { drawMonths } from './draw-months.ts';
import { COLOURS, LINE_HEIGHT, NAMES_WIDTH, type Sheet, SHEET, xOf } from './sheet.ts';

const SIZE = 7.5;
const BAR = 7;
const MIDDLE = LINE_HEIGHT / 2 - 1;
/** Of the line of the baseline, below the bars. */
const GHOST = MIDDLE + BAR / 2 + 2.5;

type Line = TimelineDrawing['groups'][number]['lines'][number];

/** One project: its symbol, its name, and what the months hold of it. */
export function drawLine(sheet: Sheet, { name, health, row }: Line): void {
	const { writer, drawing, faces } = sheet;
	const y = writer.at;
	writer.box({
		x: SHEET.side,
		y: y + LINE_HEIGHT - 0.3,
		width: SHEET.width - 2 * SHEET.side,
		height: 0.3,
		colour: COLOURS.hair
	});
	drawMonths(sheet, LINE_HEIGHT);
	drawHealth(writer, health, { x: SHEET.side + 6, y: y + MIDDLE });
	writer.text(cut(name, NAMES_WIDTH - 20, faces.plain), {
		x: SHEET.side + 14,
		y: y + MIDDLE + SIZE / 2 - 1,
		style: { face: faces.plain, size: SIZE, colour: INK.ink }
	});
	const middle = y + MIDDLE;
	// an end is the end of its day
	const stretch = (from: Day, to: Day) => {
		const x = xOf(from, drawing);
		return { x, width: Math.max(xOf(to + 1, drawing) - x, 0.5) };
	};
	for (const { kind, from, to, isExpected } of row.bars)
		drawBar(writer, { kind, isExpected, ...stretch(from, to), middle });
	for (const { from, to, isSeasonal } of row.rests)
		drawRest(writer, { ...stretch(from, to ?? from), isSeasonal, isOpen: to === null, middle });
	if (row.baseline) {
		const { x, width } = stretch(row.baseline.from, row.baseline.to);
		writer.path(`M0 -1.5V1.5M0 0H${width}M${width} -1.5V1.5`, { x, y: y + GHOST, stroke: COLOURS.faint, width: 0.5 });
	}
	for (const { milestone, on, by } of row.marks)
		drawMark(writer, milestone.kind, { x: xOf(on + 1, drawing), y: middle, hasCome: by === 'came' });
	writer.at = y + LINE_HEIGHT;
}

/** A name that fits, with a sign where it goes on. */
function cut(name: string, most: number, face: Typeface): string {
	if (face.widthOf(name, SIZE) <= most) return name;
	const letters = [...name];
	while (letters.length > 0 && face.widthOf(`${letters.join('')}…`, SIZE) > most) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}

/** As on the screen. */
const BARS: Readonly<Record<BarKind, { readonly fill: string; readonly stroke: string }>> = {
	preparation: { fill: '#ffffff', stroke: '#5c87ac' },
	civil: { fill: '#5c87ac', stroke: '#5c87ac' },
	equipment: { fill: '#173e64', stroke: '#173e64' },
	running: { fill: '#2e6f57', stroke: '#2e6f57' },
	open: { fill: '#dad6cc', stroke: '#566270' }
};

interface Bar {
	readonly kind: BarKind;
	readonly isExpected: boolean;
	readonly x: number;
	readonly width: number;
	readonly middle: number;
}

export function drawBar(writer: PageWriter, { kind, isExpected, x, width, middle }: Bar): void {
	const { fill, stroke } = BARS[kind];
	writer.path(`M0 0H${width.toFixed(2)}V${BAR}H0Z`, {
		x,
		y: middle - BAR / 2,
		fill,
		stroke,
		width: 0.6,
		...(isExpected && { opacity: 0.5 })
	});
}

interface Rest {
	readonly isSeasonal: boolean | null;
	/** Nobody knows its end: it is marked where it begins. */
	readonly isOpen: boolean;
	readonly x: number;
	readonly width: number;
	readonly middle: number;
}

export function drawRest(writer: PageWriter, { isSeasonal, isOpen, x, width, middle }: Rest): void {
	const stroke = isSeasonal === false ? COLOURS.late : INK.accent;
	if (isOpen) {
		writer.path('M0 -4V4M2.5 -4V4', { x, y: middle, stroke, width: 1.1 });
		return;
	}
	writer.box({ x, y: middle - BAR / 2 - 0.5, width, height: BAR + 1, colour: COLOURS.panel });
	writer.path(`M0 0H${width.toFixed(2)}`, { x, y: middle, stroke, width: 1, dash: [1.2, 2] });
}

export const MARKS = {
	proceduresComplete: 'M0 -3.4L3.4 0L0 3.4L-3.4 0Z',
	commencement: circle(2.8),
	production: 'M-2.8 -2.8H2.8V2.8H-2.8Z'
} as const;

const isMarked = (kind: string): kind is keyof typeof MARKS => kind in MARKS;

export function drawMark(
	writer: PageWriter,
	kind: string,
	{ x, y, hasCome }: { x: number; y: number; hasCome: boolean }
): void {
	if (!isMarked(kind)) return;
	writer.path(MARKS[kind], { x, y, fill: hasCome ? INK.ink : COLOURS.panel, stroke: INK.ink, width: 0.8 });
}
