import { sql, type Transaction } from 'kysely';
import type { Day } from '../../domain/roadmap/day.ts';
import type { LikelySame, RowContent, RowState, RowView, SubmissionRow } from '../../domain/submission/submission.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { raiseRevision } from '../db/revision.ts';
import type { Tables } from '../db/tables.ts';
import { type Actor, append } from '../desk/audit.ts';
import { readRecord } from '../record-rows.ts';
import { type ApplyFault, type Applying, applyRow } from './apply-row.ts';
import { counts, narrowed, read, rowOf } from './kept.ts';
import { tellElsewhere } from './open-elsewhere.ts';
import { differencesFrom, fieldsFor, likelySameAmong, presentRecords, takenIds } from './present.ts';

/** `ask`: back to whoever sent it, with what is wanted; `refuse`: not at all. */
export type Verdict = 'accept' | 'ask' | 'refuse';
export const VERDICTS: readonly Verdict[] = ['accept', 'ask', 'refuse'];

/** Rows of one judgement, which is one transaction. */
export const MOST_AT_ONCE = 500;

export interface Judgement {
	readonly id: string;
	/** Lines of chosen rows, or the view of which all are meant. */
	readonly rows: readonly number[] | RowView;
	readonly verdict: Verdict;
	/** Needed for all but accepting, and for taking out what is gone. */
	readonly remark: string | null;
}

export interface JudgeAct {
	readonly by: Actor;
	readonly at: number;
	/** The day it is in the territory. */
	readonly today: Day;
	/** Writes the day of a moment as the territory counts it, `2026-11-29`. */
	readonly dayOf: (at: number) => string;
}

/** A row that stays as it was, and why. `likely-same`: it must first be said whether it is another record. */
export interface RowFault {
	readonly line: number;
	readonly name: string;
	readonly code: ApplyFault['code'] | 'likely-same' | 'needs-remark';
	readonly grounds: readonly string[];
}

export type Judged =
	| { readonly outcome: 'judged'; readonly judged: number; readonly faults: readonly RowFault[]; readonly left: number }
	| { readonly outcome: 'unknown' | 'not-submitted' | 'needs-remark' | 'nothing-chosen' };

const STATE_OF: Readonly<Record<Verdict, RowState>> = { accept: 'accepted', ask: 'asked', refuse: 'refused' };

/**
 * Judges rows of a submission, in one transaction with all that follows of it: records, their history, the audit. A row
 * that cannot be written stays open and is told, and with it what it was compared with is brought up to date; the
 * others are kept.
 */
export async function judge(db: Database, asked: Judgement, act: JudgeAct): Promise<Judged> {
	if (asked.verdict !== 'accept' && !asked.remark) return { outcome: 'needs-remark' };
	return db.transaction().execute(async (transaction): Promise<Judged> => {
		const submission = await take(transaction, asked.id);
		if (typeof submission === 'string') return { outcome: submission };
		const rows = await openRows(transaction, asked);
		if (rows.length === 0) return { outcome: 'nothing-chosen' };
		const applying: Applying = {
			submission,
			sentOn: act.dayOf(submission.submittedAt ?? act.at),
			read: await catalogue.read(transaction),
			by: act.by,
			at: act.at,
			today: act.today,
			remark: asked.remark,
			taken: asked.verdict === 'accept' ? await takenIds(transaction, submission) : new Set()
		};
		const faults: RowFault[] = [];
		const found = asked.verdict === 'accept' ? await withNewLikeness(transaction, rows, applying) : rows;
		for (const row of found) {
			const fault = asked.verdict === 'accept' ? await accept(transaction, row, applying) : null;
			if (fault) faults.push({ line: row.line, name: row.name, ...fault });
			else if (asked.verdict !== 'accept') await writeVerdict(transaction, row, { ...asked, ...act });
		}
		const judged = rows.length - faults.length;
		const { open: left } = await counts(transaction, asked.id);
		if (judged > 0) await record(transaction, { asked, act, rows, faults, left });
		return { outcome: 'judged', judged, faults, left };
	});
}

