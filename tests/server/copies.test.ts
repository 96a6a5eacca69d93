import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveLock } from '../../src/lib/server/db/lock.ts';
import { openAsItIs, openDatabase } from '../../src/lib/server/db/open.ts';
import { firstDifference } from '../../src/lib/server/db/rows.ts';
import { tablesOf } from '../../src/lib/server/db/schema.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as scenarios from '../../src/lib/server/scenarios.ts';
import { backUp, verifyFile } from '../../src/lib/server/upkeep/back-up.ts';
import { move } from '../../src/lib/server/upkeep/move.ts';
import { restore } from '../../src/lib/server/upkeep/restore.ts';
import { verify } from '../../src/lib/server/upkeep/verify.ts';
import { DATABASES, type TestDatabase } from './databases.ts';
import { fill } from './filled.ts';

const AT = new Date('2026-11-29T05:35:54Z');

describe.each(DATABASES)('copies of a database in $name', (kind) => {
	let database: TestDatabase;
	let folder: string;
	let file: string;
	const place = (part: { location?: string; replace?: boolean } = {}) => ({
		location: part.location ?? database.location,
		replace: part.replace ?? false,
		folder,
		at: AT
	});
	beforeEach(async () => {
		database = await kind.open();
		folder = mkdtempSync(join(tmpdir(), 'hetu-copies-'));
		file = join(folder, 'copy.db');
		await fill(database.db);
	});
	afterEach(async () => {
		await database.end();
		giveLock(database.location);
		giveLock(file);
		rmSync(folder, { recursive: true, force: true });
	});

	/** What differs between the database and a file. */
	async function difference(path: string): Promise<string | null> {
		const copy = await openAsItIs(path, { readOnly: true });
		return firstDifference(database.db, copy).finally(() => copy.destroy());
	}

	test('have a row in every table, or they would prove nothing', async () => {
		for (const { name } of await tablesOf(database.db)) {
			const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database.db);
			expect(rows, name).toHaveLength(1);
		}
	});

	test('are of one moment while others write, whole, and in one file', async () => {
		let written = 0;
		const stop = AbortSignal.timeout(300);
		const writing = (async () => {
			while (!stop.aborted) {
				const query = { portfolio: 'demonstration', name: `writing ${written}`, note: '', query: '' };
				await scenarios.keep(database.db, query, { by: { id: null, name: 'x' }, at: 1 });
				written += 1;
				await new Promise(setImmediate);
			}
		})();
		const { problems, auditRows } = await backUp(database.location, file);
		await writing;
		expect(problems).toEqual([]);
		expect(auditRows).toBeGreaterThan(0);
		expect(written).toBeGreaterThan(0);
		expect(readdirSync(folder)).toEqual(['copy.db']);
	});

	test('hold every row, and are never written over a file', async () => {
		await backUp(database.location, file);
		expect(await difference(file)).toBeNull();
		await expect(backUp(database.location, file)).rejects.toThrow('is there already');
		expect(await difference(file)).toBeNull();
	});

	test('are restored into an empty place and are equal there, row by row', async () => {
		await backUp(database.location, file);
		const empty = await kind.open();
		try {
			await empty.db.destroy();
			expect(await restore(file, place({ location: empty.location }))).toBeNull();
			const restored = await empty.reopen();
			expect(await firstDifference(database.db, restored)).toBeNull();
			await restored.destroy();
		} finally {
			giveLock(empty.location);
			await empty.end();
		}
	});

	test('replace what is there only when asked to, and what was there is kept aside', async () => {
		await backUp(database.location, file);
		await sql`update scenario set note = 'later'`.execute(database.db);
		await expect(restore(file, place())).rejects.toThrow('--replace');
		expect(await difference(file)).toMatch(/^scenario /);
		await database.db.destroy();
		const aside = await restore(file, place({ replace: true }));
		expect(aside).toMatch(/hetu-before-20261129T053554\.db$/);
		const present = await database.reopen();
		const copy = await openAsItIs(file, { readOnly: true });
		expect(await firstDifference(present, copy)).toBeNull();
		const kept = await openAsItIs(aside ?? '', { readOnly: true });
		expect(await kept.selectFrom('scenario').select('note').execute()).toEqual([{ note: 'later' }, { note: 'later' }]);
		for (const db of [present, copy, kept]) await db.destroy();
	});

	test('with a fault are refused, and nothing changes', async () => {
		await backUp(database.location, file);
		const copy = await openDatabase(file);
		await sql`update project set body = replace(body, '"flags":[]', '"flags":["x"]') where id = 'DEMO-001'`.execute(
			copy
		);
		await sql`update audit set person = '李' where sequence = 2`.execute(copy);
		await copy.destroy();
		const refused = restore(file, place({ replace: true }));
		await expect(refused).rejects.toThrow(/project\/demonstration: DEMO-001\.flags\[0\]: unknown-word/);
		await expect(refused).rejects.toThrow(/audit: 2: audit-altered/);
		expect((await verify(database.db)).problems).toEqual([]);
	});

	test('tell a record, a sent file or an edition that is not what was kept of it', async () => {
		const { packed } = await database.db.selectFrom('snapshot').select('packed').executeTakeFirstOrThrow();
		const faults = [
			[
				`update record set body = replace(body, '"name":', '"name" :') where id = 'premade-rice'`,
				'other-than-its-history'
			],
			[`update submission_file set bytes = 'AAAA'`, 'altered-file'],
			[`update snapshot set summary = replace(summary, '"projects":281', '"projects":280')`, 'altered-edition'],
			[`update snapshot set packed = '${packed.slice(0, 400)}'`, 'broken-edition'],
			[`delete from submission where state = 'draft'`, 'unknown-reference'],
			[`update question set project = 'DEMO-000'`, 'unknown-reference'],
			[`update record_version set id = 'nowhere'`, 'unknown-reference']
		];
		for (const [change = '', code = ''] of faults) {
			const told = async () =>
				(await verify(database.db)).problems.map((problem) => `${problem.path}: ${problem.code}`);
			const before = new Set(await told());
			await sql.raw(change).execute(database.db);
			const found = (await told()).filter((line) => !before.has(line));
			expect(found.join('\n'), change).toMatch(code);
		}
	});

	test('move to the other kind of database and back, equal row by row, with their counts', async () => {
		await database.db.destroy();
		const counts = await move(database.location, file);
		// 41 of the public record, 240 of the demonstration
		expect(counts.get('project')).toBe(281);
		expect(counts.get('scenario')).toBe(2);
		giveLock(file);
		const again = await kind.open();
		try {
			await again.db.destroy();
			await move(file, again.location);
			const moved = await again.reopen();
			const original = await database.reopen();
			expect(await firstDifference(moved, original)).toBeNull();
			await moved.destroy();
			await original.destroy();
			await expect(move(file, again.location)).rejects.toThrow('is not empty');
		} finally {
			giveLock(again.location);
			await again.end();
		}
	});
});

