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
	const lock = openLock(path);
	try {
		// a word that is never committed: on a disk that may only be read it is refused, and there the lock would be none
		lock.exec(
			'pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive; pragma user_version = 1'
		);
	} catch (error) {
		lock.close();
		if (!isBusy(error)) throw unwritable(path, error);
		throw new InUse(
			`${location} is in use by a running Hetu server (or a command that writes all of it): stop that first`
		);
	}
	held.set(path, lock);
}

function openLock(path: string): DatabaseSync {
	try {
		mkdirSync(dirname(path), { recursive: true });
		return new DatabaseSync(path, { timeout: 0 });
	} catch (error) {
		throw unwritable(path, error);
	}
}

const unwritable = (path: string, cause: unknown): Error =>
	new Error(
		`${dirname(path)} cannot be written (${cause instanceof Error ? cause.message : cause}): the records are kept there, and Hetu does not start without being able to`,
		{ cause }
	);

/** Gives it back; nothing where it is not held. */
export function giveLock(location: string): void {
	held.get(lockOf(location))?.close();
	held.delete(lockOf(location));
}

const lockOf = (location: string): string => join(dirname(location), 'hetu.lock');

/** @source sqlite.org/rescode.html: SQLITE_BUSY */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;
