import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Chain } from '../../src/lib/domain/chain/chain.ts';
import type { Provenance, SourceId } from '../../src/lib/domain/provenance.ts';
import type { Project } from '../../src/lib/domain/project/project.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { changeMany, tryMany, undoMany } from '../../src/lib/server/change-many.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import { history, list } from '../../src/lib/server/record-lists.ts';
import { type Act, archive, change, restore } from '../../src/lib/server/records.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const bureau: Act = { by: { id: 'a-1', name: '局里的人' }, at: Date.UTC(2026, 10, 29), onlyDivisions: null };
const county: Act = { by: { id: 'a-2', name: '县里的人' }, at: bureau.at, onlyDivisions: ['900101'] };
const told: Provenance = {
	sources: ['sample-gazette' as SourceId],
	asOf: '2026',
	asOfReported: null,
	confidence: 'low',
	steward: null
};
const projectKey = (id: string) => ({ kind: 'project', portfolio: 'sample', id }) as const;
const jobs = (id: string, value: unknown = 40, version = 1) => ({
	key: projectKey(id),
	version,
	changes: [{ field: 'jobs', value: value as number, provenance: told }],
	reason: '统一填报'
});
const recordKey = (kind: 'chain' | 'enterprise' | 'park', id: string) => ({ kind, portfolio: null, id }) as const;

