import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as catalogue from '../../../src/lib/server/catalogue.ts';
import { databaseFault } from '../../../src/lib/server/db/faults.ts';
import { type Database, openDatabase } from '../../../src/lib/server/db/open.ts';
import { announce, holdAlone } from '../../../src/lib/server/db/presence.ts';
import { raiseRevision } from '../../../src/lib/server/db/revision.ts';
import { reload, seedIfEmpty } from '../../../src/lib/server/db/seed.ts';
import { type PostgresProxy, startPostgresProxy } from '../../drivers/postgres-proxy.ts';

const url = process.env.DATABASE_URL ?? '';
if (!url) console.warn('SKIPPED: PostgreSQL gone and back needs DATABASE_URL');

describe.skipIf(!url)('PostgreSQL gone and back', () => {
	let proxy: PostgresProxy;
	let db: Database;
	beforeEach(async () => {
		proxy = await startPostgresProxy(url);
		db = await openDatabase(proxy.location);
		await seedIfEmpty(db, 'tests/fixtures/miniature');
	});
	afterEach(async () => {
		await db.destroy();
		await proxy.end();
	});
	const faultOf = (work: Promise<unknown>) => work.then(() => null, databaseFault);

	test('is told as such, ends no process, and works again without a restart', async () => {
		// several connections that nobody uses when it goes
		await Promise.all(Array.from({ length: 5 }, () => catalogue.revision(db)));
		await proxy.cut();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await faultOf(catalogue.revision(db))).toBe('away');
		await proxy.mend();
		expect(await catalogue.revision(db)).toBe('1');
	});

	test('is known to have a server, again once it is back, and is not written over beside one', async () => {
		const alone = () => db.transaction().execute(holdAlone);
		await expect(alone()).resolves.toBeUndefined();
		const leave = await announce(proxy.location);
		const leaveToo = await announce(proxy.location);
		await expect(alone()).rejects.toThrow('in use by a running Hetu server');
		await expect(reload(db, 'tests/fixtures/miniature')).rejects.toThrow('in use by a running Hetu server');
		await leaveToo();
		await proxy.cut();
		await proxy.mend();
		await expect.poll(() => alone().then(() => 'alone', String), { timeout: 20_000 }).toContain('in use');
		await leave();
		await expect.poll(() => alone().then(() => 'alone', String)).toBe('alone');
	});

	test('in the middle of a change keeps nothing of it', async () => {
		const changed = db.transaction().execute(async (transaction) => {
			await raiseRevision(transaction);
			await proxy.cut();
			await catalogue.revision(transaction as unknown as Database);
		});
		expect(await faultOf(changed)).toBe('away');
		await proxy.mend();
		expect(await catalogue.revision(db)).toBe('1');
	});
});
