import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as kept from '../../src/lib/server/briefings/kept.ts';
import * as links from '../../src/lib/server/briefings/links.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { chainsAndMatching } from '../../src/lib/server/db/migrations/0002-chains-and-matching.ts';
import { selection } from '../../src/lib/server/db/migrations/0003-selection.ts';
import { sheetTemplates } from '../../src/lib/server/db/migrations/0008-sheet-templates.ts';
import { briefings } from '../../src/lib/server/db/migrations/0009-briefings.ts';
import { submissions } from '../../src/lib/server/db/migrations/0011-submissions.ts';
import { outlineSources } from '../../src/lib/server/db/migrations/0016-outline-sources.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { alikeRows } from '../../src/lib/server/db/migrations/0015-alike-rows.ts';
import { history } from '../../src/lib/server/record-lists.ts';
import * as submitted from '../../src/lib/server/submissions/kept.ts';
import * as templates from '../../src/lib/server/sheet-templates.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

type Body = Record<string, unknown>;

describe.each(DATABASES)('a database of the first shape in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		await backToFirstShape(database);
		await chainsAndMatching.up(database.db as unknown as Parameters<typeof chainsAndMatching.up>[0]);
	});
	afterEach(() => database.end());

	test('gives every chain flows, local supply and judgements, of which nothing is known', async () => {
		const { chains } = await catalogue.read(database.db);
		expect(chains.length).toBeGreaterThan(0);
		for (const chain of chains) {
			expect(chain).toMatchObject({ flows: [], localSupply: null, overrides: [] });
			for (const gap of chain.gaps) expect(gap.links).toEqual([]);
		}
	});

	test('gives firms no links, parks no offers, projects no needs, and keeps the rest', async () => {
		const { enterprises, parks } = await catalogue.read(database.db);
		for (const { chains } of enterprises) for (const membership of chains) expect(membership.links).toEqual([]);
		for (const park of parks) expect(park).toMatchObject({ offers: [], portfolio: null });
		const projects = await catalogue.projects(database.db, 'sample');
		expect(projects.length).toBeGreaterThan(0);
		for (const project of projects) expect(project).toMatchObject({ needs: null, portfolio: 'sample' });
	});

	test('is left as it is where a record already has the newer fields', async () => {
		const before = await catalogue.read(database.db);
		await chainsAndMatching.up(database.db as unknown as Parameters<typeof chainsAndMatching.up>[0]);
		expect(await catalogue.read(database.db)).toEqual(before);
	});
});

/** Takes out of every body what the first shape did not have. */
async function backToFirstShape({ db }: TestDatabase): Promise<void> {
	for (const { kind, id, body } of await db.selectFrom('record').select(['kind', 'id', 'body']).execute()) {
		const value = JSON.parse(body) as Body;
		const old =
			kind === 'chain' ? oldChain(value) : kind === 'enterprise' ? oldEnterprise(value) : without(value, OLD[kind]);
		await db
			.updateTable('record')
			.set({ body: JSON.stringify(old) })
			.where('kind', '=', kind)
			.where('id', '=', id)
			.execute();
	}
	for (const { id, body } of await db.selectFrom('project').select(['id', 'body']).execute())
		await db
			.updateTable('project')
			.set({ body: JSON.stringify(without(JSON.parse(body) as Body, ['needs'])) })
			.where('id', '=', id)
			.execute();
}

const OLD: Readonly<Record<string, readonly string[]>> = { park: ['offers', 'portfolio'] };
const oldChain = (chain: Body): Body => ({
	...without(chain, ['flows', 'localSupply', 'overrides']),
	gaps: (chain.gaps as Body[]).map((gap) => without(gap, ['links']))
});
const oldEnterprise = (enterprise: Body): Body => ({
	...enterprise,
	chains: (enterprise.chains as Body[]).map((membership) => without(membership, ['links']))
});
const without = (value: Body, keys: readonly string[] = []): Body =>
	Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

describe.each(DATABASES)('a database of the second shape in $name', (kind) => {
	let database: TestDatabase;
	const migrateAgain = () => selection.up(database.db as unknown as Parameters<typeof selection.up>[0]);
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('gives projects no benefits, and keeps the rest', async () => {
		const before = await catalogue.projects(database.db, 'sample');
		for (const { id, body } of await database.db.selectFrom('project').select(['id', 'body']).execute())
			await database.db
				.updateTable('project')
				.set({ body: JSON.stringify(without(JSON.parse(body) as Body, ['benefits'])) })
				.where('id', '=', id)
				.execute();
		await migrateAgain();
		expect(await catalogue.projects(database.db, 'sample')).toEqual(
			before.map((project) => ({ ...project, benefits: null }))
		);
	});

	test('is left as it is where a project already has benefits', async () => {
		const before = await catalogue.projects(database.db, 'sample');
		expect(before.some(({ benefits }) => benefits !== null)).toBe(true);
		await migrateAgain();
		expect(await catalogue.projects(database.db, 'sample')).toEqual(before);
	});
});

