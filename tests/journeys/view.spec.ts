import { expect, test } from '../drivers/browser.ts';

test('B10: a link opens with the same filter, selection, list and shading', async ({ explorer, page }) => {
	await explorer.open('/zh?p=demonstration&c=soybean&list=table&shade=investment');
	const address = page.url();
	const count = await explorer.resultCount();
	await page.goto('about:blank');
	await explorer.open(address);
	expect(await explorer.resultCount()).toBe(count);
	await expect(page.getByRole('table')).toBeVisible();
	// the table leaves the map narrow, which folds the legend
	await page.getByRole('button', { name: /^图例/ }).click();
	await expect(page.getByText('县区底色：总投资（已公开）')).toBeVisible();
});

test('a broken parameter costs only itself and is named', async ({ explorer, page }) => {
	await explorer.open('/zh?c=soybean&s=nonsense&zz=1');
	await explorer.expectResults(4);
	await expect(page.getByText(/s=nonsense/)).toBeVisible();
	await expect(page.getByText(/zz=1/)).toBeVisible();
});

test('the camera replaces history, so that Back never walks through a pan', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.toggle('产业链', /大豆/);
	await expect.poll(() => explorer.parameter('c')).toBe('soybean');
	await page.getByRole('button', { name: '放大' }).click();
	await expect.poll(() => explorer.parameter('map')).not.toBeNull();
	await page.getByRole('button', { name: '放大' }).click();
	await page.waitForTimeout(800);
	await page.goBack();
	await explorer.expectResults(41);
});

test('a bare address restores the last view; an address with parameters does not', async ({ explorer, page }) => {
	await explorer.open('/zh?c=soybean');
	await explorer.toggleStage(/在建/);
	await expect.poll(() => explorer.parameter('s')).not.toBeNull();
	const count = await explorer.resultCount();
	await explorer.open('/zh');
	await explorer.expectResults(count);
	await explorer.open('/zh?c=bbq');
	await explorer.expectResults(1);
	expect(page.url()).toContain('c=bbq');
});

test('selecting in the list selects on the map and in the address; Esc steps back', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.project('益海嘉里').click();
	await expect(explorer.sentence).toContainText('已选：益海嘉里（富裕）现代农业产业园');
	expect(await explorer.parameter('sel')).toContain('QQ-001');
	await page.keyboard.press('Escape');
	await expect(explorer.sentence).not.toContainText('已选');
});

test('arrows move in the list and Enter selects', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.results.getByRole('listitem').first().getByRole('button').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(explorer.sentence).toContainText('已选：国家电投清洁能源综合开发利用');
});

test('the table sorts by a heading, what is not disclosed last in both directions', async ({ explorer, page }) => {
	await explorer.open('/zh?list=table');
	const first = page.getByRole('table').getByRole('row').nth(1);
	await expect(first).toContainText('益海嘉里');
	await page.getByRole('columnheader', { name: '总投资' }).getByRole('button').click();
	await expect(first).not.toContainText('未公开0');
	await expect(first).toContainText('万');
});

test('the list groups by county with the number in each', async ({ explorer, page }) => {
	await explorer.open('/zh?g=division');
	await expect(explorer.results.getByRole('heading', { name: /龙沙区/ })).toBeVisible();
	await expect(page.getByRole('combobox', { name: '分组' })).toHaveValue('division');
});

test('an address stays within 2,000 characters with everything set', async ({ explorer, page }) => {
	await explorer.open('/zh?p=demonstration');
	for (const chain of [/大豆/, /烤肉/, /中药/, /冰雪/, /轨道/, /数控/, /奶乳/, /肉食/])
		await explorer.toggle('产业链', chain);
	await explorer.filters.getByRole('searchbox').fill('演示'.repeat(100));
	await page.waitForTimeout(500);
	expect(page.url().length).toBeLessThanOrEqual(2000);
});

test('B10: the link opens on a phone with the same filter and selection; the sheet grows and shrinks', async ({
	explorer,
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await explorer.open('/zh?c=soybean');
	await explorer.expectResults(4);
	const sheet = page.getByRole('button', { name: '展开列表' });
	const before = await page.getByTestId('map').boundingBox();
	await sheet.click();
	await expect
		.poll(async () => (await page.getByTestId('map').boundingBox())?.height ?? 0)
		.toBeLessThan((before?.height ?? 0) / 2);
	await page.getByRole('button', { name: '收起列表' }).click();
	await page.getByRole('button', { name: /^筛选 1/ }).click();
	await expect(explorer.filters).toBeVisible();
	await expect(explorer.chips()).toHaveCount(1);
});

test('the table groups under the same headings as the list', async ({ explorer, page }) => {
	await explorer.open('/zh?list=table&g=stage');
	await expect(page.getByRole('rowheader', { name: /^谋划 2$/ })).toBeVisible();
});
