import type { Drawing } from '../../domain/sheet/drawing.ts';

export interface Raster {
	readonly width: number;
	readonly height: number;
	/** Pixels per point. */
	readonly scale: number;
}

const POINTS_PER_INCH = 72;

/** The pixels of a drawing, to the nearest whole one. */
export function rasterOf({ width, height }: Pick<Drawing, 'width' | 'height'>, dpi: number): Raster {
	const scale = dpi / POINTS_PER_INCH;
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), scale };
}

/** Rows of a strip, so that its pixels take no more than `bytes`; the last strip may have fewer. */
export const stripRows = ({ width, height }: Raster, bytes: number): number =>
	Math.max(1, Math.min(height, Math.floor(bytes / (4 * width))));

/**
 * Copies a tile of red, green, blue and opacity into the rows of a strip of three colours a pixel.
 *
 * What lets through lies on white, as paper is.
 */
export function packColours(
	tile: Uint8Array | Uint8ClampedArray,
	{ strip, width, left, tileWidth }: { strip: Uint8Array; width: number; left: number; tileWidth: number }
): void {
	const rows = tile.length / (4 * tileWidth);
	let from = 0;
	for (let row = 0; row < rows; row++) {
		let to = 3 * (row * width + left);
		for (let place = 0; place < tileWidth; place++, from += 4, to += 3) {
			const opacity = tile[from + 3] ?? 255;
			const beneath = 255 - opacity;
			strip[to] = beneath ? onWhite(tile[from] ?? 0, opacity) : (tile[from] ?? 0);
			strip[to + 1] = beneath ? onWhite(tile[from + 1] ?? 0, opacity) : (tile[from + 1] ?? 0);
			strip[to + 2] = beneath ? onWhite(tile[from + 2] ?? 0, opacity) : (tile[from + 2] ?? 0);
		}
	}
}

const onWhite = (value: number, opacity: number): number => Math.round((value * opacity) / 255 + 255 - opacity);
