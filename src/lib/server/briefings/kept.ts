import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Briefing, BriefingId, KeptBriefing } from '../../domain/briefing/briefing.ts';
import type { BriefingVersion } from '../../domain/briefing/history.ts';
import type { Database } from '../db/open.ts';
import type { BriefingTable, Tables } from '../db/tables.ts';
import { type Actor, append } from '../desk/audit.ts';

/** Kept before some must be archived. */
const MOST_KEPT = 300;

/** Changes of one person that follow each other within this are one version: what was typed in between is of no use. */
const ONE_VERSION_MS = 5 * 60_000;

const briefingOf = (row: BriefingTable): KeptBriefing => ({
	id: row.id as BriefingId,
	briefing: JSON.parse(row.body) as Briefing,
	author: row.author,
	madeAt: row.made_at,
	changedAt: row.changed_at,
	changedBy: row.changed_by,
	version: row.version,
	archived: row.archived_at !== null
});

/** All of them, the latest changed first; `archived`: those that were taken out of use, too. */
export async function list(db: Database, { archived }: { archived: boolean }): Promise<KeptBriefing[]> {
	const rows = db.selectFrom('briefing').selectAll().orderBy('changed_at', 'desc').orderBy('id');
	return (await (archived ? rows : rows.where('archived_at', 'is', null)).execute()).map(briefingOf);
}

export async function read(db: Pick<Database, 'selectFrom'>, id: string): Promise<KeptBriefing | null> {
	const row = await db.selectFrom('briefing').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? briefingOf(row) : null;
}

interface Act {
	readonly by: Actor;
	readonly at: number;
}

/** What of a briefing the audit says: what it is of and how long, not every word. */
const audited = ({ title, portfolio, audience, locales, scenes }: Briefing): unknown => ({
	title,
	portfolio,
	audience,
	locales,
	scenes: scenes.map(({ id, title: name }) => `${id} ${name.zh || name.en || name.ru}`)
});

export type Kept = { readonly outcome: 'kept'; readonly id: BriefingId } | { readonly outcome: 'too-many' };

