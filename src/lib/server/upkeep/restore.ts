import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { takeLock } from '../db/lock.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, isPostgres, openAsItIs, openDatabase } from '../db/open.ts';
import { holdAlone } from '../db/presence.ts';
import { atOneMoment, copyRows, firstDifference } from '../db/rows.ts';
import { isPostgresDatabase } from '../db/schema.ts';
import { backUp, copyTo, moveInto } from './back-up.ts';
import { Refused } from './refused.ts';
import { verify } from './verify.ts';

export interface Place {
	/** Where the database belongs. */
	readonly location: string;
	/** Whether what is there may be put aside. */
	readonly replace: boolean;
	/** Folder for a copy of what is put aside. */
	readonly folder: string;
	readonly at: Date;
	/** What the backup was made of, where that has another name. */
	readonly madeOf?: string;
}

/**
 * Puts a backup in the place of the database, brought to the newest shape and read whole first.
 *
 * Result: where what was there is kept now; `null` where there was nothing.
 * @throws `Refused` where the file has a fault, where there is something and `replace` is not set; `InUse` beside a server
 */
export async function restore(file: string, place: Place): Promise<string | null> {
	const { location } = place;
	takeLock(location);
	const part = isPostgres(location) ? join(tmpdir(), `hetu-restore-${process.pid}.db`) : `${location}.part`;
	try {
		await makeNewest(file, part, place.madeOf ?? file);
		return isPostgres(location) ? await intoPostgres(part, place) : await intoSqlite(part, place);
	} finally {
		for (const left of [part, `${part}-wal`, `${part}-shm`]) rmSync(left, { force: true });
	}
}

/** A copy of a backup in the newest shape, without a fault. */
async function makeNewest(file: string, part: string, name: string): Promise<void> {
	await copyTo(file, part);
	const db = await openAsItIs(part);
	try {
		await migrate(db);
		const { problems } = await verify(db);
		if (problems.length) throw new Refused(`${name} cannot be loaded, and nothing was changed:`, problems);
	} finally {
		await db.destroy();
	}
}

async function intoSqlite(part: string, { location, replace, at }: Place): Promise<string | null> {
	const isThere = existsSync(location) && !(await isEmptyFile(location));
	if (isThere && !replace) throw new Refused(`${location} holds a database: --replace keeps it aside first`);
	const aside = isThere ? asideOf(location, at) : null;
	for (const ending of ['', '-wal', '-shm'])
		if (aside && existsSync(location + ending)) renameSync(location + ending, aside + ending);
		else rmSync(location + ending, { force: true });
	moveInto(part, location);
	return aside;
}

/** A file that cannot be read is not empty: it may be what somebody restores from a backup for. */
async function isEmptyFile(location: string): Promise<boolean> {
	try {
		const db = await openDatabase(location);
		return await isEmpty(db).finally(() => db.destroy());
	} catch {
		return false;
	}
}

async function intoPostgres(part: string, { location, replace, folder, at }: Place): Promise<string | null> {
	const db = await openDatabase(location);
	const from = await openAsItIs(part, { readOnly: true });
	try {
		const isThere = !(await isEmpty(db));
		if (isThere && !replace) throw new Refused('the database is not empty: --replace keeps what is there aside first');
		const aside = isThere ? asideOf(join(folder, 'hetu.db'), at) : null;
		if (aside) await backUp(location, aside);
		await replaceRows(from, db);
		return aside;
	} finally {
		await from.destroy();
		await db.destroy();
	}
}

/** `hetu-before-20261129T053554.db` beside `hetu.db`. */
function asideOf(location: string, at: Date): string {
	const stamp = at.toISOString().replace(/[-:]|\..*/g, '');
	return join(dirname(location), `hetu-before-${stamp}${extname(location)}`);
}

/** Puts all rows of one database in the place of another's, or none; how many of each table. */
export async function replaceRows(from: Database, to: Database): Promise<Map<string, number>> {
	return atOneMoment(from, async (moment) => {
		if (isPostgresDatabase(from)) await holdAlone(moment);
		return to.transaction().execute(async (transaction) => {
			if (isPostgresDatabase(to)) await holdAlone(transaction);
			const counts = await copyRows(moment, transaction);
			const difference = await firstDifference(moment, transaction);
			if (difference) throw new Error(`the copy differs at ${difference}, and nothing was changed`);
			return counts;
		});
	});
}

/** Whether a database holds nothing but what its shape comes with. */
export async function isEmpty(db: Database): Promise<boolean> {
	const fresh = await openDatabase(':memory:');
	return firstDifference(db, fresh)
		.then((difference) => difference === null)
		.finally(() => fresh.destroy());
}
