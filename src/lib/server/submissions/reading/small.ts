import { containerOf } from '../read/format-of.ts';
import { UPLOAD_LIMITS } from '../read/limits.ts';
import { openArchive } from '../read/zip.ts';

/** Of the file as it came. */
export const FEW_BYTES = 64_000;
/** Of what an archive says that it holds; reading ends at more than it says. */
const FEW_UNPACKED = 1_000_000;

/** Whether a file of no more than `FEW_BYTES` is read as fast as a page is made: by what it weighs unpacked, too. */
export function isSmall(bytes: Uint8Array): boolean {
	try {
		switch (containerOf(bytes)) {
			case 'text':
				return true;
			case 'archive':
				return unpackedBytes(bytes) <= FEW_UNPACKED;
			case 'sqlite':
				return false;
		}
	} catch {
		// what cannot be opened is refused as fast
		return true;
	}
}

const unpackedBytes = (bytes: Uint8Array): number =>
	[...openArchive(bytes, { limits: UPLOAD_LIMITS }).values()].reduce((sum, one) => sum + one.bytes, 0);
