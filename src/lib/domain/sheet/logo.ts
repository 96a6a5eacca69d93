import type { SheetLogo } from './sheet.ts';

/** Of a logo: what a browser, a database and every file of an atlas can carry. */
export const MOST_LOGO_BYTES = 200_000;

interface LogoSize {
	readonly format: SheetLogo['format'];
	/** In pixels, as stored: a turn in the picture's notes is not made. */
	readonly width: number;
	readonly height: number;
}

/**
 * What a picture says of itself in its first bytes, whatever its name; `null` for what is neither PNG nor JPEG, has no
 * size, or ends before it is whole.
 *
 * @source W3C Portable Network Graphics, 5.2 and 11.2.2; ITU-T T.81, B.1 and B.2.2
 */
export function logoSize(bytes: Uint8Array): LogoSize | null {
	const size = logoFormat(bytes) === 'png' ? pngSize(bytes) : logoFormat(bytes) === 'jpeg' ? jpegSize(bytes) : null;
	return size && size.width > 0 && size.height > 0 ? size : null;
}

export function logoFormat(bytes: Uint8Array): SheetLogo['format'] | null {
	if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'png';
	return begins(bytes, [0xff, 0xd8, 0xff]) ? 'jpeg' : null;
}

const begins = (bytes: Uint8Array, first: readonly number[], from = 0): boolean =>
	first.every((byte, place) => bytes[from + place] === byte);

const HEAD = [0x49, 0x48, 0x44, 0x52];
const END = [0x49, 0x45, 0x4e, 0x44];

/** A chunk is its length, its name, its content and four bytes of check; the first says the size. */
function pngSize(bytes: Uint8Array): LogoSize | null {
	if (!begins(bytes, HEAD, 12)) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
		if (begins(bytes, END, at + 4)) return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
	return null;
}

/** Tables and notes among the markers of a frame. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

function jpegSize(bytes: Uint8Array): LogoSize | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let at = 2; at + 9 < bytes.length;) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) at += 1;
		else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker))
			return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		else at += 2 + view.getUint16(at + 2);
	}
	return null;
}
