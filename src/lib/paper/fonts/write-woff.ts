import { zlibSync } from 'fflate';
import { createByteWriter } from '../bytes.ts';
import { padded } from './write-sfnt.ts';

const [HEADER, SFNT_ENTRY, ENTRY] = [44, 16, 20];

/** A font as browsers read it, deflated. @source WOFF File Format 1.0, 3–5 */
export function writeWoff(sfnt: Uint8Array): Uint8Array<ArrayBuffer> {
	const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
	const count = view.getUint16(4);
	const tables = Array.from({ length: count }, (_, place) => {
		const [tag, sum, at, length] = [0, 4, 8, 12].map((offset) => view.getUint32(12 + SFNT_ENTRY * place + offset)) as [
			number,
			number,
			number,
			number
		];
		const plain = sfnt.subarray(at, at + length);
		const deflated = zlibSync(plain, { level: 9 });
		return { tag, sum, length, packed: deflated.length < length ? deflated : plain };
	});
	const start = HEADER + ENTRY * count;
	const size = tables.reduce((sum, { packed }) => sum + padded(packed.length), start);
	const writer = createByteWriter();
	writer.u32(0x774f4646, view.getUint32(0), size);
	writer.u16(count, 0);
	writer.u32(sfnt.length);
	writer.u16(1, 0);
	writer.u32(0, 0, 0, 0, 0);
	let at = start;
	for (const { tag, sum, length, packed } of tables) {
		writer.u32(tag, at, packed.length, length, sum);
		at += padded(packed.length);
	}
	for (const { packed } of tables) {
		writer.add(packed);
		writer.add(new Uint8Array(padded(packed.length) - packed.length));
	}
	return writer.bytes();
}
