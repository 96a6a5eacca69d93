import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SheetLogo } from '../../src/lib/domain/sheet/sheet.ts';
import { reload, seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as sheetTemplates from '../../src/lib/server/sheet-templates.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const AT = Date.UTC(2026, 2, 1);
const wang = { by: { id: 'wang', name: '王' }, at: AT };
const li = { by: { id: 'li', name: '李' }, at: AT + 1 };
/** Every byte there is, so that none is lost on the way. */
const logo: SheetLogo = {
	bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
	format: 'png',
	words: '市徽',
	aspect: 1.5
};
type Draft = Parameters<typeof sheetTemplates.keep>[1];
const draft: Draft = { name: '推介图', note: '给客商', made: { spec: 'a:a3-portrait', logo } };

describe.each(DATABASES)('templates of sheets in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	async function kept(part: Partial<Draft> = {}): Promise<string> {
		const answer = await sheetTemplates.keep(database.db, { ...draft, ...part }, wang);
		if (answer.outcome !== 'kept') throw new Error(answer.outcome);
		return answer.id;
	}
	const list = (archived = false) => sheetTemplates.list(database.db, { archived });
	const archive = (id: string, archived = true) => sheetTemplates.archive(database.db, { id, archived }, li);

	test('are listed with author and date and without the bytes of their logo, which come back whole', async () => {
		const id = await kept();
		expect(await list()).toEqual([
			{
				id,
				name: '推介图',
				note: '给客商',
				spec: 'a:a3-portrait',
				logo: { format: 'png', words: '市徽', aspect: 1.5 },
				author: '王',
				keptAt: AT,
				changedAt: AT,
				changedBy: '王',
				version: 1,
				archived: false
			}
		]);
		expect(await sheetTemplates.logo(database.db, id)).toEqual({ logo, version: 1 });
	});

	test('may have no logo, which is not the same as not being there', async () => {
		const id = await kept({ made: { spec: '', logo: null } });
		expect(await sheetTemplates.logo(database.db, id)).toEqual({ logo: null, version: 1 });
		expect(await sheetTemplates.logo(database.db, 'none')).toBeNull();
	});

	test('have a name that is taken once, until the template is archived', async () => {
		const id = await kept();
		expect(await sheetTemplates.keep(database.db, draft, li)).toEqual({ outcome: 'name-taken' });
		await archive(id);
		const second = await kept();
		expect((await list()).map((one) => one.id)).toEqual([second]);
		expect(await archive(id, false)).toEqual({ outcome: 'name-taken' });
	});

	test('that are archived show their logo on no sheet until they are put back', async () => {
		const id = await kept();
		expect(await archive(id)).toEqual({ outcome: 'changed' });
		expect(await sheetTemplates.logo(database.db, id)).toBeNull();
		expect(await list(true)).toMatchObject([{ id, archived: true }]);
		await archive(id, false);
		expect(await sheetTemplates.logo(database.db, id)).toMatchObject({ logo, version: 3 });
	});

	test('that are changed say whose the change was and keep who began them', async () => {
		const id = await kept();
		const asked = { id, version: 1, name: '简图', note: '', made: { spec: 'b:-', logo: null } };
		expect(await sheetTemplates.change(database.db, asked, li)).toEqual({ outcome: 'changed' });
		const said = { name: '简图', note: '', spec: 'b:-', logo: null, author: '王', keptAt: AT };
		expect(await list()).toMatchObject([{ ...said, changedBy: '李', changedAt: AT + 1, version: 2 }]);
	});

	test('that are renamed keep their sheet and logo', async () => {
		const id = await kept();
		await sheetTemplates.change(database.db, { id, version: 1, name: 'x', note: '', made: null }, li);
		expect(await list()).toMatchObject([{ name: 'x', spec: 'a:a3-portrait' }]);
		expect(await sheetTemplates.logo(database.db, id)).toEqual({ logo, version: 2 });
	});

	test('changed twice from one version keep the first, which the second is shown', async () => {
		const id = await kept();
		const asked = { id, version: 1, note: '', made: null };
		await sheetTemplates.change(database.db, { ...asked, name: 'first' }, wang);
		const second = await sheetTemplates.change(database.db, { ...asked, name: 'second' }, li);
		expect(second).toMatchObject({ outcome: 'stale', present: { name: 'first', version: 2 } });
		expect(await list()).toMatchObject([{ name: 'first' }]);
	});

	test('that are archived or unknown are not changed', async () => {
		const id = await kept();
		await archive(id);
		const asked = { id, version: 2, name: 'x', note: '', made: null };
		expect(await sheetTemplates.change(database.db, asked, li)).toEqual({ outcome: 'unknown' });
		expect(await sheetTemplates.change(database.db, { ...asked, id: 'none' }, li)).toEqual({ outcome: 'unknown' });
		expect(await archive('none')).toEqual({ outcome: 'unknown' });
	});

	test('stand in the audit with what was before and after, without the picture', async () => {
		const id = await kept();
		await sheetTemplates.change(database.db, { id, version: 1, name: 'x', note: '', made: null }, li);
		await archive(id);
		await archive(id);
		await archive(id, false);
		const rows = await database.db.selectFrom('audit').selectAll().orderBy('sequence').execute();
		expect(rows.map(({ action, person, subject }) => `${action} ${person} ${subject === `template ${id}`}`)).toEqual([
			'keep 王 true',
			'change 李 true',
			'archive 李 true',
			'restore 李 true'
		]);
		expect(JSON.parse(rows[1]?.before ?? '')).toMatchObject({ name: '推介图', spec: 'a:a3-portrait' });
		expect(JSON.parse(rows[1]?.after ?? '')).toMatchObject({ name: 'x', spec: 'a:a3-portrait' });
		expect(JSON.stringify(rows)).not.toContain(Buffer.from(logo.bytes).toString('base64'));
		expect(await verify(database.db)).toEqual({ rows: 4, fault: null });
	});

	test('a change that is refused leaves no row in the audit', async () => {
		const id = await kept();
		await kept({ name: 'other' });
		const asked = { id, version: 1, name: 'other', note: '', made: null };
		expect(await sheetTemplates.change(database.db, asked, li)).toEqual({ outcome: 'name-taken' });
		expect(await verify(database.db)).toEqual({ rows: 2, fault: null });
	});

	test('are at most a hundred', async () => {
		for (let count = 0; count < 100; count++) await kept({ name: `template ${count}` });
		expect(await sheetTemplates.keep(database.db, draft, li)).toEqual({ outcome: 'too-many' });
	});

	test('stay when a pack is loaded anew', async () => {
		await kept();
		await reload(database.db, 'tests/fixtures/miniature');
		expect(await list()).toHaveLength(1);
	});
});
