import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Statement } from '../../src/lib/domain/submission/submission.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { compareSent } from '../../src/lib/server/submissions/compare-sent.ts';
import * as drafts from '../../src/lib/server/submissions/drafts.ts';
import { judge } from '../../src/lib/server/submissions/judge.ts';
import * as kept from '../../src/lib/server/submissions/kept.ts';
import { readDraft } from '../../src/lib/server/submissions/read-draft.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const [SUNRISE, SUNSET] = ['900101', '900102'];
const AT = Date.UTC(2026, 10, 29, 4);
const judging = { by: { id: 'a-1', name: '局里的人' }, at: AT + 1000, today: 20_786, dayOf: () => '2026-11-29' };
const statement: Statement = { outlet: '发改局', asOf: '2026-11', confidence: 'high', steward: null };
const going = { signal: new AbortController().signal, onProgress: () => {} };
const table = (...lines: string[]) => ({
	name: '报送.csv',
	bytes: new TextEncoder().encode(['项目名称,所在县区,项目阶段,总投资（亿元）,投资主体', ...lines].join('\n'))
});
const FIRST = table('星光灯塔（虚构）,日出区,谋划,3,虚构投资方辛');
const SECOND = table(
	'日落区纸灯厂（虚构）,日落区,谋划,1,虚构投资方壬',
	'星光灯塔(虚构)项目,日落区,谋划,3.1,虚构投资方辛'
);

describe.each(DATABASES)('rows that are open elsewhere in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	const by = (division: string) => ({ by: { id: `a-${division}`, name: division }, at: AT, only: division });
	const versioned = async (id: string) => ({ id, version: (await kept.read(database.db, id, null))?.version ?? 0 });
	async function draft(division: string, file: typeof FIRST): Promise<string> {
		const asked = { division, kind: 'project' as const, portfolio: 'sample', file, follows: null };
		const id = await drafts.make(database.db, asked, by(division));
		await readDraft(database.db, id, going);
		return id;
	}
	async function send(id: string, division: string): Promise<void> {
		await drafts.state(database.db, await versioned(id), { statement, note: null }, by(division));
		expect(await drafts.send(database.db, await versioned(id), by(division))).toBe('kept');
		await compareSent(database.db, id, going.signal);
	}
	const rowsOf = async (id: string, isTold: boolean) =>
		(await kept.rows(database.db, id, { view: 'all', name: '', skip: 0, most: 9, isTold })).rows;
	const elsewhere = async (id: string, isTold = false) =>
		(await rowsOf(id, isTold)).flatMap(({ line, openElsewhere }) => openElsewhere.map((one) => ({ line, ...one })));
	const likely = async (id: string) => (await kept.counts(database.db, id)).likelySame;

	test('one project that two counties claim is named to both before either is accepted, and to the bureau with why', async () => {
		const first = await draft(SUNRISE, FIRST);
		await send(first, SUNRISE);
		const second = await draft(SUNSET, SECOND);
		// whoever has not sent yet is told of the other, and is nobody's business
		expect(await elsewhere(second)).toEqual([{ line: 3, division: SUNRISE, name: '星光灯塔（虚构）', told: null }]);
		expect(await elsewhere(first)).toEqual([]);
		await send(second, SUNSET);
		expect(await elsewhere(first)).toEqual([{ line: 2, division: SUNSET, name: '星光灯塔(虚构)项目', told: null }]);
		const told = { submission: second, line: 3, reasons: ['name', 'investor', 'investment'], certainty: 'high' };
		expect(await elsewhere(first, true)).toMatchObject([{ division: SUNSET, told }]);
		expect([await likely(first), await likely(second)]).toEqual([1, 1]);
		const seen = await kept.rows(database.db, second, { view: 'likelySame', name: '', skip: 0, most: 9 });
		expect(seen.rows.map(({ line }) => line)).toEqual([3]);
	});

	test('two that were read before either was sent find each other when the second is sent', async () => {
		const [first, second] = [await draft(SUNRISE, FIRST), await draft(SUNSET, SECOND)];
		await send(first, SUNRISE);
		expect(await elsewhere(second)).toEqual([]);
		await send(second, SUNSET);
		expect(await elsewhere(second)).toHaveLength(1);
		// found from both sides, it is told once
		await compareSent(database.db, first, going.signal);
		expect([await elsewhere(first), await elsewhere(second)].map(({ length }) => length)).toEqual([1, 1]);
	});

	test('what is accepted of one is a record that the other may be, and waits until somebody says', async () => {
		const [first, second] = [await draft(SUNRISE, FIRST), await draft(SUNSET, SECOND)];
		await send(first, SUNRISE);
		await send(second, SUNSET);
		await judge(database.db, { id: first, rows: 'open', verdict: 'accept', remark: null }, judging);
		const [, row] = await rowsOf(second, true);
		expect(row?.openElsewhere).toEqual([]);
		expect(row?.likelySame).toEqual([
			{
				id: '900101-p-0001',
				name: '星光灯塔（虚构）',
				division: SUNRISE,
				reasons: ['name', 'investor', 'investment'],
				certainty: 'high'
			}
		]);
		expect(await likely(second)).toBe(1);
		const answer = await judge(database.db, { id: second, rows: 'open', verdict: 'accept', remark: null }, judging);
		expect(answer).toMatchObject({ judged: 1, faults: [{ line: 3, code: 'likely-same' }] });
	});

	test('what was asked back, refused or withdrawn is open no more', async () => {
		const [first, second] = [await draft(SUNRISE, FIRST), await draft(SUNSET, SECOND)];
		await send(first, SUNRISE);
		await send(second, SUNSET);
		await judge(database.db, { id: second, rows: [3], verdict: 'ask', remark: '请核实' }, judging);
		expect(await elsewhere(first)).toEqual([]);
		expect(await likely(first)).toBe(0);
		await drafts.withdraw(database.db, await versioned(first), by(SUNRISE));
		expect(await elsewhere(second)).toEqual([]);
	});

	test('a file that is read anew is compared anew', async () => {
		const first = await draft(SUNRISE, FIRST);
		await send(first, SUNRISE);
		const second = await draft(SUNSET, SECOND);
		expect(await elsewhere(second)).toHaveLength(1);
		const other = table('日落区纸灯厂（虚构）,日落区,谋划,1,虚构投资方壬');
		await drafts.replaceFile(database.db, await versioned(second), other, by(SUNSET));
		await readDraft(database.db, second, going);
		expect([await elsewhere(second), await likely(second)]).toEqual([[], 0]);
	});
});
