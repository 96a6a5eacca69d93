import { expect, test } from '../drivers/browser.ts';

test('B1: the first open shows the city, its areas, parks and projects with no dialog over the map', async ({
	explorer,
	page
}) => {
	await explorer.open('/zh');
	await expect(explorer.sentence).toContainText('16 个县区');
	await expect(explorer.sentence).toContainText('14 个园区');
	await expect(explorer.sentence).toContainText('41 个项目');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('region', { name: '项目组合' })).toContainText('示例数据：据公开报道整理');
	await expect(page.getByRole('contentinfo')).toContainText('未经审核不得公开');
});

test('B1: the hint vanishes at the first action and does not return', async ({ explorer, page }) => {
	await explorer.open('/zh');
	const hint = page.getByText('点击县区、园区或项目查看详情');
	await expect(hint).toBeVisible();
	await explorer.project('益海嘉里').click();
	await expect(hint).toBeHidden();
	await page.reload();
	await explorer.ready();
	await expect(hint).toBeHidden();
});

test('what names no division is counted, not placed', async ({ explorer }) => {
	await explorer.open('/en');
	await expect(explorer.sentence).toContainText('7 projects name no division and are not on the map');
});

for (const [locale, title, heading] of [
	['zh', '鹤图', '筛选'],
	['en', 'Hetu', 'Filters'],
	['ru', 'Хэту', 'Фильтры']
] as const) {
	test(`the explorer speaks ${locale}`, async ({ explorer, page }) => {
		await explorer.open(`/${locale}`);
		await expect(page).toHaveTitle(new RegExp(title));
		await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : locale);
	});
}

test('the language changes and the view stays', async ({ explorer, page }) => {
	await explorer.open('/zh?c=soybean');
	await page.getByRole('link', { name: 'Русский' }).click();
	await explorer.ready();
	expect(page.url()).toContain('/ru?c=soybean');
	await expect(explorer.sentence).toContainText('Цепочка: Соя');
});

test('the demonstration says on every screen that it is fictitious', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await page.getByRole('combobox', { name: '切换项目组合' }).selectOption({ label: '虚构演示数据' });
	await explorer.expectResults(240);
	await expect(page.getByRole('region', { name: '项目组合' })).toContainText('虚构');
	expect(await explorer.parameter('p')).toBe('demonstration');
});
