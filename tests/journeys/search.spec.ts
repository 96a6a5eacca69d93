import { expect, test } from '../drivers/browser.ts';

for (const query of ['豆', 'dadou', 'DD', 'soybean', 'соя', 'soya', 'DÀDÒU']) {
	test(`B2: “${query}” finds the soybean chain first`, async ({ explorer }) => {
		await explorer.open('/zh');
		await explorer.search(query);
		await expect(explorer.hits().first()).toContainText('大豆');
		await expect(explorer.hits().first()).toContainText('产业链');
	});
}

test('B2: choosing a chain with the keyboard filters and selects it everywhere', async ({ explorer, page }) => {
	await explorer.open('/en');
	await page.keyboard.press('/');
	await page.keyboard.type('soybean');
	await expect(explorer.hits().first()).toContainText('Soybean');
	await page.keyboard.press('Enter');
	await expect(explorer.sentence).toContainText('Soybean chain');
	await expect(explorer.sentence).toContainText('4 projects');
	expect(await explorer.parameter('c')).toBe('soybean');
});

test('the matched text is marked', async ({ explorer }) => {
	await explorer.open('/zh');
	await explorer.search('fuyu');
	await expect(explorer.hits().first().locator('mark')).toHaveText('富裕');
});

test('a query that finds nothing says how else to ask', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.search('qqqqxyz');
	await expect(page.getByText('可试拼音、首字母、英文或俄文')).toBeVisible();
});
