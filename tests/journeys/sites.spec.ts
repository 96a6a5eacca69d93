import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';

const NEAR = 'p=demonstration&map=123.94_47.3186_14';

test('sites are on the map in its legend and in its list of features, and lead to their profile', async ({
	explorer,
	page
}) => {
	await explorer.open(`/en?${NEAR}`);
	const legend = page.getByRole('heading', { name: /^Legend/ }).locator('..');
	await expect(legend).toContainText('Site: in use');
	await expect(legend).not.toContainText('Outline of a park');
	await page.getByText(/^Features on the map now/).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: /Grey Heron site A1 \(fictitious\) Site/ }).click();
	await expect(explorer.results.getByRole('heading', { name: 'Demo · Grey Heron site A1 (fictitious)' })).toBeVisible();
	await expect(explorer.results.getByRole('row', { name: /^State/ })).toContainText('in use');
	expect(await explorer.parameter('sel')).toBe('site.demo-site-01-a1');
});

test('a click on a site selects it; a hidden layer takes map and legend with it', async ({ explorer, page }) => {
	await explorer.open(`/zh?${NEAR}`);
	await expect(page.getByText('地块：已使用')).toBeVisible();
	const map = await page.getByTestId('map').boundingBox();
	if (!map) throw new Error('no map');
	// the middle of the view lies on a site or between two: both are near
	await expect
		.poll(async () => {
			await page.mouse.click(map.x + map.width / 2 - 30, map.y + map.height / 2 - 60);
			return explorer.parameter('sel');
		})
		.toContain('site.demo-site-01-');
	await explorer.open(`/zh?${NEAR}&hide=sites`);
	await expect(page.getByText('地块：已使用')).toHaveCount(0);
});

test('a site is found by its pinyin', async ({ explorer }) => {
	await explorer.open('/zh?p=demonstration');
	await explorer.search('qinglu');
	await expect(explorer.hits().filter({ hasText: '青鹭园 A1 地块' })).toHaveCount(1);
});

test('the public record has none, and its map says nothing of them', async ({ explorer, page }) => {
	await explorer.open('/zh?map=123.94_47.3186_14');
	await expect(page.getByText(/^地块/)).toHaveCount(0);
	const answer = await page.request.get('/zh/sites/demo-site-01-a1');
	expect(answer.status()).toBe(404);
});

for (const [locale, words] of [
	['zh', ['面积（申报）', '面积（图上）', '要价']],
	['en', ['Area as stated', 'Area as drawn', 'Price asked']],
	['ru', ['Площадь заявленная', 'Площадь по границе', 'Запрашиваемая цена']]
] as const) {
	test(`/${locale}: a site has a page that says where each value comes from; its park and its division list it`, async ({
		page
	}) => {
		await page.goto(`/${locale}/sites/demo-site-01-b1?p=demonstration`);
		for (const word of words) await expect(page.getByRole('row', { name: word })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.goto(`/${locale}/parks/demo-park-01?p=demonstration`);
		await expect(page.getByRole('link', { name: /B1/ })).toBeVisible();
	});
}
