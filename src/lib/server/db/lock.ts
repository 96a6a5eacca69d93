import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isPostgres } from './open.ts';

/** Somebody else serves this database, or writes all of it. */
export class InUse extends Error {}

/**
 * Locks that this process holds, by file. Beyond this module: a server under development loads it anew with each change,
 * and is still the one server.
 */
const held: Map<string, DatabaseSync> = ((globalThis as { hetuLocks?: Map<string, DatabaseSync> }).hetuLocks ??=
	new Map());

/**
 * Keeps every other server, and every command that writes all, off an SQLite file. The lock is one of the operating
 * system on a file beside it, and ends with the process however that ends. PostgreSQL serves several servers: nothing is
 * locked.
 *
 * @throws `InUse` where somebody has it
 */
export function takeLock(location: string): void {
	if (isPostgres(location) || location === ':memory:' || held.has(lockOf(location))) return;
	const path = lockOf(location);
	mkdirSync(dirname(path), { recursive: true });
	const lock = new DatabaseSync(path, { timeout: 0 });
	try {
		lock.exec('pragma locking_mode = exclusive; begin exclusive');
	} catch (error) {
		lock.close();
		if (!isBusy(error)) throw error;
		throw new InUse(
			`${location} is in use by a running Hetu server (or a command that writes all of it): stop that first`
		);
	}
	held.set(path, lock);
}

/** Gives it back; nothing where it is not held. */
export function giveLock(location: string): void {
	held.get(lockOf(location))?.close();
	held.delete(lockOf(location));
}

const lockOf = (location: string): string => join(dirname(location), 'hetu.lock');

/** @source sqlite.org/rescode.html: SQLITE_BUSY */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;
