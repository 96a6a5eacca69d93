import { BLANK, type Glyph } from './glyph.ts';

/** The characters of a static TrueType font. */
export interface Face {
	/** `null` where the font has no such character. */
	glyphOf(codePoint: number): Glyph | null;
}

const ARGUMENTS_ARE_WORDS = 0x1;
const ARGUMENTS_ARE_OFFSETS = 0x2;
const MORE_COMPONENTS = 0x20;
/** A scale, two scales, a matrix. @source OpenType, `glyf`, composite glyph description */
const SCALES = [
	[0x8, 1],
	[0x40, 2],
	[0x80, 4]
] as const;

interface Tables {
	readonly view: DataView;
	readonly at: ReadonlyMap<string, number>;
	readonly longOffsets: boolean;
	/** Thousandths per unit of the font. */
	readonly scale: number;
	readonly measured: number;
}

/** @throws where a table that a font cannot be drawn without is missing */
export function readFace(font: Uint8Array): Face {
	const tables = readTables(font);
	const glyphs = readCharacters(tables.view, tableAt(tables, 'cmap'));
	return {
		glyphOf: (codePoint) => {
			const id = glyphs.get(codePoint);
			return id ? { ...readGlyph(tables, id), advance: advanceOf(tables, id) } : null;
		}
	};
}

function readTables(font: Uint8Array): Tables {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const at = new Map<string, number>();
	for (let place = 0; place < view.getUint16(4); place++) {
		const record = 12 + 16 * place;
		const tag = String.fromCharCode(...font.subarray(record, record + 4));
		at.set(tag, view.getUint32(record + 8));
	}
	const [head, hhea] = [tableAt({ at }, 'head'), tableAt({ at }, 'hhea')];
	return {
		view,
		at,
		longOffsets: view.getInt16(head + 50) === 1,
		scale: 1000 / view.getUint16(head + 18),
		measured: view.getUint16(hhea + 34)
	};
}

function tableAt({ at }: Pick<Tables, 'at'>, tag: string): number {
	const found = at.get(tag);
	if (found === undefined) throw new Error(`a font without ${tag}`);
	return found;
}

/** Glyphs by character, of every subtable for Unicode. @source OpenType, `cmap`, formats 4 and 12 */
function readCharacters(view: DataView, cmap: number): Map<number, number> {
	const glyphs = new Map<number, number>();
	for (let place = 0; place < view.getUint16(cmap + 2); place++) {
		const at = cmap + view.getUint32(cmap + 8 + 8 * place);
		const format = view.getUint16(at);
		if (format === 12) readGroups(view, at, glyphs);
		if (format === 4) readSegments(view, at, glyphs);
	}
	return glyphs;
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
	for (let group = 0; group < view.getUint32(at + 12); group++) {
		const [from, to, id] = [0, 4, 8].map((offset) => view.getUint32(at + 16 + 12 * group + offset)) as [
			number,
			number,
			number
		];
		for (let code = from; code <= to; code++) glyphs.set(code, id + code - from);
	}
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
	const size = view.getUint16(at + 6);
	const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
	for (let segment = 0; segment < size; segment += 2) {
		const [from, to] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
		const [delta, offset] = [view.getUint16(deltas + segment), view.getUint16(offsets + segment)];
		for (let code = from; code <= to && code < 0xffff; code++) {
			const listed = offset && view.getUint16(offsets + segment + offset + 2 * (code - from));
			if (offset && !listed) continue;
			glyphs.set(code, ((offset ? listed : code) + delta) & 0xffff);
		}
	}
}

function advanceOf(tables: Tables, id: number): number {
	const at = tableAt(tables, 'hmtx') + 4 * Math.min(id, tables.measured - 1);
	return Math.round(tables.view.getUint16(at) * tables.scale);
}

