import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
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
	'0011-submissions': submissions
};

/** Brings the database to the newest shape. @throws naming the migration that failed; what it began is rolled back. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
	const { error, results } = await migrator.migrateToLatest();
	if (!error) return;
	const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
	throw new Error(`migration ${failed} failed`, { cause: error });
}
