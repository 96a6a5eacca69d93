import type { Account, AccountId } from '../../domain/account/account.ts';
import type { Role } from '../../domain/account/role.ts';
import type { DivisionCode } from '../../domain/territory/territory.ts';
import { keptOnly } from '../db/kept-only.ts';
import type { Database } from '../db/open.ts';
import { accountOf } from './account-row.ts';
import { forgetFailures, lockedFor, recordFailure } from './attempts.ts';
import { type Actor, append } from './audit.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { closeAll } from './sessions.ts';

/** All accounts, by the name that they sign in with. */
export async function list(db: Database): Promise<Account[]> {
	const rows = await db.selectFrom('account').selectAll().orderBy('sign_in_name').execute();
	return rows.map(accountOf);
}

/** Whether anybody can make accounts: before that the server offers a link to whoever started it. */
export async function hasAdministrator(db: Database): Promise<boolean> {
	const row = await db
		.selectFrom('account')
		.select('id')
		.where('role', '=', 'administrator')
		.where('active', '=', 1)
		.executeTakeFirst();
	return row !== undefined;
}

export type SignIn =
	| { readonly outcome: 'in'; readonly account: AccountId }
	/** The name, the password, or both; which of them is not said. */
	| { readonly outcome: 'wrong' }
	| { readonly outcome: 'locked'; readonly forMs: number }
	| { readonly outcome: 'busy' };

/** Tries a name and a password. An unknown name, a deactivated account and a wrong password answer alike, and as late. */
export async function signIn(
	db: Database,
	{ signInName, password, at }: { signInName: string; password: string; at: number }
): Promise<SignIn> {
	const locked = await lockedFor(db, signInName, at);
	if (locked > 0) return { outcome: 'locked', forMs: locked };
	const row = await db
		.selectFrom('account')
		.select(['id', 'password_hash', 'active'])
		.where('sign_in_name', '=', signInName)
		.executeTakeFirst();
	const right = await isPassword(password, row?.password_hash ?? null);
	if (right === null) return { outcome: 'busy' };
	// guesses sent side by side: what others of them came to while this one waited counts
	const lockedMeanwhile = await lockedFor(db, signInName, at);
	if (lockedMeanwhile > 0) return { outcome: 'locked', forMs: lockedMeanwhile };
	if (!right || row?.active !== 1) {
		await recordFailure(db, signInName, at);
		return { outcome: 'wrong' };
	}
	await forgetFailures(db, signInName);
	return { outcome: 'in', account: row.id as AccountId };
}

/** Sets a new password where the present one is right, and ends every other session. */
export async function changePassword(
	db: Database,
	{
		account,
		present,
		chosen,
		at,
		session
	}: Readonly<Record<'present' | 'chosen' | 'session', string>> & {
		account: Account;
		at: number;
	}
): Promise<Exclude<SignIn['outcome'], 'in'> | 'changed'> {
	const tried = await signIn(db, { signInName: account.signInName, password: present, at });
	if (tried.outcome !== 'in') return tried.outcome;
	const password_hash = await hashPassword(chosen);
	await db.transaction().execute(async (transaction) => {
		await transaction.updateTable('account').set({ password_hash }).where('id', '=', account.id).execute();
		await closeAll(transaction, account.id, session);
		await append(transaction, {
			at,
			by: { id: account.id, name: account.displayName },
			action: 'password',
			subject: `account ${account.id}`
		});
	});
	return 'changed';
}

/** What an administrator may change of an account. */
export interface AccountChange {
	readonly id: string;
	/** As the administrator saw it. */
	readonly version: number;
	readonly role: Role;
	readonly division: DivisionCode | null;
	readonly active: boolean;
}

export type AccountChanged = 'changed' | 'unknown' | 'stale' | 'last-administrator';

/**
 * Changes role, division and whether an account is active. Whoever is deactivated is signed out everywhere at once.
 *
 * Refused: a change of what another changed meanwhile (`stale`), and one that would leave no administrator.
 */
export async function change(
	db: Database,
	asked: AccountChange,
	{ by, at }: { by: Actor; at: number }
): Promise<AccountChanged> {
	const { id, role, division, active } = asked;
	return keptOnly(
		db,
		(answer) => answer === 'changed',
		async (transaction): Promise<AccountChanged> => {
			const row = await transaction.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
			if (!row) return 'unknown';
			const { numUpdatedRows } = await transaction
				.updateTable('account')
				.set({ role, division, active: active ? 1 : 0, version: asked.version + 1 })
				.where('id', '=', id)
				.where('version', '=', asked.version)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return 'stale';
			const before = accountOf(row);
			if (!active) await closeAll(transaction, id);
			await append(transaction, {
				at,
				by,
				action: 'account',
				subject: `account ${id}`,
				before: { role: before.role, division: before.division, active: before.active },
				after: { role, division, active }
			});
			// the end of the audit is held by now: no other change of accounts can slip between the look and the commit
			const left = await transaction
				.selectFrom('account')
				.select('id')
				.where('role', '=', 'administrator')
				.where('active', '=', 1)
				.executeTakeFirst();
			return left ? 'changed' : 'last-administrator';
		}
	);
}
