import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { RoadmapDriver } from '../drivers/roadmap.ts';
import { startServer } from '../drivers/server.ts';

for (const locale of ['zh', 'en', 'ru'] as const)
	test(`everybody may read what projects are judged by, in ${locale}, also on a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`/${locale}/roadmap/rules`);
		await expect(page.getByRole('article')).toHaveCount(6 + 11);
		await expect(page.locator('main form')).toHaveCount(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		expect(await violations(page)).toEqual([]);
	});

test('a rule of one’s own is added, falls due on the roadmap, and is taken away with a reason', async ({ browser }) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const roadmap = new RoadmapDriver(page);
	try {
		await page.goto(`${server.origin}/zh/roadmap/rules`);
		await page.getByText('增加规则').click();
		const form = page.locator('form[action="?/add"]');
		await form.getByLabel('名称（中文）').fill('年底前投产');
		await form.getByLabel('内容（中文）').fill('在建项目年底前投产。');
		await form.getByRole('group', { name: '阶段' }).getByLabel('在建').check();
		await form.getByLabel('要求').selectOption('投产');
		await form.getByLabel('月-日').fill('12-32');
		await form.getByLabel('从哪天起关注').fill('07-01');
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form.getByRole('alert')).toContainText('月-日：请写存在的日期');
		expect(await violations(page)).toEqual([]);
		await form.getByLabel('月-日').fill('12-31');
		await form.getByRole('button', { name: '保存' }).click();
		const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '年底前投产' }) });
		await expect(card).toContainText('每年 12月31日');
		await expect(card).toContainText('未注明出处');

		await roadmap.open(`${server.origin}/zh/roadmap?p=demonstration`);
		await expect(roadmap.flag(/年底前投产/)).toBeVisible();

		await page.goto(`${server.origin}/zh/roadmap/rules`);
		await card.getByText('删除规则“年底前投产”').click();
		const removal = card.locator('form[action="?/remove"]');
		await removal.getByRole('button', { name: '删除' }).click();
		await expect(removal.getByRole('alert')).toContainText('理由：此项改动须写理由');
		await removal.getByLabel('理由').fill('改由省里统一要求');
		await removal.getByRole('button', { name: '删除' }).click();
		await expect(card).toHaveCount(0);
	} finally {
		await context.close();
		await server.stop();
	}
});
