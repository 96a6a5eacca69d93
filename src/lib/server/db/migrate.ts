import { type Kysely, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { isPostgresDatabase } from './schema.ts';
import type { Tables } from './tables.ts';
import { territory } from './migrations/0001-territory.ts';
import { chainsAndMatching } from './migrations/0002-chains-and-matching.ts';
import { selection } from './migrations/0003-selection.ts';
import { accounts } from './migrations/0004-accounts.ts';
import { roadmap } from './migrations/0005-roadmap.ts';
import { targets } from './migrations/0006-targets.ts';
import { attraction } from './migrations/0007-attraction.ts';
import { sheetTemplates } from './migrations/0008-sheet-templates.ts';
import { briefings } from './migrations/0009-briefings.ts';
import { records } from './migrations/0010-records.ts';
import { submissions } from './migrations/0011-submissions.ts';
import { snapshots } from './migrations/0012-snapshots.ts';
import { questions } from './migrations/0014-questions.ts';
import { alikeRows } from './migrations/0015-alike-rows.ts';
import { outlineSources } from './migrations/0016-outline-sources.ts';

/** In order, never edited once landed: a change of shape is a new migration with a test from the old shape. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
	'0001-territory': territory,
	'0002-chains-and-matching': chainsAndMatching,
	'0003-selection': selection,
	'0004-accounts': accounts,
	'0005-roadmap': roadmap,
	'0006-targets': targets,
	'0007-attraction': attraction,
	'0008-sheet-templates': sheetTemplates,
	'0009-briefings': briefings,
	'0010-records': records,
	'0011-submissions': submissions,
	'0012-snapshots': snapshots,
	'0014-questions': questions,
	'0015-alike-rows': alikeRows,
	'0016-outline-sources': outlineSources
};

/**
 * Brings the database to the newest shape, or to that of `shape`, a name of `MIGRATIONS`.
 *
 * @throws naming the migration that failed; what it began is rolled back. A database of a shape that is not known, of a
 * newer version of the code, is left as it is.
 */
export async function migrate(db: Kysely<Tables>, shape = NEWEST): Promise<void> {
	const unknown = (await shapesOf(db)).find((name) => !(name in MIGRATIONS));
	if (unknown) throw new Error(`the database has the shape ${unknown}, which is newer than this version of Hetu`);
	const migrationTableSchema = await ownSchema(db);
	const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
	const migrator = new Migrator({ db, provider, ...(migrationTableSchema && { migrationTableSchema }) });
	const { error, results } = await migrator.migrateTo(shape);
	if (!error) return;
	const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
	throw new Error(`migration ${failed} failed: ${error instanceof Error ? error.message : ''}`, { cause: error });
}

/** The shape that opening brings a database to. */
export const NEWEST = Object.keys(MIGRATIONS).at(-1) ?? '';

/** Migrations that a database has been through, in order; none for an empty one. */
export async function shapesOf(db: Kysely<Tables>): Promise<string[]> {
	const found = isPostgresDatabase(db)
		? sql<{ there: number }>`select 1 as there where to_regclass('kysely_migration') is not null`
		: sql<{ there: number }>`select 1 as there from sqlite_master where name = 'kysely_migration'`;
	if ((await found.execute(db)).rows.length === 0) return [];
	const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name);
}

/** Another schema of the same PostgreSQL may hold another Hetu, whose migrations are not ours. */
async function ownSchema(db: Kysely<Tables>): Promise<string | null> {
	if (!isPostgresDatabase(db)) return null;
	const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
	return rows[0]?.name ?? null;
}
