/** Bytes that are written one after another, the highest of a number first. */
export interface ByteWriter {
	u8(value: number): void;
	u16(...values: number[]): void;
	u32(...values: number[]): void;
	add(bytes: ArrayLike<number>): void;
	readonly length: number;
	bytes(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
	let room = new Uint8Array(256);
	let length = 0;
	const need = (more: number) => {
		if (length + more <= room.length) return;
		const wider = new Uint8Array(Math.max(2 * room.length, length + more));
		wider.set(room);
		room = wider;
	};
	const put = (value: number, bytes: number) => {
		need(bytes);
		for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) room[length++] = (value >>> shift) & 0xff;
	};
	return {
		u8: (value) => put(value, 1),
		u16: (...values) => values.forEach((value) => put(value, 2)),
		u32: (...values) => values.forEach((value) => put(value, 4)),
		add(bytes) {
			need(bytes.length);
			room.set(bytes, length);
			length += bytes.length;
		},
		get length() {
			return length;
		},
		bytes: () => room.slice(0, length)
	};
}

/** One after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

/** Of text whose characters are all below 256. */
export const latin1 = (text: string): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(text.length);
	for (let place = 0; place < text.length; place++) bytes[place] = text.charCodeAt(place);
	return bytes;
};

/** In parts, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x6000)
		text += btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
	return text;
}
