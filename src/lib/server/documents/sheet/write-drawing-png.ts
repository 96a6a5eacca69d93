import { renderAsync } from '@resvg/resvg-js';
import type { Locale } from '../../../domain/names.ts';
import type { Drawing } from '../../../domain/sheet/drawing.ts';
import { decimal } from '../../../paper/decimal.ts';
import type { Fonts } from '../../../paper/fonts/letters.ts';
import { packColours, type Raster, rasterOf, stripRows } from '../../../paper/picture/raster.ts';
import { createPngWriter } from '../../../paper/picture/write-png.ts';
import { outliner } from '../../../paper/svg/outlined-svg.ts';
import { attributes } from '../../../paper/xml.ts';
import { lettersIn } from '../../../paper/texts.ts';

export interface PngOrder {
	readonly dpi: number;
	readonly locale: Locale;
	readonly texts: Readonly<Record<string, string>>;
	/** From 0 to 1. */
	readonly onProgress?: (share: number) => void;
	readonly signal?: AbortSignal;
}

const STRIP_BYTES = 24 * 2 ** 20;

/**
 * A drawing as PNG without a browser.
 *
 * Letters are drawn as shapes, so that the machine's fonts do not matter; a strip at a time, so that its size does not.
 *
 * @throws the reason of `signal` once it is given
 */
export async function writeDrawingPng(
	drawing: Drawing,
	order: PngOrder,
	fonts: Fonts
): Promise<Uint8Array<ArrayBuffer>> {
	const raster = rasterOf(drawing, order.dpi);
	const outline = outliner(drawing, await lettersIn(drawing.marks, fonts, order.locale));
	const writer = createPngWriter({ width: raster.width, height: raster.height, dpi: order.dpi, texts: order.texts });
	const rows = stripRows(raster, STRIP_BYTES);
	const tops = Array.from({ length: Math.ceil(raster.height / rows) }, (_, place) => place * rows);
	const draw = (top: number | undefined) =>
		top === undefined ? null : drawStrip(outline, raster, { top, rows: Math.min(rows, raster.height - top) });
	// the next strip is drawn, on another thread, while this one is packed
	let next = draw(tops[0]);
	for (const [place, top] of tops.entries()) {
		const strip = await next;
		if (order.signal?.aborted) await writer.abandon();
		order.signal?.throwIfAborted();
		next = draw(tops[place + 1]);
		if (strip) await writer.add(packed(strip, raster.width));
		order.onProgress?.(Math.min(1, (top + rows) / raster.height));
	}
	return writer.finish();
}

function drawStrip(
	outline: ReturnType<typeof outliner>,
	{ width, scale }: Raster,
	{ top, rows }: { top: number; rows: number }
) {
	const marks = outline([0, top / scale, width / scale, (top + rows) / scale]);
	const root = {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height: rows,
		viewBox: [0, top / scale, width / scale, rows / scale].map((value) => decimal(value, 6)).join(' '),
		preserveAspectRatio: 'none'
	};
	return renderAsync(`<svg${attributes(root)}>${marks}</svg>`, {
		background: '#ffffff',
		font: { loadSystemFonts: false }
	});
}

function packed({ pixels }: { pixels: Uint8Array }, width: number): Uint8Array {
	const strip = new Uint8Array((pixels.length / 4) * 3);
	packColours(pixels, { strip, width, left: 0, tileWidth: width });
	return strip;
}
