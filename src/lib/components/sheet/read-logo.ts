import { logoFormat, MOST_LOGO_BYTES } from '$lib/domain/sheet/logo';
import type { SheetLogo } from '$lib/domain/sheet/sheet';

/** A picture for the corner of a sheet; `null` for what is none, or too large. Told by its content, not by its name. */
export async function readLogo(file: File): Promise<SheetLogo | null> {
	if (file.size > MOST_LOGO_BYTES) return null;
	const bytes = new Uint8Array(await file.arrayBuffer());
	const format = logoFormat(bytes);
	if (!format) return null;
	try {
		const { width, height } = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }));
		return { bytes, format, words: file.name.replace(/\.[^.]*$/, ''), aspect: width / height };
	} catch (error) {
		console.info('no picture', error);
		return null;
	}
}
