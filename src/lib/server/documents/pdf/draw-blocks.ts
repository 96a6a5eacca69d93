import type { PaperBlock } from '../../../domain/selection/record/document.ts';
import { breakLines } from '../../../domain/sheet/break-lines.ts';
import { drawMap } from './draw-map.ts';
import { drawTable } from './draw-table.ts';
import { INK, PAGE, type PageWriter, type Style, TEXT_WIDTH } from './page-writer.ts';
import type { Faces } from './typeface.ts';

const LABEL_WIDTH = 110;
const SIGNATURE_HEIGHT = 44;
const REPLY_HEIGHT = 110;
/** Widths of a map, alone and beside facts. */
const [MAP_WIDTH, MAP_BESIDE] = [300, 170];
/** Below a map. */
const CAPTION_ROOM = 40;

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
		case 'title':
			centred(writer, block.text, faces);
			break;
		case 'number':
			paragraph(writer, block.text, {
				style: { face: faces.plain, size: 10, colour: INK.ink },
				leading: 16,
				align: 'right'
			});
			break;
		case 'body':
			paragraph(writer, block.text, { style: { face: faces.plain, size: 11, colour: INK.ink }, leading: 19 });
			writer.at += 3;
			break;
		case 'facts':
			facts(writer, block, faces);
			break;
		case 'map':
			writer.need(MAP_WIDTH / block.map.aspect + CAPTION_ROOM);
			writer.at += drawMap(writer, block.map, { x: PAGE.side, width: MAP_WIDTH, faces }) + 6;
			break;
		case 'reply':
			reply(writer, block.label, faces);
			break;
		case 'break':
			writer.need(PAGE.height);
			break;
		case 'table':
			drawTable(writer, block, faces);
			break;
		case 'signatures':
			signatures(writer, block, faces);
			break;
	}
}

interface Setting {
	readonly style: Style;
	readonly leading: number;
	readonly x?: number;
	readonly width?: number;
	/** Left where it is not given. */
	readonly align?: 'right' | 'centre';
}

/** Lines down from where the writer is. */
export function paragraph(
	writer: PageWriter,
	text: string,
	{ style, leading, x = PAGE.side, width = TEXT_WIDTH, align }: Setting
): void {
	for (const line of breakLines(text, width, (part) => style.face.widthOf(part, style.size))) {
		writer.need(leading);
		const room = width - style.face.widthOf(line, style.size);
		const shift = align === undefined ? 0 : align === 'right' ? room : room / 2;
		writer.text(line, { x: x + shift, y: writer.at + style.size, style });
		writer.at += leading;
	}
}

function centred(writer: PageWriter, text: string, { strong }: Faces): void {
	paragraph(writer, text, { style: { face: strong, size: 17, colour: INK.ink }, leading: 26, align: 'centre' });
	writer.at += 4;
}

/** Beside a map they are narrower; what follows is below both. */
function facts(writer: PageWriter, block: Extract<PaperBlock, { kind: 'facts' }>, faces: Faces): void {
	const { map } = block;
	if (map) writer.need(MAP_BESIDE / map.aspect + CAPTION_ROOM);
	const beside = { x: PAGE.side + TEXT_WIDTH - MAP_BESIDE, width: MAP_BESIDE, faces };
	const bottom = writer.at + (map ? drawMap(writer, map, beside) : 0);
	const width = TEXT_WIDTH - (map ? MAP_BESIDE + 14 : 0);
	for (const one of block.facts) fact(writer, one, { faces, width });
	writer.at = Math.max(writer.at, bottom);
	writer.at += 6;
}

function fact(
	writer: PageWriter,
	[label, text]: readonly [string, string],
	{ faces: { plain }, width }: { faces: Faces; width: number }
): void {
	const [muted, ink]: Style[] = [INK.muted, INK.ink].map((colour) => ({ face: plain, size: 9, colour }));
	if (!muted || !ink) return;
	const labels = breakLines(label, LABEL_WIDTH - 8, (part) => plain.widthOf(part, 9));
	writer.need(13 * labels.length);
	const top = writer.at;
	labels.forEach((line, place) => writer.text(line, { x: PAGE.side, y: top + 13 * place + 9, style: muted }));
	paragraph(writer, text, { style: ink, leading: 13, x: PAGE.side + LABEL_WIDTH, width: width - LABEL_WIDTH });
	// a text that went on to a new page is below its label in any case
	if (writer.at > top) writer.at = Math.max(writer.at, top + 13 * labels.length);
}

/** An empty box, and what it is for. */
function reply(writer: PageWriter, label: string, { plain }: Faces): void {
	writer.need(REPLY_HEIGHT + 6);
	const [width, height] = [TEXT_WIDTH, REPLY_HEIGHT];
	writer.path(`M0 0H${width}V${height}H0Z`, { x: PAGE.side, y: writer.at, stroke: INK.muted });
	writer.text(label, {
		x: PAGE.side + 6,
		y: writer.at + 14,
		style: { face: plain, size: 9, colour: INK.muted }
	});
	writer.at += height + 6;
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
