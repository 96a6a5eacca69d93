import { Refused } from './limits.ts';

interface ReadText {
	readonly text: string;
	/** As the encodings are called: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`. */
	readonly encoding: string;
}

/** Share of the signs beyond ASCII that are common ones in a Chinese text; of text in other encodings few come out so. */
const COMMON_SHARE = 0.6;

/**
 * The text of a file, by its byte order mark, else as UTF-8 where all of it can be that, else as GB18030 where most of
 * what it says then is common Chinese. Nothing is replaced: text that is neither is refused.
 */
export function textOf(bytes: Uint8Array): ReadText {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', bytes);
	const zeros = zerosIn(bytes);
	if (zeros) return decodedAs(zeros, bytes);
	try {
		return decodedAs('utf-8', bytes);
	} catch {
		if (commonShare(bytes) < COMMON_SHARE) throw new Refused('unknown-encoding', '', null);
		return decodedAs('gb18030', bytes);
	}
}

function decodedAs(encoding: string, bytes: Uint8Array): ReadText {
	try {
		// a byte order mark is left out by the decoder
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
	} catch {
		throw new Refused('unknown-encoding', '', encoding);
	}
}

const SAMPLE = 1 << 16;

/** ASCII in UTF-16 has a zero at every other place. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const sample = bytes.subarray(0, SAMPLE);
	const zeros = [0, 0];
	sample.forEach((byte, place) => byte === 0 && (zeros[place % 2] = (zeros[place % 2] ?? 0) + 1));
	const [even = 0, odd = 0] = zeros;
	if (odd > sample.length / 8 && even === 0) return 'utf-16le';
	return even > sample.length / 8 && odd === 0 ? 'utf-16be' : null;
}

/**
 * Of pairs of bytes that begin beyond ASCII, the share that are signs of level 1 of GB 2312 (the 3,755 in common use),
 * or its punctuation and full-width letters.
 *
 * @source GB/T 2312-1980, rows 1–3 and 16–55
 */
function commonShare(bytes: Uint8Array): number {
	let [pairs, common] = [0, 0];
	for (let at = 0; at < Math.min(bytes.length, SAMPLE * 16); at++) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) continue;
		pairs++;
		const isCommon = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
		if (isCommon && (bytes[at + 1] ?? 0) >= 0xa1) common++;
		at++;
	}
	return pairs === 0 ? 0 : common / pairs;
}
