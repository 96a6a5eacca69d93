import { randomUUID, webcrypto } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { ReferenceSystem, SubmittedKind } from '../../domain/exchange/submit/submission.ts';
import {
	faultsOfSending,
	type FileReading,
	type SendFault,
	type Statement
} from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';
import { type Actor, append } from '../desk/audit.ts';
import { counts, type OnlyDivision, read } from './kept.ts';

export interface SendAct {
	readonly by: Actor;
	readonly at: number;
	readonly only: OnlyDivision;
}

export interface SentFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

interface NewDraft {
	readonly division: string | null;
	readonly kind: SubmittedKind;
	readonly portfolio: string | null;
	readonly file: SentFile;
	/** The submission that this one corrects: its declarations and columns are taken over. */
	readonly follows: string | null;
}

const NOT_READ: FileReading = {
	format: null,
	encoding: null,
	tables: [],
	table: null,
	meanings: [],
	examples: [],
	crs: null,
	hasPlaces: false,
	detected: null,
	likely: [],
	moves: [],
	declared: null,
	problem: null
};

/** Bytes of one stored part; a text of a database holds a third more. */
const PART_BYTES = 3_000_000;

/** Keeps a file as a draft, to be read. What was said of the file that it corrects need not be said again. */
export async function make(db: Database, { file, follows, ...draft }: NewDraft, act: SendAct): Promise<string> {
	const id = randomUUID();
	const before = follows === null ? null : await read(db, follows, act.only);
	const body: FileReading = { ...NOT_READ, declared: before?.declared ?? null };
	const columns = await fileColumns(file);
	await db.transaction().execute(async (transaction) => {
		await transaction
			.insertInto('submission')
			.values({
				...draft,
				...columns,
				id,
				reading: 'stopped',
				body: JSON.stringify(body),
				statement: before?.statement ? JSON.stringify(before.statement) : null,
				state: 'draft',
				note: null,
				account: act.by.id,
				person: act.by.name,
				made_at: act.at,
				submitted_at: null,
				judged_at: null,
				version: 1,
				follows: before?.id ?? null
			})
			.execute();
		await writeFile(transaction, id, file);
	});
	return id;
}

/** The hash of a hundred megabytes takes a while: it is made beside the server's own thread. */
const fileColumns = async ({ name, bytes }: SentFile) => ({
	file_name: fileName(name),
	file_bytes: bytes.length,
	file_hash: Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
});

