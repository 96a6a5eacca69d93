import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../db/open.ts';
import type { AuditTable, Tables } from '../db/tables.ts';

/** Who acts: an account, or `null` for the machine itself (a command of the operator, a link). */
export interface Actor {
	readonly id: string | null;
	readonly name: string;
}

export interface Change {
	readonly at: number;
	readonly by: Actor;
	readonly action: string;
	/** What was changed, by kind and id: `scenario 4f…`. */
	readonly subject: string;
	/** What of it changed; nothing secret. */
	readonly before?: unknown;
	readonly after?: unknown;
	readonly reason?: string | null;
}

/** The end of the audit, one row. */
const END = 1;

/**
 * Adds a change to the audit, in the transaction of the change itself: both stay or neither.
 *
 * Writers wait for each other at the end of the chain, so that each row's hash covers the row before it.
 */
export async function append(transaction: Transaction<Tables>, change: Change): Promise<void> {
	// the update takes the row until the transaction ends, in PostgreSQL too
	await transaction
		.updateTable('audit_end')
		.set((row) => ({ sequence: row('sequence', '+', 1) }))
		.where('id', '=', END)
		.execute();
	const end = await transaction.selectFrom('audit_end').selectAll().where('id', '=', END).executeTakeFirstOrThrow();
	const row = rowOf(change, end.sequence);
	const hash = hashOf(row, end.hash);
	await transaction
		.insertInto('audit')
		.values({ ...row, hash })
		.execute();
	await transaction.updateTable('audit_end').set({ hash }).where('id', '=', END).execute();
}

function rowOf({ at, by, action, subject, before, after, reason }: Change, sequence: number): Omit<AuditTable, 'hash'> {
	return {
		sequence,
		at,
		account: by.id,
		person: by.name,
		action,
		subject,
		before: textOf(before),
		after: textOf(after),
		reason: reason || null
	};
}

const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** SHA-256 over the hash before and every field of the row, in a fixed order. */
function hashOf(row: Omit<AuditTable, 'hash'>, before: string): string {
	const { sequence, at, account, person, action, subject, before: from, after, reason } = row;
	const fields = JSON.stringify([sequence, at, account, person, action, subject, from, after, reason]);
	return createHash('sha256').update(before).update('\n').update(fields).digest('hex');
}

/** One change as it is shown. */
export interface AuditEntry {
	readonly sequence: number;
	readonly at: number;
	readonly person: string;
	readonly action: string;
	readonly subject: string;
	readonly before: unknown;
	readonly after: unknown;
	readonly reason: string | null;
}

/** What of the audit somebody asks for; empty texts ask for all. */
interface AuditQuery {
	/** Only rows before this one; `null`: from the newest. */
	readonly before: number | null;
	/** A part of the name of who acted. */
	readonly person: string;
	/** The beginning of a subject: `scenario`, or one thing whole. */
	readonly subject: string;
	readonly most: number;
}

/** The newest rows first. */
export async function list(db: Database, { before, person, subject, most }: AuditQuery): Promise<AuditEntry[]> {
	let query = db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(most);
	if (before !== null) query = query.where('sequence', '<', before);
	if (person) query = query.where('person', 'like', `%${escaped(person)}%`);
	if (subject) query = query.where('subject', 'like', `${escaped(subject)}%`);
	const rows = await query.execute();
	return rows.map(({ account: _, hash: __, before: from, after, ...row }) => ({
		...row,
		before: from === null ? null : (JSON.parse(from) as unknown),
		after: after === null ? null : (JSON.parse(after) as unknown)
	}));
}

/** What `like` would take for anything stands for nothing but itself. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '');

export type AuditFault = { readonly sequence: number; readonly fault: 'missing' | 'altered' | 'end' };

/** Rows of one reading. */
const PAGE = 1000;

/** Reads the whole chain: how many rows hold, and the first that does not. A row taken off the end is found too. */
export async function verify(db: Database): Promise<{ readonly rows: number; readonly fault: AuditFault | null }> {
	let [rows, hash] = [0, ''];
	for (;;) {
		const page = await db
			.selectFrom('audit')
			.selectAll()
			.where('sequence', '>', rows)
			.orderBy('sequence')
			.limit(PAGE)
			.execute();
		for (const row of page) {
			const sequence = rows + 1;
			if (row.sequence !== sequence) return { rows, fault: { sequence, fault: 'missing' } };
			if (hashOf(row, hash) !== row.hash) return { rows, fault: { sequence, fault: 'altered' } };
			[rows, hash] = [sequence, row.hash];
		}
		if (page.length < PAGE) break;
	}
	const end = await db.selectFrom('audit_end').selectAll().where('id', '=', END).executeTakeFirst();
	const whole = end?.sequence === rows && end.hash === hash;
	return { rows, fault: whole ? null : { sequence: rows + 1, fault: 'end' } };
}
