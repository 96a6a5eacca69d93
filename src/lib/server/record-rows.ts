import type { Transaction } from 'kysely';
import type { AnyRecord, RecordKey } from '../domain/records/record-kind.ts';
import { type Outline, type OutlinedKind, OUTLINED_KINDS } from '../domain/territory/outline.ts';
import type { Database } from './db/open.ts';
import type { Tables } from './db/tables.ts';
import type { Actor } from './desk/audit.ts';
import { outlineOf } from './outlines.ts';

/** A record with its version and its outline. */
export interface KeptRecord {
	readonly key: RecordKey;
	readonly record: AnyRecord;
	/** `null`: none was drawn, or none can be. */
	readonly outline: Outline['geometry'] | null;
	readonly version: number;
	readonly archived: boolean;
}

/** A record as it stands, archived or not; `null` where there is none. */
export async function readRecord(db: Database, key: RecordKey): Promise<KeptRecord | null> {
	const row = await standingRow(db, key);
	if (!row) return null;
	return {
		key,
		record: JSON.parse(row.body) as AnyRecord,
		outline: await readOutline(db, key),
		version: row.version,
		archived: row.archived_at !== null
	};
}

async function standingRow(db: Database, { kind, portfolio, id }: RecordKey) {
	if (kind === 'project')
		return db
			.selectFrom('project')
			.select(['version', 'body', 'archived_at'])
			.where('portfolio', '=', portfolio ?? '')
			.where('id', '=', id)
			.executeTakeFirst();
	return db
		.selectFrom('record')
		.select(['version', 'body', 'archived_at'])
		.where('kind', '=', kind)
		.where('id', '=', id)
		.executeTakeFirst();
}

const readOutline = async (db: Database, { kind, id }: RecordKey): Promise<Outline['geometry'] | null> =>
	isOutlined(kind) ? outlineOf(db, kind, id) : null;

const isOutlined = (kind: string): kind is OutlinedKind => OUTLINED_KINDS.some((one) => one === kind);

interface Keeping {
	readonly at: number;
	readonly by: Actor;
	readonly action: string;
	readonly reason: string | null;
}

/**
 * Writes a record in the version after the one that stands; whether it still stood. The version that stood is kept
 * first where nobody kept it: records come from a pack without a history.
 */
export async function writeRecord(
	transaction: Transaction<Tables>,
	{ key, record, version, archived }: KeptRecord,
	{ at }: Keeping
): Promise<boolean> {
	const before = await readRecord(transaction, key);
	if (before) await keepFirst(transaction, before, at);
	const values = { body: JSON.stringify(record), version, updated_at: at, archived_at: archived ? at : null };
	const { numUpdatedRows } =
		key.kind === 'project'
			? await transaction
					.updateTable('project')
					.set(values)
					.where('portfolio', '=', key.portfolio ?? '')
					.where('id', '=', key.id)
					.where('version', '=', version - 1)
					.executeTakeFirst()
			: await transaction
					.updateTable('record')
					.set(values)
					.where('kind', '=', key.kind)
					.where('id', '=', key.id)
					.where('version', '=', version - 1)
					.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** A new record after the last of its kind. */
export async function insertRecord(
	transaction: Transaction<Tables>,
	{ key: { kind, portfolio, id }, record, version }: KeptRecord,
	at: number
): Promise<void> {
	const row = { id, version, body: JSON.stringify(record), updated_at: at, archived_at: null };
	if (kind === 'project') {
		const { last } = await transaction
			.selectFrom('project')
			.select((of) => of.fn.max('position').as('last'))
			.where('portfolio', '=', portfolio ?? '')
			.executeTakeFirstOrThrow();
		const place = { portfolio: portfolio ?? '', position: Number(last ?? -1) + 1 };
		await transaction
			.insertInto('project')
			.values({ ...row, ...place })
			.execute();
		return;
	}
	const { last } = await transaction
		.selectFrom('record')
		.select((of) => of.fn.max('position').as('last'))
		.where('kind', '=', kind)
		.executeTakeFirstOrThrow();
	await transaction
		.insertInto('record')
		.values({ ...row, kind, position: Number(last ?? -1) + 1 })
		.execute();
}

const rowOf = ({ key: { kind, portfolio, id }, record, outline, version, archived }: KeptRecord) => ({
	kind,
	portfolio: portfolio ?? '',
	id,
	version,
	body: JSON.stringify(record),
	outline: outline && JSON.stringify(outline),
	archived: archived ? 1 : 0
});

/** Adds a version to the history of its record. */
export async function keepVersion(
	transaction: Transaction<Tables>,
	kept: KeptRecord,
	{ at, by, action, reason }: Keeping
): Promise<void> {
	await transaction
		.insertInto('record_version')
		.values({ ...rowOf(kept), action, at, account: by.id, person: by.name, reason })
		.execute();
}

async function keepFirst(transaction: Transaction<Tables>, kept: KeptRecord, at: number): Promise<void> {
	await transaction
		.insertInto('record_version')
		.values({ ...rowOf(kept), action: 'seed', at, account: null, person: null, reason: null })
		.onConflict((conflict) => conflict.columns(['kind', 'portfolio', 'id', 'version']).doNothing())
		.execute();
}

/** The outline of a record as it stands now; none is taken away. */
export async function writeOutline(
	transaction: Transaction<Tables>,
	{ key: { kind, id }, outline }: KeptRecord,
	at: number
): Promise<void> {
	if (!isOutlined(kind)) return;
	if (outline === null) {
		await transaction.deleteFrom('outline').where('kind', '=', kind).where('id', '=', id).execute();
		return;
	}
	const body = JSON.stringify(outline);
	await transaction
		.insertInto('outline')
		.values({ kind, id, body, updated_at: at })
		.onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ body, updated_at: at }))
		.execute();
}
