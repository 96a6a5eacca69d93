import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import type { DivisionCode } from '../../src/lib/domain/territory/territory.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { targets as migration } from '../../src/lib/server/db/migrations/0006-targets.ts';
import { reload, seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as desk from '../../src/lib/server/target-desk.ts';
import * as targets from '../../src/lib/server/targets.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const today = day('2026-11-28');
const act = { by: { id: null, name: 'Wang' }, at: 1_000, today };
const own = { zh: '外资', en: '', ru: '' };
const INDICATOR = {
	portfolio: 'sample',
	name: own,
	counting: 'reported',
	unit: 'own',
	unitName: { zh: '万美元', en: '', ru: '' },
	decimals: '0'
};

describe.each(DATABASES)('targets of a portfolio, in $name', (kind) => {
	let database: TestDatabase;
	let indicator: string;
	let divisions: readonly DivisionCode[];
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		divisions = (await catalogue.read(database.db)).divisions.map(({ code }) => code);
		await desk.add(database.db, INDICATOR, act);
		indicator = (await targets.list(database.db, 'sample'))[0]?.id ?? '';
	});
	afterEach(() => database.end());

	const assignment = () => ({
		portfolio: 'sample',
		indicator,
		year: 2026,
		version: 0,
		total: '12',
		assignedBy: '省',
		document: '',
		assignedOn: '2026-02-10',
		divisions: { [divisions[0] ?? '']: '7' },
		plan: 'even',
		months: [],
		reason: ''
	});
	const monthly = () => ({
		portfolio: 'sample',
		indicator,
		version: 0,
		division: divisions[0] ?? '',
		month: '2026-08',
		amount: '3',
		by: '',
		source: ''
	});
	const anybody = { ...act, onlyDivisions: null };
	const stored = () => targets.one(database.db, 'sample', indicator);
	const audit = () => database.db.selectFrom('audit').selectAll().orderBy('sequence').execute();

	test('an indicator of one’s own is kept at the end, with its audit, and makes older answers stale', async () => {
		const revision = await catalogue.revision(database.db);
		expect(await desk.add(database.db, { ...INDICATOR, name: { ...own, zh: '内资' } }, act)).toEqual({
			outcome: 'kept'
		});
		expect((await targets.list(database.db, 'sample')).map(({ name }) => name.zh)).toEqual(['外资', '内资']);
		expect((await audit()).map(({ action, person }) => [action, person])).toEqual(new Array(2).fill(['add', 'Wang']));
		expect(await catalogue.revision(database.db)).not.toBe(revision);
		expect(await desk.add(database.db, { ...INDICATOR, portfolio: 'none' }, act)).toEqual({ outcome: 'unknown' });
		expect(await desk.add(database.db, { ...INDICATOR, counting: '' }, act)).toMatchObject({ outcome: 'bad-fields' });
	});

	test('what is assigned anew stays beside what was, with the reason, who and the audit', async () => {
		expect(await desk.assign(database.db, assignment(), act)).toEqual({ outcome: 'kept' });
		const second = { ...assignment(), version: 1, total: '15', reason: 'raised in June' };
		expect(await desk.assign(database.db, second, { ...act, at: 2_000 })).toEqual({ outcome: 'kept' });
		const [target] = (await stored())?.targets ?? [];
		expect(target).toMatchObject({
			year: 2026,
			revisions: [
				{ total: 12, sequence: 0, recordedOn: today, reason: null, divisions: { [divisions[0] ?? '']: 7 } },
				{ total: 15, sequence: 1, recordedOn: today, reason: 'raised in June' }
			]
		});
		const last = (await audit()).at(-1);
		expect(last).toMatchObject({
			action: 'assign',
			subject: `target sample/${indicator}/2026`,
			reason: 'raised in June'
		});
		expect([JSON.parse(last?.before ?? ''), JSON.parse(last?.after ?? '')]).toMatchObject([
			{ total: 12 },
			{ total: 15 }
		]);
		expect(await verify(database.db)).toEqual({ rows: 3, fault: null });
	});

	test('lets only the first of two who saw the same assign it', async () => {
		const outcomes = await Promise.all([
			desk.assign(database.db, assignment(), act),
			desk.assign(database.db, { ...assignment(), total: '13' }, act)
		]);
		expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'stale']);
		expect((await stored())?.targets[0]?.revisions).toHaveLength(1);
	});

	test('says what is wrong with what is typed, and writes nothing', async () => {
		expect(await desk.assign(database.db, { ...assignment(), total: 'x' }, act)).toMatchObject({
			outcome: 'bad-fields',
			problems: [{ code: 'bad-number', path: 'total' }]
		});
		expect(await desk.assign(database.db, { ...assignment(), indicator: 'none' }, act)).toEqual({ outcome: 'unknown' });
		expect((await stored())?.targets).toEqual([]);
		expect(await audit()).toHaveLength(1);
	});

	test('a month is reported, corrected and taken back, each beside the others', async () => {
		expect(await desk.report(database.db, monthly(), anybody)).toEqual({ outcome: 'kept' });
		expect(await desk.report(database.db, { ...monthly(), amount: '4' }, anybody)).toEqual({ outcome: 'stale' });
		expect(await desk.report(database.db, { ...monthly(), version: 1, amount: '4' }, anybody)).toEqual({
			outcome: 'kept'
		});
		expect(await desk.report(database.db, { ...monthly(), version: 2, amount: '' }, anybody)).toEqual({
			outcome: 'kept'
		});
		// another month has had no entry yet
		expect(await desk.report(database.db, { ...monthly(), month: '2026-09' }, anybody)).toEqual({ outcome: 'kept' });
		expect((await stored())?.reports.map(({ amount, sequence }) => [amount, sequence])).toEqual([
			[3, 0],
			[4, 1],
			[null, 2],
			[3, 3]
		]);
		const rows = await audit();
		expect(rows[2]).toMatchObject({ action: 'report', person: 'Wang' });
		expect([JSON.parse(rows[2]?.before ?? ''), JSON.parse(rows[2]?.after ?? '')]).toMatchObject([
			{ amount: 3 },
			{ amount: 4 }
		]);
	});

	test('of two who report the same month at once the second is told', async () => {
		const outcomes = await Promise.all([
			desk.report(database.db, monthly(), anybody),
			desk.report(database.db, { ...monthly(), amount: '5' }, anybody)
		]);
		expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'stale']);
	});

	test('is refused for another division than one’s own, and for none', async () => {
		const only = (code: DivisionCode | null) => ({ ...act, onlyDivisions: [code] });
		const other = divisions[1] ?? null;
		expect(await desk.report(database.db, monthly(), only(other))).toEqual({ outcome: 'foreign' });
		expect(await desk.report(database.db, { ...monthly(), division: '' }, only(null))).toEqual({ outcome: 'foreign' });
		expect(await desk.report(database.db, monthly(), only(divisions[0] ?? null))).toEqual({ outcome: 'kept' });
	});
});

