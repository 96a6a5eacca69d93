import { createByteWriter, joinBytes, latin1 } from '../bytes.ts';
import { crc32 } from './crc.ts';

export interface PngOrder {
	readonly width: number;
	readonly height: number;
	readonly dpi: number;
	/** Title, Source, Description and the like by keyword, in any script. */
	readonly texts: Readonly<Record<string, string>>;
}

/** A picture that is written from its top, a strip at a time, so that it is never whole in memory but as its file. */
export interface PngWriter {
	/** Whole rows, three bytes a pixel; they may be written over once it has answered. */
	add(rows: Uint8Array): Promise<void>;
	/** @throws where rows are missing */
	finish(): Promise<Uint8Array<ArrayBuffer>>;
	/** Lets go of what was begun. */
	abandon(): Promise<void>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const METRES_PER_INCH = 0.0254;
const [SUB, UP] = [1, 2];

export function createPngWriter({ width, height, dpi, texts }: PngOrder): PngWriter {
	const size = 3 * width;
	const { stream, deflated } = openDeflate();
	let before: Uint8Array = new Uint8Array(size);
	let written = 0;
	// one strip is deflated while the next is drawn
	let pending: Promise<void> = Promise.resolve();
	return {
		async add(rows) {
			const count = rows.length / size;
			const filtered = new Uint8Array(count * (size + 1));
			for (let row = 0; row < count; row++) {
				const here = rows.subarray(row * size, (row + 1) * size);
				filterRow(here, before, filtered.subarray(row * (size + 1), (row + 1) * (size + 1)));
				before = here;
			}
			before = before.slice();
			written += count;
			await pending;
			pending = stream.write(filtered);
			// told of by the next call that waits for it
			pending.catch(() => {});
		},
		async finish() {
			if (written !== height) throw new Error(`${written} rows of ${height}`);
			await pending;
			await stream.close();
			const body = (await deflated).map((part) => chunk('IDAT', part));
			const head = [chunk('IHDR', header(width, height)), chunk('pHYs', density(dpi))];
			const words = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
			return joinBytes([Uint8Array.from(SIGNATURE), ...head, ...words, ...body, chunk('IEND', new Uint8Array())]);
		},
		async abandon() {
			await stream.abort();
			await deflated.catch(() => []);
		}
	};
}

/** What a browser and a server both have; the bytes of one zlib are not another's, the pixels are. */
function openDeflate() {
	const { readable, writable } = new CompressionStream('deflate');
	const parts = async () => {
		const all: Uint8Array[] = [];
		const reader = readable.getReader();
		for (let next = await reader.read(); !next.done; next = await reader.read()) all.push(next.value);
		return all;
	};
	return { stream: writable.getWriter(), deflated: gather(parts()) };
}

/** Chunks of a size that readers like: a stream hands out crumbs. */
async function gather(parts: Promise<Uint8Array[]>): Promise<Uint8Array[]> {
	const whole = joinBytes(await parts);
	const size = 1 << 20;
	return Array.from({ length: Math.ceil(whole.length / size) }, (_, place) =>
		whole.subarray(place * size, (place + 1) * size)
	);
}

/** Flat areas are rows like the one above, lettering rows like themselves: whichever leaves less is taken. */
function filterRow(here: Uint8Array, before: Uint8Array, filtered: Uint8Array): void {
	let [across, down] = [0, 0];
	// one colour of three tells
	for (let at = 4; at < here.length; at += 3) {
		const value = here[at];
		if (value !== before[at]) down++;
		if (value !== here[at - 3]) across++;
	}
	const filter = across < down ? SUB : UP;
	filtered[0] = filter;
	if (filter === UP) {
		for (let at = 0; at < here.length; at++) filtered[at + 1] = (here[at] ?? 0) - (before[at] ?? 0);
	} else for (let at = 0; at < here.length; at++) filtered[at + 1] = (here[at] ?? 0) - (here[at - 3] ?? 0);
}

/** @source PNG (Third Edition), 5.3 */
export function chunk(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
	const writer = createByteWriter();
	writer.u32(body.length);
	const typed = joinBytes([latin1(type), body]);
	writer.add(typed);
	writer.u32(crc32(typed));
	return writer.bytes();
}

/** Eight bits, red green blue. */
function header(width: number, height: number): Uint8Array {
	const writer = createByteWriter();
	writer.u32(width, height);
	writer.add([8, 2, 0, 0, 0]);
	return writer.bytes();
}

function density(dpi: number): Uint8Array {
	const writer = createByteWriter();
	const perMetre = Math.round(dpi / METRES_PER_INCH);
	writer.u32(perMetre, perMetre);
	writer.u8(1);
	return writer.bytes();
}

/** The plain kind for ASCII, which more programs read; the international one for the rest. */
function textChunk(keyword: string, text: string): Uint8Array {
	const plain = text.replaceAll('\0', '');
	if (/^[\t\n\x20-\x7e]*$/.test(plain)) return chunk('tEXt', latin1(`${keyword}\0${plain}`));
	return chunk('iTXt', joinBytes([latin1(`${keyword}\0\0\0\0\0`), new TextEncoder().encode(plain)]));
}
