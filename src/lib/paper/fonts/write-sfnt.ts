import { createByteWriter, latin1 } from '../bytes.ts';
import { BLANK, type Glyph } from './glyph.ts';

/** Of Noto Sans, in thousandths of the size. */
export const METRICS = { ascent: 1069, descent: -293, capHeight: 714 } as const;

export interface WrittenFont {
	readonly family: string;
	readonly weight: number;
	/** In the order of their numbers, which begin with 1; 0 is blank. */
	readonly glyphs: readonly Glyph[];
	/** By glyph; a font in a PDF is asked by number and needs none. */
	readonly codePoints?: readonly number[];
}

/**
 * A static TrueType font of glyphs from wherever: the hundred files of a family become one.
 *
 * @source OpenType 1.9, `head`, `hhea`, `maxp`, `hmtx`, `loca`, `glyf`, `cmap`, `OS/2`, `name`, `post`
 */
export function writeSfnt(font: WrittenFont): Uint8Array<ArrayBuffer> {
	const glyphs = [BLANK, ...font.glyphs];
	const { glyf, loca } = writeOutlines(glyphs);
	const tables: [string, Uint8Array][] = [
		['glyf', glyf],
		['head', head(glyphs)],
		['hhea', hhea(glyphs)],
		['hmtx', hmtx(glyphs)],
		['loca', loca],
		['maxp', maxp(glyphs)]
	];
	if (font.codePoints)
		tables.push(
			['OS/2', os2(font, font.codePoints)],
			['cmap', cmap(font.codePoints)],
			['name', name(font)],
			['post', post()]
		);
	// capitals come first: the list is in the order of bytes
	return directory(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function directory(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
	const writer = createByteWriter();
	const power = Math.floor(Math.log2(tables.length));
	writer.u32(0x00010000);
	writer.u16(tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power));
	let at = 12 + 16 * tables.length;
	let headAt = 0;
	for (const [tag, table] of tables) {
		if (tag === 'head') headAt = at;
		writer.add(latin1(tag));
		writer.u32(checksum(table), at, table.length);
		at += padded(table.length);
	}
	for (const [, table] of tables) {
		writer.add(table);
		writer.add(new Uint8Array(padded(table.length) - table.length));
	}
	const bytes = writer.bytes();
	new DataView(bytes.buffer).setUint32(headAt + 8, (0xb1b0afba - checksum(bytes)) >>> 0);
	return bytes;
}

export const padded = (length: number): number => (length + 3) & ~3;

function checksum(bytes: Uint8Array): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4)
		sum =
			(sum +
				(((bytes[at] ?? 0) << 24) |
					((bytes[at + 1] ?? 0) << 16) |
					((bytes[at + 2] ?? 0) << 8) |
					(bytes[at + 3] ?? 0))) >>>
			0;
	return sum;
}

function writeOutlines(glyphs: readonly Glyph[]) {
	const [glyf, loca] = [createByteWriter(), createByteWriter()];
	for (const glyph of glyphs) {
		loca.u32(glyf.length);
		if (glyph.ends.length > 0) glyf.add(outline(glyph));
	}
	loca.u32(glyf.length);
	return { glyf: glyf.bytes(), loca: loca.bytes() };
}

/** Each difference in a byte where it goes into one, each flag by itself: streams are deflated anyhow. */
function outline({ points, on, ends }: Glyph): Uint8Array {
	const writer = createByteWriter();
	const [left, bottom, right, top] = boxOf(points);
	writer.u16(ends.length, left, bottom, right, top, ...ends, 0);
	const axes = [createByteWriter(), createByteWriter()] as const;
	for (const [place, flag] of on.entries()) {
		let flags = flag;
		for (const [axis, short, same] of [
			[0, 0x2, 0x10],
			[1, 0x4, 0x20]
		] as const) {
			const by = (points[2 * place + axis] ?? 0) - (place > 0 ? (points[2 * place - 2 + axis] ?? 0) : 0);
			if (by === 0) flags |= same;
			else if (Math.abs(by) < 256) {
				flags |= short | (by > 0 ? same : 0);
				axes[axis].u8(Math.abs(by));
			} else axes[axis].u16(by);
		}
		writer.u8(flags);
	}
	for (const axis of axes) writer.add(axis.bytes());
	writer.add(new Uint8Array(padded(writer.length) - writer.length));
	return writer.bytes();
}

function boxOf(points: Int16Array): [number, number, number, number] {
	let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < points.length; at += 2) {
		const [x = 0, y = 0] = [points[at], points[at + 1]];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
	}
	return points.length > 0 ? [left, bottom, right, top] : [0, 0, 0, 0];
}

