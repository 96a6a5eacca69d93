import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { Drawing, DrawnMark } from '../../src/lib/domain/sheet/drawing.ts';
import { writeDrawingsPdf } from '../../src/lib/paper/pdf/write-drawings-pdf.ts';
import { rasterOf } from '../../src/lib/paper/picture/raster.ts';
import { writeSvg } from '../../src/lib/paper/svg/write-svg.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { createPageWriter } from '../../src/lib/server/documents/pdf/page-writer.ts';
import { embedTypeface } from '../../src/lib/server/documents/pdf/typeface.ts';
import { writeDrawingPng } from '../../src/lib/server/documents/sheet/write-drawing-png.ts';
import { openPaperPage } from '../drivers/paper-page.ts';
import { syntheticSheet } from './synthetic-sheet.ts';
import { timeInTurn, type Timing } from './timing.ts';

const FULL = { corners: 40_000, symbols: 1000, labels: 400 };
const A3 = syntheticSheet({ width: 1190.55, height: 841.89, ...FULL });
const A4 = syntheticSheet({ width: 841.89, height: 595.28, ...FULL });

const VECTORS = { locale: 'zh', title: 'T', subject: 'S', description: 'D', madeOn: '2026-11-20' } as const;

export const OUR_PDF = 'our PDF';

/** A full sheet of A3 as shapes and letters; the baseline leaves halos out. */
export async function timeVectors(
	rounds: number
): Promise<{ timings: Timing[]; bytes: Readonly<Record<string, number>> }> {
	const fonts = serverFonts();
	const ours = () => writeDrawingsPdf({ ...VECTORS, pages: [A3] }, fonts);
	const svg = () => writeSvg(A3, VECTORS, fonts);
	const timings = await timeInTurn(
		[
			{ name: 'pdf-lib, drawSvgPath', work: () => writeWithPdfLib(A3) },
			{ name: OUR_PDF, work: ours },
			{ name: 'our SVG', work: svg }
		],
		{ rounds, warmUps: 1 }
	);
	return { timings, bytes: { PDF: (await ours()).length, SVG: Buffer.byteLength(await svg()) } };
}

/** The same sheet as pixels: by the browser that shows the SVG, by ours on the server, by ours in the browser's worker. */
export async function timePictures(rounds: number): Promise<{ title: string; timings: Timing[] }[]> {
	const page = await openPaperPage();
	const fonts = serverFonts();
	try {
		const compared: { title: string; timings: Timing[] }[] = [];
		for (const [name, drawing, dpi] of [
			['A4 at 150 dpi', A4, 150],
			['A3 at 300 dpi', A3, 300]
		] as const) {
			const svg = await writeSvg(drawing, VECTORS, fonts);
			const { width, height } = rasterOf(drawing, dpi);
			const order = { dpi, locale: 'zh', texts: { Title: 'T' } } as const;
			const contenders = [
				{ name: 'Chromium, a picture of the SVG', work: () => page.show(svg, { width, height }) },
				{ name: 'ours, on the server', work: () => writeDrawingPng(drawing, order, fonts) },
				{
					name: 'ours, in Chromium',
					// timed in the page: how the file comes to the bench is no part of it
					work: async () => (await page.print({ order: { format: 'png', ...order }, drawings: [drawing] })).ms
				}
			];
			compared.push({ title: `PNG, ${name}`, timings: await timeInTurn(contenders, { rounds, warmUps: 1 }) });
		}
		return compared;
	} finally {
		await page.close();
	}
}

async function writeWithPdfLib({ width, height, marks }: Drawing): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	const all = marks.flatMap((mark): readonly DrawnMark[] => (mark.kind === 'group' ? mark.marks : [mark]));
	const texts = all.filter((mark) => mark.kind === 'text');
	const textOf = (weight: number) => texts.flatMap((mark) => (mark.weight === weight ? [mark.text] : [])).join('');
	const faces = {
		400: await embedTypeface(document, { text: textOf(400), locale: 'zh', weight: 400 }),
		600: await embedTypeface(document, { text: textOf(600), locale: 'zh', weight: 600 })
	};
	const writer = createPageWriter(document, { width, height, side: 0, top: 0, bottom: 0 });
	for (const mark of all) {
		if (mark.kind === 'path') {
			const stroke = mark.stroke && { stroke: mark.stroke.colour, width: mark.stroke.width };
			writer.path(mark.path, { x: 0, y: 0, fill: mark.fill, ...stroke });
		} else if (mark.kind === 'text') {
			const { text, x, y, size, colour, weight } = mark;
			writer.text(text, { x, y, style: { face: faces[weight], size, colour } });
		}
	}
	return document.save();
}
