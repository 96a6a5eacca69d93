import type { Submission, SubmissionRow } from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';
import { rowOf } from './kept.ts';

/** Rows that somebody judged, in the order of the file. */
export async function signedRows(db: Database, { id }: Pick<Submission, 'id'>, most: number): Promise<SubmissionRow[]> {
	const found = await db
		.selectFrom('submission_row')
		.selectAll()
		.where('submission', '=', id)
		.where('state', '<>', 'open')
		.orderBy('line')
		.limit(most)
		.execute();
	return found.map(rowOf);
}