describe.each(DATABASES)('a database of the seventh shape in $name', (kind) => {
	let database: TestDatabase;
	const migrateAgain = () => sheetTemplates.up(database.db as unknown as Parameters<typeof sheetTemplates.up>[0]);
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		await database.db.schema.dropTable('sheet_template').execute();
	});
	afterEach(() => database.end());

	test('gets room for templates of sheets, of which there is none, and keeps the rest', async () => {
		const before = await catalogue.read(database.db);
		await migrateAgain();
		expect(await templates.list(database.db, { archived: true })).toEqual([]);
		expect(await catalogue.read(database.db)).toEqual(before);
	});
});

describe.each(DATABASES)('a database of the eighth shape in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		for (const table of ['briefing', 'briefing_version', 'briefing_link'])
			await database.db.schema.dropTable(table).execute();
	});
	afterEach(() => database.end());

	test('gets room for briefings, their versions and links, of which there is none, and keeps the rest', async () => {
		const before = await catalogue.read(database.db);
		await briefings.up(database.db as unknown as Parameters<typeof briefings.up>[0]);
		expect(await kept.list(database.db, { archived: true })).toEqual([]);
		expect(await kept.versions(database.db, 'any')).toEqual([]);
		expect(await links.list(database.db, 'any')).toEqual([]);
		expect(await catalogue.read(database.db)).toEqual(before);
	});
});

describe.each(DATABASES)('a database of the tenth shape in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		for (const table of ['submission', 'submission_file', 'submission_row', 'heading_choice'])
			await database.db.schema.dropTable(table).execute();
	});
	afterEach(() => database.end());

	test('gets room for what counties send, of which there is nothing, and keeps the rest', async () => {
		const before = await catalogue.read(database.db);
		await submissions.up(database.db as unknown as Parameters<typeof submissions.up>[0]);
		expect(await submitted.list(database.db, { only: null, state: null, most: 9 })).toEqual([]);
		expect(await submitted.headingChoices(database.db, { division: null, kind: 'park' })).toEqual(new Map());
		expect(await catalogue.read(database.db)).toEqual(before);
	});
});

describe.each(DATABASES)('a database of the fourteenth shape in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		await database.db.schema.dropTable('alike_row').execute();
	});
	afterEach(() => database.end());

	test('gets room for rows that are alike, of which none is known, and keeps the rest', async () => {
		const before = await catalogue.read(database.db);
		await alikeRows.up(database.db as unknown as Parameters<typeof alikeRows.up>[0]);
		expect(await database.db.selectFrom('alike_row').selectAll().execute()).toEqual([]);
		expect(await catalogue.read(database.db)).toEqual(before);
	});
});

describe.each(DATABASES)('a database of the fifteenth shape in $name', (kind) => {
	let database: TestDatabase;
	const square = (east: number) => `{"type":"Polygon","coordinates":[[[100,40],[${east},40],[${east},41],[100,40]]]}`;
	/** Versions of a park: what was done, and the outline it had then. */
	const versions = async (id: string, steps: readonly (readonly [action: string, outline: string | null])[]) => {
		const { body } = await database.db
			.selectFrom('record')
			.select('body')
			.where('kind', '=', 'park')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		for (const [place, [action, outline]] of steps.entries())
			await database.db
				.insertInto('record_version')
				.values({
					...{ kind: 'park', portfolio: '', id, version: place + 1, body, outline, archived: 0, action },
					...{ at: 1, account: null, person: null, reason: null }
				})
				.execute();
		await database.db
			.updateTable('record')
			.set({ version: steps.length })
			.where('kind', '=', 'park')
			.where('id', '=', id)
			.execute();
	};
	const sourceOf = async (id: string) =>
		(await catalogue.read(database.db)).parks.find((park) => park.id === id)?.valueProvenance.outline?.confidence;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());
	const up = () => outlineSources.up(database.db as unknown as Parameters<typeof outlineSources.up>[0]);

	test('says of an outline drawn at the desk that it has no source, also where it stayed or came back', async () => {
		const first = (await catalogue.read(database.db)).parks[0]?.id ?? '';
		await versions(first, [
			['seed', null],
			['change', square(101)],
			['change', null],
			['restore', square(101)]
		]);
		await up();
		expect(await sourceOf(first)).toBe('unsourced');
		const told = await history(database.db, { kind: 'park', portfolio: null, id: first });
		expect(told.map(({ record }) => 'valueProvenance' in record && 'outline' in record.valueProvenance)).toEqual([
			false,
			true,
			false,
			true
		]);
	});

	test('leaves one that came with its record to the source of that', async () => {
		const first = (await catalogue.read(database.db)).parks[0]?.id ?? '';
		await versions(first, [
			['seed', square(101)],
			['change', square(101)]
		]);
		await up();
		expect(await sourceOf(first)).toBeUndefined();
	});
});