describe.each(DATABASES)('targets from a pack, in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	test('come with every revision and report, in the order of the file, again after a reload', async () => {
		await seedIfEmpty(database.db, 'data');
		const kept = await targets.list(database.db, 'demonstration');
		expect(kept.map(({ id }) => id)).toEqual([
			'commenced',
			'invested',
			'contracted',
			'landed',
			'produced',
			'investor-visits'
		]);
		expect(kept[0]?.targets[0]?.revisions.map(({ reason }) => reason === null)).toEqual([true, false]);
		const days = kept.flatMap(({ reports }) => reports.map(({ recordedOn }) => recordedOn));
		expect(days.length).toBeGreaterThan(100);
		// nothing is recorded after the day on which the demonstration stands
		expect(Math.max(...days)).toBeLessThanOrEqual(day('2026-11-20'));
		await reload(database.db, 'data');
		expect(await targets.list(database.db, 'demonstration')).toEqual(kept);
	});

	test('are none in the public record: nobody publishes them', async () => {
		await seedIfEmpty(database.db, 'data');
		expect(await targets.listText(database.db, 'public-record')).toBe('[]');
		expect(await targets.listText(database.db, 'none')).toBeNull();
	});

	test('begin empty in an older database', async () => {
		await seedIfEmpty(database.db, 'data');
		const { db } = database;
		for (const table of ['indicator', 'target_revision', 'target_report']) await db.schema.dropTable(table).execute();
		await migration.up(db as unknown as Parameters<typeof migration.up>[0]);
		expect(await targets.list(db, 'demonstration')).toEqual([]);
	});
});
