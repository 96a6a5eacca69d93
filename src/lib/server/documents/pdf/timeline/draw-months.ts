import { INK } from '../page-writer.ts';
import { COLOURS, NAMES_WIDTH, type Sheet, SHEET, xOf } from './sheet.ts';

/** A row for the years, one for the months, one for the labels of days that are marked. */
const [YEARS, MONTHS, DAYS] = [13, 12, 10];
const LANES = 2;
const SIZE = 7;

/** The head of a page: years, months and the names of the days that lines are drawn at. */
export function drawHead({ writer, drawing, faces }: Sheet): void {
	const top = writer.at;
	writer.box({ x: SHEET.side, y: top, width: SHEET.width - 2 * SHEET.side, height: YEARS + MONTHS, colour: INK.wash });
	const wide = (xOf(drawing.end, drawing) - xOf(drawing.months[0]?.day ?? 0, drawing)) / drawing.months.length;
	drawing.months.forEach(({ day, label, year }, place) => {
		const x = xOf(day, drawing);
		// the last year may have less room than its number
		if (year && x + 30 <= SHEET.width - SHEET.side)
			writer.text(year, { x: x + 2, y: top + YEARS - 3, style: { face: faces.strong, size: 8, colour: INK.ink } });
		// where months are narrow only every so many bear their number
		if (place % stepOf(wide) === 0 || year)
			writer.text(label, {
				x: x + 2,
				y: top + YEARS + MONTHS - 3,
				style: { face: faces.plain, size: SIZE, colour: INK.muted }
			});
	});
	writer.at = top + YEARS + MONTHS;
	drawLabels({ writer, drawing, faces });
	writer.at += DAYS * LANES;
}

const stepOf = (width: number): number => (width >= 11 ? 1 : width >= 4 ? 3 : 12);

/** Today first; a label that would lie over another goes below it, where there is room. */
function drawLabels({ writer, drawing, faces: { plain } }: Sheet): void {
	const lanes = Array.from({ length: LANES }, (): { from: number; to: number }[] => []);
	const marked = [
		{ ...drawing.today, colour: INK.accent },
		...drawing.deadlines.map((deadline) => ({ ...deadline, colour: COLOURS.late as string }))
	];
	for (const { day, label, colour } of marked) {
		const width = plain.widthOf(label, SIZE);
		const middle = xOf(day + 1, drawing) - width / 2;
		const from = Math.min(Math.max(middle, SHEET.side + NAMES_WIDTH), SHEET.width - SHEET.side - width);
		const isFree = (taken: { from: number; to: number }[]) =>
			taken.every((other) => from >= other.to + 4 || from + width <= other.from - 4);
		const lane = lanes.findIndex(isFree);
		if (lane < 0) continue;
		lanes[lane]?.push({ from, to: from + width });
		writer.text(label, { x: from, y: writer.at + (lane + 1) * DAYS - 3, style: { face: plain, size: SIZE, colour } });
	}
}

/** Lines of months from where the writer is, for what is drawn over them. */
export function drawMonths({ writer, drawing }: Sheet, height: number): void {
	const y = writer.at;
	for (const { day, year } of drawing.months) {
		const drawn = { x: xOf(day, drawing), y, stroke: year ? COLOURS.faint : COLOURS.hair, width: year ? 0.5 : 0.3 };
		writer.path(`M0 0V${height}`, drawn);
	}
}

/** Lines of deadlines and of today over the lines of a page, which show through. */
export function drawDays({ writer, drawing }: Sheet, { top, bottom }: { top: number; bottom: number }): void {
	const height = bottom - top;
	if (height <= 0) return;
	const upright = (x: number) => ({ path: `M0 0V${height.toFixed(2)}`, at: { x, y: top } });
	for (const { day } of drawing.deadlines) {
		const { path, at } = upright(xOf(day + 1, drawing));
		writer.path(path, { ...at, stroke: COLOURS.late, width: 0.7, dash: [3, 2] });
	}
	const { path, at } = upright(xOf(drawing.today.day + 1, drawing));
	writer.path(path, { ...at, stroke: INK.accent, width: 1.1 });
}
