import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member } from '../drivers/desk.ts';
import { copyOf, pasteInto, RecordsDriver } from '../drivers/records.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';

interface Feature {
	readonly properties: {
		readonly id: string;
		readonly division: string | null;
		readonly name: { readonly zh: string };
	};
}
const PARKS = (JSON.parse(readFileSync('data/parks.geojson', 'utf8')) as { features: Feature[] }).features.map(
	({ properties }) => properties
);
const [PARK, OTHER] = PARKS.filter(({ division }) => division !== null) as [
	Feature['properties'],
	Feature['properties']
];

/** Records are changed by whoever may change everything; what others may is asked of a server with accounts. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;
let page: Page;
let records: RecordsDriver;
test.beforeAll(async ({ browser }) => {
	server = await startServer({ HETU_LOCAL: '1' });
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	records = new RecordsDriver(page, server.origin);
});
test.afterAll(async () => {
	await page.context().close();
	await server.stop();
});

const TOLD = { outlet: '虚构园区办公室', confidence: '中', asOf: '2026-06' };
/** What a page without scripts sends of the source that serves all changes. */
const told = (outlet: string) => ({ 'from.all.which': 'new', 'from.all.outlet': outlet, 'from.all.confidence': 'low' });

test('a value changes with a new source, and profile, history and audit show both', async () => {
	await records.open(`/park/${PARK.id}`);
	expect(await violations(page)).toEqual([]);
	await records.field('用地').fill('150亩');
	// fifteen mu to the hectare
	await expect(page.getByText('读作：10 公顷')).toBeVisible();
	await records.save();
	await expect(records.alert).toContainText('可信度：请选择可信度');
	await records.tell(TOLD);
	await records.changes.getByLabel('理由').fill('季度更新');
	await records.save();
	await records.isKept(2);
	await page.goto(`${server.origin}/zh/parks/${PARK.id}`);
	await expect(page.getByRole('row', { name: /用地.*10 公顷/ })).toContainText('2026年6月');
	await expect(
		page.getByRole('listitem').filter({ hasText: new RegExp(`^\\[\\d+\\]\\s*${TOLD.outlet}`) })
	).toBeVisible();
	await page.getByRole('link', { name: '编辑记录' }).click();
	await page.getByRole('link', { name: '历史', exact: true }).first().click();
	const second = page.getByRole('listitem').filter({ hasText: '第 2 版' });
	await expect(second).toContainText('季度更新');
	await expect(second).toContainText('10 公顷');
	await expect(second).toContainText(TOLD.outlet);
	expect(await violations(page)).toEqual([]);
	await page.goto(`${server.origin}/zh/desk/audit?subject=park+${PARK.id}`);
	await expect(page.getByText('季度更新')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: '季度更新' })).toContainText('用地');
});

test('what is typed survives a reload, is undone step by step, and is thrown away on demand', async () => {
	await records.open(`/park/${OTHER.id}`);
	const note = records.field('说明');
	const before = await note.inputValue();
	await note.fill('草稿里的说明');
	await records.field('级别').selectOption('国家级');
	await page.reload();
	await expect(page.getByText('尚未保存到服务器')).toBeVisible();
	await expect(records.field('说明')).toHaveValue('草稿里的说明');
	await expect(records.changes).toContainText('级别');
	await records.field('级别').selectOption('县级');
	await records.changes.getByRole('button', { name: '撤销' }).click();
	await expect(records.field('级别').locator('option:checked')).toHaveText('国家级');
	await page.keyboard.press('Control+Shift+Z');
	await expect(records.field('级别').locator('option:checked')).toHaveText('县级');
	await page.getByRole('button', { name: '放弃草稿' }).click();
	await expect(records.field('说明')).toHaveValue(before);
	await page.reload();
	await expect(page.getByText('尚未保存到服务器')).toHaveCount(0);
});

test('a form without scripts is kept, and of two who changed one record the second is shown both and chooses', async () => {
	await records.open(`/park/${OTHER.id}`);
	await records.field('说明').fill('甲写的说明');
	await records.field('来源中的级别表述').fill('甲写的级别');
	await records.tell({ ...TOLD, outlet: '甲的来源' });
	const client = new DeskClient(server);
	const sent = await client.post(`/zh/desk/records/park/${OTHER.id}?/save`, {
		version: '1',
		'value.note': '乙写的说明',
		'value.offer.powerKva': '2 MVA',
		...told('乙的来源')
	});
	expect(sent.status).toBe(303);
	await records.save();
	await expect(records.alert).toContainText('别人改了这条记录');
	await expect(records.alert).toContainText('乙写的说明');
	await expect(records.alert).toContainText('甲写的级别');
	await expect(records.alert).toContainText('2,000 kVA');
	expect(await violations(page)).toEqual([]);
	await page.getByLabel(/用对方的：乙写的说明/).check();
	await records.save();
	await records.isKept(3);
	await expect(records.field('说明')).toHaveValue('乙写的说明');
	await expect(records.field('来源中的级别表述')).toHaveValue('甲写的级别');
	await expect(records.field('用电')).toHaveValue('2000');
	// the same without scripts: the page that comes back holds both
	const late = await client.post(`/zh/desk/records/park/${OTHER.id}?/save`, {
		version: '2',
		'value.levelReported': '丙写的级别',
		...told('丙的来源')
	});
	expect(late.status).toBe(409);
	const text = await late.text();
	expect(text).toContain('甲写的级别');
	expect(text).toContain('丙写的级别');
});

