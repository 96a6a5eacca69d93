/* Moments are whole-number milliseconds since 1970, UTC. */

/** A file that somebody sent, and how far it is. */
export interface SubmissionTable {
	id: string;
	/** `null`: the whole territory's. */
	division: string | null;
	kind: string;
	portfolio: string | null;
	file_name: string;
	file_bytes: number;
	/** SHA-256 in hexadecimal. */
	file_hash: string;
	reading: string;
	/** A `FileReading` as JSON. */
	body: string;
	/** A `Statement` as JSON; `null`: nothing was said yet. */
	statement: string | null;
	state: string;
	note: string | null;
	account: string | null;
	person: string;
	made_at: number;
	submitted_at: number | null;
	judged_at: number | null;
	/** 1 as made; each change of it, and each reading, adds one. */
	version: number;
	follows: string | null;
}

/** The file as it came, in base64, in parts; of several in one submission the last. */
interface SubmissionFileTable {
	submission: string;
	part: number;
	bytes: string;
}

export interface SubmissionRowTable {
	submission: string;
	/** Of the file; below zero: a record that is gone from it. */
	line: number;
	name: string;
	record: string | null;
	difference: string;
	/** 1 or 0. */
	faulty: number;
	/** 1 or 0. */
	likely_same: number;
	seen_version: number | null;
	same_as: string | null;
	/** A `RowContent` as JSON. */
	body: string;
	state: string;
	remark: string | null;
	judged_account: string | null;
	judged_by: string | null;
	judged_at: number | null;
	applied_version: number | null;
}

/** Two new rows, of submissions apart, that may be about one thing; `other` had been sent when they were compared. */
export interface AlikeRowTable {
	submission: string;
	line: number;
	other: string;
	other_line: number;
	/** What speaks for it, as JSON. */
	reasons: string;
	certainty: string;
}

/** What somebody of a division said a heading means. */
interface HeadingChoiceTable {
	division: string;
	kind: string;
	heading: string;
	/** `null`: set aside. */
	field: string | null;
}

export interface SubmissionTables {
	submission: SubmissionTable;
	submission_file: SubmissionFileTable;
	submission_row: SubmissionRowTable;
	alike_row: AlikeRowTable;
	heading_choice: HeadingChoiceTable;
}