function readGlyph(tables: Tables, id: number): Glyph {
	const { view, longOffsets } = tables;
	const loca = tableAt(tables, 'loca');
	const offset = (place: number) =>
		longOffsets ? view.getUint32(loca + 4 * place) : 2 * view.getUint16(loca + 2 * place);
	const [from, to] = [offset(id), offset(id + 1)];
	if (from === to) return BLANK;
	const at = tableAt(tables, 'glyf') + from;
	const contours = view.getInt16(at);
	return contours < 0 ? readComposite(tables, at + 10) : readSimple(tables, at + 10, contours);
}

function readSimple({ view, scale }: Tables, at: number, contours: number): Glyph {
	const ends = Uint16Array.from({ length: contours }, (_, place) => view.getUint16(at + 2 * place));
	const count = (ends.at(-1) ?? -1) + 1;
	let read = at + 2 * contours;
	read += 2 + view.getUint16(read);
	const flags: number[] = [];
	while (flags.length < count) {
		const flag = view.getUint8(read++);
		flags.push(flag);
		if (flag & 0x8) for (let again = view.getUint8(read++); again > 0; again--) flags.push(flag);
	}
	const points = new Int16Array(2 * count);
	// first every x, then every y: a byte with its sign in the flags, a word, or as before
	for (const [axis, short, same] of [
		[0, 0x2, 0x10],
		[1, 0x4, 0x20]
	] as const) {
		let value = 0;
		for (const [place, flag] of flags.entries()) {
			if (flag & short) value += view.getUint8(read++) * (flag & same ? 1 : -1);
			else if (!(flag & same)) {
				value += view.getInt16(read);
				read += 2;
			}
			points[2 * place + axis] = Math.round(value * scale);
		}
	}
	return { advance: 0, points, on: Uint8Array.from(flags, (flag) => flag & 1), ends };
}

function readComposite(tables: Tables, from: number): Glyph {
	const { view } = tables;
	const parts: Glyph[] = [];
	let at = from;
	for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS;) {
		flags = view.getUint16(at);
		const part = readGlyph(tables, view.getUint16(at + 2));
		const words = flags & ARGUMENTS_ARE_WORDS;
		const offset = (place: 0 | 1) => (words ? view.getInt16(at + 4 + 2 * place) : view.getInt8(at + 4 + place));
		const [dx, dy] = flags & ARGUMENTS_ARE_OFFSETS ? [offset(0), offset(1)] : [0, 0];
		at += words ? 8 : 6;
		const numbers = SCALES.find(([flag]) => flags & flag)?.[1] ?? 0;
		const [a = 1, b, c, d] = Array.from({ length: numbers }, (_, place) => view.getInt16(at + 2 * place) / 0x4000);
		at += 2 * numbers;
		const matrix = numbers === 4 ? [a, b ?? 0, c ?? 0, d ?? 1] : [a, 0, 0, b ?? a];
		parts.push(moved(part, matrix, { x: dx * tables.scale, y: dy * tables.scale }));
	}
	return joined(parts);
}

function moved(part: Glyph, [a = 1, b = 0, c = 0, d = 1]: readonly number[], by: { x: number; y: number }): Glyph {
	const points = part.points.map((_, place) => {
		const [x, y] = [part.points[place & ~1] ?? 0, part.points[place | 1] ?? 0];
		return Math.round(place % 2 === 0 ? a * x + c * y + by.x : b * x + d * y + by.y);
	});
	return { ...part, points };
}

function joined(parts: readonly Glyph[]): Glyph {
	const before = parts.map((_, place) => parts.slice(0, place).reduce((sum, { on }) => sum + on.length, 0));
	return {
		advance: 0,
		points: Int16Array.from(parts.flatMap(({ points }) => [...points])),
		on: Uint8Array.from(parts.flatMap(({ on }) => [...on])),
		ends: Uint16Array.from(parts.flatMap(({ ends }, place) => [...ends].map((end) => end + (before[place] ?? 0))))
	};
}
