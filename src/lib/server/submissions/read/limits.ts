import type { UploadProblem } from '../../../domain/exchange/submit/submission.ts';

/** How much of a file is taken. What is over is refused before it is held. */
export interface UploadLimits {
	/** Of the file as it came. */
	readonly fileBytes: number;
	/** Of everything in an archive, unpacked. */
	readonly unpackedBytes: number;
	/** Unpacked to packed, of a file in an archive that is more than a megabyte. */
	readonly ratio: number;
	readonly files: number;
	/** Of all tables of a file together. */
	readonly rows: number;
	readonly columns: number;
	/** Longer texts are cut one character after it, so that reading the rows finds them too long. */
	readonly cellCharacters: number;
	/** Levels of elements, lists and objects inside each other. */
	readonly depth: number;
	/** Corners of all shapes of a file together. */
	readonly positions: number;
}

const MB = 1_000_000;

export const UPLOAD_LIMITS: UploadLimits = {
	fileBytes: 100 * MB,
	unpackedBytes: 300 * MB,
	ratio: 200,
	files: 2_000,
	rows: 200_000,
	columns: 300,
	cellCharacters: 20_000,
	depth: 64,
	positions: 5_000_000
};

/** What goes on while a file is read. */
export interface ReadingCourse {
	/** Ends the reading, which then throws the reason of the signal. */
	readonly signal?: AbortSignal;
	/** Share of the file read, 0–1. */
	readonly onProgress?: (share: number) => void;
}

export interface Reading extends ReadingCourse {
	readonly limits: UploadLimits;
}

/** A file that cannot be taken, thrown from wherever that is seen; `readUpload` makes it its answer. */
export class Refused extends Error {
	readonly problem: UploadProblem;

	constructor(code: UploadProblem['code'], path: string, value: unknown) {
		super(`${code} at ${path}`);
		this.problem = { code, path, value };
	}
}

/** Something of which no more than `most` is taken, counted as it comes. */
export function counter(most: number, code: 'too-large' | 'too-many-rows', path: string): (more: number) => void {
	let count = 0;
	return (more) => {
		count += more;
		if (count > most) throw new Refused(code, path, most);
	};
}

/** Between slices of work: other requests are heard, and whoever called may have given up. */
export async function pause({ signal, onProgress }: Reading, share: number): Promise<void> {
	onProgress?.(share);
	await new Promise((resume) => setImmediate(resume));
	signal?.throwIfAborted();
}

/** Text as a cell keeps it. */
export const cellText = (text: string, { limits }: Reading): string =>
	text.length > limits.cellCharacters ? text.slice(0, limits.cellCharacters + 1).toWellFormed() : text;