describe.each(DATABASES)('reading a database whole, in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test.each([
		[
			'a body that is no JSON',
			`update record set body = '{' where kind = 'source' and id = (select min(id) from record where kind = 'source')`,
			/^record\/source: .*: not-json/
		],
		[
			'a word that a field does not allow',
			`update project set body = replace(body, '"stage":"', '"stage":"x') where id = 'S-1'`,
			/^project\/sample: S-1\.stage: unknown-word/
		],
		[
			'a division that is not there',
			`delete from record where kind = 'division' and position = 0`,
			/unknown-reference/
		],
		[
			'a history of nothing',
			`insert into lead_entry (portfolio, lead, sequence, body, at) values ('sample', 'L-9', 0, '{}', 1)`,
			/^lead_entry: unknown-reference \("sample L-9"\)/
		],
		['projects of a portfolio that is not there', `update project set portfolio = 'other'`, /^project\/other/],
		[
			'a migration that nobody knows',
			`insert into kysely_migration (name, timestamp) values ('9999-later', '')`,
			/^kysely_migration: unknown-shape \("9999-later"\)/
		]
	])('finds %s', async (_, change, expected) => {
		expect((await verify(database.db)).problems).toEqual([]);
		await sql.raw(change).execute(database.db);
		const lines = (await verify(database.db)).problems.map(
			({ code, path, value }) => `${path}: ${code} (${JSON.stringify(value)})`
		);
		expect(lines.join('\n')).toMatch(expected);
	});
});

test('a file that is torn is said to be, and is not restored', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-torn-'));
	const [location, file] = [join(folder, 'hetu.db'), join(folder, 'copy.db')];
	const db = await openDatabase(location);
	await seedIfEmpty(db, 'tests/fixtures/miniature');
	await db.destroy();
	await backUp(location, file);
	const bytes = readFileSync(file);
	writeFileSync(file, bytes.fill(7, 8192, 20_480));
	expect((await verifyFile(file)).problems.map(({ code }) => code)).toContain('broken-file');
	await expect(restore(file, { location: join(folder, 'new.db'), replace: false, folder, at: AT })).rejects.toThrow(
		/broken|malformed/
	);
	expect(existsSync(join(folder, 'new.db'))).toBe(false);
	giveLock(location);
	rmSync(folder, { recursive: true });
});