/** Keeps a new briefing. */
export async function keep(db: Database, briefing: Briefing, { by, at }: Act): Promise<Kept> {
	const id = randomUUID();
	const body = JSON.stringify(briefing);
	return db.transaction().execute(async (transaction): Promise<Kept> => {
		const { count } = await transaction
			.selectFrom('briefing')
			.select((row) => row.fn.countAll<number>().as('count'))
			.where('archived_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (count >= MOST_KEPT) return { outcome: 'too-many' };
		const stamp = { author: by.name, account: by.id, made_at: at, changed_at: at, changed_by: by.name };
		await transaction
			.insertInto('briefing')
			.values({ id, portfolio: briefing.portfolio, body, ...stamp, version: 1, archived_at: null })
			.execute();
		await keepVersion(transaction, { id, version: 1, body, by, at });
		await append(transaction, { at, by, action: 'make', subject: `briefing ${id}`, after: audited(briefing) });
		return { outcome: 'kept', id: id as BriefingId };
	});
}

/** Who else changed it meanwhile, and how it now is: nothing of this change was written. */
export interface Stale {
	readonly outcome: 'stale';
	readonly present: KeptBriefing;
}
export type Changed =
	{ readonly outcome: 'changed'; readonly version: number } | { readonly outcome: 'unknown' } | Stale;

/** Writes a briefing as it now is, where nobody changed it since `version`. */
export async function change(
	db: Database,
	{ id, version, briefing }: { readonly id: string; readonly version: number; readonly briefing: Briefing },
	{ by, at }: Act
): Promise<Changed> {
	const body = JSON.stringify(briefing);
	return db.transaction().execute(async (transaction): Promise<Changed> => {
		const before = await read(transaction, id);
		if (!before || before.archived) return { outcome: 'unknown' };
		if (before.version !== version) return { outcome: 'stale', present: before };
		const { numUpdatedRows } = await transaction
			.updateTable('briefing')
			.set({ body, portfolio: briefing.portfolio, changed_at: at, changed_by: by.name, version: version + 1 })
			.where('id', '=', id)
			.where('version', '=', version)
			.where('archived_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) {
			const present = await read(transaction, id);
			return present && !present.archived ? { outcome: 'stale', present } : { outcome: 'unknown' };
		}
		await keepVersion(transaction, { id, version: version + 1, body, by, at });
		const [was, is] = [audited(before.briefing), audited(briefing)];
		await append(transaction, { at, by, action: 'change', subject: `briefing ${id}`, before: was, after: is });
		return { outcome: 'changed', version: version + 1 };
	});
}

/** Adds a version to the history; what one person changes without a pause is one. */
async function keepVersion(
	transaction: Transaction<Tables>,
	{ id, version, body, by, at }: Act & { readonly id: string; readonly version: number; readonly body: string }
): Promise<void> {
	const last = await transaction
		.selectFrom('briefing_version')
		.select(['version', 'label', 'kept_at', 'kept_by'])
		.where('briefing', '=', id)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	const goesOn =
		last && last.version > 1 && last.label === null && last.kept_by === by.name && at - last.kept_at < ONE_VERSION_MS;
	if (goesOn)
		await transaction
			.deleteFrom('briefing_version')
			.where('briefing', '=', id)
			.where('version', '=', last.version)
			.execute();
	await transaction
		.insertInto('briefing_version')
		// what goes on keeps the time of its beginning, so that a long evening is not one version
		.values({
			briefing: id,
			version,
			body,
			label: null,
			pack: null,
			kept_at: goesOn ? last.kept_at : at,
			kept_by: by.name
		})
		.execute();
}

/** Takes a briefing out of the list, or (`archived` false) puts it back; nothing is deleted. */
export async function archive(
	db: Database,
	{ id, archived }: { readonly id: string; readonly archived: boolean },
	{ by, at }: Act
): Promise<{ readonly outcome: 'changed' | 'unknown' }> {
	return db.transaction().execute(async (transaction): Promise<{ outcome: 'changed' | 'unknown' }> => {
		const found = await read(transaction, id);
		if (!found) return { outcome: 'unknown' };
		if (found.archived === archived) return { outcome: 'changed' };
		await transaction
			.updateTable('briefing')
			.set({ archived_at: archived ? at : null })
			.where('id', '=', id)
			.execute();
		await append(transaction, { at, by, action: archived ? 'archive' : 'restore', subject: `briefing ${id}` });
		return { outcome: 'changed' };
	});
}

/** The history of a briefing, the latest first. */
export async function versions(db: Database, id: string): Promise<BriefingVersion[]> {
	const rows = await db
		.selectFrom('briefing_version')
		.select((row) => ['version', 'label', 'kept_at', 'kept_by', row('pack', 'is not', null).as('has_pack')])
		.where('briefing', '=', id)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({
		version: row.version,
		label: row.label,
		hasPack: Boolean(row.has_pack),
		keptAt: row.kept_at,
		keptBy: row.kept_by
	}));
}

/** A briefing as it once was, with the records it was kept with; `null`: no such version. */
export async function version(
	db: Database,
	id: string,
	number: number
): Promise<{ readonly briefing: Briefing; readonly pack: string | null } | null> {
	const row = await db
		.selectFrom('briefing_version')
		.select(['body', 'pack'])
		.where('briefing', '=', id)
		.where('version', '=', number)
		.executeTakeFirst();
	return row ? { briefing: JSON.parse(row.body) as Briefing, pack: row.pack } : null;
}

/** Gives the present version a name, and keeps with it the records that it shows. */
export async function label(
	db: Database,
	{ id, version: number, label: name, pack }: { id: string; version: number; label: string; pack: string },
	{ by, at }: Act
): Promise<{ readonly outcome: 'changed' | 'unknown' }> {
	return db.transaction().execute(async (transaction): Promise<{ outcome: 'changed' | 'unknown' }> => {
		const { numUpdatedRows } = await transaction
			.updateTable('briefing_version')
			.set({ label: name, pack })
			.where('briefing', '=', id)
			.where('version', '=', number)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return { outcome: 'unknown' };
		const after = { version: number, label: name };
		await append(transaction, { at, by, action: 'label', subject: `briefing ${id}`, after });
		return { outcome: 'changed' };
	});
}