test('an earlier version comes back with a reason', async () => {
	await records.open(`/park/${OTHER.id}/history`);
	const second = page.getByRole('listitem').filter({ hasText: '第 2 版' });
	await second.getByText('恢复到第 2 版', { exact: true }).click();
	await second.getByLabel('理由').fill('甲的改动有误');
	await second.getByRole('button', { name: '恢复' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: '第 4 版' })).toContainText('甲的改动有误');
	await page.getByLabel('只看一项').selectOption('来源中的级别表述');
	await page.getByRole('button', { name: '显示' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: '第 2 版' })).toHaveCount(0);
	await expect(page.getByRole('listitem').filter({ hasText: '第 3 版' })).toContainText('甲写的级别');
});

test('several fields of many records change together, each with its source, and all of it is taken back', async () => {
	await records.open('?kind=project&p=demonstration');
	expect(await violations(page)).toEqual([]);
	for (const id of ['DEMO-001', 'DEMO-002']) await page.getByRole('row', { name: id }).getByRole('checkbox').check();
	const panel = page.getByRole('region', { name: /批量修改/ });
	await panel.getByLabel('改哪一项').selectOption('投资方');
	await panel.getByRole('textbox', { name: '改为: 投资方' }).fill('虚构联合体');
	await panel.getByRole('button', { name: '再改一项' }).click();
	await panel.getByLabel('改哪一项').nth(1).selectOption('就业');
	await panel.getByRole('textbox', { name: '改为: 就业' }).fill('很多');
	await panel.getByLabel(/此项单独注明来源\s*: 就业/).check();
	const own = panel.getByRole('group', { name: '“就业”的来源' });
	await records.tell({ outlet: '人社局（虚构）', confidence: '低' }, own);
	await records.tell(TOLD, panel.getByRole('group', { name: '改动的来源（全部适用）' }));
	await page.getByRole('button', { name: '预览改动' }).click();
	// what cannot be read is said once, not for each record
	await expect(records.alert.getByRole('listitem')).toHaveCount(1);
	await panel.getByRole('textbox', { name: '改为: 就业' }).fill('321');
	await page.getByRole('button', { name: '预览改动' }).click();
	await expect(page.getByRole('heading', { name: '将修改 2 条记录' })).toBeVisible();
	await expect(page.getByText('虚构联合体').first()).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: '确认写入 2 条' }).click();
	await expect(page.getByText('已修改 2 条记录')).toBeVisible();
	await page.goto(`${server.origin}/zh/projects/demonstration/DEMO-002`);
	await expect(page.getByText('虚构联合体')).toBeVisible();
	await expect(page.getByRole('row', { name: /就业.*321/ })).toContainText('年份未载');
	await expect(page.getByRole('listitem').filter({ hasText: '人社局（虚构）' })).toBeVisible();
	await page.goBack();
	await page.getByText('整体撤回').first().click();
	await page.getByLabel(/理由: 整体撤回/).fill('演示完毕');
	await page.getByRole('button', { name: '整体撤回' }).click();
	await expect(page.getByText('已修改 2 条记录')).toBeVisible();
	await page.goto(`${server.origin}/zh/projects/demonstration/DEMO-002`);
	await expect(page.getByText('虚构联合体')).toHaveCount(0);
	await records.open('/project/demonstration:DEMO-002/history');
	await expect(page.getByRole('listitem').filter({ hasText: '第 3 版' })).toContainText('演示完毕');
});

test('cells of a table are written by the keyboard and by pasting, copied out, and kept in one step', async () => {
	await records.open('?kind=project&p=demonstration&view=table');
	expect(await violations(page)).toEqual([]);
	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
	const heads = await page.getByRole('columnheader').allInnerTexts();
	const jobs = heads.findIndex((head) => head.startsWith('就业')) - 1;
	const cell = (at: number) => row.nth(at).getByRole('gridcell').nth(jobs);
	await cell(0).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.type('1234');
	await page.keyboard.press('Enter');
	await expect(cell(0)).toHaveText('1,234');
	await expect(cell(1)).toBeFocused();
	await pasteInto(cell(1), '51人\n"很\n多"\n53\n');
	// a line break in quotes is one cell, which is no number: it stays, and is named
	const told = page.getByRole('status').filter({ hasText: '读不出来' });
	await expect(told).toContainText('有 1 个单元格读不出来');
	await told.getByRole('button').click();
	await expect(cell(2)).toBeFocused();
	await page.keyboard.press('F2');
	await page.keyboard.type('52');
	await page.keyboard.press('Enter');
	await expect(cell(2)).toHaveText('52');
	await expect(told).toHaveCount(0);
	await expect(page.getByText('已改单元格 4，涉及记录 4')).toBeVisible();
	expect(await copyOf(page, ['ArrowUp', 'Shift+ArrowUp'])).toBe('51\n52');
	await page.reload();
	await expect(cell(1)).toHaveText('51');
	await records.tell(TOLD);
	await page.getByRole('button', { name: '一次保存全部' }).click();
	await expect(page.getByText('已修改 4 条记录')).toBeVisible();
	await expect(cell(2)).toHaveText('52');
	// the last row is far below those that are drawn
	await cell(0).focus();
	await page.keyboard.press('Control+ArrowDown');
	const { count } = await page.getByRole('grid').evaluate((grid) => ({ count: Number(grid.ariaRowCount) }));
	await expect(page.locator(`[aria-rowindex="${count}"] td:focus`)).toBeVisible();
});

