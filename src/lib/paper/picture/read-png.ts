import { unzlibSync } from 'fflate';
import { joinBytes } from '../bytes.ts';

/** As it is in the file, before its rows are undone. */
export interface PngFile {
	readonly width: number;
	readonly height: number;
	readonly depth: number;
	readonly colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
	readonly interlaced: boolean;
	/** Deflated. */
	readonly rows: Uint8Array;
	/** Three bytes a colour. */
	readonly palette: Uint8Array | null;
	/** Opacity by colour of the palette, or the one colour that is not drawn. */
	readonly transparency: Uint8Array | null;
}

const COLOURS = { 0: 'grey', 2: 'rgb', 3: 'palette', 4: 'grey-alpha', 6: 'rgb-alpha' } as const;
export const CHANNELS = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 } as const;

/** @throws where it is no PNG @source PNG (Third Edition), 11 */
export function readPng(bytes: Uint8Array): PngFile {
	const chunks = [...chunksOf(bytes)];
	const all = (type: string) => chunks.filter((chunk) => chunk.type === type).map(({ body }) => body);
	const [header] = all('IHDR');
	if (!header) throw new Error('no PNG');
	const view = new DataView(header.buffer, header.byteOffset);
	const colour = COLOURS[view.getUint8(9) as keyof typeof COLOURS];
	if (!colour) throw new Error('a PNG of no known colour');
	return {
		width: view.getUint32(0),
		height: view.getUint32(4),
		depth: view.getUint8(8),
		colour,
		interlaced: view.getUint8(12) !== 0,
		rows: joinBytes(all('IDAT')),
		palette: all('PLTE')[0] ?? null,
		transparency: all('tRNS')[0] ?? null
	};
}

export function* chunksOf(bytes: Uint8Array): Generator<{ type: string; body: Uint8Array }> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = view.getUint32(at);
		yield {
			type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
			body: bytes.subarray(at + 8, at + 8 + length)
		};
		at += 12 + length;
	}
}

/**
 * The bytes of every row, one after another, as they were before they were filtered.
 *
 * @throws for interlaced pictures and depths but 8: neither a canvas nor our own writer makes them
 * @source PNG (Third Edition), 9
 */
export function plainRows(png: PngFile): Uint8Array<ArrayBuffer> {
	if (png.depth !== 8 || png.interlaced) throw new Error(`a PNG of depth ${png.depth}, interlaced: ${png.interlaced}`);
	const step = CHANNELS[png.colour];
	const size = png.width * step;
	const filtered = unzlibSync(png.rows);
	const rows = new Uint8Array(png.height * size);
	for (let row = 0; row < png.height; row++) {
		const from = row * (size + 1);
		const filter = filtered[from] ?? 0;
		const at = row * size;
		for (let place = 0; place < size; place++) {
			const left = place >= step ? (rows[at + place - step] ?? 0) : 0;
			const up = row > 0 ? (rows[at + place - size] ?? 0) : 0;
			const corner = place >= step && row > 0 ? (rows[at + place - size - step] ?? 0) : 0;
			rows[at + place] = (filtered[from + 1 + place] ?? 0) + predicted(filter, left, up, corner);
		}
	}
	return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
	if (filter === 1) return left;
	if (filter === 2) return up;
	if (filter === 3) return (left + up) >> 1;
	if (filter !== 4) return 0;
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}
