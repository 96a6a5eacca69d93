import type { Name } from '../domain/names.ts';
import { type AnyRecord, homeOf, type RecordKey, type RecordKind } from '../domain/records/record-kind.ts';
import type { Outline } from '../domain/territory/outline.ts';
import type { Database } from './db/open.ts';

/** A record as the desk lists it. */
export interface RecordLine {
	readonly key: RecordKey;
	readonly name: Name;
	readonly home: string | null;
	readonly record: AnyRecord;
	readonly version: number;
	/** When it was last written; that of a record as it came is the day on which the database was filled. */
	readonly at: number;
	/** `null`: as it came. */
	readonly person: string | null;
	readonly archived: boolean;
}

/** The records of a kind in their order; of projects those of a portfolio. Archived ones only where asked for. */
export async function list(
	db: Database,
	{ kind, portfolio, archived }: { kind: RecordKind; portfolio: string | null; archived: boolean }
): Promise<RecordLine[]> {
	const rows = kind === 'project' ? await projectRows(db, portfolio ?? '') : await recordRows(db, kind);
	const people = await lastPeople(db, kind, portfolio ?? '');
	return rows
		.filter(({ archived_at }) => (archived_at !== null) === archived)
		.map(({ id, body, version, updated_at, archived_at }) => {
			const record = JSON.parse(body) as AnyRecord;
			return {
				key: { kind, portfolio: kind === 'project' ? portfolio : null, id },
				name: record.name,
				home: homeOf(kind, record),
				record,
				version,
				at: Number(updated_at),
				person: people.get(`${id} ${version}`) ?? null,
				archived: archived_at !== null
			};
		});
}

const projectRows = (db: Database, portfolio: string) =>
	db
		.selectFrom('project')
		.select(['id', 'body', 'version', 'updated_at', 'archived_at'])
		.where('portfolio', '=', portfolio)
		.orderBy('position')
		.execute();

const recordRows = (db: Database, kind: RecordKind) =>
	db
		.selectFrom('record')
		.select(['id', 'body', 'version', 'updated_at', 'archived_at'])
		.where('kind', '=', kind)
		.orderBy('position')
		.execute();

async function lastPeople(
	db: Database,
	kind: RecordKind,
	portfolio: string
): Promise<ReadonlyMap<string, string | null>> {
	const rows = await db
		.selectFrom('record_version')
		.select(['id', 'version', 'person'])
		.where('kind', '=', kind)
		.where('portfolio', '=', portfolio)
		.execute();
	return new Map(rows.map(({ id, version, person }) => [`${id} ${version}`, person]));
}

/** A state of a record, and how it came about. */
export interface RecordVersion {
	readonly version: number;
	readonly record: AnyRecord;
	readonly outline: Outline['geometry'] | null;
	readonly archived: boolean;
	/** `seed`: as it came with the pack. */
	readonly action: string;
	readonly at: number;
	readonly person: string | null;
	readonly reason: string | null;
}

/** Every version of a record that was kept, the oldest first; none where nobody ever changed it. */
export async function history(db: Database, { kind, portfolio, id }: RecordKey): Promise<RecordVersion[]> {
	const rows = await db
		.selectFrom('record_version')
		.selectAll()
		.where('kind', '=', kind)
		.where('portfolio', '=', portfolio ?? '')
		.where('id', '=', id)
		.orderBy('version')
		.execute();
	return rows.map(({ version, body, outline, archived, action, at, person, reason }) => ({
		version,
		record: JSON.parse(body) as AnyRecord,
		outline: outline === null ? null : (JSON.parse(outline) as Outline['geometry']),
		archived: archived !== 0,
		action,
		at: Number(at),
		person,
		reason
	}));
}
