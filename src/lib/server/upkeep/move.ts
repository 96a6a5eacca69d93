import { existsSync } from 'node:fs';
import { takeLock } from '../db/lock.ts';
import { isPostgres, openDatabase } from '../db/open.ts';
import { Refused } from './refused.ts';
import { isEmpty, replaceRows } from './restore.ts';

/**
 * Copies a database into an empty one, of either kind, and compares every row of both at the end. The first stays as it
 * is: nothing reads it once the server is told of the second.
 *
 * Result: rows of each table.
 * @throws `Refused` for a source that is not there and a destination that is not empty; `InUse` beside a server
 */
export async function move(from: string, to: string): Promise<Map<string, number>> {
	if (!isPostgres(from) && !existsSync(from)) throw new Refused(`there is no database at ${from}`);
	for (const location of [from, to]) takeLock(location);
	const source = await openDatabase(from);
	try {
		const destination = await openDatabase(to);
		try {
			if (!(await isEmpty(destination))) throw new Refused(`${withoutPassword(to)} is not empty`);
			return await replaceRows(source, destination);
		} finally {
			await destination.destroy();
		}
	} finally {
		await source.destroy();
	}
}

/** A location as it may be shown. */
export function withoutPassword(location: string): string {
	if (!isPostgres(location)) return location;
	const url = new URL(location);
	if (url.password) url.password = '…';
	return decodeURI(url.href);
}
