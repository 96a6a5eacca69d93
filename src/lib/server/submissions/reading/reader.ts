import type { UploadProblem } from '../../../domain/exchange/submit/submission.ts';
import type { FileReading, Submission } from '../../../domain/submission/submission.ts';
import type { Outline } from '../../../domain/territory/outline.ts';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { SubmissionRowTable } from '../../db/submission-tables.ts';
import type { AlikeRow, KeptRow } from './alike-elsewhere.ts';

/** A row as it is kept, but for whose it is. */
export type DraftRow = Omit<SubmissionRowTable, 'submission'>;

/** A record as it is kept. */
export interface KeptRecord {
	readonly id: string;
	readonly version: number;
	readonly position: number;
	readonly body: string;
	readonly archived: boolean;
}

/** What a reading rests on, as it comes from the database: in parts, so that nobody waits for all of it. */
export type Material =
	| { readonly kind: 'file'; readonly base64: string }
	| { readonly kind: 'records'; readonly records: readonly KeptRecord[] }
	/** New rows of other submissions, sent and not judged yet. */
	| { readonly kind: 'elsewhere'; readonly rows: readonly KeptRow[] }
	/** New rows of the submission itself, where it has been read. */
	| { readonly kind: 'own'; readonly rows: readonly KeptRow[] };

/** The rest of it: plain values, that a thread can be given. */
export interface ReadingTask {
	readonly draft: Submission;
	readonly known: Catalogue;
	/** What headings were said to mean. */
	readonly remembered: ReadonlyMap<string, string | null>;
	/** GeoJSON of the divisions; `null`: there is none. */
	readonly divisions: string | null;
	/** By the id of what they are of, for kinds that have any. */
	readonly outlines: ReadonlyMap<string, Outline['geometry']>;
	/** Ids of records of the last file; `null`: there was none. */
	readonly last: ReadonlySet<string> | null;
}

export type Outcome =
	| { readonly kind: 'refused'; readonly problem: UploadProblem }
	| { readonly kind: 'read'; readonly reading: FileReading; readonly rows: number };

export type WorkPhase = 'file' | 'rows' | 'comparing';
export type OnWork = (phase: WorkPhase, share: number) => void;

/** Reads one file: first it is given everything, then it reads, then its rows are taken from it a portion at a time. */
export interface Reader {
	readonly take: (material: Material) => void;
	/** @throws `ReaderBroke` where it ended by a fault of its own, the reason of the signal where it was stopped */
	readonly read: (task: ReadingTask, onWork: OnWork) => Promise<Outcome>;
	/** Compares the submission's own rows with those elsewhere; which are alike is taken from it as rows are. */
	readonly compare: () => Promise<void>;
	/** Empty: there are no more. */
	readonly next: () => Promise<Portion>;
	/** Ends it, whatever it is at. */
	readonly end: () => void;
}

/** What a reading found, as much of it as is kept without anybody else noticing. */
export interface Portion {
	readonly rows: readonly DraftRow[];
	readonly alike: readonly AlikeRow[];
}
const MOST_ROWS = 200;
const MOST_ALIKE = 500;

/** All that was found in portions, from the first. */
export function portionsOf({ rows, alike }: Portion): () => Portion {
	let turn = 0;
	return () => {
		const at = turn++;
		return {
			rows: rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
			alike: alike.slice(at * MOST_ALIKE, (at + 1) * MOST_ALIKE)
		};
	};
}

/** A reader that ended by a fault of ours, or for want of memory: the file is as it was and can be read again. */
export class ReaderBroke extends Error {
	readonly code: 'too-heavy' | 'reader-broke';

	constructor(cause: Error) {
		super(cause.message, { cause });
		this.code = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-heavy' : 'reader-broke';
	}
}

/** The part of a draft that a reading writes. */
export function readingOf(draft: Submission): FileReading {
	const { format, encoding, tables, table, meanings, examples, crs, hasPlaces, detected, likely, moves, declared } =
		draft;
	return {
		format,
		encoding,
		tables,
		table,
		meanings,
		examples,
		crs,
		hasPlaces,
		detected,
		likely,
		moves,
		declared,
		problem: null
	};
}
