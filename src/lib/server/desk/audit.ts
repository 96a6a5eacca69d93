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
