import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Submission } from '../../../domain/submission/submission.ts';
import { type Outline, OUTLINED_KINDS } from '../../../domain/territory/outline.ts';
import * as catalogue from '../../catalogue.ts';
import type { Database } from '../../db/open.ts';
import { headingChoices } from '../kept.ts';
import type { KeptRow } from './alike-elsewhere.ts';
import type { KeptRecord, Material, ReadingTask } from './reader.ts';

/** Records that are read from the database at once. */
const SLICE = 500;

/** The file of a draft and the records of its kind, in parts; others have their turn between them. */
export async function* materials(db: Database, draft: Submission): AsyncGenerator<Material> {
	for (let part = 0; ; part++) {
		const found = await db
			.selectFrom('submission_file')
			.select('bytes')
			.where('submission', '=', draft.id)
			.where('part', '=', part)
			.executeTakeFirst();
		if (!found) break;
		yield { kind: 'file', base64: found.bytes };
		await turn();
	}
	let records = await recordsAfter(db, draft, null);
	while (records.length > 0) {
		yield { kind: 'records', records };
		await turn();
		records = await recordsAfter(db, draft, records.at(-1)?.id ?? null);
	}
	yield* openElsewhere(db, draft);
}

/** New rows of a submission that has been read and of those it is to be compared with, in parts. */
export async function* toCompare(db: Database, submission: Submission): AsyncGenerator<Material> {
	for await (const rows of newRows(db, submission.id)) yield { kind: 'own', rows };
	yield* openElsewhere(db, submission);
}

async function* openElsewhere(db: Database, { id, kind, portfolio }: Submission): AsyncGenerator<Material> {
	const others = await db
		.selectFrom('submission')
		.select('id')
		.where('id', '<>', id)
		.where('state', '=', 'submitted')
		.where('kind', '=', kind)
		.where((row) => (portfolio === null ? row('portfolio', 'is', null) : row('portfolio', '=', portfolio)))
		.orderBy('submitted_at')
		.execute();
	for (const other of others) for await (const rows of newRows(db, other.id)) yield { kind: 'elsewhere', rows };
}

/** What a submission adds, as far as it is sound and open. */
async function* newRows(db: Database, submission: string): AsyncGenerator<readonly KeptRow[]> {
	for (let after = 0; ;) {
		const rows = await db
			.selectFrom('submission_row')
			.select(['submission', 'line', 'body'])
			.where('submission', '=', submission)
			.where('line', '>', after)
			.where('difference', '=', 'new')
			.where('state', '=', 'open')
			.where('faulty', '=', 0)
			.orderBy('line')
			.limit(SLICE)
			.execute();
		if (rows.length === 0) return;
		yield rows;
		await turn();
		after = rows.at(-1)?.line ?? after;
	}
}

async function recordsAfter(
	db: Database,
	{ kind, portfolio }: Submission,
	after: string | null
): Promise<readonly KeptRecord[]> {
	const columns = ['id', 'version', 'position', 'body', 'archived_at'] as const;
	const rows =
		kind === 'project'
			? await db
					.selectFrom('project')
					.select(columns)
					.where('portfolio', '=', portfolio ?? '')
					.$if(after !== null, (some) => some.where('id', '>', after ?? ''))
					.orderBy('id')
					.limit(SLICE)
					.execute()
			: await db
					.selectFrom('record')
					.select(columns)
					.where('kind', '=', kind)
					.$if(after !== null, (some) => some.where('id', '>', after ?? ''))
					.orderBy('id')
					.limit(SLICE)
					.execute();
	return rows.map(({ archived_at, ...row }) => ({ ...row, archived: archived_at !== null }));
}

/** How many records, and rows that are open elsewhere, a submission is held against. */
export async function comparedCount(db: Database, submission: Submission): Promise<number> {
	const open = await db
		.selectFrom('submission_row')
		.innerJoin('submission', 'submission.id', 'submission_row.submission')
		.select(sql<number>`count(*)`.as('rows'))
		.where('submission.state', '=', 'submitted')
		.where('submission.kind', '=', submission.kind)
		.where('submission_row.state', '=', 'open')
		.executeTakeFirstOrThrow();
	return (await recordCount(db, submission)) + Number(open.rows);
}

async function recordCount(db: Database, { kind, portfolio }: Submission): Promise<number> {
	const rows =
		kind === 'project'
			? db
					.selectFrom('project')
					.where('portfolio', '=', portfolio ?? '')
					.select(sql<number>`count(*)`.as('records'))
			: db
					.selectFrom('record')
					.where('kind', '=', kind)
					.select(sql<number>`count(*)`.as('records'));
	return Number((await rows.executeTakeFirstOrThrow()).records);
}

export const taskOf = async (db: Database, draft: Submission): Promise<ReadingTask> => ({
	draft,
	known: await catalogue.read(db),
	remembered: await headingChoices(db, draft),
	divisions: await catalogue.layerText(db, 'divisions'),
	outlines: await outlinesOf(db, draft),
	last: await lastRecords(db, draft)
});

/** Outlines by the id of what they are of, for kinds that have any. */
async function outlinesOf(db: Database, { kind }: Submission): Promise<Map<string, Outline['geometry']>> {
	const drawn = OUTLINED_KINDS.some((one) => one === kind) ? await catalogue.outlines(db) : [];
	return new Map(drawn.filter((one) => one.kind === kind).map(({ id, geometry }) => [id, geometry]));
}

/**
 * Records of the last file of the same kind and sender that was judged; `null`: there is none. A file that corrects
 * another may hold the corrected rows alone: what it does not name is not gone.
 */
async function lastRecords(
	db: Database,
	{ id, division, kind, portfolio, follows }: Submission
): Promise<ReadonlySet<string> | null> {
	if (follows !== null) return null;
	const last = await db
		.selectFrom('submission')
		.select('id')
		.where('id', '<>', id)
		.where('state', '=', 'judged')
		.where('follows', 'is', null)
		.where('kind', '=', kind)
		.where((row) => (division === null ? row('division', 'is', null) : row('division', '=', division)))
		.where((row) => (portfolio === null ? row('portfolio', 'is', null) : row('portfolio', '=', portfolio)))
		.orderBy('submitted_at', 'desc')
		.executeTakeFirst();
	if (!last) return null;
	const corrections = await db.selectFrom('submission').select('id').where('follows', '=', last.id).execute();
	const rows = await db
		.selectFrom('submission_row')
		.select('record')
		.where(
			'submission',
			'in',
			[last, ...corrections].map((one) => one.id)
		)
		.where((row) => row.or([row('state', '=', 'accepted'), row('difference', '=', 'unchanged')]))
		.where('difference', '<>', 'gone')
		.execute();
	return new Set(rows.flatMap(({ record }) => (record === null ? [] : [record])));
}
