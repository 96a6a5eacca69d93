import type { UploadedTable } from '../../domain/exchange/submit/submission.ts';
import { homeOf } from '../../domain/records/record-kind.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { annotate, type AnnotationWords } from './annotated.ts';
import { file, narrowed, type OnlyDivision, rowOf } from './kept.ts';
import { presentRecords } from './present.ts';
import { readUpload } from './read-upload.ts';
import { templateFor, type TemplateWords } from './template.ts';

interface TemplateAsked extends Pick<Submission, 'kind' | 'portfolio'> {
	/** Whose records it is filled with; `null`: all. */
	readonly division: OnlyDivision;
	readonly words: TemplateWords;
}

/** A workbook to fill in, with the present records of a division. */
export async function template(db: Database, { kind, portfolio, division, words }: TemplateAsked): Promise<Uint8Array> {
	const present = await presentRecords(db, { kind, portfolio });
	const records = present
		.map(({ record }) => record)
		.filter((record) => division === null || homeOf(kind, record) === division);
	return templateFor(kind, { records, catalogue: await catalogue.read(db), portfolio }, words);
}

/** The file of a submission with a comment at each fault; `null`: nothing is wrong, or it can no longer be read. */
export async function annotated(
	db: Database,
	{ id, fileName, table: name }: Submission,
	words: AnnotationWords
): Promise<Uint8Array | null> {
	const bytes = await file(db, id);
	const read = await readUpload({ name: fileName, bytes });
	const table = read.ok ? read.value.tables.find((one): one is UploadedTable => one.name === name) : undefined;
	if (!read.ok || !table) return null;
	const faulty = await narrowed(db, id, 'faulty').selectAll().orderBy('line').execute();
	const problems = faulty.map(rowOf).flatMap((row) => row.problems);
	return annotate({ bytes, format: read.value.format, table }, problems, words);
}
