import type { SubmittedKind } from '../../domain/exchange/submit/submission.ts';
import type {
	FileReading,
	ReadingState,
	RowContent,
	RowCounts,
	RowState,
	RowView,
	Statement,
	Submission,
	SubmissionRow,
	SubmissionState
} from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';
import type { SubmissionRowTable, SubmissionTable } from '../db/submission-tables.ts';
import { elsewhere, openElsewhere } from './open-elsewhere.ts';

/** Whose submissions somebody sees: those of one division, or (`null`) all. */
export type OnlyDivision = string | null;

/** A submission in a list. */
export interface ListedSubmission extends Submission {
	readonly counts: RowCounts;
}

/** The newest first; `most` of them. */
export async function list(
	db: Database,
	{ only, state, most }: { only: OnlyDivision; state: SubmissionState | null; most: number }
): Promise<ListedSubmission[]> {
	let query = db.selectFrom('submission').selectAll().orderBy('made_at', 'desc').orderBy('id').limit(most);
	if (only !== null) query = query.where('division', '=', only);
	if (state !== null) query = query.where('state', '=', state);
	const found = await query.execute();
	return Promise.all(found.map(async (row) => ({ ...submissionOf(row), counts: await counts(db, row.id) })));
}

/** One submission, or `null` where there is none for this reader. */
export async function read(db: Database, id: string, only: OnlyDivision): Promise<Submission | null> {
	const row = await db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
	return row && (only === null || row.division === only) ? submissionOf(row) : null;
}

/** Submissions that correct this one, the oldest first. */
export async function followers(db: Database, id: string): Promise<string[]> {
	const rows = await db.selectFrom('submission').select('id').where('follows', '=', id).orderBy('made_at').execute();
	return rows.map((row) => row.id);
}

function submissionOf({ body, statement, ...row }: SubmissionTable): Submission {
	return {
		...(JSON.parse(body) as FileReading),
		id: row.id,
		division: row.division,
		// words of ours, written by `make` and `changeState` alone
		kind: row.kind as SubmittedKind,
		state: row.state as SubmissionState,
		reading: row.reading as ReadingState,
		portfolio: row.portfolio,
		fileName: row.file_name,
		fileBytes: row.file_bytes,
		fileHash: row.file_hash,
		statement: statement === null ? null : (JSON.parse(statement) as Statement),
		note: row.note,
		account: row.account,
		person: row.person,
		madeAt: row.made_at,
		submittedAt: row.submitted_at,
		judgedAt: row.judged_at,
		version: row.version,
		follows: row.follows
	};
}

export async function counts(db: Database, id: string): Promise<RowCounts> {
	const groups = await db
		.selectFrom('submission_row')
		.select(['difference', 'state', 'faulty', 'likely_same'])
		.select((row) => row.fn.countAll().as('rows'))
		.where('submission', 'in', readToTheEnd(db, id))
		.groupBy(['difference', 'state', 'faulty', 'likely_same'])
		.execute();
	const { alike } = await elsewhere(db, id)
		.innerJoin('submission_row as own', (join) =>
			join.onRef('own.line', '=', 'pair.line').on('own.submission', '=', id).on('own.likely_same', '=', 0)
		)
		.where('own.state', '=', 'open')
		.select((row) => row.fn.count('pair.line').distinct().as('alike'))
		.executeTakeFirstOrThrow();
	const count = (isCounted: (group: (typeof groups)[number]) => boolean): number =>
		groups.reduce((sum, group) => (isCounted(group) ? sum + Number(group.rows) : sum), 0);
	const sound = (difference: string) => count((group) => !group.faulty && group.difference === difference);
	return {
		all: count(({ difference }) => difference !== 'gone'),
		new: sound('new'),
		changed: sound('changed'),
		unchanged: sound('unchanged'),
		gone: sound('gone'),
		faulty: count(({ faulty }) => faulty === 1),
		likelySame: count(({ likely_same }) => likely_same === 1) + Number(alike),
		open: count(({ state, faulty, difference }) => state === 'open' && !faulty && difference !== 'unchanged'),
		accepted: count(({ state }) => state === 'accepted'),
		asked: count(({ state }) => state === 'asked'),
		refused: count(({ state }) => state === 'refused')
	};
}

