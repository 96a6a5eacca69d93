import type { PaperBlock } from '../../../domain/selection/record/document.ts';
import { breakLines } from './break-lines.ts';
import { drawTable } from './draw-table.ts';
import { INK, PAGE, type PageWriter, type Style, TEXT_WIDTH } from './page-writer.ts';
import type { Faces } from './typeface.ts';

const LABEL_WIDTH = 110;
const SIGNATURE_HEIGHT = 44;

export function drawBlock(writer: PageWriter, block: PaperBlock, faces: Faces): void {
	switch (block.kind) {
		case 'heading':
			// with the first lines of what follows
			writer.need(70);
			writer.at += 8;
			paragraph(writer, block.text, { style: { face: faces.strong, size: 11, colour: INK.accent }, leading: 18 });
			break;
		case 'text':
			paragraph(writer, block.text, { style: { face: faces.plain, size: 9, colour: INK.ink }, leading: 13 });
			writer.at += 4;
			break;
		case 'note':
			paragraph(writer, block.text, { style: { face: faces.plain, size: 8, colour: INK.muted }, leading: 11 });
			writer.at += 4;
			break;
		case 'facts':
			for (const [label, text] of block.facts) fact(writer, [label, text], faces);
			writer.at += 6;
			break;
		case 'table':
			drawTable(writer, block, faces);
			break;
		case 'signatures':
			signatures(writer, block, faces);
			break;
	}
}

/** Lines down from where the writer is. */
export function paragraph(
	writer: PageWriter,
	text: string,
	{ style, leading, x = PAGE.side, width = TEXT_WIDTH }: { style: Style; leading: number; x?: number; width?: number }
): void {
	for (const line of breakLines(text, width, (part) => style.face.widthOf(part, style.size))) {
		writer.need(leading);
		writer.text(line, { x, y: writer.at + style.size, style });
		writer.at += leading;
	}
}

function fact(writer: PageWriter, [label, text]: readonly [string, string], { plain }: Faces): void {
	const [muted, ink]: Style[] = [INK.muted, INK.ink].map((colour) => ({ face: plain, size: 9, colour }));
	if (!muted || !ink) return;
	const labels = breakLines(label, LABEL_WIDTH - 8, (part) => plain.widthOf(part, 9));
	writer.need(13 * labels.length);
	const top = writer.at;
	labels.forEach((line, place) => writer.text(line, { x: PAGE.side, y: top + 13 * place + 9, style: muted }));
	paragraph(writer, text, { style: ink, leading: 13, x: PAGE.side + LABEL_WIDTH, width: TEXT_WIDTH - LABEL_WIDTH });
	// a text that went on to a new page is below its label in any case
	if (writer.at > top) writer.at = Math.max(writer.at, top + 13 * labels.length);
}

function signatures(
	writer: PageWriter,
	{ names, date }: Extract<PaperBlock, { kind: 'signatures' }>,
	{ plain }: Faces
): void {
	writer.need(SIGNATURE_HEIGHT + 20);
	writer.at += 14;
	const width = TEXT_WIDTH / names.length;
	const style: Style = { face: plain, size: 9, colour: INK.ink };
	names.forEach((name, place) => {
		const x = PAGE.side + place * width;
		for (const [line, words] of [name, date].entries()) {
			const y = writer.at + line * 24;
			writer.text(words, { x, y: y + 9, style });
			const from = plain.widthOf(words, 9) + 6;
			writer.box({ x: x + from, y: y + 11, width: width - from - 16, height: 0.5, colour: INK.muted });
		}
	});
	writer.at += SIGNATURE_HEIGHT;
}
