import { strToU8, zipSync } from 'fflate';

export interface NamedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Files in one archive, in their order. `madeOn`: day that stands at each, so that the same files make the same archive. */
export function packed(files: readonly NamedFile[], madeOn: string): Uint8Array {
	const [year = 1980, month = 1, day = 1] = madeOn.split('-').map(Number);
	// an archive keeps the time of clocks where it was made
	const mtime = new Date(year, month - 1, day, 12);
	return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime, level: 6 }]])));
}

/** Pieces of text as one piece of bytes. */
export const bytesOf = (pieces: Iterable<string>): Uint8Array =>
	joinedBytes(Array.from(inPieces(pieces), (text) => strToU8(text)));

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** Characters that are encoded at once. */
const PIECE = 1 << 16;

/** Many small pieces as fewer large ones. */
export function* inPieces(pieces: Iterable<string>): Generator<string> {
	let gathered = '';
	for (const piece of pieces) {
		gathered += piece;
		if (gathered.length < PIECE) continue;
		yield gathered;
		gathered = '';
	}
	yield gathered;
}
