import type { Page } from '@playwright/test';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member } from '../drivers/desk.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;
let editor: DeskClient;
let reader: DeskClient;
let page: Page;
test.beforeAll(async ({ browser }) => {
	server = await startServer();
	const administrator = await join(server, firstLink(server), 'admin');
	editor = await member(administrator, 'bureau-editor', 'editor');
	reader = new DeskClient(server);
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});
test.afterAll(async () => {
	await page.context().close();
	await server.stop();
});

/** A project of the public record as the pack names it, and as somebody names it before the second edition. */
const PROJECT = { id: 'QQ-038', division: '230224', before: '飞鹤泰来羊奶项目', after: '改名的项目（测试）' };
/** A real park of the pack, and what the desk is told of it by letter. */
const PARK = 'qq-hightech';
const TOLD = {
	'from.all.which': 'new',
	'from.all.kind': 'submission',
	'from.all.outlet': '来函（测试）',
	'from.all.confidence': 'low',
	'from.all.asOf': '2026-11'
};
const write = (version: number, values: Record<string, string>) =>
	editor.post(`/zh/desk/records/park/${PARK}?/save`, { version: String(version), ...values, ...TOLD });
const levelSeen = async (client: DeskClient, query = ''): Promise<string | undefined> => {
	const catalogue = (await (await client.get(`/api/catalogue${query}`)).json()) as Catalogue;
	return catalogue.parks.find(({ id }) => id === PARK)?.level;
};
const editionSeen = async (client: DeskClient): Promise<string | null> =>
	((await (await client.get('/api/catalogue')).json()) as Catalogue).edition;

let first = '';

test('what somebody changes is seen by whoever signs in, and by nobody else until it is published', async () => {
	first = (await editionSeen(reader)) ?? '';
	expect(first).toMatch(/^\d{4}-\d{2}-\d{2}-1$/);
	expect((await write(1, { 'value.level': 'county', 'value.offer.powerKva': '61234' })).status).toBe(303);
	expect(await levelSeen(editor)).toBe('county');
	expect(await levelSeen(reader)).toBe('national');
	const renamed = await editor.post(`/zh/desk/records/project/public-record:${PROJECT.id}?/save`, {
		version: '1',
		'value.name.zh': PROJECT.after,
		...TOLD
	});
	expect(renamed.status).toBe(303);
	expect(await editionSeen(editor)).toBeNull();
	await page.goto(`${server.origin}/zh/sources`);
	await expect(page.getByRole('contentinfo')).toContainText(`版本 ${first}`);
});

test('a named person publishes after reading each warning, and not before', async () => {
	await page
		.context()
		.addCookies([{ name: 'hetu-session', value: editor.cookie.split('=')[1] ?? '', url: server.origin }]);
	await page.goto(`${server.origin}/zh/desk/publishing`);
	await expect(page.getByText('尚未发布')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: '发布新版本' }).click();
	await expect(page.getByRole('alert')).toContainText('尚未勾选');
	const warnings = page.getByRole('checkbox', { name: '已阅，照此发布' });
	expect(await warnings.count()).toBeGreaterThan(1);
	for (const warning of await warnings.all()) await warning.check();
	await page.getByLabel('说明（可不填）').fill('测试发布');
	await page.getByRole('button', { name: '发布新版本' }).click();
	await expect(page.getByRole('status')).toContainText('已发布');
	const newest = page.getByRole('listitem').filter({ hasText: '最新' });
	await expect(newest).toContainText('editor');
	await expect(newest).toContainText('测试发布');
	expect(await levelSeen(reader)).toBe('county');
});

test('what was told to the desk alone is in nothing that a reader gets', async () => {
	for (const path of [
		'/api/catalogue',
		`/zh/parks/${PARK}`,
		`/api/portfolios/public-record/records?format=geojson&layers=parks&locale=zh`
	]) {
		expect(await (await editor.get(path)).text(), path).toContain('61234');
		const answer = await reader.get(path);
		expect(answer.status, path).toBe(200);
		const text = await answer.text();
		expect(text, path).toContain(PARK);
		expect(text, path).not.toContain('61234');
	}
});

test('an earlier edition opens as it was, says so, and leads to the newest', async () => {
	expect(await levelSeen(reader, `?ed=${first}`)).toBe('national');
	await page.context().clearCookies();
	await page.goto(`${server.origin}/zh?ed=${first}&sel=park.${PARK}`);
	await expect(page.getByRole('contentinfo')).toContainText(`早先版本 ${first}，非最新`);
	await expect(page.getByText('园区 · 国家级')).toBeVisible();
	await page.getByRole('link', { name: '看最新' }).click();
	await expect(page.getByRole('contentinfo')).not.toContainText('早先版本');
	await expect(page.getByRole('contentinfo')).toContainText('版本');
	expect(new URL(page.url()).searchParams.has('ed')).toBe(false);
});

