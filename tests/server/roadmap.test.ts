import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, span } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { roadmap as migration } from '../../src/lib/server/db/migrations/0005-roadmap.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as roadmap from '../../src/lib/server/roadmap.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

describe.each(DATABASES)('how projects are followed, in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	test('is there for every project in the order of the table, by its dates alone where nobody follows it', async () => {
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		const projects = await catalogue.projects(database.db, 'sample');
		const deliveries = await roadmap.deliveries(database.db, 'sample');
		expect(deliveries.map(({ project }) => project)).toEqual(projects.map(({ id }) => id));
		// S-1 was signed in November 2023 and begun on 10 April 2024; its production is planned for 2025
		expect(deliveries[0]).toMatchObject({
			project: 'S-1',
			unit: null,
			halts: null,
			procedures: [],
			milestones: [
				{ kind: 'signing', plan: null, actual: { kind: 'happened', on: span('2023-11') } },
				{ kind: 'commencement', plan: null, actual: { kind: 'happened', on: span('2024-04-10') } },
				{ kind: 'production', plan: span('2025'), actual: { kind: 'unknown' } }
			]
		});
		expect(deliveries[1]).toMatchObject({ project: 'S-2', milestones: [] });
	});

	test('comes from the pack with its changes, rules, procedures and working days', async () => {
		await seedIfEmpty(database.db, 'data');
		const { rules, procedures, calendar } = await roadmap.read(database.db);
		expect(rules.map(({ id }) => id)).toEqual([
			'procedures-by-31-march',
			'resumed-by-15-april',
			'equipment-after-civil-works',
			'start-after-permit',
			'suspension-reported',
			'permit-reverified'
		]);
		expect(procedures.filter(({ isConstructionPermit }) => isConstructionPermit).map(({ id }) => id)).toEqual([
			'construction-permit'
		]);
		expect(calendar.map(({ year }) => year)).toEqual([2025, 2026]);
		const deliveries = await roadmap.deliveries(database.db, 'demonstration');
		expect(deliveries).toHaveLength(240);
		const recorded = deliveries.flatMap(({ changes }) => changes.map(({ recordedOn }) => recordedOn));
		expect(recorded.length).toBeGreaterThan(500);
		// nothing is recorded after the day on which the demonstration stands
		expect(Math.max(...recorded)).toBe(day('2026-11-20'));
	});

	test('says no project of the public record is followed: nobody publishes it', async () => {
		await seedIfEmpty(database.db, 'data');
		const deliveries = await roadmap.deliveries(database.db, 'public-record');
		expect(
			deliveries.every(({ unit, halts, months, procedures }) => !unit && !halts && !months.length && !procedures.length)
		).toBe(true);
	});

	test('is null for a portfolio that does not exist', async () => {
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		expect(await roadmap.deliveriesText(database.db, 'none')).toBeNull();
	});

	test('begins empty in an older database, whose portfolios then stand on today', async () => {
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		const { db } = database;
		await db.schema.dropTable('delivery').execute();
		await db.schema.dropTable('delivery_change').execute();
		const { body } = await db
			.selectFrom('record')
			.select('body')
			.where('kind', '=', 'portfolio')
			.executeTakeFirstOrThrow();
		const { asOf: _, ...old } = JSON.parse(body) as Record<string, unknown>;
		await db
			.updateTable('record')
			.set({ body: JSON.stringify(old) })
			.where('kind', '=', 'portfolio')
			.execute();
		await migration.up(db as unknown as Parameters<typeof migration.up>[0]);
		expect((await catalogue.read(db)).portfolios.map(({ id, asOf }) => [id, asOf])).toEqual([['sample', null]]);
		expect((await roadmap.deliveries(db, 'sample')).map(({ changes }) => changes)).toEqual([[], [], [], [], []]);
	});
});
