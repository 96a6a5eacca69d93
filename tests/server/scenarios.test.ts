import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reload, seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as scenarios from '../../src/lib/server/scenarios.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const AT = Date.UTC(2026, 2, 1);
const wang = { by: { id: 'wang', name: '王' }, at: AT };
const li = { by: { id: 'li', name: '李' }, at: AT + 1 };
const draft = { portfolio: 'sample', name: '就业优先', note: '', query: 'w=s*jobs' };

describe.each(DATABASES)('scenarios in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	async function kept(part: Partial<typeof draft> = {}): Promise<string> {
		const answer = await scenarios.keep(database.db, { ...draft, ...part }, wang);
		if (answer.outcome !== 'kept') throw new Error(answer.outcome);
		return answer.id;
	}
	const list = () => scenarios.list(database.db, 'sample');

	test('keeps what decides a ranking, with author and date, and nothing of how the map looks', async () => {
		await kept({ query: 'hide=rivers&map=123.9_47.3_8&w=s*jobs' });
		expect(await list()).toMatchObject([
			{ name: '就业优先', author: '王', keptAt: AT, changedAt: AT, changedBy: '王', version: 1, query: 'w=s*jobs' }
		]);
	});

	test('keeps nothing of a portfolio that does not exist', async () => {
		expect(await scenarios.keep(database.db, { ...draft, portfolio: 'other' }, wang)).toEqual({
			outcome: 'no-portfolio'
		});
	});

	test('a name is taken once in a portfolio, until its scenario is archived', async () => {
		const id = await kept();
		expect(await scenarios.keep(database.db, draft, li)).toEqual({ outcome: 'name-taken' });
		await scenarios.archive(database.db, { id, archived: true }, { ...wang, mayAny: false });
		const second = await kept();
		expect((await list()).map((one) => one.id)).toEqual([second]);
		const restored = await scenarios.archive(database.db, { id, archived: false }, { ...wang, mayAny: false });
		expect(restored).toEqual({ outcome: 'name-taken' });
	});

	test('a change says whose it was and keeps who began it', async () => {
		const id = await kept();
		const asked = { id, version: 1, name: '就业为先', note: '县里的意见', query: 'w=m*topsis' };
		expect(await scenarios.change(database.db, asked, { ...li, mayAny: true })).toEqual({ outcome: 'changed' });
		expect(await list()).toMatchObject([
			{
				name: '就业为先',
				note: '县里的意见',
				query: 'w=m*topsis',
				author: '王',
				changedBy: '李',
				changedAt: AT + 1,
				version: 2
			}
		]);
	});

	test('a change without a view leaves the view', async () => {
		const id = await kept();
		const asked = { id, version: 1, name: 'x', note: '', query: null };
		await scenarios.change(database.db, asked, { ...wang, mayAny: false });
		expect(await list()).toMatchObject([{ name: 'x', query: 'w=s*jobs' }]);
	});

	test('of two changes to one version the second is refused and shown the first', async () => {
		const id = await kept();
		const asked = { id, version: 1, note: '', query: null };
		await scenarios.change(database.db, { ...asked, name: 'first' }, { ...wang, mayAny: false });
		const second = await scenarios.change(database.db, { ...asked, name: 'second' }, { ...li, mayAny: true });
		expect(second).toMatchObject({ outcome: 'stale', present: { name: 'first', version: 2 } });
		expect(await list()).toMatchObject([{ name: 'first' }]);
	});

	test('whoever may change only their own neither changes nor archives another’s', async () => {
		const id = await kept();
		const act = { ...li, mayAny: false };
		const asked = { id, version: 1, name: 'x', note: '', query: null };
		expect(await scenarios.change(database.db, asked, act)).toEqual({ outcome: 'foreign' });
		expect(await scenarios.archive(database.db, { id, archived: true }, act)).toEqual({ outcome: 'foreign' });
		expect(await list()).toMatchObject([{ name: '就业优先', version: 1 }]);
	});

	test('an unknown scenario is said to be unknown', async () => {
		const asked = { id: 'none', version: 1, name: 'x', note: '', query: null };
		expect(await scenarios.change(database.db, asked, { ...wang, mayAny: true })).toEqual({ outcome: 'unknown' });
	});

	test('each change stands in the audit with what was before and after', async () => {
		const id = await kept();
		const asked = { id, version: 1, name: 'x', note: '', query: null };
		await scenarios.change(database.db, asked, { ...wang, mayAny: false });
		await scenarios.archive(database.db, { id, archived: true }, { ...wang, mayAny: false });
		const rows = await database.db.selectFrom('audit').selectAll().orderBy('sequence').execute();
		expect(rows.map(({ action, person, subject }) => `${action} ${person} ${subject === `scenario ${id}`}`)).toEqual([
			'keep 王 true',
			'change 王 true',
			'archive 王 true'
		]);
		expect(JSON.parse(rows[1]?.before ?? '')).toMatchObject({ name: '就业优先' });
		expect(JSON.parse(rows[1]?.after ?? '')).toMatchObject({ name: 'x' });
		expect(await verify(database.db)).toEqual({ rows: 3, fault: null });
	});

	test('a pack that is loaded anew leaves scenarios, accounts and audit', async () => {
		await kept();
		await reload(database.db, 'tests/fixtures/miniature');
		expect(await list()).toHaveLength(1);
		expect(await verify(database.db)).toEqual({ rows: 1, fault: null });
	});
});