test('an earlier edition stays from page to page, and in files', async () => {
	const query = `ed=${first}`;
	const { id, division, before, after } = PROJECT;
	const isEarlier = async (path: string) => {
		await expect(page).toHaveURL(new RegExp(path));
		expect(new URL(page.url()).searchParams.get('ed')).toBe(first);
		await expect(page.getByText(before).filter({ visible: true }).first()).toBeVisible();
		await expect(page.getByText(after)).toHaveCount(0);
		await expect(page.getByRole('contentinfo').getByText(`早先版本 ${first}，非最新`)).toBeInViewport();
	};
	await page.goto(`${server.origin}/zh?${query}&sel=project.${id}`);
	await isEarlier('/zh');
	await page.getByRole('link', { name: /完整档案/ }).click();
	await isEarlier(`/zh/projects/public-record/${id}`);
	await page.getByRole('main').getByRole('link', { name: '泰来县' }).first().click();
	await isEarlier(`/zh/divisions/${division}`);
	const go = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true }).click();
	// the timeline has nothing of this project to show: that it is of this edition is told all the same
	await go('路线图');
	await expect(page).toHaveURL(new RegExp(`/zh/roadmap\\?.*${query}`));
	await expect(page.getByRole('contentinfo').getByText(`早先版本 ${first}，非最新`)).toBeInViewport();
	await go('总览');
	await isEarlier('/zh');
	await go('产业链');
	await expect(page).toHaveURL(new RegExp(`/zh/chains\\?.*${query}`));
	await page
		.getByRole('main')
		.getByRole('link', { name: /奶乳一体化/ })
		.first()
		.click();
	await isEarlier('/zh/chains/dairy-integrated');
	// without scripts as well, and in what is saved
	const text = await (await reader.get(`/zh/projects/public-record/${id}?${query}`)).text();
	expect(text).toMatch(new RegExp(`href="/zh/divisions/${division}\\?[^"]*${query}"`));
	expect(text).not.toMatch(/href="[^"]*desk[^"]*ed=/);
	const file = `/api/portfolios/public-record/records?format=geojson&layers=projects&locale=zh&all=1`;
	expect(await (await reader.get(`${file}&${query}`)).text()).toContain(before);
	expect(await (await reader.get(file)).text()).toContain(after);
	await page.goto(`${server.origin}/zh/projects/public-record/${id}?${query}`);
	await page.getByRole('link', { name: '看最新' }).click();
	await expect(page.getByRole('heading', { name: after })).toBeVisible();
});

test('the desk sees how old values are and what is worth asking, and hands a question over', async () => {
	await page
		.context()
		.addCookies([{ name: 'hetu-session', value: editor.cookie.split('=')[1] ?? '', url: server.origin }]);
	await page.goto(`${server.origin}/zh/desk/freshness?p=public-record`);
	await expect(page.getByRole('img', { name: '各县区值龄中位数' })).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: '全市' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByLabel('复核间隔（月）').fill('0');
	await page.getByRole('button', { name: '设定' }).click();
	await expect(page.getByRole('alert')).toContainText('1 至 120');
	await page.getByLabel('复核间隔（月）').fill('24');
	await page.getByRole('button', { name: '设定' }).click();
	await expect(page.getByText('24 个月后应当复核')).toBeVisible();
	// one by its own button, two more after they were shown
	await page
		.getByRole('button', { name: /：仍然有效$/ })
		.first()
		.click();
	await expect(page.getByRole('status')).toContainText('已确认的记录：1 条');
	const ticks = page.getByRole('checkbox', { name: /^选择 / });
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	await page.getByRole('button', { name: '预览所选' }).click();
	await expect(page.getByRole('heading', { name: '将更新以下记录的截至日期' })).toBeVisible();
	await page.getByRole('button', { name: '确认（2 条记录）' }).click();
	await expect(page.getByRole('status')).toContainText('已确认的记录：2 条');
	await expect(page.getByRole('navigation', { name: '工作台各页' }).getByTitle(/应当复核/)).toBeVisible();
	const calendar = await editor.get('/zh/desk/freshness/reminders.ics?p=public-record');
	expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[^]*BEGIN:VEVENT[^]*SUMMARY:复核/);
	await page.goto(`${server.origin}/zh/desk/questions?p=demonstration`);
	expect(await violations(page)).toEqual([]);
	const [question] = await page.getByRole('list').last().getByRole('listitem').all();
	if (!question) throw new Error('nothing is asked');
	await question.getByLabel('附言').fill('请向企业核实');
	await question.getByRole('button', { name: '交办' }).click();
	await expect(page.getByRole('status')).toHaveText('已交办。');
	await expect(page.getByText('请向企业核实')).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await violations(page)).toEqual([]);
});
