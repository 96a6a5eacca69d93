import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { MIGRATIONS, migrate } from '../../src/lib/server/db/migrate.ts';
import { type Database, openAsItIs } from '../../src/lib/server/db/open.ts';
import { type Row, rowsOf } from '../../src/lib/server/db/rows.ts';
import { tablesOf } from '../../src/lib/server/db/schema.ts';
import { verify } from '../../src/lib/server/upkeep/verify.ts';
import { DATABASES } from './databases.ts';

const FOLDER = 'tests/fixtures/schemas';
const SHAPES = Object.keys(MIGRATIONS);
const FIXTURES = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.sql'))
	.map((file) => file.replace('.sql', ''))
	.toSorted();

/** A database of a shape with the rows that the code of that time wrote. */
async function makeOld(db: Database, shape: string): Promise<void> {
	await migrate(db, shape);
	for (const statement of readFileSync(join(FOLDER, `${shape}.sql`), 'utf8')
		.trim()
		.split(/;\n(?=insert|delete)/))
		await sql.raw(statement).execute(db);
}

async function everything(db: Database): Promise<Map<string, Row>> {
	const rows = new Map<string, Row>();
	for (const table of await tablesOf(db))
		for await (const row of rowsOf(db, table))
			rows.set([table.name, ...table.key.map((column) => row[column])].join(' '), row);
	return rows;
}

/** The outlines of parks were a layer that repeated their records; since 0010 each is a row of its own. */
const MOVED = new Set(['layer parks']);

/** Every field of an old row as the new one has it; of a body every field that the old one had. */
function expectKept(before: Row, after: Row | undefined, name: string): void {
	expect(after, name).toBeDefined();
	for (const [column, value] of Object.entries(before))
		if (column === 'body')
			expect(JSON.parse(String(after?.body)), name).toMatchObject(JSON.parse(String(value)) as object);
		else expect(after?.[column], `${name} ${column}`).toBe(value);
}

test('there are rows of every shape', () => {
	expect(FIXTURES).toEqual(SHAPES);
});

describe.each(DATABASES)('a database in $name', (kind) => {
	test.each(SHAPES)('of the shape %s comes to the newest with all that it held, and is whole', async (shape) => {
		const database = await kind.openEmpty();
		try {
			const old = await openAsItIs(database.location);
			await makeOld(old, shape);
			const before = await everything(old);
			await old.destroy();
			const db = await database.reopen();
			const after = await everything(db);
			expect(before.size).toBeGreaterThan(25);
			for (const [name, row] of before) if (!MOVED.has(name)) expectKept(row, after.get(name), name);
			expect(await verify(db)).toMatchObject({ shape: SHAPES.at(-1), problems: [] });
			expect((await catalogue.projects(db, 'sample')).length).toBeGreaterThan(0);
			await db.destroy();
		} finally {
			await database.end();
		}
	});

	test('of a shape that is newer than the code is refused and left as it is', async () => {
		const database = await kind.open();
		try {
			await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(database.db);
			await expect(database.reopen()).rejects.toThrow('the shape 9999-later, which is newer than this version of Hetu');
		} finally {
			await database.end();
		}
	});
});
