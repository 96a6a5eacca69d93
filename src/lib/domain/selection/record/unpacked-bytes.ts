/** Four bytes that open the end of a ZIP archive's list of files, and each entry of the list. */
const [END, ENTRY] = [0x06054b50, 0x02014b50];
const [END_BYTES, ENTRY_BYTES, MOST_COMMENT] = [22, 46, 0xffff];
/** A size that is written elsewhere, as only archives beyond four gigabytes need. */
const ELSEWHERE = 0xffffffff;
const MANY = 0xffff;

/**
 * How many bytes the files of a ZIP archive say they unpack to: what an unpacker sets aside for them. `null` where it
 * is no such archive.
 *
 * @source PKWARE, "APPNOTE.TXT: .ZIP File Format Specification" 6.3.10, sections 4.3.12 and 4.3.16
 */
export function unpackedBytes(archive: Uint8Array): number | null {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = findEnd(view);
	if (end === null) return null;
	const count = view.getUint16(end + 10, true);
	// more files than that are counted elsewhere too, and no workbook has them
	if (count === MANY) return Infinity;
	let at = view.getUint32(end + 16, true);
	let bytes = 0;
	for (let entry = 0; entry < count; entry++) {
		if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
		const size = view.getUint32(at + 24, true);
		bytes += size === ELSEWHERE ? Infinity : size;
		at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return bytes;
}

/** Looked for from the back: a comment of any text may follow it. */
function findEnd(view: DataView): number | null {
	const last = view.byteLength - END_BYTES;
	for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return null;
}
