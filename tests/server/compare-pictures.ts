import { plainRows, readPng } from '../../src/lib/paper/picture/read-png.ts';
import { packColours } from '../../src/lib/paper/picture/raster.ts';

export interface Likeness {
	/** Of all colours of all pixels, 0–255. */
	readonly mean: number;
	/** Share of pixels with a colour that differs by more than a quarter. */
	readonly unlike: number;
}

/** How much two pictures of one size differ, once both are a little blurred: edges are smoothed in more than one way. */
export function comparePictures(one: Uint8Array, other: Uint8Array): Likeness {
	const [a, b] = [blurred(coloursOf(one)), blurred(coloursOf(other))];
	if (a.width !== b.width || a.height !== b.height)
		throw new Error(`${a.width} × ${a.height} against ${b.width} × ${b.height}`);
	let [sum, unlike] = [0, 0];
	for (let pixel = 0; pixel < a.rows.length; pixel += 3) {
		const differences = [0, 1, 2].map((colour) =>
			Math.abs((a.rows[pixel + colour] ?? 0) - (b.rows[pixel + colour] ?? 0))
		);
		sum += differences.reduce((all, difference) => all + difference, 0);
		if (Math.max(...differences) > 64) unlike++;
	}
	return { mean: sum / a.rows.length, unlike: (3 * unlike) / a.rows.length };
}

/** The darkest pixels' share of a box, in pixels: whether something is written there. */
export function inkIn(png: Uint8Array, box: { left: number; top: number; width: number; height: number }): number {
	const { width, rows } = coloursOf(png);
	let ink = 0;
	for (let y = box.top; y < box.top + box.height; y++)
		for (let x = box.left; x < box.left + box.width; x++) if ((rows[3 * (y * width + x)] ?? 255) < 128) ink++;
	return ink / (box.width * box.height);
}

/** Of all pixels, those of one colour. */
export function shareOf(png: Uint8Array, colour: readonly number[]): number {
	const { width, height, rows } = coloursOf(png);
	let found = 0;
	for (let at = 0; at < rows.length; at += 3) if (colour.every((value, place) => rows[at + place] === value)) found++;
	return found / (width * height);
}

export function colourAt(png: Uint8Array, x: number, y: number): number[] {
	const { width, rows } = coloursOf(png);
	return [...rows.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}

interface Colours {
	readonly width: number;
	readonly height: number;
	readonly rows: Uint8Array;
}

function coloursOf(bytes: Uint8Array): Colours {
	const png = readPng(bytes);
	const { width, height } = png;
	const rows = plainRows(png);
	if (png.colour === 'rgb') return { width, height, rows };
	if (png.colour !== 'rgb-alpha') throw new Error(`a picture in ${png.colour}`);
	const strip = new Uint8Array(3 * width * height);
	packColours(rows, { strip, width, left: 0, tileWidth: width });
	return { width, height, rows: strip };
}

/** Each pixel as the mean of itself and its eight neighbours. */
function blurred({ width, height, rows }: Colours): Colours {
	const soft = new Uint8Array(rows.length);
	for (let y = 1; y < height - 1; y++)
		for (let x = 1; x < width - 1; x++)
			for (let colour = 0; colour < 3; colour++) {
				let sum = 0;
				for (let dy = -1; dy <= 1; dy++)
					for (let dx = -1; dx <= 1; dx++) sum += rows[3 * ((y + dy) * width + x + dx) + colour] ?? 0;
				soft[3 * (y * width + x) + colour] = sum / 9;
			}
	return { width, height, rows: soft };
}
