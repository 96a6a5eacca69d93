import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { ROLES, type Role } from '../../domain/account/role.ts';
import type { DivisionCode } from '../../domain/territory/territory.ts';
import type { Database } from '../db/open.ts';
import type { InvitationTable, Tables } from '../db/tables.ts';
import { type Actor, append } from './audit.ts';
import { hashPassword } from './passwords.ts';
import { closeAll } from './sessions.ts';
import { hashToken, makeToken } from './tokens.ts';

/** A link works once, for three days. */
export const INVITATION_MS = 3 * 86_400_000;

/** What a link is for: a new account, or a new password for one that is there. */
export interface Invitation {
	readonly id: string;
	readonly role: Role;
	readonly division: DivisionCode | null;
	/** As the administrator wrote it; whoever follows the link may write it otherwise. Empty in the first link. */
	readonly displayName: string;
	readonly invitedBy: string;
	readonly expiresAt: number;
	/** Whose password it sets anew; `null` for a new account. */
	readonly resets: { readonly account: string; readonly signInName: string } | null;
}

interface Invited {
	readonly role: Role;
	readonly division: DivisionCode | null;
	readonly displayName: string;
	/** Of an account that is to choose a new password. */
	readonly account?: string;
}

/** Makes a link's token; it is told once, and only its hash is kept. */
export async function invite(
	db: Database,
	{ role, division, displayName, account }: Invited,
	{ by, at }: { by: Actor; at: number }
): Promise<string> {
	const token = makeToken();
	const id = randomUUID();
	await db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('invitation').where('expires_at', '<', at).execute();
		// of several links to the same account only the newest is good
		if (account) await transaction.deleteFrom('invitation').where('account', '=', account).execute();
		await transaction
			.insertInto('invitation')
			.values({
				id,
				token_hash: hashToken(token),
				account: account ?? null,
				role,
				division,
				display_name: displayName,
				invited_by: by.name,
				made_at: at,
				expires_at: at + INVITATION_MS
			})
			.execute();
		const after = account ? { account } : { role, division, displayName };
		await append(transaction, { at, by, action: 'invite', subject: `invitation ${id}`, after });
	});
	return token;
}

/** The one link by which the first administrator is made: those before it are void. */
export async function inviteAdministrator(db: Database, at: number): Promise<string> {
	await db
		.deleteFrom('invitation')
		.where('invited_by', '=', OPERATOR.name)
		.where('account', 'is', null)
		.where('role', '=', 'administrator')
		.execute();
	return invite(db, { role: 'administrator', division: null, displayName: '' }, { by: OPERATOR, at });
}

/** Whoever runs the server. */
const OPERATOR: Actor = { id: null, name: 'operator' };

/** All links that still open something. */
export async function list(db: Database, at: number): Promise<Invitation[]> {
	const rows = await invitationRows(db).where('expires_at', '>=', at).orderBy('made_at').execute();
	return rows.map(invitationOf);
}

/** What a token invites to; `null` for one that is unknown, used or expired. */
export async function find(db: Database, token: string, at: number): Promise<Invitation | null> {
	const row = await invitationRows(db)
		.where('token_hash', '=', hashToken(token))
		.where('expires_at', '>=', at)
		.executeTakeFirst();
	return row ? invitationOf(row) : null;
}

const invitationRows = (db: Database) =>
	db
		.selectFrom('invitation')
		.leftJoin('account', 'account.id', 'invitation.account')
		.selectAll('invitation')
		.select('account.sign_in_name as sign_in_name');

function invitationOf(row: InvitationTable & { sign_in_name: string | null }): Invitation {
	const role = ROLES.find((one) => one === row.role);
	if (!role) throw new Error(`unknown role: ${row.role}`);
	const { account, sign_in_name } = row;
	return {
		id: row.id,
		role,
		division: row.division as DivisionCode | null,
		displayName: row.display_name,
		invitedBy: row.invited_by,
		expiresAt: row.expires_at,
		resets: account !== null && sign_in_name !== null ? { account, signInName: sign_in_name } : null
	};
}

/** Makes a link void. */
export async function withdraw(db: Database, id: string, { by, at }: { by: Actor; at: number }): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const { numDeletedRows } = await transaction.deleteFrom('invitation').where('id', '=', id).executeTakeFirst();
		if (numDeletedRows === 1n) await append(transaction, { at, by, action: 'withdraw', subject: `invitation ${id}` });
	});
}

/** What whoever follows a link chooses, already read. */
interface Chosen {
	readonly signInName: string;
	readonly displayName: string;
	readonly password: string;
}

export type Accepted =
	| { readonly outcome: 'in'; readonly account: string }
	| { readonly outcome: 'gone' }
	| { readonly outcome: 'name-taken' };

/** Uses a link up: makes the account, or sets the new password and signs the account out everywhere. */
export async function accept(db: Database, token: string, chosen: Chosen, at: number): Promise<Accepted> {
	const password_hash = await hashPassword(chosen.password);
	try {
		return await db.transaction().execute(async (transaction): Promise<Accepted> => {
			const used = await transaction
				.deleteFrom('invitation')
				.where('token_hash', '=', hashToken(token))
				.where('expires_at', '>=', at)
				.returningAll()
				.executeTakeFirst();
			if (!used) return { outcome: 'gone' };
			const { account } = used;
			if (account === null) return makeAccount(transaction, used, { ...chosen, password_hash, at });
			return resetPassword(transaction, account, { password_hash, at });
		});
	} catch (error) {
		if (error instanceof NameTaken) return { outcome: 'name-taken' };
		throw error;
	}
}

async function resetPassword(
	transaction: Transaction<Tables>,
	account: string,
	{ password_hash, at }: { password_hash: string; at: number }
): Promise<Accepted> {
	const row = await transaction
		.updateTable('account')
		.set({ password_hash })
		.where('id', '=', account)
		.returning('display_name')
		.executeTakeFirstOrThrow();
	await closeAll(transaction, account);
	const by = { id: account, name: row.display_name };
	await append(transaction, { at, by, action: 'password', subject: `account ${account}` });
	return { outcome: 'in', account };
}

async function makeAccount(
	transaction: Transaction<Tables>,
	{ role, division, invited_by }: InvitationTable,
	{ signInName, displayName, password_hash, at }: Chosen & { password_hash: string; at: number }
): Promise<Accepted> {
	const id = randomUUID();
	const names = { sign_in_name: signInName, display_name: displayName };
	await transaction
		.insertInto('account')
		.values({ id, ...names, role, division, password_hash, active: 1, version: 1, created_at: at })
		.onConflict((conflict) => conflict.column('sign_in_name').doNothing())
		.execute();
	const made = await transaction.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
	if (!made) throw new NameTaken();
	const after = { signInName, displayName, role, division, invitedBy: invited_by };
	await append(transaction, { at, by: { id, name: displayName }, action: 'join', subject: `account ${id}`, after });
	return { outcome: 'in', account: id };
}

/** Rolls the transaction back, so that the link stays good. */
class NameTaken extends Error {}