describe.each(DATABASES)('records changed by forms in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());
	const jobsOf = async (id: string) => (await catalogue.project(database.db, 'sample', id))?.jobs;

	test('many records change in one step, each with its version, its history and its row of the audit', async () => {
		const before = Number(await catalogue.revision(database.db));
		expect(await changeMany(database.db, [jobs('S-1'), jobs('S-2')], bureau)).toEqual({ outcome: 'kept', count: 2 });
		expect([await jobsOf('S-1'), await jobsOf('S-2')]).toEqual([40, 40]);
		expect(Number(await catalogue.revision(database.db))).toBe(before + 1);
		const rows = await audit.list(database.db, { before: null, person: '', subject: 'project', most: 9 });
		expect(rows.map(({ subject, reason }) => [subject, reason])).toEqual([
			['project sample/S-2', '统一填报'],
			['project sample/S-1', '统一填报']
		]);
		const lines = await list(database.db, { kind: 'project', portfolio: 'sample', archived: false });
		expect(lines.slice(0, 3).map(({ key, version, person }) => [key.id, version, person])).toEqual([
			['S-1', 2, '局里的人'],
			['S-2', 2, '局里的人'],
			['S-3', 1, null]
		]);
	});

	test('where one of them cannot be changed none is, and each that cannot is named with why', async () => {
		await change(database.db, jobs('S-2', 7), bureau);
		const asked = [jobs('S-1'), jobs('S-2'), jobs('S-4', -3)];
		expect(await changeMany(database.db, asked, bureau)).toMatchObject({
			outcome: 'refused',
			refused: [
				{ key: projectKey('S-2'), why: { outcome: 'stale', present: { version: 2 } } },
				{ key: projectKey('S-4'), why: { outcome: 'bad-values', problems: [{ path: 'jobs' }] } }
			]
		});
		expect(await jobsOf('S-1')).not.toBe(40);
		expect(await history(database.db, projectKey('S-1'))).toEqual([]);
	});

	test('a county that ticks a record of another division changes none of them', async () => {
		expect(await changeMany(database.db, [jobs('S-1'), jobs('S-2')], county)).toMatchObject({
			outcome: 'refused',
			refused: [{ key: projectKey('S-2'), why: { outcome: 'foreign' } }]
		});
		expect(await changeMany(database.db, [jobs('S-1')], county)).toEqual({ outcome: 'kept', count: 1 });
	});

	test('what many would become is tried, with each that cannot be named, and nothing of it stays', async () => {
		const revision = await catalogue.revision(database.db);
		expect(await tryMany(database.db, [jobs('S-1'), jobs('S-2')], bureau)).toEqual({ outcome: 'kept', count: 2 });
		expect(await tryMany(database.db, [jobs('S-1'), jobs('S-2')], county)).toMatchObject({
			outcome: 'refused',
			refused: [{ key: projectKey('S-2'), why: { outcome: 'foreign' } }]
		});
		expect(await jobsOf('S-1')).not.toBe(40);
		expect(await history(database.db, projectKey('S-1'))).toEqual([]);
		expect(await catalogue.revision(database.db)).toBe(revision);
	});

	test('an act on many is taken back as a whole, each record as a new version, and that too', async () => {
		const before = [await jobsOf('S-1'), await jobsOf('S-2')];
		await changeMany(database.db, [jobs('S-1'), jobs('S-2')], bureau);
		const undo = { kind: 'project', portfolio: 'sample', at: bureau.at, reason: '填错了' } as const;
		const later = { ...bureau, at: bureau.at + 1 };
		expect(await undoMany(database.db, undo, later)).toEqual({ outcome: 'kept', count: 2 });
		expect([await jobsOf('S-1'), await jobsOf('S-2')]).toEqual(before);
		const last = (await history(database.db, projectKey('S-2'))).at(-1);
		expect(last).toMatchObject({ version: 3, action: 'restore', person: '局里的人', reason: '填错了' });
		expect(await undoMany(database.db, { ...undo, at: later.at }, { ...later, at: later.at + 1 })).toMatchObject({
			count: 2
		});
		expect([await jobsOf('S-1'), await jobsOf('S-2')]).toEqual([40, 40]);
	});

	test('where somebody changed one of them since nothing is taken back; what another did is not theirs to undo', async () => {
		await changeMany(database.db, [jobs('S-1'), jobs('S-2')], bureau);
		const undo = { kind: 'project', portfolio: 'sample', at: bureau.at, reason: '填错了' } as const;
		expect(await undoMany(database.db, undo, county)).toEqual({ outcome: 'nothing-new' });
		await change(database.db, jobs('S-2', 7, 2), bureau);
		expect(await undoMany(database.db, undo, { ...bureau, at: bureau.at + 1 })).toMatchObject({
			outcome: 'refused',
			refused: [{ key: projectKey('S-2'), why: { outcome: 'stale' } }]
		});
		expect(await jobsOf('S-1')).toBe(40);
	});

	test('what all of them say already is no change, and writes nothing', async () => {
		await changeMany(database.db, [jobs('S-1')], bureau);
		expect(await changeMany(database.db, [jobs('S-1', 40, 2)], bureau)).toEqual({ outcome: 'nothing-new' });
		expect(await history(database.db, projectKey('S-1'))).toHaveLength(2);
	});

	test('a firm that leads a chain stays until the chain names it no longer', async () => {
		const gone = { key: recordKey('enterprise', 'sample-clockmaker'), version: 1, archived: true, reason: '注销' };
		expect(await archive(database.db, gone, bureau)).toMatchObject({
			outcome: 'in-use',
			uses: [{ key: recordKey('chain', 'clocks') }]
		});
		const none = { field: 'leaders', value: [], provenance: told };
		await change(database.db, { key: recordKey('chain', 'clocks'), version: 1, changes: [none], reason: null }, bureau);
		expect(await archive(database.db, gone, bureau)).toEqual({ outcome: 'kept', version: 2 });
		const archived = await list(database.db, { kind: 'enterprise', portfolio: null, archived: true });
		expect(archived.map(({ key, archived: is }) => [key.id, is])).toEqual([['sample-clockmaker', true]]);
	});

	test('a link goes only when no record names it, and does not go by way of an earlier version either', async () => {
		const key = recordKey('chain', 'clocks');
		const chain = async () => (await catalogue.read(database.db)).chains.find(({ id }) => id === 'clocks') as Chain;
		const links = (of: Chain['links']) => [{ field: 'links', value: of, provenance: told }];
		const { links: present } = await chain();
		const without = [
			...links(present.filter(({ id }) => id !== 'clock-assembly')),
			{ field: 'flows', value: [], provenance: told }
		];
		expect(await change(database.db, { key, version: 1, changes: without, reason: null }, bureau)).toMatchObject({
			outcome: 'in-use',
			uses: [{ key: projectKey('S-1') }, { key: recordKey('enterprise', 'sample-clockmaker') }]
		});
		const added = { ...(present[0] as Chain['links'][number]), id: 'clock-oil' };
		const more = links([...present, added as Chain['links'][number]]);
		await change(database.db, { key, version: 1, changes: more, reason: null }, bureau);
		const named = { field: 'links', value: ['clock-assembly', 'clock-oil'], provenance: told };
		await change(database.db, { key: projectKey('S-1'), version: 1, changes: [named], reason: null }, bureau);
		expect(await restore(database.db, { key, version: 2, to: 1, reason: '误增' }, bureau)).toMatchObject({
			outcome: 'in-use',
			uses: [{ key: projectKey('S-1') }]
		});
		expect((await chain()).links).toHaveLength(4);
	});

	test('the history holds who, when, why and every state, the first as it came', async () => {
		await change(database.db, jobs('S-1'), bureau);
		const versions = await history(database.db, projectKey('S-1'));
		expect(versions.map(({ version, action, person, reason }) => [version, action, person, reason])).toEqual([
			[1, 'seed', null, null],
			[2, 'change', '局里的人', '统一填报']
		]);
		expect(versions.map(({ record }) => (record as Project).jobs)).toEqual([expect.anything(), 40]);
	});
});
