import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { migrate, shapesOf } from '../db/migrate.ts';
import { isPostgres, openAsItIs } from '../db/open.ts';
import { atOneMoment, copyRows, firstDifference } from '../db/rows.ts';
import { Refused } from './refused.ts';
import { type Verified, verify } from './verify.ts';

/**
 * Writes one moment of a database to a new file, while a server may go on writing. The file is an SQLite database whatever
 * the original is, and can be restored into either.
 *
 * Result: what reading the copy found. Faults of the original are faults of the copy, which is kept all the same: a
 * database that is not whole needs a copy more than any.
 * @throws `Refused` over a file that is there, for a database that is empty, and where the copy cannot be read
 */
export async function backUp(location: string, path: string): Promise<Verified> {
	if (existsSync(path)) throw new Refused(`${path} is there already: a backup never writes over a file`);
	mkdirSync(dirname(path), { recursive: true });
	const part = `${path}.part`;
	try {
		await copyTo(location, part);
		const verified = await verifyFile(part);
		if (verified.problems.some(({ code }) => code === 'broken-file'))
			throw new Refused('the copy cannot be read, and was not kept:', verified.problems);
		moveInto(part, path);
		return verified;
	} finally {
		rmSync(part, { force: true });
	}
}

/** The most that one step may be told to copy. */
const ALL_PAGES = 2 ** 31 - 1;

/** A copy of a database in the shape it has, as one SQLite file. */
export async function copyTo(location: string, path: string): Promise<void> {
	rmSync(path, { force: true });
	if (isPostgres(location)) await copyPostgres(location, path);
	else await copySqlite(location, path);
	const copy = new DatabaseSync(path);
	// one file, with nothing beside it
	copy.exec('pragma journal_mode = delete');
	copy.close();
}

async function copySqlite(location: string, path: string): Promise<void> {
	if (!existsSync(location)) throw new Refused(`there is no database at ${location}`);
	const original = new DatabaseSync(location, { readOnly: true });
	try {
		// all pages in one step: of one moment, however much is written meanwhile
		await backup(original, path, { rate: ALL_PAGES });
	} finally {
		original.close();
	}
}

async function copyPostgres(location: string, path: string): Promise<void> {
	const [original, copy] = [await openAsItIs(location), await openAsItIs(path)];
	try {
		await atOneMoment(original, async (moment) => {
			const shape = (await shapesOf(moment)).at(-1);
			if (!shape) throw new Refused('the database is empty');
			await migrate(copy, shape);
			await copy.transaction().execute((transaction) => copyRows(moment, transaction));
			const difference = await firstDifference(moment, copy);
			if (difference) throw new Error(`the copy differs at ${difference}`);
		});
	} finally {
		await copy.destroy();
		await original.destroy();
	}
}

/** Reads a database file whole without changing it; one of an earlier shape as it is once it has the newest. */
export async function verifyFile(path: string): Promise<Verified> {
	if (!existsSync(path)) throw new Refused(`there is no file ${path}`);
	const verified = await verifyAsItIs(path);
	if (!verified.problems.some(({ code }) => code === 'older-shape')) return verified;
	const newest = `${path}.newest`;
	try {
		await copyTo(path, newest);
		const db = await openAsItIs(newest);
		await migrate(db).finally(() => db.destroy());
		return { ...(await verifyAsItIs(newest)), shape: verified.shape };
	} finally {
		for (const file of [newest, `${newest}-wal`, `${newest}-shm`]) rmSync(file, { force: true });
	}
}

async function verifyAsItIs(path: string): Promise<Verified> {
	const db = await openAsItIs(path, { readOnly: true });
	try {
		return await verify(db);
	} finally {
		await db.destroy();
	}
}

/** Puts a whole file in its place, on the disk before it is said to be. */
export function moveInto(part: string, path: string): void {
	sync(part);
	renameSync(part, path);
	// a folder cannot be opened to be synced on Windows
	if (process.platform !== 'win32') sync(dirname(path));
}

function sync(path: string): void {
	const file = openSync(path, 'r');
	fsyncSync(file);
	closeSync(file);
}