test('what others refer to stays; a record that nothing refers to is archived with a reason and put back', async () => {
	await records.open('/chain/dairy-integrated');
	await page.getByText('归档此记录', { exact: true }).click();
	await page.getByLabel(/理由: 归档此记录/).fill('试一试');
	await page.getByRole('button', { name: '归档', exact: true }).click();
	await expect(records.alert).toContainText('还有记录引用它');
	await records.open('/project/demonstration:DEMO-009');
	await page.getByText('归档此记录', { exact: true }).click();
	await page.getByLabel(/理由: 归档此记录/).fill('重复登记');
	await page.getByRole('button', { name: '归档', exact: true }).click();
	await expect(page.getByRole('heading', { name: '已归档' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
	expect((await page.request.get(`${server.origin}/zh/projects/demonstration/DEMO-009`)).status()).toBe(404);
	await records.open('?kind=project&p=demonstration&archived=1');
	await page
		.getByRole('link', { name: /DEMO-009|演示/ })
		.first()
		.click();
	await page.getByLabel(/理由: 恢复到列表/).fill('不是重复');
	await page.getByRole('button', { name: '恢复到列表' }).click();
	await records.isKept(3);
});

test('a new project stands among the others', async () => {
	await records.open('/new/project?p=demonstration');
	expect(await violations(page)).toEqual([]);
	await records.field('中文名称').fill('虚构的新项目');
	await page.getByLabel('编号').fill('DEMO-NEW');
	await records.field('总投资').fill('1.2 亿');
	await records.tell(TOLD);
	await records.save();
	await records.isKept(1);
	await page.goto(`${server.origin}/zh/projects/demonstration/DEMO-NEW`);
	await expect(page.getByText('1.2 亿元').first()).toBeVisible();
});

test('a link is added to a chain and named by it', async () => {
	await records.open('/chain/plus-one');
	const before = await page.getByRole('textbox', { name: /^环节 \d+ 名称 中文$/ }).count();
	await page.getByRole('button', { name: /^添加一项\s*: 环节$/ }).click();
	for (const [language, word] of [
		['中文', '虚构环节'],
		['英文', 'Fictitious link']
	] as const)
		await page.getByRole('textbox', { name: `环节 ${before + 1} 名称 ${language}` }).fill(word);
	await page.getByLabel('其他称呼', { exact: true }).click();
	await records.tell(TOLD);
	await records.save();
	await records.isKept(2);
	await expect(page.getByLabel(`环节 ${before + 1} 编号`)).toHaveValue('fictitious-link');
	await records.open('/chain/plus-one/history');
	await expect(page.getByRole('listitem').filter({ hasText: '第 2 版' })).toContainText('虚构环节');
});

test('the pages speak three languages', async () => {
	for (const [locale, title] of [
		['zh', '记录'],
		['en', 'Records'],
		['ru', 'Записи']
	] as const) {
		await page.goto(`${server.origin}/${locale}/desk/records?kind=park`);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await page.goto(`${server.origin}/${locale}/desk/records/division/${PARK.division ?? ''}`);
		expect(await violations(page)).toEqual([]);
	}
});

test('a county is let into its own records, and into no other’s', async () => {
	const own = await startServer();
	try {
		const administrator = await join(own, firstLink(own), 'admin');
		const clerk = await member(administrator, 'county-editor', 'clerk');
		const foreign = PARKS.find(({ division }) => division !== null && division !== '230202');
		const home = PARKS.find(({ division }) => division === '230202');
		const change = { version: '1', 'value.note': '县里的说明', ...told('县里的来源') };
		const path = (park: Feature['properties'] | undefined) => `/zh/desk/records/park/${park?.id ?? ''}`;
		expect((await clerk.get(path(foreign))).status).toBe(403);
		expect((await clerk.post(`${path(foreign)}?/save`, change)).status).toBe(403);
		expect((await clerk.post(`${path(home)}?/save`, change)).status).toBe(303);
		expect((await clerk.post('/zh/desk/records/chain/dairy-integrated?/save', change)).status).toBe(403);
		const listed = await (await clerk.get('/zh/desk/records?kind=park')).text();
		expect(listed).toContain(`/desk/records/park/${home?.id ?? ''}`);
		expect(listed).not.toContain(`/desk/records/park/${foreign?.id ?? ''}"`);
	} finally {
		await own.stop();
	}
});
