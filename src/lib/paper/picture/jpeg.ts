import { joinBytes } from '../bytes.ts';

/** @source ITU-T T.81, B.2.2: a frame header of any process but the two codes between that are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** @throws where it is no JPEG */
export function readJpegSize(bytes: Uint8Array): { width: number; height: number; channels: 1 | 3 | 4 } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
		if (!isFrame(view.getUint8(at + 1))) continue;
		const channels = view.getUint8(at + 9);
		if (channels !== 1 && channels !== 3 && channels !== 4) break;
		return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), channels };
	}
	throw new Error('no JPEG');
}

/** The same picture, saying how many dots go to an inch. @source JFIF 1.02, APP0 */
export function writeJpegDensity(bytes: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
	const high = (dpi >> 8) & 0xff;
	const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, high, dpi & 0xff, high, dpi & 0xff, 0, 0];
	const has = bytes[2] === 0xff && bytes[3] === 0xe0;
	const rest = has ? 4 + (((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0)) : 2;
	return joinBytes([bytes.subarray(0, 2), Uint8Array.from(app0), bytes.subarray(rest)]);
}
