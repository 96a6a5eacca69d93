import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followedAsOf } from '../../src/lib/domain/roadmap/delivery.ts';
import { day, span } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { roadmap as migration } from '../../src/lib/server/db/migrations/0005-roadmap.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as keeping from '../../src/lib/server/keep-delivery.ts';
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
		expect(await keeping.move(database.db, asked, act)).toEqual({ outcome: 'kept' });
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
		await keeping.move(database.db, asked, act);
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
			keeping.move(database.db, asked, act),
			keeping.move(database.db, { ...asked, date: '2026-12-30' }, act)
		]);
		expect([one.outcome, other.outcome].sort()).toEqual(['kept', 'stale']);
		expect((await stored()).changes).toHaveLength(1);
	});

	test('says what is wrong with the wish, and writes nothing', async () => {
		const moved = await keeping.move(database.db, { ...asked, date: '2026-13-01', reason: '' }, act);
		expect(moved).toMatchObject({ outcome: 'bad-fields', problems: [{ code: 'bad-date' }, { code: 'no-reason' }] });
		expect(await stored()).toMatchObject({ version: 1, changes: [] });
		expect(await database.db.selectFrom('audit').selectAll().execute()).toEqual([]);
	});

	test('is refused for a project of another division than one’s own', async () => {
		const { division } = (await catalogue.project(database.db, 'sample', 'S-1')) ?? {};
		const onlyDivisions = (code: string) => ({ ...act, onlyDivisions: [code as never] });
		expect(await keeping.move(database.db, asked, onlyDivisions('000000'))).toEqual({ outcome: 'foreign' });
		expect(await keeping.move(database.db, asked, { ...act, onlyDivisions: [null] })).toEqual({ outcome: 'foreign' });
		expect(await keeping.move(database.db, asked, onlyDivisions(division ?? ''))).toEqual({ outcome: 'kept' });
	});

	test('of a project that does not exist is refused', async () => {
		expect(await keeping.move(database.db, { ...asked, project: 'S-99' }, act)).toEqual({ outcome: 'unknown' });
	});
});

describe.each(DATABASES)('writing down what becomes of a project, in $name', (kind) => {
	let database: TestDatabase;
	const today = day('2026-11-28');
	const act = { by: { id: null, name: 'Li' }, at: 2_000, today, onlyDivisions: null };
	const of = { portfolio: 'sample', project: 'S-1' };
	const stored = async () => {
		const found = (await roadmap.deliveries(database.db, 'sample')).find(({ project }) => project === 'S-1');
		const project = await catalogue.project(database.db, 'sample', 'S-1');
		if (!found || !project) throw new Error('no S-1');
		return { delivery: found, project };
	};
	const keep = (form: string, fields: Record<string, string>, version: number) =>
		keeping.keep(database.db, { ...of, form, fields, version }, act);
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('a stage is the one of the record from then on, and on an earlier day still what it was', async () => {
		const { project: before } = await stored();
		expect(before.stage).toBe('construction');
		expect(await keep('stage', { stage: 'production', on: '2026-11-20' }, 1)).toEqual({ outcome: 'kept' });
		expect(await keep('stage', { 'flag-withdrawn': 'yes', reason: 'sold' }, 2)).toEqual({ outcome: 'kept' });
		const { project, delivery } = await stored();
		expect(project).toMatchObject({ stage: 'production', flags: ['withdrawn'] });
		expect(delivery.first).toEqual({ stage: 'construction', flags: before.flags });
		const known = (on: number) => followedAsOf(project, delivery, on);
		expect([known(today - 1).stage, known(today).stage]).toEqual(['construction', 'production']);
		expect(known(today - 1).flags).toEqual(before.flags);
		expect(known(today).milestones.find(({ kind }) => kind === 'production')?.actual).toEqual({
			kind: 'happened',
			on: span('2026-11-20')
		});
		expect(await verify(database.db)).toEqual({ rows: 2, fault: null });
	});

	test('of several changes in one form one at fault keeps all away', async () => {
		const kept = await keep('team', { unit: 'bureau', fundsPlanned: 'much' }, 1);
		expect(kept).toEqual({
			outcome: 'bad-fields',
			problems: [{ code: 'bad-amount', path: 'fundsPlanned', value: 'much' }]
		});
		expect((await stored()).delivery).toMatchObject({ version: 1, changes: [] });
		expect(await database.db.selectFrom('audit').selectAll().execute()).toEqual([]);
	});

	test('an amount is kept with its reason, what it was is in the audit, and the record as first kept stays', async () => {
		await keep('month', { month: '2026-10', investedWanYuan: '120' }, 1);
		await keep('month', { month: '2026-10', investedWanYuan: '150', reason: 'counted twice' }, 2);
		const { delivery } = await stored();
		expect(delivery.months).toEqual([]);
		expect(delivery.changes.map(({ sequence, reason }) => [sequence, reason])).toEqual([
			[0, null],
			[1, 'counted twice']
		]);
		const rows = await database.db.selectFrom('audit').select(['before', 'reason']).orderBy('sequence').execute();
		expect(rows[1]).toMatchObject({ reason: 'counted twice' });
		expect(JSON.parse(rows[1]?.before ?? '')).toMatchObject({ month: day('2026-10-01'), investedWanYuan: 120 });
	});

	test('only the first of two who saw the same is taken, and nobody writes on another division’s projects', async () => {
		const [one, other] = await Promise.all([
			keep('issue', { kind: 'land', text: 'one' }, 1),
			keep('issue', { kind: 'power', text: 'other' }, 1)
		]);
		expect([one.outcome, other.outcome].sort()).toEqual(['kept', 'stale']);
		const foreign = { ...of, form: 'issue', fields: { kind: 'land', text: 'x' }, version: 2 };
		const kept = await keeping.keep(database.db, foreign, { ...act, onlyDivisions: ['000000' as never] });
		expect(kept).toEqual({ outcome: 'foreign' });
	});
});
