import type { Drawing } from '../../domain/sheet/drawing.ts';
import type { Result } from '../../domain/result.ts';
import type { Fonts } from '../fonts/letters.ts';
import { lettersIn } from '../texts.ts';
import { openCanvas, paintTile, type PictureOrder, wholeTile } from './canvas-png.ts';
import { writeJpegDensity } from './jpeg.ts';
import { prepareMarks } from './prepare-drawing.ts';
import { rasterOf } from './raster.ts';

/** What one canvas holds in the browsers of a desk; the format has no way to be written in parts by a browser. */
const [MOST_SIDE, MOST_PIXELS] = [8192, 2 ** 25];
const QUALITY = 0.92;

export type JpegProblem = 'too-large';

/** Whether a drawing becomes a JPEG at all. */
export function fitsJpeg(drawing: Pick<Drawing, 'width' | 'height'>, dpi: number): boolean {
	const { width, height } = rasterOf(drawing, dpi);
	return Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
}

export async function writeCanvasJpeg(
	drawing: Drawing,
	{ dpi, locale, signal }: Omit<PictureOrder, 'texts' | 'onProgress'>,
	fonts: Fonts
): Promise<Result<Uint8Array<ArrayBuffer>, JpegProblem>> {
	if (!fitsJpeg(drawing, dpi)) return { ok: false, problems: ['too-large'] };
	const raster = rasterOf(drawing, dpi);
	const marks = await prepareMarks(drawing.marks, await lettersIn(drawing.marks, fonts, locale));
	const context = openCanvas(raster.width, raster.height);
	paintTile(context, marks, wholeTile(raster));
	signal?.throwIfAborted();
	const blob = await context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
	return { ok: true, value: writeJpegDensity(new Uint8Array(await blob.arrayBuffer()), dpi) };
}
