import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, span } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { roadmap as migration } from '../../src/lib/server/db/migrations/0005-roadmap.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
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

	test('goes out without the projects of which it says nothing', async () => {
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		const sent = JSON.parse((await roadmap.deliveriesText(database.db, 'sample')) ?? '[]') as { project: string }[];
		// the others have no date at all
		expect(sent.map(({ project }) => project)).toEqual(['S-1']);
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

describe.each(DATABASES)('moving a date, in $name', (kind) => {
	let database: TestDatabase;
	const today = day('2026-11-28');
	const act = { by: { id: null, name: 'Wang' }, at: 1_000, today, onlyDivisions: null };
	const asked = {
		portfolio: 'sample',
		project: 'S-1',
		version: 1,
		milestone: 'production',
		field: 'plan',
		date: '2026-12-31',
		reason: 'boiler late'
	};
	const stored = async () => {
		const found = (await roadmap.deliveries(database.db, 'sample')).find(({ project }) => project === 'S-1');
		if (!found) throw new Error('no S-1');
		return found;
	};
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('keeps the old date in the record, and the new one with its reason in the history', async () => {
		const revision = await catalogue.revision(database.db);
		expect(await roadmap.move(database.db, asked, act)).toEqual({ outcome: 'moved' });
		const { milestones, changes, version } = await stored();
		expect(milestones.find(({ id }) => id === 'production')?.plan).toEqual(span('2025'));
		expect(changes).toEqual([
			{
				kind: 'date',
				milestone: 'production',
				field: 'plan',
				date: span('2026-12-31'),
				reason: 'boiler late',
				recordedOn: today,
				sequence: 0
			}
		]);
		expect(version).toBe(2);
		// answers made before are stale now
		expect(await catalogue.revision(database.db)).not.toBe(revision);
	});

	test('writes who, why, before and after into the audit', async () => {
		await roadmap.move(database.db, asked, act);
		const row = await database.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			person: 'Wang',
			action: 'move',
			subject: 'delivery sample/S-1',
			reason: 'boiler late'
		});
		expect(JSON.parse(row.before ?? '')).toMatchObject({ plan: span('2025') });
		expect(JSON.parse(row.after ?? '')).toMatchObject({ date: span('2026-12-31') });
		expect(await verify(database.db)).toEqual({ rows: 1, fault: null });
	});

	test('lets only the first of two who saw the same dates move one', async () => {
		const [one, other] = await Promise.all([
			roadmap.move(database.db, asked, act),
			roadmap.move(database.db, { ...asked, date: '2026-12-30' }, act)
		]);
		expect([one.outcome, other.outcome].sort()).toEqual(['moved', 'stale']);
		expect((await stored()).changes).toHaveLength(1);
	});

	test('says what is wrong with the wish, and writes nothing', async () => {
		const moved = await roadmap.move(database.db, { ...asked, date: '2026-13-01', reason: '' }, act);
		expect(moved).toMatchObject({ outcome: 'bad-fields', problems: [{ code: 'bad-date' }, { code: 'no-reason' }] });
		expect(await stored()).toMatchObject({ version: 1, changes: [] });
		expect(await database.db.selectFrom('audit').selectAll().execute()).toEqual([]);
	});

	test('is refused for a project of another division than one’s own', async () => {
		const { division } = (await catalogue.project(database.db, 'sample', 'S-1')) ?? {};
		const onlyDivisions = (code: string) => ({ ...act, onlyDivisions: [code as never] });
		expect(await roadmap.move(database.db, asked, onlyDivisions('000000'))).toEqual({ outcome: 'foreign' });
		expect(await roadmap.move(database.db, asked, { ...act, onlyDivisions: [null] })).toEqual({ outcome: 'foreign' });
		expect(await roadmap.move(database.db, asked, onlyDivisions(division ?? ''))).toEqual({ outcome: 'moved' });
	});

	test('of a project that does not exist is refused', async () => {
		expect(await roadmap.move(database.db, { ...asked, project: 'S-99' }, act)).toEqual({ outcome: 'unknown' });
	});
});
