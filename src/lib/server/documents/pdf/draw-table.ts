import type { PaperCell, PaperTable } from '../../../domain/selection/record/document.ts';
import { breakLines } from '../../../domain/sheet/break-lines.ts';
import { INK, PAGE, type PageWriter, type Style, TEXT_WIDTH } from './page-writer.ts';
import type { Faces } from './typeface.ts';

const [SIZE, LEADING, PADDING, GAP] = [8, 11, 3, 6];
const BAR_HEIGHT = 6;

/** Draws a table over as many pages as it takes, its head on each. */
export function drawTable(writer: PageWriter, { columns, rows }: PaperTable, faces: Faces): void {
	const places = placesOf(columns);
	const head = columns.map(({ head: text }): PaperCell => ({ text, tone: 'strong' }));
	const drawHead = () => drawRow(writer, head, { columns, places, faces, wash: true });
	// a head is not left alone at the foot of a page
	writer.need(rowHeight(head, { places, faces }) + LEADING + 2 * PADDING);
	drawHead();
	for (const cells of rows) {
		if (writer.need(rowHeight(cells, { places, faces }))) drawHead();
		drawRow(writer, cells, { columns, places, faces, wash: false });
	}
	writer.at += 8;
}

interface Place {
	readonly x: number;
	readonly width: number;
}

function placesOf(columns: PaperTable['columns']): Place[] {
	let x: number = PAGE.side;
	return columns.map(({ share }) => {
		const place = { x, width: share * TEXT_WIDTH - GAP };
		x += share * TEXT_WIDTH;
		return place;
	});
}

interface Measured {
	readonly places: readonly Place[];
	readonly faces: Faces;
}

const linesOf = ({ text, tone }: PaperCell, width: number, faces: Faces): string[] => {
	const face = tone === 'strong' ? faces.strong : faces.plain;
	return breakLines(text, width, (part) => face.widthOf(part, SIZE));
};

const rowHeight = (cells: readonly PaperCell[], { places, faces }: Measured): number =>
	2 * PADDING +
	LEADING * Math.max(1, ...cells.map((cell, column) => linesOf(cell, places[column]?.width ?? 0, faces).length));

interface Drawn extends Measured {
	readonly columns: PaperTable['columns'];
	readonly wash: boolean;
}

function drawRow(writer: PageWriter, cells: readonly PaperCell[], drawn: Drawn): void {
	const height = rowHeight(cells, drawn);
	const [x, y] = [PAGE.side, writer.at];
	if (drawn.wash) writer.box({ x, y, width: TEXT_WIDTH, height, colour: INK.wash });
	writer.box({ x, y: y + height - 0.4, width: TEXT_WIDTH, height: 0.4, colour: INK.hair });
	cells.forEach((cell, column) => drawCell(writer, cell, { ...drawn, column }));
	writer.at += height;
}

function drawCell(writer: PageWriter, cell: PaperCell, { columns, places, faces, column }: Drawn & { column: number }) {
	const { x, width } = places[column] ?? { x: 0, width: 0 };
	if (cell.bar) {
		const { share, colour } = cell.bar;
		const y = writer.at + PADDING + (LEADING - BAR_HEIGHT) / 2;
		writer.box({ x, y, width: Math.max(0, Math.min(1, share)) * width, height: BAR_HEIGHT, colour });
	}
	const style = styleOf(cell, faces);
	linesOf(cell, width, faces).forEach((line, place) => {
		const shift = columns[column]?.align === 'right' ? width - style.face.widthOf(line, SIZE) : 0;
		writer.text(line, { x: x + shift, y: writer.at + PADDING + LEADING * place + SIZE, style });
	});
}

function styleOf({ tone }: PaperCell, { plain, strong }: Faces): Style {
	switch (tone) {
		case 'strong':
			return { face: strong, size: SIZE, colour: INK.ink };
		case 'muted':
			return { face: plain, size: SIZE, colour: INK.muted };
		case 'mark':
			return { face: plain, size: SIZE, colour: INK.warn };
		case undefined:
			return { face: plain, size: SIZE, colour: INK.ink };
	}
}
