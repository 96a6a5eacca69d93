import { giveLock, takeLock } from './db/lock.ts';
import { isPostgres, openDatabase, type Database } from './db/open.ts';
import { announce } from './db/presence.ts';
import { seedIfEmpty } from './db/seed.ts';
import { ensurePublished } from './publishing/snapshots.ts';
import { batchKey } from './documents/batch.ts';
import { databaseLocation, territoryFolder } from './settings.ts';

let opening: Promise<Database> | undefined;
let leave: (() => Promise<void>) | undefined;

/** The one database of this process: opened, migrated and, when empty, seeded at the first call. */
export function database(): Promise<Database> {
	opening ??= openAndSeed();
	return opening;
}

async function openAndSeed(): Promise<Database> {
	// a batch starts a server of its own beside the one that serves, and only reads
	if (batchKey() === null) await announceServer(databaseLocation());
	const db = await openDatabase(databaseLocation());
	const { seeded, packChanged } = await seedIfEmpty(db, territoryFolder());
	await ensurePublished(db, { by: 'Hetu', at: Date.now() });
	if (seeded) console.log(`Hetu: filled a new database from ${territoryFolder()}`);
	if (packChanged)
		console.log(
			'Hetu: the territory pack changed since this database was filled; it is kept. "npm run territory -- reload" loads the new one.'
		);
	return db;
}

/** Of an SQLite file there is one server; of a PostgreSQL any number, which whoever writes all must know of. */
async function announceServer(location: string): Promise<void> {
	if (isPostgres(location)) leave = await announce(location);
	else takeLock(location);
}

export async function closeDatabase(): Promise<void> {
	const db = await opening;
	opening = undefined;
	await db?.destroy();
	giveLock(databaseLocation());
	await leave?.();
	leave = undefined;
}
