import { expect, test } from '../drivers/browser.ts';
import { violations } from '../drivers/accessibility.ts';

const SCREENS = [
	'',
	'?c=soybean&sel=project.QQ-001',
	'?list=table&shade=projects',
	'?c=soybean&s=planned',
	'?p=demonstration&sel=division.25'
];

for (const [index, query] of SCREENS.entries()) {
	const locale = (['zh', 'en', 'ru'] as const)[index % 3];
	test(`axe finds nothing to object to at /${locale}${query}, in light and in dark`, async ({ explorer, page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await explorer.open(`/${locale}${query}`);
		expect(await violations(page)).toEqual([]);
		const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const light = await background();
		await page.emulateMedia({ colorScheme: 'dark' });
		await expect.poll(background).not.toBe(light);
		expect(await violations(page)).toEqual([]);
	});
}

test('axe finds nothing to object to on a phone', async ({ explorer, page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await explorer.open('/zh');
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: /^筛选/ }).click();
	expect(await violations(page)).toEqual([]);
});

test('nothing is wider than the smallest phone', async ({ explorer, page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const locale of ['zh', 'en', 'ru']) {
		await explorer.open(`/${locale}`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	}
});
