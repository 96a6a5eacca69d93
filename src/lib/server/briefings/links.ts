import { randomUUID } from 'node:crypto';
import type { Audience } from '../../domain/briefing/audience.ts';
import type { BriefingLink, LinkDays } from '../../domain/briefing/history.ts';
import type { Database } from '../db/open.ts';
import { type Actor, append } from '../desk/audit.ts';
import { hashToken, makeToken } from '../desk/tokens.ts';

const DAY_MS = 86_400_000;

/** Links of one briefing that are open at a time. */
const MOST_OPEN = 50;

interface Act {
	readonly by: Actor;
	readonly at: number;
}

/** The links of a briefing, the latest first. */
export async function list(db: Database, briefing: string): Promise<BriefingLink[]> {
	const rows = await db
		.selectFrom('briefing_link')
		.select(['id', 'audience', 'version', 'made_at', 'made_by', 'expires_at', 'revoked_at', 'opened', 'last_opened_at'])
		.where('briefing', '=', briefing)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		audience: row.audience as Audience,
		version: row.version,
		madeAt: row.made_at,
		madeBy: row.made_by,
		expiresAt: row.expires_at,
		revokedAt: row.revoked_at,
		opened: row.opened,
		lastOpenedAt: row.last_opened_at
	}));
}

/** Makes a link that opens `pack` for so many days. The token is told once and cannot be read again. */
export async function make(
	db: Database,
	asked: { briefing: string; version: number; audience: Audience; pack: string; days: LinkDays },
	{ by, at }: Act
): Promise<{ readonly outcome: 'made'; readonly token: string } | { readonly outcome: 'too-many' }> {
	const token = makeToken();
	const { briefing, version, audience, pack, days } = asked;
	const expires = at + days * DAY_MS;
	return db.transaction().execute(async (transaction) => {
		const { count } = await transaction
			.selectFrom('briefing_link')
			.select((row) => row.fn.countAll<number>().as('count'))
			.where('briefing', '=', briefing)
			.where('revoked_at', 'is', null)
			.where('expires_at', '>', at)
			.executeTakeFirstOrThrow();
		if (count >= MOST_OPEN) return { outcome: 'too-many' as const };
		const id = randomUUID();
		await transaction
			.insertInto('briefing_link')
			.values({
				id,
				briefing,
				token_hash: hashToken(token),
				audience,
				version,
				pack,
				made_at: at,
				made_by: by.name,
				expires_at: expires,
				revoked_at: null,
				opened: 0,
				last_opened_at: null
			})
			.execute();
		const after = { link: id, version, audience, expires };
		await append(transaction, { at, by, action: 'share', subject: `briefing ${briefing}`, after });
		return { outcome: 'made' as const, token };
	});
}

/** Closes a link for good. */
export async function revoke(
	db: Database,
	{ briefing, id }: { readonly briefing: string; readonly id: string },
	{ by, at }: Act
): Promise<{ readonly outcome: 'changed' | 'unknown' }> {
	return db.transaction().execute(async (transaction): Promise<{ outcome: 'changed' | 'unknown' }> => {
		const { numUpdatedRows } = await transaction
			.updateTable('briefing_link')
			.set({ revoked_at: at })
			.where('id', '=', id)
			.where('briefing', '=', briefing)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return { outcome: 'unknown' };
		await append(transaction, { at, by, action: 'revoke', subject: `briefing ${briefing}`, after: { link: id } });
		return { outcome: 'changed' };
	});
}

export type Opened =
	| { readonly outcome: 'open'; readonly id: string; readonly pack: string; readonly expiresAt: number }
	| { readonly outcome: 'expired' | 'revoked' | 'unknown' };

/** What a token opens at a moment. */
export async function open(db: Database, token: string, at: number): Promise<Opened> {
	const row = await db
		.selectFrom('briefing_link')
		.select(['id', 'pack', 'expires_at', 'revoked_at'])
		.where('token_hash', '=', hashToken(token))
		.executeTakeFirst();
	if (!row) return { outcome: 'unknown' };
	if (row.revoked_at !== null) return { outcome: 'revoked' };
	if (row.expires_at <= at) return { outcome: 'expired' };
	return { outcome: 'open', id: row.id, pack: row.pack, expiresAt: row.expires_at };
}

/** Counts an opening. It is no change of anything that anybody keeps, so the audit does not hear of it. */
export async function countOpening(db: Database, id: string, at: number): Promise<void> {
	await db
		.updateTable('briefing_link')
		.set((row) => ({ opened: row('opened', '+', 1), last_opened_at: at }))
		.where('id', '=', id)
		.execute();
}
