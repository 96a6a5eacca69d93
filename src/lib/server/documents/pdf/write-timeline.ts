import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { TimelineDrawing } from '../../../domain/roadmap/report/timeline-drawing.ts';
import { drawEdges } from './draw-edges.ts';
import { createPageWriter, INK } from './page-writer.ts';
import { drawKey } from './timeline/draw-key.ts';
import { drawLine } from './timeline/draw-line.ts';
import { drawDays, drawHead } from './timeline/draw-months.ts';
import { GROUP_HEIGHT, LINE_HEIGHT, type Sheet, SHEET } from './timeline/sheet.ts';
import { embedTypeface, type Faces } from './typeface.ts';
import { describe, WEIGHTS } from './write-pdf.ts';

/** A timeline as PDF on A3, as many pages as its lines take, the months at the head of each. */
export async function writeTimeline(drawing: TimelineDrawing): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	describe(document, drawing);
	const faces = await embedFaces(document, drawing);
	const writer = createPageWriter(document, SHEET);
	const sheet: Sheet = { writer, drawing, faces };
	drawTitle(sheet);
	drawKey(sheet);
	drawHead(sheet);
	let top = writer.at;
	const finish = () => drawDays(sheet, { top, bottom: writer.at });
	for (const { name, lines } of drawing.groups) {
		for (const [place, line] of lines.entries()) {
			const height = LINE_HEIGHT + (place === 0 ? GROUP_HEIGHT : 0);
			if (writer.at + height > SHEET.height - SHEET.bottom) {
				finish();
				writer.need(SHEET.height);
				drawHead(sheet);
				top = writer.at;
				// a group that goes on says its name again
				if (place > 0) drawGroup(sheet, name);
			}
			if (place === 0) drawGroup(sheet, name);
			drawLine(sheet, line);
		}
	}
	finish();
	const pages = document.getPages();
	pages.forEach((page, place) => {
		writer.onPage(page);
		drawEdges(writer, { paper: drawing, faces, edge: drawing.pageOf(place + 1, pages.length), page: SHEET });
	});
	return document.save();
}

async function embedFaces(document: PDFDocument, drawing: TimelineDrawing): Promise<Faces> {
	const { locale, title, banner, foot, notes, months, today, deadlines, groups, key } = drawing;
	const plain = [
		banner,
		foot,
		drawing.pageOf(1, 1),
		'0123456789…',
		...notes,
		...months.map(({ label }) => label),
		today.label,
		...deadlines.map(({ label }) => label),
		...groups.flatMap(({ lines }) => lines.map(({ name }) => name)),
		...[...key.bars, ...key.healths, ...key.marks].map(([, words]) => words),
		key.baseline,
		key.expected,
		key.rest,
		key.stop
	].join('');
	const strong = [title, ...groups.map(({ name }) => name), ...months.map(({ year }) => year ?? '')].join('');
	return {
		plain: await embedTypeface(document, { text: plain, locale, weight: WEIGHTS.plain }),
		strong: await embedTypeface(document, { text: `${strong}…`, locale, weight: WEIGHTS.strong })
	};
}

function drawTitle({ writer, drawing, faces }: Sheet): void {
	writer.text(drawing.title, {
		x: SHEET.side,
		y: writer.at + 17,
		style: { face: faces.strong, size: 17, colour: INK.ink }
	});
	writer.at += 26;
	for (const note of drawing.notes) {
		writer.text(note, { x: SHEET.side, y: writer.at + 8, style: { face: faces.plain, size: 8, colour: INK.muted } });
		writer.at += 11;
	}
	writer.at += 4;
}

function drawGroup({ writer, faces }: Sheet, name: string): void {
	const width = SHEET.width - 2 * SHEET.side;
	writer.box({ x: SHEET.side, y: writer.at, width, height: GROUP_HEIGHT, colour: INK.wash });
	const style = { face: faces.strong, size: 8.5, colour: INK.ink };
	writer.text(name, { x: SHEET.side + 4, y: writer.at + GROUP_HEIGHT - 4.5, style });
	writer.at += GROUP_HEIGHT;
}
