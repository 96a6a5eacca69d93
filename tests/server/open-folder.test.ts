import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveLock } from '../../src/lib/server/db/lock.ts';
import { type Database, openAsItIs } from '../../src/lib/server/db/open.ts';
import { firstDifference } from '../../src/lib/server/db/rows.ts';
import { tablesOf } from '../../src/lib/server/db/schema.ts';
import * as accounts from '../../src/lib/server/desk/accounts.ts';
import { exportFolder } from '../../src/lib/server/upkeep/export-folder.ts';
import { isSecretColumn } from '../../src/lib/server/upkeep/folder/layout.ts';
import { importFolder } from '../../src/lib/server/upkeep/import-folder.ts';
import { verify } from '../../src/lib/server/upkeep/verify.ts';
import { DATABASES, type TestDatabase } from './databases.ts';
import { fill, PASSWORD } from './filled.ts';

const AT = new Date('2026-11-29T05:35:54Z');

describe.each(DATABASES)('everything as an open folder, from $name', (kind) => {
	let database: TestDatabase;
	let work: string;
	let folder: string;
	let location: string;
	beforeEach(async () => {
		database = await kind.open();
		work = mkdtempSync(join(tmpdir(), 'hetu-folder-'));
		[folder, location] = [join(work, 'open'), join(work, 'read', 'hetu.db')];
		await fill(database.db);
	});
	afterEach(async () => {
		await database.end();
		giveLock(location);
		rmSync(work, { recursive: true, force: true });
	});

	const write = (withSecrets = false) => exportFolder(database.location, folder, { withSecrets, at: AT });
	const read = () => importFolder(folder, { location, replace: false, folder: work, at: AT });
	async function inRead<T>(ask: (db: Database) => Promise<T>): Promise<T> {
		const db = await openAsItIs(location);
		return ask(db).finally(() => db.destroy());
	}
	const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
	const change = (path: string, from: string | RegExp, to: string) => {
		const text = textOf(path);
		expect(text.search(from), String(from)).toBeGreaterThan(0);
		writeFileSync(join(folder, path), text.replace(from, to));
	};

	test('with its secrets comes back equal in every row of every table', async () => {
		const counts = await write(true);
		expect([...counts.keys()]).toEqual((await tablesOf(database.db)).map(({ name }) => name));
		expect(await read()).toBeNull();
		expect(await inRead((db) => firstDifference(database.db, db))).toBeNull();
		expect(await inRead(verify)).toMatchObject({ problems: [] });
	});

	test('without them comes back equal but for accounts, which are closed, links, and what only secrets hold together', async () => {
		await write();
		await read();
		const left = ['session', 'invitation', 'attempt'];
		for (const table of left) await sql`delete from ${sql.table(table)}`.execute(database.db);
		await sql`update account set active = 0, password_hash = ''`.execute(database.db);
		await sql`update briefing_link set revoked_at = ${AT.getTime()}, token_hash = ''`.execute(database.db);
		await inRead(async (db) => {
			expect(await accounts.hasAdministrator(db)).toBe(false);
			const tried = await accounts.signIn(db, { signInName: 'wang', password: PASSWORD, at: 1 });
			expect(tried).toEqual({ outcome: 'wrong' });
			await sql`delete from attempt`.execute(db);
			await sql`update account set password_hash = ''`.execute(db);
			await sql`update briefing_link set token_hash = ''`.execute(db);
			expect(await firstDifference(database.db, db)).toBeNull();
			expect((await verify(db)).problems).toEqual([]);
		});
	});

	test('holds no secret unless it is asked for', async () => {
		const secrets: string[] = [];
		for (const { name, columns } of await tablesOf(database.db))
			for (const column of columns.filter((one) => isSecretColumn(one.name))) {
				const { rows } = await sql<{
					secret: string | null;
				}>`select ${sql.ref(column.name)} as secret from ${sql.table(name)}`.execute(database.db);
				secrets.push(...rows.flatMap(({ secret }) => secret ?? []));
			}
		// the password, the session, the invitation, the link
		expect(secrets).toHaveLength(4);
		await write();
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const all = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
		for (const secret of secrets) expect(all).not.toContain(secret);
		expect(textOf('README.md')).toContain('every account is inactive and without a password');
	});

	test('knows every column that could let somebody in: a new one is named here first', async () => {
		const suspects = (await tablesOf(database.db)).flatMap(({ name, columns }) =>
			columns
				.map((column) => `${name}.${column.name}`)
				.filter((column) => /hash|token|secret|password|salt/.test(column))
		);
		const open = ['audit.hash', 'audit_end.hash', 'submission.file_hash'];
		for (const suspect of suspects)
			expect(open.includes(suspect) || isSecretColumn(suspect.split('.')[1] ?? ''), suspect).toBe(true);
	});

	test('is files that others read: shapes and places as GeoJSON, a table as CSV, values with parts as JSON', async () => {
		await write();
		const divisions = JSON.parse(textOf('layer/divisions.geojson')) as FeatureCollection;
		expect(divisions.features[0]?.geometry.type).toMatch(/Polygon/);
		const projects = JSON.parse(textOf('project/demonstration.geojson')) as FeatureCollection;
		expect(projects.features).toHaveLength(240);
		expect(projects.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [124.25, 47.5] });
		expect(textOf('scenario.csv')).toMatch(/^\uFEFFid,portfolio,name,note,query,/);
		expect(textOf('scenario.csv')).toContain(`''=1+1,"""a"", b\r\nc"`);
		const [chain] = JSON.parse(textOf('record/chain.json')) as { body: { links: unknown[] } }[];
		expect(chain?.body.links.length).toBeGreaterThan(0);
		const readme = textOf('README.md');
		for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
			if (file.isFile() && !['README.md', 'hetu.json'].includes(file.name)) expect(readme).toContain(file.name);
	});

	test('is written into an empty folder only', async () => {
		await write();
		await expect(write()).rejects.toThrow('is not empty');
	});

	interface Broken {
		readonly what: string;
		readonly path: string;
		readonly from: string | RegExp;
		readonly to: string;
		readonly expected: RegExp;
	}
	const BROKEN: readonly Broken[] = [
		{
			what: 'a number that is none',
			path: 'scenario.csv',
			from: /,1,\r\n/,
			to: ',one,\r\n',
			expected: /scenario\.csv: line 2\.version: wrong-shape \("one"\)/
		},
		{
			what: 'a row that is gone',
			path: 'account.csv',
			from: /(\r\n)[^\r]*\r\n$/,
			to: '$1',
			expected: /account\.csv: rows: other-count \(0\)/
		},
		{
			what: 'a column by another name',
			path: 'account.csv',
			from: 'role',
			to: 'rank',
			expected: /account\.csv: other-columns/
		},
		{
			what: 'an empty cell that must not be',
			path: 'setting.csv',
			from: /pack,\w+/,
			to: 'pack,',
			expected: /setting\.csv: line \d\.value: wrong-shape/
		},
		{ what: 'a file that is no JSON', path: 'audit.json', from: ']', to: '', expected: /audit\.json: not-json/ },
		{
			what: 'a field nobody knows',
			path: 'record/park.geojson',
			from: '"version":1',
			to: '"version":1,"colour":"red"',
			expected: /record\/park\.geojson: .*\.colour: unknown-field/
		},
		{
			what: 'a place that is not that of the value',
			path: 'record/park.geojson',
			from: /"coordinates":\[\d+/,
			to: '"coordinates":[1',
			expected: /record\/park\.geojson: .*\.geometry: other-place/
		},
		{
			what: 'a word that the domain does not have',
			path: 'record/park.geojson',
			from: /"level":"\w+"/,
			to: '"level":"other"',
			expected: /record\/park: .*\.level: unknown-word/
		},
		{
			what: 'a change of the audit',
			path: 'audit.json',
			from: '"person":"王"',
			to: '"person":"李"',
			expected: /audit: \d: audit-altered/
		}
	];
	test.each(BROKEN)('is refused whole for $what, by file, row and field', async ({ path, from, to, expected }) => {
		await write();
		change(path, from, to);
		await expect(read()).rejects.toThrow(expected);
		expect(existsSync(location)).toBe(false);
	});

	test('is refused where a file is missing, a table is unknown or the list is none', async () => {
		await write();
		rmSync(join(folder, 'scenario.csv'));
		change('hetu.json', '"table": "setting"', '"table": "other"');
		await expect(read()).rejects.toThrow(/scenario\.csv: missing-file[\s\S]*|other[\s\S]*unknown-table/);
		writeFileSync(join(folder, 'hetu.json'), '{');
		await expect(read()).rejects.toThrow('is not JSON');
		rmSync(join(folder, 'hetu.json'));
		await expect(read()).rejects.toThrow('no folder that was exported');
	});
});
