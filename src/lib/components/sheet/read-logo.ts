import type { SheetLogo } from '$lib/domain/sheet/sheet';

const MOST_BYTES = 200_000;

/** A picture for the corner of a sheet; `null` for what is none, or too large. Told by its content, not by its name. */
export async function readLogo(file: File): Promise<SheetLogo | null> {
	if (file.size > MOST_BYTES) return null;
	const bytes = new Uint8Array(await file.arrayBuffer());
	const format = formatOf(bytes);
	if (!format) return null;
	try {
		const { width, height } = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }));
		return { bytes, format, words: file.name.replace(/\.[^.]*$/, ''), aspect: width / height };
	} catch (error) {
		console.info('no picture', error);
		return null;
	}
}

function formatOf(bytes: Uint8Array): SheetLogo['format'] | null {
	const begins = (...first: number[]) => first.every((byte, place) => bytes[place] === byte);
	if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
	return begins(0xff, 0xd8, 0xff) ? 'jpeg' : null;
}
