import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as catalogue from '../../../src/lib/server/catalogue.ts';
import { giveLock, InUse, takeLock } from '../../../src/lib/server/db/lock.ts';
import { openDatabase } from '../../../src/lib/server/db/open.ts';
import { raiseRevision } from '../../../src/lib/server/db/revision.ts';
import { seedIfEmpty } from '../../../src/lib/server/db/seed.ts';
import { verify as verifyAudit } from '../../../src/lib/server/desk/audit.ts';
import { backUp, verifyFile } from '../../../src/lib/server/upkeep/back-up.ts';
import { restore } from '../../../src/lib/server/upkeep/restore.ts';
import { DATABASES } from '../databases.ts';
import { edit, outcome, sharedScenario, words } from './editors.ts';

describe('one server on an SQLite file', () => {
	let folder: string;
	let location: string;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'hetu-lock-'));
		location = join(folder, 'hetu.db');
		const db = await openDatabase(location);
		await seedIfEmpty(db, 'tests/fixtures/miniature');
		await db.destroy();
	});
	afterEach(() => {
		giveLock(location);
		rmSync(folder, { recursive: true, force: true });
	});

	/** Another process that has the lock until it is killed. */
	async function otherServer() {
		const lock = join(import.meta.dirname, '../../../src/lib/server/db/lock.ts');
		const code = `const { takeLock } = await import(${JSON.stringify(lock)}); takeLock(${JSON.stringify(location)}); console.log('has it'); setInterval(() => {}, 1000);`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		await once(child.stdout, 'data');
		return async () => {
			const ended = once(child, 'exit');
			child.kill('SIGKILL');
			await ended;
		};
	}

	test('keeps a second away, with a sentence that names the file, and no longer than it lives', async () => {
		const kill = await otherServer();
		expect(() => takeLock(location)).toThrow(InUse);
		expect(() => takeLock(location)).toThrow(`${location} is in use by a running Hetu server`);
		await kill();
		expect(() => takeLock(location)).not.toThrow();
	});

	test('lets backups and verification work beside it, and refuses what writes all', async () => {
		const kill = await otherServer();
		const copy = join(folder, 'copy.db');
		expect((await backUp(location, copy)).problems).toEqual([]);
		expect((await verifyFile(location)).problems).toEqual([]);
		await expect(restore(copy, { location, replace: true, folder, at: new Date(0) })).rejects.toThrow(InUse);
		await kill();
		expect(await restore(copy, { location, replace: true, folder, at: new Date(0) })).toMatch(/hetu-before-/);
	});
});

describe.each(DATABASES)('many editors at once in $name', (kind) => {
	const count = kind.name === 'SQLite' ? 20 : 200;

	test(`${count} of them lose no change of another`, async () => {
		const database = await kind.open();
		try {
			await seedIfEmpty(database.db, 'tests/fixtures/miniature');
			// twenty to each thing that they write on: who was second tries again, which costs with the square of them
			const ids: string[] = [];
			for (const name of words(count / 20)) ids.push(await sharedScenario(database.db, name));
			const work = ids.flatMap((id) => words(20).map((word) => [id, word] as const));
			await Promise.all(work.map(([id, word]) => edit(database.db, id, word)));
			for (const id of ids)
				expect(await outcome(database.db, id)).toEqual({ words: words(20), version: 21, audited: 20 });
			expect(await verifyAudit(database.db)).toEqual({ rows: count + ids.length, fault: null });
		} finally {
			await database.end();
		}
	});

	test.skipIf(kind.name === 'SQLite')('two servers that start at once fill an empty database once', async () => {
		const database = await kind.open();
		try {
			const other = await database.reopen();
			const started = await Promise.all([database.db, other].map((db) => seedIfEmpty(db, 'tests/fixtures/miniature')));
			expect(started.map(({ seeded }) => seeded).toSorted()).toEqual([false, true]);
			await other.destroy();
		} finally {
			await database.end();
		}
	});

	test('of two servers write side by side, and each sees what the other wrote', async () => {
		const database = await kind.open();
		try {
			await seedIfEmpty(database.db, 'tests/fixtures/miniature');
			const other = await database.reopen();
			const id = await sharedScenario(database.db);
			// a person's pause between two changes
			for (const word of words(10)) {
				await edit(database.db, id, `${word}a`);
				await edit(other, id, `${word}b`);
			}
			const all = words(10).flatMap((word) => [`${word}a`, `${word}b`]);
			expect(await outcome(other, id)).toEqual({ words: all, version: 21, audited: 20 });
			await database.db.transaction().execute(raiseRevision);
			expect(await catalogue.revision(other)).toBe('2');
			await other.transaction().execute(raiseRevision);
			expect(await catalogue.revision(database.db)).toBe('3');
			await other.destroy();
		} finally {
			await database.end();
		}
	});
});