/** The name as a text for people: no folders, no control characters, not without end. */
const fileName = (name: string): string =>
	(name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || '—';

async function writeFile(transaction: Transaction<Tables>, submission: string, { bytes }: SentFile): Promise<void> {
	await transaction.deleteFrom('submission_file').where('submission', '=', submission).execute();
	for (let [part, start] = [0, 0]; start < bytes.length; part++, start += PART_BYTES) {
		const piece = Buffer.from(bytes.subarray(start, start + PART_BYTES)).toString('base64');
		await transaction.insertInto('submission_file').values({ submission, part, bytes: piece }).execute();
		await turn();
	}
}

export type DraftOutcome = 'kept' | 'unknown' | 'stale' | 'not-a-draft';

interface AskedDraft {
	readonly id: string;
	/** Of the draft as whoever changes it saw it. */
	readonly version: number;
}

/** Another file in the place of the one before: its rows count no more, what was said of it stays. */
export async function replaceFile(
	db: Database,
	asked: AskedDraft,
	file: SentFile,
	act: SendAct
): Promise<DraftOutcome> {
	const columns = await fileColumns(file);
	return changeDraft(db, asked, act, async (transaction) => {
		await writeFile(transaction, asked.id, file);
		return { ...columns, reading: 'stopped' };
	});
}

/** What is said of the file as a whole. */
export const state = (
	db: Database,
	asked: AskedDraft,
	said: { statement: Statement; note: string | null },
	act: SendAct
) => changeDraft(db, asked, act, async () => ({ statement: JSON.stringify(said.statement), note: said.note }));

/** What the coordinates of the file are; it is to be read again. */
export const declare = (db: Database, asked: AskedDraft, declared: ReferenceSystem | null, act: SendAct) =>
	changeDraft(db, asked, act, async (_, body) => ({ body: JSON.stringify({ ...body, declared }) }));

/** The sheet or layer that is meant; it is to be read again. */
export const chooseTable = (db: Database, asked: AskedDraft, table: string, act: SendAct) =>
	changeDraft(db, asked, act, async (_, body) => ({ body: JSON.stringify({ ...body, table }) }));

/** What a heading was said to mean; `heading` as `normaliseHeading` writes it. */
export interface HeadingChoice {
	readonly heading: string;
	readonly field: string | null;
}

/** What headings mean, remembered for what the division sends next; the file is to be read again. */
export const chooseColumns = (db: Database, asked: AskedDraft, choices: readonly HeadingChoice[], act: SendAct) =>
	changeDraft(db, asked, act, async (transaction) => {
		const draft = await read(transaction, asked.id, act.only);
		const key = { division: draft?.division ?? '', kind: draft?.kind ?? 'project' };
		for (const { heading, field } of choices)
			await transaction
				.insertInto('heading_choice')
				.values({ ...key, heading, field })
				.onConflict((conflict) => conflict.columns(['division', 'kind', 'heading']).doUpdateSet({ field }))
				.execute();
		return {};
	});

/** Takes a draft, or what nobody has judged yet, back. Nothing of it is deleted. */
export const withdraw = (db: Database, asked: AskedDraft, act: SendAct): Promise<DraftOutcome> =>
	db.transaction().execute(async (transaction) => {
		const found = await read(transaction, asked.id, act.only);
		if (!found) return 'unknown';
		if (found.state !== 'draft' && found.state !== 'submitted') return 'not-a-draft';
		if (found.state === 'submitted' && (await counts(transaction, asked.id)).accepted > 0) return 'not-a-draft';
		if (!(await raise(transaction, asked, { state: 'withdrawn' }))) return 'stale';
		const change = { at: act.at, by: act.by, action: 'withdraw', subject: `submission ${asked.id}` };
		await append(transaction, { ...change, before: { state: found.state }, after: { state: 'withdrawn' } });
		return 'kept';
	});

export type Sent = DraftOutcome | { readonly faults: readonly SendFault[] };

/** Sends a draft to the bureau: the rows with nothing wrong; the others stay with whoever sent it. */
export const send = (db: Database, asked: AskedDraft, act: SendAct): Promise<Sent> =>
	db.transaction().execute(async (transaction) => {
		const draft = await read(transaction, asked.id, act.only);
		if (!draft) return 'unknown';
		if (draft.state !== 'draft') return 'not-a-draft';
		const found = await counts(transaction, asked.id);
		const faults = faultsOfSending(draft, found);
		if (faults.length > 0) return { faults };
		if (!(await raise(transaction, asked, { state: 'submitted', submitted_at: act.at }))) return 'stale';
		const { fileName: name, fileHash, kind, division, portfolio, statement } = draft;
		const after = { file: name, sha256: fileHash, kind, division, portfolio, ...statement, rows: found };
		await append(transaction, { at: act.at, by: act.by, action: 'send', subject: `submission ${asked.id}`, after });
		return 'kept';
	});

type Columns = Partial<Omit<Tables['submission'], 'id' | 'version'>>;

async function changeDraft(
	db: Database,
	asked: AskedDraft,
	{ only }: SendAct,
	work: (transaction: Transaction<Tables>, body: FileReading) => Promise<Columns>
): Promise<DraftOutcome> {
	return db.transaction().execute(async (transaction) => {
		const draft = await read(transaction, asked.id, only);
		if (!draft) return 'unknown';
		if (draft.state !== 'draft') return 'not-a-draft';
		if (draft.version !== asked.version) return 'stale';
		const { body } = await transaction
			.selectFrom('submission')
			.select('body')
			.where('id', '=', asked.id)
			.executeTakeFirstOrThrow();
		const columns = await work(transaction, JSON.parse(body) as FileReading);
		if (!(await raise(transaction, asked, columns))) throw new Error(`submission ${asked.id} changed meanwhile`);
		return 'kept';
	});
}

/** Writes the next version; whether the one that was seen still stood. */
async function raise(
	transaction: Transaction<Tables>,
	{ id, version }: AskedDraft,
	columns: Columns
): Promise<boolean> {
	const { numUpdatedRows } = await transaction
		.updateTable('submission')
		.set({ ...columns, version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