/** The submission, once it has been read to the end: before, its rows are those of a reading under way or broken off. */
const readToTheEnd = (db: Database, id: string) =>
	db.selectFrom('submission as read').select('read.id').where('read.id', '=', id).where('read.reading', '=', 'done');

interface RowQuery {
	readonly view: RowView;
	/** Part of a name; empty: any. */
	readonly name: string;
	readonly skip: number;
	readonly most: number;
	/** Whether it is told what speaks for a row elsewhere being the same; not to a county. */
	readonly isTold?: boolean;
}

/** Rows in the order of the file, and how many there are in all; records that are gone come last. */
export async function rows(
	db: Database,
	id: string,
	{ view, name, skip, most, isTold = false }: RowQuery
): Promise<{ rows: SubmissionRow[]; total: number }> {
	const query = narrowed(db, id, view).$if(name !== '', (some) =>
		some.where('name', 'like', `%${name.replace(/[\\%_]/g, '')}%`)
	);
	const { total } = await query.select((row) => row.fn.countAll().as('total')).executeTakeFirstOrThrow();
	const found = await query
		.selectAll()
		.orderBy((row) => row.case().when('line', '<', 0).then(1).else(0).end())
		.orderBy('line')
		.offset(skip)
		.limit(most)
		.execute();
	const alike = await openElsewhere(db, id, { lines: found.map(({ line }) => line), isTold });
	const told = found.map((row) => ({ ...rowOf(row), openElsewhere: alike.get(row.line) ?? [] }));
	return { rows: told, total: Number(total) };
}

/** The rows of a view as a query; lists and judgements narrow alike. */
export function narrowed(db: Database, id: string, view: RowView) {
	const all = db.selectFrom('submission_row').where('submission', 'in', readToTheEnd(db, id));
	switch (view) {
		case 'all':
			return all;
		case 'open':
			return all.where('state', '=', 'open').where('faulty', '=', 0).where('difference', '<>', 'unchanged');
		case 'faulty':
			return all.where('faulty', '=', 1);
		case 'likelySame':
			return all.where((row) =>
				row.or([row('likely_same', '=', 1), row('line', 'in', elsewhere(db, id).select('pair.line'))])
			);
		case 'accepted':
		case 'asked':
		case 'refused':
			return all.where('state', '=', view);
		default:
			return all.where('difference', '=', view).where('faulty', '=', 0);
	}
}

export function rowOf({ body, ...row }: SubmissionRowTable): SubmissionRow {
	return {
		...(JSON.parse(body) as RowContent),
		line: row.line,
		name: row.name,
		record: row.record,
		difference: row.difference as SubmissionRow['difference'],
		state: row.state as RowState,
		seenVersion: row.seen_version,
		sameAs: row.same_as,
		remark: row.remark,
		judgedBy: row.judged_by,
		judgedAt: row.judged_at,
		appliedVersion: row.applied_version,
		openElsewhere: []
	};
}

/** The file as it came. */
export async function file(db: Database, id: string): Promise<Uint8Array> {
	const parts = await db
		.selectFrom('submission_file')
		.select('bytes')
		.where('submission', '=', id)
		.orderBy('part')
		.execute();
	return Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes, 'base64')));
}

/** What headings were said to mean, by whoever sends for this division; `null`: set aside. */
export async function headingChoices(
	db: Database,
	{ division, kind }: Pick<Submission, 'division' | 'kind'>
): Promise<Map<string, string | null>> {
	const found = await db
		.selectFrom('heading_choice')
		.select(['heading', 'field'])
		.where('division', '=', division ?? '')
		.where('kind', '=', kind)
		.execute();
	return new Map(found.map(({ heading, field }) => [heading, field]));
}
