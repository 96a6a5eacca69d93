import type { Locale } from '../../domain/names.ts';
import type { Drawing } from '../../domain/sheet/drawing.ts';
import type { Fonts } from '../fonts/letters.ts';
import { lettersIn } from '../texts.ts';
import { paintMarks } from './paint-drawing.ts';
import { prepareMarks } from './prepare-drawing.ts';
import { packColours, type Raster, rasterOf, stripRows } from './raster.ts';
import { createPngWriter } from './write-png.ts';

export interface PictureOrder {
	readonly dpi: number;
	readonly locale: Locale;
	/** Title, Source, Description and the like by keyword, in any script. */
	readonly texts: Readonly<Record<string, string>>;
	/** From 0 to 1. */
	readonly onProgress?: (share: number) => void;
	readonly signal?: AbortSignal;
}

/** Every browser has canvases as large as this. */
const MOST_SIDE = 4096;
/** Of a strip, its tiles and what is deflated, four or five times as much is held at once. */
const STRIP_BYTES = 16 * 2 ** 20;

/**
 * A drawing as PNG, in a page or a worker: in tiles, so that its size knows no limit but the paper's.
 *
 * @throws the reason of `signal` once it is given
 */
export async function writeCanvasPng(
	drawing: Drawing,
	order: PictureOrder,
	fonts: Fonts
): Promise<Uint8Array<ArrayBuffer>> {
	const raster = rasterOf(drawing, order.dpi);
	const marks = await prepareMarks(drawing.marks, await lettersIn(drawing.marks, fonts, order.locale));
	const writer = createPngWriter({ ...raster, dpi: order.dpi, texts: order.texts });
	const rows = Math.min(MOST_SIDE, stripRows(raster, STRIP_BYTES));
	const tileWidth = Math.ceil(raster.width / Math.ceil(raster.width / MOST_SIDE));
	const canvas = openCanvas(tileWidth, rows);
	for (let top = 0; top < raster.height; top += rows) {
		if (order.signal?.aborted) await writer.abandon();
		order.signal?.throwIfAborted();
		const height = Math.min(rows, raster.height - top);
		const strip = new Uint8Array(3 * raster.width * height);
		for (let left = 0; left < raster.width; left += tileWidth) {
			const width = Math.min(tileWidth, raster.width - left);
			paintTile(canvas, marks, { left, top, width, height, scale: raster.scale });
			const { data } = canvas.getImageData(0, 0, width, height);
			packColours(data, { strip, width: raster.width, left, tileWidth: width });
		}
		await writer.add(strip);
		order.onProgress?.(Math.min(1, (top + rows) / raster.height));
		// a page stays alive, and a word to stop is heard
		await new Promise((resolve) => setTimeout(resolve));
	}
	return writer.finish();
}

export function openCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
	const canvas = new OffscreenCanvas(width, height);
	// what is read back at once is quicker, and the same on every machine, when no GPU draws it
	const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
	if (!context) throw new Error('no canvas');
	return context;
}

export function paintTile(
	canvas: OffscreenCanvasRenderingContext2D,
	marks: Parameters<typeof paintMarks>[1],
	tile: Parameters<typeof paintMarks>[2]
): void {
	canvas.resetTransform();
	canvas.fillStyle = '#ffffff';
	canvas.fillRect(0, 0, tile.width, tile.height);
	paintMarks(canvas, marks, tile);
}

export const wholeTile = ({ width, height, scale }: Raster) => ({ left: 0, top: 0, width, height, scale });
