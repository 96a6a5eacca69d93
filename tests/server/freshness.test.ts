import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueByRecord, type DueRecord } from '../../src/lib/domain/trust/data-age.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { confirm, dueCount, freshness, setReviewMonths, versionsOf } from '../../src/lib/server/freshness.ts';
import { readRecord } from '../../src/lib/server/record-rows.ts';
import { type Act, change, subjectOf } from '../../src/lib/server/records.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const ACT: Act = { by: { id: 'a-1', name: '县里的人' }, at: Date.UTC(2027, 10, 29), onlyDivisions: null };
/** A day by which every date of the miniature is long past. */
const DAY = '2031-11-29';

describe.each(DATABASES)('values that are due in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	const due = async (steward?: string | null): Promise<DueRecord[]> => {
		const read = await catalogue.read(database.db);
		const narrow = steward === undefined ? {} : { steward };
		return dueByRecord((await freshness(database.db, { read, portfolio: 'sample', day: DAY, narrow })).due);
	};
	const confirming = async (records: readonly DueRecord[], act = ACT, version?: number) => {
		const versions = await versionsOf(
			database.db,
			records.map(({ key }) => key)
		);
		const picks = records.map(({ key }) => ({ key, version: version ?? versions.get(subjectOf(key)) ?? 0 }));
		const said = { today: DAY, asOf: '2031-11-28', outlet: '县发改局', reason: '电话核实', steward: undefined };
		return confirm(database.db, { ...said, picks, due: await due() }, act);
	};

	test('are due no more once somebody who knows says that they are still true', async () => {
		const [first] = (await due()).filter(({ key }) => key.kind === 'project');
		if (!first) throw new Error('nothing is due');
		const before = await readRecord(database.db, first.key);
		expect(await confirming([first])).toEqual({ outcome: 'kept', count: 1 });
		expect((await due()).map(({ key }) => subjectOf(key))).not.toContain(subjectOf(first.key));
		const after = await readRecord(database.db, first.key);
		expect(after?.version).toBe((before?.version ?? 0) + 1);
		expect(after?.record).toMatchObject({ name: before?.record.name, provenance: { asOf: '2031-11-28' } });
		const { sources } = await catalogue.read(database.db);
		expect(sources.at(-1)).toMatchObject({ kind: 'submission', outlet: '县发改局', published: '2031-11-28' });
	});

	test('are confirmed with who, why, and the dates before and after in the audit', async () => {
		const [first] = (await due()).filter(({ fields, asOf }) => fields.includes(null) && asOf !== null);
		if (!first) throw new Error('nothing is due');
		await confirming([first]);
		const [entry] = await audit.list(database.db, { before: null, person: '', subject: subjectOf(first.key), most: 9 });
		expect(entry).toMatchObject({ action: 'confirm', person: '县里的人', reason: '电话核实' });
		expect(entry?.after).toMatchObject({ 'asOf.': '2031-11-28' });
		expect(Object.keys((entry?.before ?? {}) as object)).toEqual(Object.keys((entry?.after ?? {}) as object));
		expect(await audit.verify(database.db)).toMatchObject({ fault: null });
	});

	test('of many are confirmed together or not at all', async () => {
		const [first, second] = await due();
		if (!first || !second) throw new Error('too little is due');
		const standing = await readRecord(database.db, first.key);
		// somebody changes the second meanwhile
		const versions = await versionsOf(database.db, [first.key, second.key]);
		const picks = [first, second].map(({ key }) => ({ key, version: versions.get(subjectOf(key)) ?? 0 }));
		await confirming([second]);
		const said = { today: DAY, asOf: '2031-11-28', outlet: '县发改局', reason: null, steward: undefined };
		const answer = await confirm(database.db, { ...said, picks, due: [first, second] }, ACT);
		expect(answer).toMatchObject({ outcome: 'refused', refused: [{ key: second.key, why: { outcome: 'stale' } }] });
		expect(await readRecord(database.db, first.key)).toEqual(standing);
	});

	test('of another division are not a county’s to confirm', async () => {
		const [first] = (await due()).filter(({ division }) => division !== null);
		if (!first) throw new Error('nothing is due');
		expect(await confirming([first], { ...ACT, onlyDivisions: ['nowhere'] })).toMatchObject({
			outcome: 'refused',
			refused: [{ why: { outcome: 'foreign' } }]
		});
	});

	test('are counted for the head of a page, of a division or of all, anew after each change', async () => {
		await setReviewMonths(database.db, 1, ACT);
		const all = (await dueCount(database.db, null)) ?? 0;
		const read = await catalogue.read(database.db);
		const day = new Date().toISOString().slice(0, 10);
		const portfolio = read.territory.defaultPortfolio;
		const { byDivision } = await freshness(database.db, { read, portfolio, day });
		expect(all).toBe([...byDivision.values()].reduce((sum, one) => sum + one.due, 0));
		const [division] = [...byDivision.keys()].filter((code) => code !== null);
		expect(await dueCount(database.db, division ?? '')).toBe(byDivision.get(division ?? '')?.due);
		expect(await dueCount(database.db, 'nowhere')).toBe(0);
		await setReviewMonths(database.db, 120, ACT);
		expect(await dueCount(database.db, null)).toBeLessThanOrEqual(all);
	});

	test('a change of a value tells nothing of dates besides', async () => {
		const [first] = (await due()).filter(({ key }) => key.kind === 'project');
		if (!first) throw new Error('nothing is due');
		const standing = await readRecord(database.db, first.key);
		if (!standing) throw new Error('it is gone');
		const provenance = { ...standing.record.provenance, asOf: '2031-01-01' };
		const changes = [{ field: 'jobs', value: 41, provenance: provenance as never }];
		const asked = { key: first.key, version: standing.version, changes, reason: null };
		expect(await change(database.db, asked, ACT)).toMatchObject({ outcome: 'kept' });
		const [entry] = await audit.list(database.db, { before: null, person: '', subject: subjectOf(first.key), most: 1 });
		expect(Object.keys((entry?.after ?? {}) as object)).toEqual(['jobs']);
	});
});
