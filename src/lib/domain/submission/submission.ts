import type {
	ColumnMeaning,
	ReferenceSystem,
	RowProblem,
	SubmittedKind,
	UploadFormat
} from '../exchange/submit/submission.ts';
import type { LikelyDuplicate } from '../exchange/submit/match-records.ts';
import type { Confidence } from '../provenance.ts';
import type { FieldValue } from '../records/record-field.ts';
import type { Outline } from '../territory/outline.ts';

/** `draft`: with whoever made it; `submitted`: before the bureau; `judged`: every row of it is; `withdrawn`: taken back. */
export type SubmissionState = 'draft' | 'submitted' | 'judged' | 'withdrawn';

/** How far the reading of a file is. One that did not end left no row behind, and can begin again. */
export type ReadingState = 'under-way' | 'done' | 'refused' | 'stopped';

/** What is said of a whole file; a row's own columns say more. */
export interface Statement {
	/** Who stands for the values: the unit. */
	readonly outlet: string;
	/** The day that the values describe. */
	readonly asOf: string | null;
	readonly confidence: Confidence;
	readonly steward: string | null;
}

/** What a file was found to be. */
export interface FileReading {
	readonly format: UploadFormat | null;
	readonly encoding: string | null;
	readonly tables: readonly { readonly name: string; readonly rows: number }[];
	readonly table: string | null;
	readonly meanings: readonly ColumnMeaning[];
	/** By column, the first values that stand in it. */
	readonly examples: readonly (readonly string[])[];
	/** The reference system as the file names it. */
	readonly crs: string | null;
	/** Whether any row has coordinates, be they of a place or not yet. */
	readonly hasPlaces: boolean;
	/** What the file says of its coordinates by itself; `null`: nothing that is sure. */
	readonly detected: ReferenceSystem | null;
	/** What its coordinates may be, the likeliest first; what was read before this was kept has none. */
	readonly likely?: readonly ReferenceSystem[] | undefined;
	/** How far positions move, in metres, where a system is right rather than WGS 84. */
	readonly moves: readonly { readonly system: ReferenceSystem['system']; readonly metres: number }[];
	/** What somebody said they are. */
	readonly declared: ReferenceSystem | null;
	/** Why it was refused as a whole. */
	readonly problem: { readonly code: string; readonly value: string } | null;
}

/** What a row is against what stands: `gone` was in the last file and is in this one no more. */
export type DifferenceKind = 'new' | 'changed' | 'unchanged' | 'gone';
export type RowState = 'open' | 'accepted' | 'asked' | 'refused';

/** Another record that a new row may be about, and what speaks for it. */
export interface LikelySame {
	readonly id: string;
	readonly name: string;
	readonly division: string | null;
	readonly reasons: readonly ('name' | LikelyDuplicate['reasons'][number])[];
	readonly certainty: LikelyDuplicate['certainty'];
}

/** A new row of another submission, sent and not judged yet, that may be about the same thing. */
export interface OpenElsewhere {
	/** Whose submission it is in; `null`: the whole territory's. */
	readonly division: string | null;
	readonly name: string;
	/** For whoever judges; `null` for a county, which is told of another's rows no more than whose they are. */
	readonly told: {
		readonly submission: string;
		readonly line: number;
		readonly reasons: LikelySame['reasons'];
		readonly certainty: LikelySame['certainty'];
	} | null;
}

/** A row of a file in our terms, and what it would change. */
export interface RowContent {
	/** The id that the file gives it; `null`: none. */
	readonly id: string | null;
	readonly values: readonly (readonly [field: string, value: FieldValue])[];
	readonly source: {
		readonly source: string | null;
		readonly asOf: string | null;
		readonly confidence: string | null;
		readonly steward: string | null;
	};
	readonly outline: Outline['geometry'] | null;
	readonly problems: readonly RowProblem[];
	readonly differences: readonly { readonly field: string; readonly from: FieldValue; readonly to: FieldValue }[];
	readonly likelySame: readonly LikelySame[];
}

export interface SubmissionRow extends RowContent {
	/** Of the file; a record that is gone from it has none, and a number below zero. */
	readonly line: number;
	readonly name: string;
	/** The record it is about; `null`: a new one. */
	readonly record: string | null;
	readonly difference: DifferenceKind;
	readonly state: RowState;
	/** Of the record as it was compared. */
	readonly seenVersion: number | null;
	/** The record that somebody found a new row to be about; empty: none of those like it. `null`: nobody looked. */
	readonly sameAs: string | null;
	readonly remark: string | null;
	readonly judgedBy: string | null;
	readonly judgedAt: number | null;
	/** The version of the record that accepting it made. */
	readonly appliedVersion: number | null;
	readonly openElsewhere: readonly OpenElsewhere[];
}

export interface Submission extends FileReading {
	readonly id: string;
	/** `null`: the whole territory's. */
	readonly division: string | null;
	readonly kind: SubmittedKind;
	/** Of projects; `null` for other kinds. */
	readonly portfolio: string | null;
	readonly fileName: string;
	readonly fileBytes: number;
	/** SHA-256 of the file, in hexadecimal. */
	readonly fileHash: string;
	readonly reading: ReadingState;
	readonly statement: Statement | null;
	readonly state: SubmissionState;
	readonly note: string | null;
	readonly account: string | null;
	readonly person: string;
	readonly madeAt: number;
	readonly submittedAt: number | null;
	readonly judgedAt: number | null;
	readonly version: number;
	/** The submission that this one corrects. */
	readonly follows: string | null;
}

/** Rows of a submission by what they are and what became of them. */
export interface RowCounts {
	readonly all: number;
	readonly new: number;
	readonly changed: number;
	readonly unchanged: number;
	readonly gone: number;
	/** With something wrong. */
	readonly faulty: number;
	/** That may be about another record, or the same as a row that is open elsewhere. */
	readonly likelySame: number;
	/** Without fault, and neither judged nor unchanged: what the bureau has before it. */
	readonly open: number;
	readonly accepted: number;
	readonly asked: number;
	readonly refused: number;
}

/** What rows somebody looks at. */
export const ROW_VIEWS = [
	'all',
	'open',
	'new',
	'changed',
	'unchanged',
	'gone',
	'faulty',
	'likelySame',
	'accepted',
	'asked',
	'refused'
] as const;
export type RowView = (typeof ROW_VIEWS)[number];

/** Why a draft cannot be sent. */
export type SendFault = 'not-read' | 'no-rows' | 'undeclared-system' | 'no-statement';

/** Everything that keeps a draft from being sent; rows with faults do not, they stay behind. */
export function faultsOfSending(draft: Submission, { new: added, changed, gone }: RowCounts): SendFault[] {
	if (draft.reading !== 'done') return ['not-read'];
	const faults: SendFault[] = [];
	if (added + changed + gone === 0) faults.push('no-rows');
	if (draft.hasPlaces && !draft.detected && !draft.declared) faults.push('undeclared-system');
	if (!draft.statement) faults.push('no-statement');
	return faults;
}