/** The submission, kept for this judge until the transaction ends. */
async function take(transaction: Transaction<Tables>, id: string) {
	const { numUpdatedRows } = await transaction
		.updateTable('submission')
		.set((row) => ({ version: row('version', '+', 1) }))
		.where('id', '=', id)
		.where('state', '=', 'submitted')
		.executeTakeFirst();
	const submission = await read(transaction, id, null);
	if (!submission) return 'unknown';
	const { statement } = submission;
	return numUpdatedRows > 0n && statement ? { ...submission, statement } : 'not-submitted';
}

async function openRows(transaction: Transaction<Tables>, { id, rows }: Judgement): Promise<SubmissionRow[]> {
	const view = narrowed(transaction, id, typeof rows === 'string' ? rows : 'open');
	const query = view.where('state', '=', 'open').where('faulty', '=', 0).where('difference', '<>', 'unchanged');
	const chosen = typeof rows === 'string' ? query : query.where('line', 'in', rows.slice(0, MOST_AT_ONCE));
	return (await chosen.selectAll().orderBy('line').limit(MOST_AT_ONCE).execute()).map(rowOf);
}

/** New rows with the records that they may be about: those found when the file was read, and those that came since. */
async function withNewLikeness(
	transaction: Transaction<Tables>,
	rows: readonly SubmissionRow[],
	{ submission }: Applying
): Promise<SubmissionRow[]> {
	const added = rows.filter(({ difference, sameAs }) => difference === 'new' && sameAs === null);
	const lines = added.map(({ line, values }) => ({ line, values: new Map(values) }));
	const come = added.length > 0 ? await presentRecords(transaction, submission, submission.madeAt) : [];
	const found = likelySameAmong(come)(lines);
	const known = [];
	for (const row of rows) {
		const newer = (found.get(row.line) ?? []).filter(({ id }) => !row.likelySame.some((one) => one.id === id));
		const likelySame = [...row.likelySame, ...newer];
		if (newer.length > 0)
			await transaction
				.updateTable('submission_row')
				.set({ body: bodyOf(row, { likelySame }), likely_same: 1 })
				.where('submission', '=', submission.id)
				.where('line', '=', row.line)
				.execute();
		known.push({ ...row, likelySame });
	}
	return known;
}

type Found = Pick<RowFault, 'code' | 'grounds'>;

/** Writes one row and its verdict; where it cannot be, nothing of it, and why. */
async function accept(transaction: Transaction<Tables>, row: SubmissionRow, applying: Applying): Promise<Found | null> {
	if (row.difference === 'new' && row.likelySame.length > 0 && row.sameAs === null)
		return { code: 'likely-same', grounds: row.likelySame.map(({ name }) => name) };
	if (row.difference === 'gone' && !applying.remark) return { code: 'needs-remark', grounds: [] };
	await sql`savepoint row_applied`.execute(transaction);
	const applied = await applyRow(transaction, row, applying);
	if ('fault' in applied) {
		await sql`rollback to savepoint row_applied`.execute(transaction);
		if (applied.fault.code === 'changed-meanwhile') await compareAgain(transaction, row, applying);
		return applied.fault;
	}
	const { by, at, remark, submission } = applying;
	await writeVerdict(transaction, row, { id: submission.id, verdict: 'accept', by, at, remark, applied });
	if (row.difference === 'new')
		if (row.difference === 'new')
			await tellElsewhere(transaction, { submission: submission.id, line: row.line }, recordOf(row, applied.record));
	return null;
}

/** The record that a row became, as it is named to others. */
function recordOf({ name, values }: SubmissionRow, id: string): Pick<LikelySame, 'id' | 'name' | 'division'> {
	const division = values.find(([field]) => field === 'division')?.[1];
	return { id, name, division: typeof division === 'string' ? division : null };
}

interface Written {
	readonly id: string;
	readonly verdict: Verdict;
	readonly remark: string | null;
	readonly by: Actor;
	readonly at: number;
	readonly applied?: { readonly record: string; readonly version: number };
}

