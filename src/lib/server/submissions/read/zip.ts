import { Inflate } from 'fflate';
import { Refused, type Reading } from './limits.ts';

/** A file in an archive, by what the directory at its end says. */
export interface ArchiveFile {
	readonly path: string;
	readonly packedBytes: number;
	readonly bytes: number;
	/** What it holds, in pieces; throws when it is more than the directory says. */
	readonly pieces: () => Generator<Uint8Array>;
}

interface Entry {
	readonly path: string;
	readonly method: number;
	readonly packedBytes: number;
	readonly bytes: number;
	readonly at: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;
/** The end of an archive and the longest remark behind it. */
const MOST_END = 22 + 65_535;
/** Bytes unpacked at once: 1,032 times as much may come of them. */
const PIECE = 1 << 14;
/** Small files may be packed as well as they can. */
const SMALL = 1_000_000;

/**
 * The files of a ZIP archive by their paths, folders left out. Nothing is unpacked before it is asked for.
 *
 * Refused: paths that lead out of the archive or that two files have, files that are encrypted, that overlap or are
 * packed in another way than deflating; more files, bytes or packing than the limits allow.
 *
 * @source PKWARE, .ZIP File Format Specification 6.3.10
 */
export function openArchive(bytes: Uint8Array, reading: Reading): ReadonlyMap<string, ArchiveFile> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = [...entriesOf(view, reading)];
	checkSizes(entries, bytes.length, reading);
	const files = new Map<string, ArchiveFile>();
	for (const entry of entries) {
		checkPath(entry.path);
		if (files.has(entry.path)) throw new Refused('unsafe-path', entry.path, 'twice');
		const { path, packedBytes, bytes: size } = entry;
		if (!path.endsWith('/'))
			files.set(path, { path, packedBytes, bytes: size, pieces: () => piecesOf(view, entry, reading) });
	}
	return files;
}

/** All that a file of an archive holds. */
export function unpacked(file: ArchiveFile): Uint8Array {
	const bytes = new Uint8Array(file.bytes);
	let at = 0;
	for (const piece of file.pieces()) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return at === bytes.length ? bytes : bytes.subarray(0, at);
}

/** The text of a file of an archive, UTF-8, in pieces. */
export function* textPieces(file: ArchiveFile): Generator<string> {
	const decoder = new TextDecoder();
	for (const piece of file.pieces()) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

function* entriesOf(view: DataView, { limits }: Reading): Generator<Entry> {
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	if (count > limits.files) throw new Refused('too-large', 'files', count);
	for (let number = 0; number < count; number++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) throw broken('directory');
		const [nameBytes, extraBytes, remarkBytes] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
		const after = at + 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (remarkBytes ?? 0);
		if (after > view.byteLength) throw broken('directory');
		yield entryAt(view, at, nameBytes ?? 0);
		at = after;
	}
}

function entryAt(view: DataView, at: number, nameBytes: number): Entry {
	const path = pathOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes));
	const flags = view.getUint16(at + 8, true);
	if (flags & ENCRYPTED) throw new Refused('broken-file', path, 'encrypted');
	const method = view.getUint16(at + 10, true);
	if (method !== STORED && method !== DEFLATED) throw new Refused('broken-file', path, `method ${method}`);
	// sizes of the long form, 0xFFFFFFFF here, are beyond every limit
	return {
		path,
		method,
		packedBytes: view.getUint32(at + 20, true),
		bytes: view.getUint32(at + 24, true),
		at: view.getUint32(at + 42, true)
	};
}

function endOf(view: DataView): number {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - MOST_END); at--)
		if (view.getUint32(at, true) === END) return at;
	throw broken('directory');
}

/** UTF-8, or what Windows in China writes. Archives of Windows part folders by `\`. */
function pathOf(name: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(name).replaceAll('\\', '/');
	} catch {
		return new TextDecoder('gb18030').decode(name).replaceAll('\\', '/');
	}
}

function checkPath(path: string): void {
	// eslint-disable-next-line no-control-regex -- no name of a file holds these
	const isUnsafe = /^\/|^[A-Za-z]:|[\u0000-\u001F]/.test(path) || path.split('/').includes('..') || path === '';
	if (isUnsafe) throw new Refused('unsafe-path', path, path);
}

function checkSizes(entries: readonly Entry[], fileBytes: number, { limits }: Reading): void {
	const sum = (count: (entry: Entry) => number) => entries.reduce((all, entry) => all + count(entry), 0);
	const size = sum(({ bytes }) => bytes);
	if (size > limits.unpackedBytes) throw new Refused('too-large', 'unpacked', size);
	// what several entries share is unpacked once for each
	if (sum(({ packedBytes }) => packedBytes) > fileBytes) throw broken('overlapping');
	for (const { path, bytes, packedBytes } of entries)
		if (bytes > SMALL && bytes > limits.ratio * packedBytes) throw new Refused('too-large', path, bytes);
}

function* piecesOf(view: DataView, entry: Entry, { signal }: Reading): Generator<Uint8Array> {
	const { at, path, method, packedBytes, bytes } = entry;
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw broken(path);
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + packedBytes > view.byteLength) throw broken(path);
	const packed = new Uint8Array(view.buffer, view.byteOffset + start, packedBytes);
	let count = 0;
	for (const piece of method === STORED ? [packed] : inflated(packed, path)) {
		signal?.throwIfAborted();
		count += piece.length;
		if (count > bytes) throw new Refused('too-large', path, count);
		yield piece;
	}
	if (count < bytes) throw broken(path);
}

function* inflated(packed: Uint8Array, path: string): Generator<Uint8Array> {
	let made: Uint8Array[] = [];
	const inflate = new Inflate((piece) => made.push(piece));
	for (let at = 0; at < packed.length; at += PIECE) {
		try {
			inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
		} catch {
			throw broken(path);
		}
		yield* made;
		made = [];
	}
}

const broken = (path: string): Refused => new Refused('broken-file', path, null);
