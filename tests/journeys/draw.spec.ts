import type { Page } from '@playwright/test';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient } from '../drivers/desk.ts';
import { DrawDriver } from '../drivers/draw.ts';
import { RecordsDriver } from '../drivers/records.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;
let page: Page;
let records: RecordsDriver;
let draw: DrawDriver;
test.beforeAll(async ({ browser }) => {
	server = await startServer({ HETU_LOCAL: '1' });
	page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
	records = new RecordsDriver(page, server.origin);
	draw = new DrawDriver(page);
});
test.afterAll(async () => {
	await page.context().close();
	await server.stop();
});

/** A real park whose place nobody published, in the division 230202; the square lies around its label point. */
const PARK = 'qq-hightech';
const SQUARE = ['123.92, 47.28', '123.93, 47.28', '123.93, 47.29', '123.92, 47.29'];
const CORNERS = '不用鼠标画：输入三个以上角点，每行一个';

test('an outline is typed corner by corner, measured, kept with its source and drawn on the map', async () => {
	await records.open(`/park/${PARK}`);
	await expect(page.getByText('地图加载中')).toHaveCount(0);
	await page.getByLabel(CORNERS).fill(SQUARE.join('\n'));
	await page.getByRole('button', { name: '由这些角点成界' }).click();
	// a hundredth of a degree each way at 47.285° N: 1.112 km by 1.112 km × 0.678 = 0.839 km²
	await expect(page.getByText(/^8[34](\.\d+)? 公顷/).first()).toBeVisible();
	await expect(page.getByRole('textbox', { name: /角点 3$/ })).toHaveValue(/123\.93.*47\.29/);
	expect(await violations(page)).toEqual([]);
	await expect(records.changes).toContainText('边界');
	await records.tell({ outlet: '测绘图（测试）', confidence: '中', asOf: '2026-11' });
	await records.save();
	await records.isKept(2);
	const answer = await page.request.get(`${server.origin}/api/portfolios/public-record/outlines`);
	const layers = (await answer.json()) as Record<string, { features: { properties: { id: string } }[] }>;
	expect(layers['park-outlines']?.features.map(({ properties }) => properties.id)).toEqual([PARK]);
});

test('where the outline comes from stands in the form, the history and the profile, and is a value of the files', async () => {
	await expect(page.getByText(/^边界来源：测绘图（测试）.*2026年11月/)).toBeVisible();
	await records.open(`/park/${PARK}/history`);
	const drawn = page.getByRole('listitem').filter({ hasText: '第 2 版' });
	await expect(drawn).toContainText(/没有边界 → 8[34](\.\d+)? 公顷/);
	await expect(drawn).toContainText('测绘图（测试）');
	await page.goto(`${server.origin}/zh/parks/${PARK}`);
	await expect(page.getByRole('row', { name: /面积（图上）.*公顷/ })).toContainText('2026年11月');
});

test('a hole is cut, its corner dragged and the ring taken away, each step taken back', async () => {
	await records.open(`/park/${PARK}`);
	await draw.isReady();
	await draw.choose('挖洞');
	for (const [x, y] of [
		[-60, -60],
		[60, -60],
		[60, 60]
	] as const)
		await draw.click(x, y);
	// a corner of the ring that is begun is a step of its own
	await draw.undo();
	await draw.click(60, 40);
	await page.keyboard.press('Enter');
	await expect(draw.rings).toHaveText(['第 1 部分', '第 1 部分，洞 1']);
	await draw.choose('移动');
	await draw.click(40, -30);
	const before = await draw.corners('第 1 部分，洞 1');
	await draw.drag([60, -60], [90, -80]);
	// one corner of three is elsewhere, whichever way round the ring is kept
	await expect
		.poll(async () => (await draw.corners('第 1 部分，洞 1')).filter((one) => !before.includes(one)).length)
		.toBe(1);
	await page.keyboard.press('Delete');
	await expect(draw.rings).toHaveText(['第 1 部分']);
	await draw.undo();
	await expect(draw.rings).toHaveText(['第 1 部分', '第 1 部分，洞 1']);
	await records.changes.getByRole('button', { name: '全部放弃' }).click();
	await expect(draw.rings).toHaveText(['第 1 部分']);
});

test('of two who draw one outline the second sees both, takes either and draws on from it', async () => {
	await records.open(`/park/${PARK}`);
	await draw.isReady();
	const corner = page.getByRole('textbox', { name: /角点 2$/ });
	await corner.fill('123.94, 47.28');
	await corner.press('Enter');
	const theirs = `{"type":"Polygon","coordinates":[[[123.92,47.28],[123.93,47.28],[123.93,47.3],[123.92,47.29],[123.92,47.28]]]}`;
	const source = { 'from.all.which': 'new', 'from.all.outlet': '对方的图', 'from.all.confidence': 'low' };
	const sent = await new DeskClient(server).post(`/zh/desk/records/park/${PARK}?/save`, {
		version: '2',
		outline: theirs,
		...source
	});
	expect(sent.status).toBe(303);
	await records.save();
	const both = page.getByText('两人都改了位置或边界：图上叠画').first();
	await expect(both).toBeVisible();
	// each is the square of 84 ha and a triangle of half of it beyond one side
	await expect(page.getByText(/^我的 12[56] 公顷，对方的 12[56] 公顷。/)).toContainText(
		/只在我的里面 4[12](\.\d+)? 公顷/
	);
	await draw.isReady();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('radio', { name: /^用对方的/ }).check();
	await expect(page.getByRole('textbox', { name: /角点 3$/ })).toHaveValue('123.93, 47.3');
	await page.getByRole('textbox', { name: /角点 3$/ }).fill('123.93, 47.295');
	await page.getByRole('textbox', { name: /角点 3$/ }).press('Enter');
	await expect(page.getByRole('radio', { name: '用图上改画的' })).toBeChecked();
	await records.tell({ outlet: '合并后的图', confidence: '中' });
	await records.save();
	await records.isKept(4);
	await expect(page.getByRole('textbox', { name: /角点 3$/ })).toHaveValue('123.93, 47.295');
});

test('an outline that would cross itself is refused with the place, and what was drawn stays', async () => {
	await records.open(`/park/${PARK}`);
	const corner = page.getByRole('textbox', { name: /角点 3$/ });
	const before = await corner.inputValue();
	await corner.fill('123.925, 47.27');
	await corner.press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: '未采用' })).toBeVisible();
	await expect(corner).toHaveValue(before);
});

test('an outline pasted in projected coordinates is converted, and what lies outside the division is said', async () => {
	await page.getByText('粘贴几何', { exact: true }).click();
	await page
		.getByLabel('GeoJSON 或 WKT（点、面、多面）')
		.fill('POLYGON ((41500000 5240000, 41500500 5240000, 41500500 5240500, 41500000 5240500, 41500000 5240000))');
	await page.getByLabel('坐标系').selectOption('gk3');
	await page.getByRole('button', { name: '采用几何' }).click();
	// the central meridian of zone 41 is 123° E, and 500 km is the easting on it
	await expect(page.getByRole('textbox', { name: /角点 1$/ })).toHaveValue(/\b123(\.0+)?\b/);
	await expect(page.getByText(/^25(\.\d+)? 公顷/).first()).toBeVisible();
	await expect(page.getByText('边界全部在所选县区外。')).toBeVisible();
	await records.changes.getByRole('button', { name: '全部放弃' }).click();
});
