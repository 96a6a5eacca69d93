import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Statement } from '../../src/lib/domain/submission/submission.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import { inspect } from '../../src/lib/server/publishing/inspect.ts';
import { change } from '../../src/lib/server/records.ts';
import * as drafts from '../../src/lib/server/submissions/drafts.ts';
import { decideSame, judge, type Judgement } from '../../src/lib/server/submissions/judge.ts';
import * as kept from '../../src/lib/server/submissions/kept.ts';
import { readDraft } from '../../src/lib/server/submissions/read-draft.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const COUNTY = '900101';
const AT = Date.UTC(2026, 10, 29, 4);
const clerk = { by: { id: 'a-2', name: '县里的人' }, at: AT, only: COUNTY };
const judging = { by: { id: 'a-1', name: '局里的人' }, at: AT + 1000, today: 20_786, dayOf: () => '2026-11-29' };
const statement: Statement = { outlet: '东岸发改局', asOf: '2026-11', confidence: 'high', steward: '发改局' };
const going = { signal: new AbortController().signal, onProgress: () => {} };

const csv = (...lines: string[]) => ({ name: '报送.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
const HEAD = '编号,项目名称,所在县区,项目阶段,总投资（亿元）,投资主体';
/** A changed project, a new one, and a row with a fault. */
const FILE = csv(
	HEAD,
	'S-1,日出摆钟厂（虚构）,日出区,在建,1.5,虚构投资方甲',
	',新钟楼（虚构）,日出区,谋划,0.8,虚构投资方庚',
	',坏行（虚构）,日出区,谋划,很多,'
);

describe.each(DATABASES)('submissions in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	const read = async (id: string) => {
		const found = await kept.read(database.db, id, null);
		if (!found) throw new Error(`no submission ${id}`);
		return found;
	};
	const versioned = async (id: string) => ({ id, version: (await read(id)).version });
	const rowsOf = async (id: string) =>
		(await kept.rows(database.db, id, { view: 'all', name: '', skip: 0, most: 100 })).rows;
	const project = (id: string) => catalogue.project(database.db, 'sample', id);

	/** Whoever sends for another than the county is of the bureau. */
	const sender = (division: string | null = COUNTY) => ({ ...clerk, only: division === COUNTY ? COUNTY : null });

	async function draft(file = FILE, more: Partial<Parameters<typeof drafts.make>[1]> = {}): Promise<string> {
		const asked = { division: COUNTY, kind: 'project' as const, portfolio: 'sample', file, follows: null, ...more };
		const id = await drafts.make(database.db, asked, sender(more.division));
		await readDraft(database.db, id, going);
		return id;
	}
	async function sent(file = FILE, more: Parameters<typeof draft>[1] = {}): Promise<string> {
		const id = await draft(file, more);
		const by = sender(more.division);
		await drafts.state(database.db, await versioned(id), { statement, note: null }, by);
		expect(await drafts.send(database.db, await versioned(id), by)).toBe('kept');
		return id;
	}
	const judged = (id: string, asked: Partial<Judgement> = {}) =>
		judge(database.db, { id, rows: 'open', verdict: 'accept', remark: null, ...asked }, judging);

	test('a file is told row by row: what it changes, what is new, and what is wrong with it', async () => {
		const id = await draft();
		expect(await read(id)).toMatchObject({ state: 'draft', reading: 'done', format: 'csv', encoding: 'utf-8' });
		expect(await kept.counts(database.db, id)).toMatchObject({ all: 3, new: 1, changed: 1, faulty: 1, gone: 0 });
		const [changed, added, faulty] = await rowsOf(id);
		expect(changed).toMatchObject({
			line: 2,
			record: 'S-1',
			seenVersion: 1,
			differences: [{ field: 'investmentWanYuan', from: 12000, to: 15000 }]
		});
		expect(added).toMatchObject({ line: 3, name: '新钟楼（虚构）', record: null, problems: [] });
		expect(faulty?.problems).toMatchObject([
			{ code: 'not-a-number', line: 4, field: 'investmentWanYuan', value: '很多' }
		]);
		expect(await kept.file(database.db, id)).toEqual(Buffer.from(FILE.bytes));
	});

	test('rows that were sent and not judged yet are told before anything is published', async () => {
		const waiting = async () =>
			(await inspect(database.db, AT)).checks.find(({ kind: check }) => check === 'open-submissions')?.count;
		expect(await waiting()).toBe(0);
		const id = await draft();
		expect(await waiting()).toBe(0);
		await drafts.state(database.db, await versioned(id), { statement, note: null }, clerk);
		await drafts.send(database.db, await versioned(id), clerk);
		expect(await waiting()).toBe(2);
		await judged(id);
		expect(await waiting()).toBe(0);
	});

	test('what the bureau accepts is in the records, with who said so; what is faulty never leaves the county', async () => {
		const id = await sent();
		expect((await project('S-1'))?.investmentWanYuan).toBe(12000);
		expect(await judged(id)).toEqual({ outcome: 'judged', judged: 2, faults: [], left: 0 });
		expect(await project('S-1')).toMatchObject({
			investmentWanYuan: 15000,
			valueProvenance: { investmentWanYuan: { asOf: '2026-11', confidence: 'high', steward: '发改局' } }
		});
		const added = await project('900101-p-0001');
		expect(added).toMatchObject({ name: { zh: '新钟楼（虚构）' }, division: COUNTY, investmentWanYuan: 8000 });
		const { sources } = await catalogue.read(database.db);
		expect(sources.find((source) => source.id === added?.provenance.sources[0])).toMatchObject({
			kind: 'submission',
			outlet: '东岸发改局',
			published: '2026-11-29'
		});
		expect(await catalogue.projects(database.db, 'sample')).not.toContainEqual(
			expect.objectContaining({ name: expect.objectContaining({ zh: '坏行（虚构）' }) as unknown })
		);
		expect(await read(id)).toMatchObject({ state: 'judged', judgedAt: judging.at });
		const entries = await audit.list(database.db, { before: null, person: '', subject: '', most: 20 });
		expect(entries.find(({ subject }) => subject === 'project sample/S-1')).toMatchObject({
			action: 'submit',
			person: '局里的人',
			reason: `submission ${id} · 县里的人`,
			before: { investmentWanYuan: 12000 },
			after: { investmentWanYuan: 15000 }
		});
		expect(entries.find(({ action }) => action === 'send')).toMatchObject({
			person: '县里的人',
			subject: `submission ${id}`,
			after: { sha256: (await read(id)).fileHash }
		});
		expect((await audit.verify(database.db)).fault).toBeNull();
	});

	test('a row asked back says by whom and why, and is judged once', async () => {
		const id = await sent();
		expect(await judged(id, { rows: [3], verdict: 'ask' })).toEqual({ outcome: 'needs-remark' });
		expect(await judged(id, { rows: [3], verdict: 'ask', remark: '请附备案证' })).toMatchObject({ judged: 1, left: 1 });
		expect((await rowsOf(id))[1]).toMatchObject({ state: 'asked', remark: '请附备案证', judgedBy: '局里的人' });
		expect(await judged(id, { rows: [3] })).toEqual({ outcome: 'nothing-chosen' });
		expect((await catalogue.projects(database.db, 'sample')).map(({ id: one }) => one)).not.toContain('900101-p-0001');
	});

	test('a record that changed since the county saw it is not overwritten: the row comes back with the newer value', async () => {
		const id = await sent();
		const provenance = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced' as const, steward: null };
		await change(
			database.db,
			{
				key: { kind: 'project', portfolio: 'sample', id: 'S-1' },
				version: 1,
				changes: [{ field: 'investmentWanYuan', value: 13000, provenance }],
				reason: null
			},
			{ by: judging.by, at: AT, onlyDivisions: null }
		);
		expect(await judged(id, { rows: [2] })).toMatchObject({
			judged: 0,
			faults: [{ line: 2, code: 'changed-meanwhile' }]
		});
		expect((await project('S-1'))?.investmentWanYuan).toBe(13000);
		expect((await rowsOf(id))[0]).toMatchObject({
			state: 'open',
			seenVersion: 2,
			differences: [{ field: 'investmentWanYuan', from: 13000, to: 15000 }]
		});
		expect(await judged(id, { rows: [2] })).toMatchObject({ judged: 1 });
		expect((await project('S-1'))?.investmentWanYuan).toBe(15000);
	});

	test('a stage that the roadmap’s rules refuse is told, and nothing of its row is written', async () => {
		const id = await sent(csv(HEAD, 'S-1,日出摆钟厂（虚构）,日出区,达产,1.5,虚构投资方甲'));
		expect(await judged(id)).toMatchObject({
			judged: 0,
			faults: [{ code: 'stage-refused', grounds: ['production-not-recorded'] }]
		});
		expect(await project('S-1')).toMatchObject({ stage: 'construction', investmentWanYuan: 12000 });
	});

	test('a stage that the rules let through changes the record and its roadmap at once', async () => {
		const id = await sent(csv(HEAD, 'S-1,日出摆钟厂（虚构）,日出区,投产,1.5,虚构投资方甲'));
		expect(await judged(id)).toMatchObject({ judged: 1, faults: [] });
		expect(await project('S-1')).toMatchObject({ stage: 'production', flags: [], investmentWanYuan: 15000 });
	});

	test('a new row that is like another county’s record waits until somebody says whether it is the same', async () => {
		const same = csv(HEAD, ',日出摆钟厂 (虚构) 项目,日落区,在建,1.2,虚构投资方甲');
		const id = await sent(same, { division: null });
		const [row] = await rowsOf(id);
		expect(row).toMatchObject({ difference: 'new', likelySame: [{ id: 'S-1', certainty: 'high' }] });
		expect(await judged(id)).toMatchObject({ judged: 0, faults: [{ code: 'likely-same' }] });
		expect(await decideSame(database.db, { id, line: 2, sameAs: 'S-1' }, judging)).toBe('kept');
		const before = (await catalogue.projects(database.db, 'sample')).length;
		expect(await judged(id)).toMatchObject({ judged: 1, faults: [] });
		const projects = await catalogue.projects(database.db, 'sample');
		expect(projects).toHaveLength(before);
		expect(await project('S-1')).toMatchObject({ name: { zh: '日出摆钟厂（虚构）' }, division: COUNTY });
	});

	test('two counties that send the same project at once make one record', async () => {
		const [first, second] = [
			await sent(csv(HEAD, ',星光灯塔（虚构）,日出区,谋划,3,虚构投资方辛')),
			await sent(csv(HEAD, ',星光灯塔(虚构),日落区,谋划,3,虚构投资方辛'), { division: null })
		];
		expect(await judged(first)).toMatchObject({ judged: 1 });
		expect(await judged(second)).toMatchObject({ judged: 0, faults: [{ code: 'likely-same' }] });
	});

	test('what the last file had and this one has not is gone, and is taken out with a reason only', async () => {
		await judged(await sent());
		const id = await sent(csv(HEAD, 'S-1,日出摆钟厂（虚构）,日出区,在建,1.6,虚构投资方甲'));
		expect(await kept.counts(database.db, id)).toMatchObject({ changed: 1, gone: 1 });
		const gone = (await rowsOf(id)).find(({ difference }) => difference === 'gone');
		expect(gone).toMatchObject({ record: '900101-p-0001', name: '新钟楼（虚构）' });
		const rows = [gone?.line ?? 0];
		expect(await judged(id, { rows })).toMatchObject({ faults: [{ code: 'needs-remark' }] });
		expect(await judged(id, { rows, remark: '项目取消' })).toMatchObject({ judged: 1 });
		expect(await project('900101-p-0001')).toBeNull();
	});

	test('a transaction that breaks leaves nothing of a judgement', async () => {
		const id = await sent();
		const broken = { ...judging, dayOf: () => '2026-11-29', today: 20_786, by: { id: 'a-1', name: null as never } };
		await expect(judge(database.db, { id, rows: 'open', verdict: 'accept', remark: null }, broken)).rejects.toThrow();
		expect((await project('S-1'))?.investmentWanYuan).toBe(12000);
		expect(await kept.counts(database.db, id)).toMatchObject({ open: 2, accepted: 0 });
		expect(await read(id)).toMatchObject({ state: 'submitted' });
	});

	test('a reading that is stopped keeps no row, says so, and can begin again', async () => {
		const id = await drafts.make(
			database.db,
			{ division: COUNTY, kind: 'project', portfolio: 'sample', file: FILE, follows: null },
			clerk
		);
		const stop = new AbortController();
		await readDraft(database.db, id, {
			signal: stop.signal,
			onProgress: (phase) => phase === 'comparing' && stop.abort()
		});
		expect(await read(id)).toMatchObject({ state: 'draft', reading: 'stopped' });
		expect(await rowsOf(id)).toEqual([]);
		await readDraft(database.db, id, going);
		expect(await kept.counts(database.db, id)).toMatchObject({ all: 3 });
	});

	test('a file that cannot be taken says why, and a better one takes its place with what was said of it', async () => {
		const id = await draft({ name: 'x.xlsx', bytes: new TextEncoder().encode('PK nothing') });
		expect(await read(id)).toMatchObject({ reading: 'refused', problem: { code: expect.any(String) as unknown } });
		await drafts.state(database.db, await versioned(id), { statement, note: null }, clerk);
		expect(await drafts.replaceFile(database.db, await versioned(id), FILE, clerk)).toBe('kept');
		await readDraft(database.db, id, going);
		expect(await read(id)).toMatchObject({ reading: 'done', problem: null, statement, fileName: '报送.csv' });
	});

	test('a county sees and sends its own alone; a row of another division is a fault', async () => {
		const id = await draft(csv(HEAD, ',别县的（虚构）,日落区,谋划,1,'));
		expect((await rowsOf(id))[0]?.problems).toMatchObject([{ code: 'outside-division' }]);
		const other = { ...clerk, only: '900102' };
		expect(await kept.read(database.db, id, '900102')).toBeNull();
		expect(await kept.list(database.db, { only: '900102', state: null, most: 9 })).toEqual([]);
		expect(await drafts.withdraw(database.db, await versioned(id), other)).toBe('unknown');
		expect(await drafts.send(database.db, await versioned(id), other)).toBe('unknown');
	});

	test('a draft is sent with what is said of it, once, and withdrawn only while nothing of it was accepted', async () => {
		const id = await draft();
		expect(await drafts.send(database.db, await versioned(id), clerk)).toEqual({ faults: ['no-statement'] });
		await drafts.state(database.db, await versioned(id), { statement, note: null }, clerk);
		expect(await drafts.send(database.db, { id, version: 1 }, clerk)).toBe('stale');
		expect(await drafts.send(database.db, await versioned(id), clerk)).toBe('kept');
		expect(await drafts.send(database.db, await versioned(id), clerk)).toBe('not-a-draft');
		await judged(id, { rows: [2] });
		expect(await drafts.withdraw(database.db, await versioned(id), clerk)).toBe('not-a-draft');
	});

	test('what a heading was said to mean is remembered for the division', async () => {
		const file = csv('编号,项目名称,所在县区,项目阶段,盘子', ',新钟楼（虚构）,日出区,谋划,800');
		const id = await draft(file);
		expect((await read(id)).meanings.at(-1)).toMatchObject({ heading: '盘子', field: null });
		const choices = [{ heading: '盘子', field: 'investmentWanYuan' }];
		expect(await drafts.chooseColumns(database.db, await versioned(id), choices, clerk)).toBe('kept');
		await readDraft(database.db, id, going);
		expect(new Map((await rowsOf(id))[0]?.values).get('investmentWanYuan')).toBe(800);
		const next = await draft(file);
		expect((await read(next)).meanings.at(-1)).toMatchObject({ field: 'investmentWanYuan', certainty: 'sure' });
	});
});
