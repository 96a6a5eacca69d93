import { createHash } from 'node:crypto';

export interface KeptFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly type: string;
	/** Without its ending. */
	readonly name: string;
	readonly etag: string;
}

const MOST_BYTES = 64 * 2 ** 20;
const MOST_FILES = 64;

/** The files made last, by what they were made from: reports that ask again are answered at once. */
export function keptFiles() {
	const files = new Map<string, KeptFile>();
	let held = 0;
	const drop = (key: string) => {
		held -= files.get(key)?.bytes.length ?? 0;
		files.delete(key);
	};
	return {
		get(key: string): KeptFile | null {
			const found = files.get(key);
			if (!found) return null;
			// the one asked for last goes last
			files.delete(key);
			files.set(key, found);
			return found;
		},
		keep(key: string, file: Omit<KeptFile, 'etag'>): KeptFile {
			const etag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`;
			const made = { ...file, etag };
			if (file.bytes.length > MOST_BYTES / 4) return made;
			drop(key);
			files.set(key, made);
			held += file.bytes.length;
			for (const oldest of files.keys()) {
				if (held <= MOST_BYTES && files.size <= MOST_FILES) break;
				drop(oldest);
			}
			return made;
		}
	};
}
