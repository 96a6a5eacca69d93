import { setImmediate as turn } from 'node:timers/promises';
import type { UploadProblem } from '../../domain/exchange/submit/submission.ts';
import type { FileReading, Submission } from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';
import { file, read } from './kept.ts';
import { materials, comparedCount, taskOf } from './reading/gather.ts';
import { readerInPlace } from './reading/read-in-place.ts';
import { readerInThread } from './reading/read-in-thread.ts';
import { type Outcome, type Portion, type Reader, ReaderBroke, readingOf, type WorkPhase } from './reading/reader.ts';
import { FEW_BYTES, isSmall } from './reading/small.ts';

export type ReadingPhase = WorkPhase | 'keeping';

interface ReadingCourse {
	readonly signal: AbortSignal;
	/** `share` of the phase, 0–1. */
	readonly onProgress: (phase: ReadingPhase, share: number) => void;
}

/**
 * Reads the file of a draft anew: what it is, what its columns mean, what its rows say and how they stand to the records
 * there are; a long one in a thread of its own. Its rows count from the moment that the draft says it was read to the
 * end: until then it says that reading is under way, and so it still says after a crash.
 */
export async function readDraft(
	db: Database,
	id: string,
	course: ReadingCourse,
	openReader: typeof readerFor = readerFor
): Promise<void> {
	const draft = await read(db, id, null);
	if (draft?.state !== 'draft') return;
	await db.updateTable('submission').set({ reading: 'under-way' }).where('id', '=', id).execute();
	let reader: Reader | null = null;
	try {
		course.onProgress('file', 0);
		reader = await openReader(db, draft, course.signal);
		const outcome = await outcomeOf(db, draft, { reader, course });
		course.signal.throwIfAborted();
		if (outcome.kind === 'refused') await refuse(db, draft, outcome.problem);
		else await keep(db, draft, { outcome, reader, course });
	} catch (error) {
		await stopped(db, draft, error);
		if (!course.signal.aborted) throw error;
	} finally {
		reader?.end();
	}
}

/** Records, and rows of others, among which a short file is compared as fast as a page is made. */
const FEW_COMPARED = 2_000;

/** A short file is read in place: a thread takes longer to begin than it to be read. */
async function readerFor(db: Database, draft: Submission, signal: AbortSignal): Promise<Reader> {
	const isShort =
		draft.fileBytes <= FEW_BYTES &&
		isSmall(await file(db, draft.id)) &&
		(await comparedCount(db, draft)) <= FEW_COMPARED;
	return isShort ? readerInPlace(signal) : readerInThread(signal);
}

interface Read {
	readonly reader: Reader;
	readonly course: ReadingCourse;
}

async function outcomeOf(db: Database, draft: Submission, { reader, course }: Read): Promise<Outcome> {
	for await (const material of materials(db, draft)) {
		course.signal.throwIfAborted();
		reader.take(material);
	}
	return reader.read(await taskOf(db, draft), course.onProgress);
}

/** The draft says that it was not read to the end and, where that was no wish of anybody's, what came between. */
async function stopped(db: Database, draft: Submission, error: unknown): Promise<void> {
	const problem = error instanceof ReaderBroke ? { code: error.code, value: '' } : null;
	const body: FileReading = { ...readingOf(draft), problem };
	await db
		.updateTable('submission')
		.set({ reading: 'stopped', body: JSON.stringify(body) })
		.where('id', '=', draft.id)
		.where('version', '=', draft.version)
		.where('reading', '=', 'under-way')
		.execute();
}

async function refuse(db: Database, draft: Submission, problem: UploadProblem): Promise<void> {
	const value = problem.value === null || problem.value === undefined ? '' : String(problem.value).slice(0, 200);
	const told = { code: problem.code, value: value || problem.path };
	await finish(db, draft, 'refused', { ...readingOf(draft), problem: told });
}

/** Writes how a reading ended, unless somebody changed meanwhile what is to be read: the reading that follows counts. */
async function finish(db: Database, draft: Submission, reading: 'done' | 'refused', body: FileReading): Promise<void> {
	await db
		.updateTable('submission')
		.set({ reading, body: JSON.stringify(body), version: draft.version + 1 })
		.where('id', '=', draft.id)
		.where('version', '=', draft.version)
		.where('state', '=', 'draft')
		.execute();
}

interface Keeping extends Read {
	readonly outcome: Extract<Outcome, { kind: 'read' }>;
}

/** Keeps what was read, in transactions of which each is over before anybody else has waited for it. */
async function keep(db: Database, draft: Submission, { outcome, reader, course }: Keeping): Promise<void> {
	course.onProgress('keeping', 0);
	while (await takeAway(db, draft)) await pause(course);
	let kept = 0;
	for (let found = await reader.next(); isSome(found); found = await reader.next()) {
		if (!(await addIfWanted(db, draft, found))) return;
		kept += found.rows.length;
		course.onProgress('keeping', Math.min(1, kept / outcome.rows));
		await pause(course);
	}
	await finish(db, draft, 'done', outcome.reading);
}

/** Rows that are taken away at once. */
const TAKEN_AWAY = 1_000;

/** Takes some of the rows of an earlier reading away; whether there may be more. */
async function takeAway(db: Database, { id }: Submission): Promise<boolean> {
	const some = db.selectFrom('submission_row').select('line').where('submission', '=', id).limit(TAKEN_AWAY);
	const { numDeletedRows } = await db
		.deleteFrom('submission_row')
		.where('submission', '=', id)
		.where('line', 'in', some)
		.executeTakeFirst();
	if (numDeletedRows > 0n) return true;
	await db.deleteFrom('alike_row').where('submission', '=', id).execute();
	return false;
}

/** Adds rows while the draft still is what was read and nobody ended the reading; whether it did. */
const addIfWanted = (db: Database, { id, version }: Submission, found: Portion): Promise<boolean> =>
	db.transaction().execute(async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable('submission')
			.set({ reading: 'under-way' })
			.where('id', '=', id)
			.where('version', '=', version)
			.where('state', '=', 'draft')
			.where('reading', '=', 'under-way')
			.executeTakeFirst();
		if (numUpdatedRows > 0n) await insert(transaction, id, found);
		return numUpdatedRows > 0n;
	});

export const isSome = ({ rows, alike }: Portion): boolean => rows.length > 0 || alike.length > 0;

/** Adds what was found; a pair that is known already stays. */
export async function insert(db: Database, submission: string, { rows, alike }: Portion): Promise<void> {
	if (rows.length > 0)
		await db
			.insertInto('submission_row')
			.values(rows.map((row) => ({ ...row, submission })))
			.execute();
	if (alike.length > 0)
		await db
			.insertInto('alike_row')
			.values(alike.map((row) => ({ ...row, submission })))
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

/** Lets others have their turn, and whoever wants the reading ended. @throws when it is */
async function pause({ signal }: ReadingCourse): Promise<void> {
	await turn();
	signal.throwIfAborted();
}
