import type { Result } from '../../domain/result.ts';
import type { Drawing } from '../../domain/sheet/drawing.ts';
import type { Fonts } from '../fonts/letters.ts';
import { type OfflineFileOrder, writeOfflineFile } from '../offline-file/write-offline-file.ts';
import { type PdfOrder, writeDrawingsPdf } from '../pdf/write-drawings-pdf.ts';
import { type JpegProblem, writeCanvasJpeg } from '../picture/canvas-jpeg.ts';
import { type PictureOrder, writeCanvasPng } from '../picture/canvas-png.ts';
import { type SvgOrder, writeSvg } from '../svg/write-svg.ts';

/** What is to be made of drawings: of all of them in a PDF, of the first in the other formats. */
export type SheetOrder =
	| ({ readonly format: 'pdf' } & Omit<PdfOrder, 'pages' | 'onPage' | 'signal'>)
	| ({ readonly format: 'svg' } & SvgOrder)
	| ({ readonly format: 'png' } & Omit<PictureOrder, 'onProgress' | 'signal'>)
	| ({ readonly format: 'jpeg' } & Omit<PictureOrder, 'texts' | 'onProgress' | 'signal'>);

/** A briefing as a file is made of no drawing. */
export type PressOrder = SheetOrder | ({ readonly format: 'html' } & OfflineFileOrder);

export interface Printing {
	readonly pages: Iterable<Drawing> | AsyncIterable<Drawing>;
	/** Pages written of a PDF; the share done of a PNG, 0–1; never of the others. */
	readonly onProgress?: (done: number) => void;
	readonly signal?: AbortSignal;
}

export type Printed = Result<Uint8Array<ArrayBuffer>, JpegProblem>;

/** @throws the reason of `signal` once it is given */
export async function printOrder(order: PressOrder, printing: Printing, fonts: Fonts): Promise<Printed> {
	const { pages, onProgress, signal } = printing;
	switch (order.format) {
		case 'pdf':
			return { ok: true, value: await writeDrawingsPdf({ ...order, pages, onPage: onProgress, signal }, fonts) };
		case 'svg': {
			const text = await writeSvg(await firstOf(pages), order, fonts);
			signal?.throwIfAborted();
			return { ok: true, value: new TextEncoder().encode(text) };
		}
		case 'png':
			return {
				ok: true,
				value: await writeCanvasPng(await firstOf(pages), { ...order, onProgress, signal }, fonts)
			};
		case 'jpeg':
			return writeCanvasJpeg(await firstOf(pages), { ...order, signal }, fonts);
		case 'html':
			return { ok: true, value: await writeOfflineFile(order, fonts) };
	}
}

async function firstOf(pages: Printing['pages']): Promise<Drawing> {
	for await (const page of pages) return page;
	throw new Error('nothing to print');
}