async function writeVerdict(
	transaction: Transaction<Tables>,
	{ line }: SubmissionRow,
	{ id, verdict, remark, by, at, applied }: Written
): Promise<void> {
	const columns = { state: STATE_OF[verdict], remark, judged_account: by.id, judged_by: by.name, judged_at: at };
	await transaction
		.updateTable('submission_row')
		.set({ ...columns, ...(applied && { record: applied.record, applied_version: applied.version }) })
		.where('submission', '=', id)
		.where('line', '=', line)
		.execute();
}

/** A row against its record as it is by now: whoever judges sees the newer values before anything is overwritten. */
async function compareAgain(
	transaction: Transaction<Tables>,
	row: SubmissionRow,
	{ submission: { id, kind, portfolio }, read: { factDefinitions } }: Applying
): Promise<void> {
	const about = row.sameAs || row.record;
	const present = about ? await readRecord(transaction, { kind, portfolio, id: about }) : null;
	if (!present) return;
	const differences = differencesFrom(present.record, row, fieldsFor(kind, factDefinitions));
	await transaction
		.updateTable('submission_row')
		.set({ body: bodyOf(row, { differences }), seen_version: present.version })
		.where('submission', '=', id)
		.where('line', '=', row.line)
		.execute();
}

function bodyOf(row: SubmissionRow, changed: Partial<RowContent>): string {
	const { id, values, source, outline, problems, differences, likelySame } = row;
	const body: RowContent = { id, values, source, outline, problems, differences, likelySame, ...changed };
	return JSON.stringify(body);
}

interface Recorded {
	readonly asked: Judgement;
	readonly act: JudgeAct;
	readonly rows: readonly SubmissionRow[];
	readonly faults: readonly RowFault[];
	readonly left: number;
}

/** What was judged, in the audit; where no row is left, the submission is judged as a whole. */
async function record(
	transaction: Transaction<Tables>,
	{ asked, act: { at, by }, rows, faults, left }: Recorded
): Promise<void> {
	const failed = new Set(faults.map(({ line }) => line));
	const lines = rows.map(({ line }) => line).filter((line) => !failed.has(line));
	if (left === 0)
		await transaction
			.updateTable('submission')
			.set({ state: 'judged', judged_at: at })
			.where('id', '=', asked.id)
			.execute();
	await append(transaction, {
		at,
		by,
		action: asked.verdict,
		subject: `submission ${asked.id}`,
		after: { lines },
		reason: asked.remark
	});
	if (asked.verdict === 'accept') await raiseRevision(transaction);
}

/** Says that a new row is about a record that there is, or (`sameAs` null) about none of those that are like it. */
export const decideSame = (
	db: Database,
	{ id, line, sameAs }: { id: string; line: number; sameAs: string | null },
	act: Pick<JudgeAct, 'by' | 'at'>
): Promise<'kept' | 'unknown' | 'not-submitted'> =>
	db.transaction().execute(async (transaction) => {
		const submission = await take(transaction, id);
		if (typeof submission === 'string') return submission;
		const [row] = await openRows(transaction, { id, rows: [line], verdict: 'accept', remark: null });
		if (!row) return 'unknown';
		const { kind, portfolio } = submission;
		const present = sameAs === null ? null : await readRecord(transaction, { kind, portfolio, id: sameAs });
		if (sameAs !== null && (!present || present.archived)) return 'unknown';
		const { factDefinitions } = await catalogue.read(transaction);
		const differences = present ? differencesFrom(present.record, row, fieldsFor(kind, factDefinitions)) : [];
		await transaction
			.updateTable('submission_row')
			// an empty text: somebody looked, and it is none of them
			.set({ same_as: sameAs ?? '', seen_version: present?.version ?? null, body: bodyOf(row, { differences }) })
			.where('submission', '=', id)
			.where('line', '=', line)
			.execute();
		await append(transaction, {
			...act,
			action: 'compare',
			subject: `submission ${id}`,
			after: { line, sameAs: sameAs ?? 'none' }
		});
		return 'kept';
	});
