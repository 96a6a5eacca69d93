import { randomUUID } from 'node:crypto';
import type { Account } from '../../domain/account/account.ts';
import type { Database } from '../db/open.ts';
import { accountOf } from './account-row.ts';
import { hashToken, makeToken } from './tokens.ts';

/** Without a request for so long, a session ends. */
export const IDLE_MS = 12 * 3_600_000;
/** However busy, it ends after so long: the password is asked for once a week. */
export const ABSOLUTE_MS = 7 * 86_400_000;
/** The token is exchanged for a new one about once an hour of use. */
export const RENEW_MS = 3_600_000;
/** For so long after, requests that were under way may still carry the old one. */
export const GRACE_MS = 60_000;
/** When it was last seen is written no more often than this: reading a page writes nothing. */
const SEEN_MS = 60_000;
const MOST_AGENT = 200;

/** What a browser that has signed in is to the server. */
export interface Resumed {
	readonly session: string;
	readonly account: Account;
	/** To be carried from now on, where the token was exchanged. */
	readonly token: string | null;
}

/** Opens a session for an account; the token is told once and only its hash is kept. */
export async function open(
	db: Database,
	{ account, agent, at }: { account: string; agent: string; at: number }
): Promise<string> {
	const token = makeToken();
	await db
		.deleteFrom('session')
		.where((row) => row.or([row('seen_at', '<', at - IDLE_MS), row('opened_at', '<', at - ABSOLUTE_MS)]))
		.execute();
	await db
		.insertInto('session')
		.values({
			id: randomUUID(),
			account,
			token_hash: hashToken(token),
			former_hash: null,
			agent: agent.slice(0, MOST_AGENT),
			opened_at: at,
			seen_at: at,
			renewed_at: at
		})
		.execute();
	return token;
}

/** Whose token this is; `null` for an unknown or expired one, and for one of a deactivated account. */
export async function resume(db: Database, token: string, at: number): Promise<Resumed | null> {
	const hash = hashToken(token);
	const row = await db
		.selectFrom('session')
		.innerJoin('account', 'account.id', 'session.account')
		.selectAll('account')
		.select(['session.id as session', 'opened_at', 'seen_at', 'renewed_at', 'token_hash'])
		.where((where) => where.or([where('token_hash', '=', hash), where('former_hash', '=', hash)]))
		.executeTakeFirst();
	if (!row || row.active !== 1) return null;
	if (at - row.seen_at > IDLE_MS || at - row.opened_at > ABSOLUTE_MS) return null;
	const account = accountOf(row);
	if (row.token_hash !== hash)
		return at - row.renewed_at <= GRACE_MS ? { session: row.session, account, token: null } : null;
	if (at - row.renewed_at > RENEW_MS)
		return { session: row.session, account, token: await renew(db, { ...row, hash }, at) };
	if (at - row.seen_at > SEEN_MS)
		await db.updateTable('session').set({ seen_at: at }).where('id', '=', row.session).execute();
	return { session: row.session, account, token: null };
}

/** `null` where a request beside this one was first. */
async function renew(
	db: Database,
	{ session, hash }: { session: string; hash: string },
	at: number
): Promise<string | null> {
	const token = makeToken();
	const { numUpdatedRows } = await db
		.updateTable('session')
		.set({ token_hash: hashToken(token), former_hash: hash, seen_at: at, renewed_at: at })
		.where('id', '=', session)
		.where('token_hash', '=', hash)
		.executeTakeFirst();
	return numUpdatedRows === 1n ? token : null;
}

/** One browser in which an account is signed in. */
export interface OpenSession {
	readonly id: string;
	readonly agent: string;
	readonly openedAt: number;
	readonly seenAt: number;
}

/** Where an account is signed in, the latest seen first. */
export async function list(db: Database, account: string, at: number): Promise<OpenSession[]> {
	const rows = await db
		.selectFrom('session')
		.select(['id', 'agent', 'opened_at', 'seen_at'])
		.where('account', '=', account)
		.where('seen_at', '>=', at - IDLE_MS)
		.where('opened_at', '>=', at - ABSOLUTE_MS)
		.orderBy('seen_at', 'desc')
		.execute();
	return rows.map(({ id, agent, opened_at, seen_at }) => ({ id, agent, openedAt: opened_at, seenAt: seen_at }));
}

/** Ends one session of an account. */
export async function close(db: Database, { account, session }: { account: string; session: string }): Promise<void> {
	await db.deleteFrom('session').where('id', '=', session).where('account', '=', account).execute();
}

/** Ends all sessions of an account, but for the one given. */
export async function closeAll(db: Pick<Database, 'deleteFrom'>, account: string, but?: string): Promise<void> {
	const query = db.deleteFrom('session').where('account', '=', account);
	await (but === undefined ? query : query.where('id', '!=', but)).execute();
}
