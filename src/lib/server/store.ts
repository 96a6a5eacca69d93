import { giveLock, takeLock } from './db/lock.ts';
import { openDatabase, type Database } from './db/open.ts';
import { seedIfEmpty } from './db/seed.ts';
import { batchKey } from './documents/batch.ts';
import { databaseLocation, territoryFolder } from './settings.ts';

let opening: Promise<Database> | undefined;

/** The one database of this process: opened, migrated and, when empty, seeded at the first call. */
export function database(): Promise<Database> {
	opening ??= openAndSeed();
	return opening;
}

async function openAndSeed(): Promise<Database> {
	// a batch starts a server of its own beside the one that serves, and only reads
	if (batchKey() === null) takeLock(databaseLocation());
	const db = await openDatabase(databaseLocation());
	const { seeded, packChanged } = await seedIfEmpty(db, territoryFolder());
	if (seeded) console.log(`Hetu: filled a new database from ${territoryFolder()}`);
	if (packChanged)
		console.log(
			'Hetu: the territory pack changed since this database was filled; it is kept. "npm run territory -- reload" loads the new one.'
		);
	return db;
}

export async function closeDatabase(): Promise<void> {
	const db = await opening;
	opening = undefined;
	await db?.destroy();
	giveLock(databaseLocation());
}
