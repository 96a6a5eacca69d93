import { crc32, deflateSync } from 'node:zlib';
import type { PaperMap, PaperPoint } from '../../../domain/selection/record/document.ts';
import { MAP_INK } from '../map-ink.ts';

/** Place in the palette. */
const [PAPER, LAND, LINE, LIT, LIT_LINE, POINT, RING] = [0, 1, 2, 3, 4, 5, 6];
const PALETTE = ['#ffffff', MAP_INK.land, MAP_INK.line, MAP_INK.lit, MAP_INK.litLine, MAP_INK.point, MAP_INK.ring];
/** Pixels of a point, its ring with it. */
const [RADIUS, RING_RADIUS] = [8, 10];

interface Canvas {
	readonly width: number;
	readonly height: number;
	/** Places in the palette, row by row. */
	readonly pixels: Uint8Array;
}

/** A map as PNG, so many pixels across that its edges need no smoothing on paper. */
export function mapPng({ aspect, shapes, points }: PaperMap, width: number): { png: Buffer; height: number } {
	const height = Math.max(1, Math.ceil(width / aspect));
	const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height).fill(PAPER) };
	const scale = (ring: readonly PaperPoint[]) => ring.map(([x, y]): PaperPoint => [x * width, y * width]);
	for (const { rings, isLit } of [...shapes].sort((a, b) => Number(a.isLit) - Number(b.isLit))) {
		const scaled = rings.map(scale);
		fill(canvas, scaled, isLit ? LIT : LAND);
		for (const ring of scaled)
			outline(canvas, ring, isLit ? { colour: LIT_LINE, radius: 2 } : { colour: LINE, radius: 1 });
	}
	for (const point of scale(points)) {
		disc(canvas, point, { colour: RING, radius: RING_RADIUS });
		disc(canvas, point, { colour: POINT, radius: RADIUS });
	}
	return { png: encode(canvas), height };
}

/** Inside is what an odd number of edges lies before, line by line. */
function fill({ width, height, pixels }: Canvas, rings: readonly (readonly PaperPoint[])[], colour: number): void {
	for (let row = 0; row < height; row++) {
		const y = row + 0.5;
		const crossings = rings
			.flatMap((ring) =>
				ring.flatMap((from, place) => crossingOf(from, ring[(place + 1) % ring.length] ?? from, y) ?? [])
			)
			.sort((a, b) => a - b);
		for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
			const [from, to] = [Math.round(crossings[pair] ?? 0), Math.round(crossings[pair + 1] ?? 0)];
			pixels.fill(colour, row * width + Math.max(from, 0), row * width + Math.min(Math.max(to, 0), width));
		}
	}
}

function crossingOf([x1, y1]: PaperPoint, [x2, y2]: PaperPoint, y: number): number | null {
	return y1 <= y === y2 <= y ? null : x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

interface Pen {
	readonly colour: number;
	readonly radius: number;
}

function outline(canvas: Canvas, ring: readonly PaperPoint[], pen: Pen): void {
	ring.forEach(([x1, y1], place) => {
		const [x2, y2] = ring[(place + 1) % ring.length] ?? [x1, y1];
		const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1)));
		for (let step = 0; step < steps; step++)
			disc(canvas, [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps], pen);
	});
}

function disc({ width, height, pixels }: Canvas, [x, y]: PaperPoint, { colour, radius }: Pen): void {
	for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(height - 1, y + radius); row++) {
		const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2));
		const [from, to] = [Math.round(x - half), Math.round(x + half)];
		if (to > from) pixels.fill(colour, row * width + Math.max(from, 0), row * width + Math.min(Math.max(to, 0), width));
	}
}

/** @source W3C, "Portable Network Graphics (PNG) Specification", 11.2: header, palette, data, end */
function encode({ width, height, pixels }: Canvas): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// eight bits a pixel, each a place in the palette
	header.set([8, 3, 0, 0, 0], 8);
	const rows = Buffer.alloc((width + 1) * height);
	// each row says first how it was filtered: not at all
	for (let row = 0; row < height; row++)
		rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(PALETTE.map((colour) => colour.slice(1)).join(''), 'hex')),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(kind: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(body.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