/** The box of all glyphs. */
function wholeBox(glyphs: readonly Glyph[]): [number, number, number, number] {
	const boxes = glyphs.filter(({ ends }) => ends.length > 0).map(({ points }) => boxOf(points));
	const least = (side: 0 | 1) => boxes.reduce((all, box) => Math.min(all, box[side]), 0);
	const most = (side: 2 | 3) => boxes.reduce((all, box) => Math.max(all, box[side]), 0);
	return [least(0), least(1), most(2), most(3)];
}

function head(glyphs: readonly Glyph[]): Uint8Array {
	const writer = createByteWriter();
	writer.u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5);
	// a base line and a left side at 0, a thousand units; no day of making, so that the same glyphs are the same bytes
	writer.u16(0x0003, 1000);
	writer.u32(0, 0, 0, 0);
	writer.u16(...wholeBox(glyphs), 0, 8, 2, 1, 0);
	return writer.bytes();
}

function hhea(glyphs: readonly Glyph[]): Uint8Array {
	const writer = createByteWriter();
	const widest = glyphs.reduce((most, { advance }) => Math.max(most, advance), 0);
	const [, , right] = wholeBox(glyphs);
	writer.u32(0x00010000);
	writer.u16(METRICS.ascent, METRICS.descent, 0, widest, 0, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length);
	return writer.bytes();
}

function hmtx(glyphs: readonly Glyph[]): Uint8Array {
	const writer = createByteWriter();
	for (const { advance, points } of glyphs) writer.u16(advance, boxOf(points)[0]);
	return writer.bytes();
}

function maxp(glyphs: readonly Glyph[]): Uint8Array {
	const writer = createByteWriter();
	const most = (of: (glyph: Glyph) => number) => glyphs.reduce((all, glyph) => Math.max(all, of(glyph)), 0);
	writer.u32(0x00010000);
	const [points, contours] = [most(({ on }) => on.length), most(({ ends }) => ends.length)];
	writer.u16(glyphs.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
	return writer.bytes();
}

/** Groups of one; a second table for readers that know no character beyond 0xffff. */
function cmap(codePoints: readonly number[]): Uint8Array {
	const pairs = codePoints.map((code, place) => [code, place + 1] as const).sort(([a], [b]) => a - b);
	const near = [...pairs.filter(([code]) => code < 0xffff), [0xffff, 0] as const];
	const writer = createByteWriter();
	const size = 16 + 8 * near.length;
	writer.u16(0, 2, 3, 1);
	writer.u32(20);
	writer.u16(3, 10);
	writer.u32(20 + size);
	const power = Math.floor(Math.log2(near.length));
	writer.u16(4, size, 0, 2 * near.length, 2 * 2 ** power, power, 2 * (near.length - 2 ** power));
	writer.u16(...near.map(([code]) => code), 0, ...near.map(([code]) => code));
	writer.u16(...near.map(([code, id]) => id - code), ...near.map(() => 0));
	writer.u16(12, 0);
	writer.u32(16 + 12 * pairs.length, 0, pairs.length, ...pairs.flatMap(([code, id]) => [code, code, id]));
	return writer.bytes();
}

function os2({ weight, glyphs }: WrittenFont, codePoints: readonly number[]): Uint8Array {
	const writer = createByteWriter();
	const near = codePoints.map((code) => Math.min(code, 0xffff));
	const [first, last] = [Math.min(...near, 0xffff), Math.max(...near, 0)];
	const average = Math.round(glyphs.reduce((sum, { advance }) => sum + advance, 0) / Math.max(1, glyphs.length));
	writer.u16(4, average, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
	writer.add(new Uint8Array(10));
	writer.u32(0, 0, 0, 0);
	writer.add(latin1('HETU'));
	writer.u16(0x40, first, last, METRICS.ascent, METRICS.descent, 0, METRICS.ascent, -METRICS.descent);
	writer.u32(0, 0);
	writer.u16(536, METRICS.capHeight, 0, 32, 0);
	return writer.bytes();
}

/** Family, style, a name of its own, both together, a version, and the name for PostScript. */
function name({ family, weight }: WrittenFont): Uint8Array {
	const joined = `${family}-${weight}`.replaceAll(' ', '');
	const names = [family, 'Regular', joined, `${family} ${weight}`, 'Version 1', joined];
	const writer = createByteWriter();
	writer.u16(0, names.length, 6 + 12 * names.length);
	let at = 0;
	for (const [id, text] of names.entries()) {
		writer.u16(3, 1, 0x409, id + 1, 2 * text.length, at);
		at += 2 * text.length;
	}
	for (const text of names) writer.u16(...Array.from(text, (letter) => letter.charCodeAt(0)));
	return writer.bytes();
}

function post(): Uint8Array {
	const writer = createByteWriter();
	writer.u32(0x00030000, 0);
	writer.u16(-100, 50);
	writer.u32(0, 0, 0, 0, 0);
	return writer.bytes();
}
