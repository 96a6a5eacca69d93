import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as catalogue from '../../../src/lib/server/catalogue.ts';
import { databaseFault } from '../../../src/lib/server/db/faults.ts';
import { giveLock, takeLock } from '../../../src/lib/server/db/lock.ts';
import { type Database, openDatabase } from '../../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../../src/lib/server/db/seed.ts';
import * as scenarios from '../../../src/lib/server/scenarios.ts';
import { backUp } from '../../../src/lib/server/upkeep/back-up.ts';
import { verify } from '../../../src/lib/server/upkeep/verify.ts';

let folder: string;
let db: Database | undefined;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hetu-disk-'));
});
afterEach(async () => {
	await db?.destroy();
	giveLock(join(folder, 'hetu.db'));
	rmSync(folder, { recursive: true, force: true });
});

async function open(location: string): Promise<Database> {
	db = await openDatabase(location);
	await seedIfEmpty(db, 'tests/fixtures/miniature');
	return db;
}

let written = 0;
const keep = (to: Database, note = 'x'.repeat(20_000)) =>
	scenarios.keep(
		to,
		{ portfolio: 'sample', name: `${(written += 1)}`, note, query: '' },
		{ by: { id: null, name: 'x' }, at: 1 }
	);

/** Writes until it is refused; what refused it. */
async function refusal(to: Database): Promise<unknown> {
	for (let tries = 0; tries < 190; tries++)
		try {
			await keep(to);
		} catch (error) {
			return error;
		}
	return null;
}

/** Nothing is there by half, and everything can be read. */
async function expectWhole(at: Database): Promise<void> {
	expect((await verify(at)).problems).toEqual([]);
	expect((await catalogue.projects(at, 'sample')).length).toBeGreaterThan(0);
	const { length } = await at.selectFrom('scenario').select('id').execute();
	expect(await at.selectFrom('audit').select('sequence').execute()).toHaveLength(length);
}

describe('a database that may not grow', () => {
	test('refuses a write in plain terms, keeps nothing of it, goes on being read, and writes again when it may', async () => {
		const full = await open(join(folder, 'hetu.db'));
		const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(full);
		await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`).execute(full);
		expect(databaseFault(await refusal(full))).toBe('full');
		await expectWhole(full);
		await sql`pragma max_page_count = 1000000`.execute(full);
		expect(await keep(full)).toMatchObject({ outcome: 'kept' });
		await expectWhole(full);
	});
});

describe('a database that may only be read', () => {
	test('refuses a write in plain terms, goes on being read, and writes again when it may', async () => {
		const closed = await open(join(folder, 'hetu.db'));
		await sql`pragma query_only = on`.execute(closed);
		expect(databaseFault(await refusal(closed))).toBe('unwritable');
		await expectWhole(closed);
		await sql`pragma query_only = off`.execute(closed);
		expect(await keep(closed)).toMatchObject({ outcome: 'kept' });
	});
});

const MEGABYTES = 4;
const mount = (...words: string[]): boolean => spawnSync('mount', words, { stdio: 'ignore' }).status === 0;
const probe = mkdtempSync(join(tmpdir(), 'hetu-probe-'));
const MAY_MOUNT = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe);
if (MAY_MOUNT) spawnSync('umount', [probe]);
rmSync(probe, { recursive: true, force: true });
if (!MAY_MOUNT)
	console.warn(
		'SKIPPED on a disk of its own: only root may mount one (the same faults are tested by limits of the database)'
	);

describe.skipIf(!MAY_MOUNT)('a disk of its own', () => {
	let disk: string;
	beforeEach(() => {
		disk = join(folder, 'disk');
		mkdirSync(disk);
		mount('-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk);
	});
	afterEach(async () => {
		await db?.destroy();
		db = undefined;
		giveLock(join(disk, 'hetu.db'));
		spawnSync('umount', [disk]);
	});

	test('that is full refuses writes and backups in plain terms, and nothing is lost', async () => {
		const full = await open(join(disk, 'hetu.db'));
		const { bavail, bsize } = statfsSync(disk);
		writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 150_000));
		expect(databaseFault(await refusal(full))).toBe('full');
		await expectWhole(full);
		await expect(backUp(join(disk, 'hetu.db'), join(disk, 'copy.db'))).rejects.toThrow();
		expect(existsSync(join(disk, 'copy.db')) || existsSync(join(disk, 'copy.db.part'))).toBe(false);
		rmSync(join(disk, 'ballast'));
		expect(await keep(full)).toMatchObject({ outcome: 'kept' });
		await expectWhole(full);
	});

	test('that may only be read is told before anything is served', async () => {
		const location = join(disk, 'hetu.db');
		await (await open(location)).destroy();
		db = undefined;
		takeLock(location);
		giveLock(location);
		expect(mount('-o', 'remount,ro', disk)).toBe(true);
		expect(() => takeLock(location)).toThrow(/disk cannot be written .*Hetu does not start/);
		mount('-o', 'remount,rw', disk);
		takeLock(location);
		await expectWhole(await open(location));
	});
});
