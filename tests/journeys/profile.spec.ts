import { expect, test } from '../drivers/browser.ts';
import { violations } from '../drivers/accessibility.ts';

test('a project in the panel shows each value with its date, and what nobody published as not disclosed', async ({
	explorer
}) => {
	await explorer.open('/en?sel=project.QQ-001');
	await expect(
		explorer.results.getByRole('heading', { name: 'Yihai Kerry (Fuyu) modern agricultural park' })
	).toBeVisible();
	await expect(explorer.results.getByRole('row', { name: /Total investment CN¥13\.5 bn/ })).toContainText('May 2019');
	await expect(explorer.results.getByRole('row', { name: /^Jobs/ })).toContainText('not disclosed');
	await expect(explorer.results).toContainText('益海嘉里（富裕）现代农业产业园');
	await expect(explorer.results).toContainText('indicative position');
});

test('from a project the panel leads on to its division, and Back leads home', async ({ explorer, page }) => {
	await explorer.open('/zh?sel=project.QQ-001');
	await explorer.results.getByRole('button', { name: '富裕县' }).first().click();
	await expect(explorer.sentence).toContainText('已选：富裕县');
	await expect.poll(() => explorer.parameter('sel')).toContain('division');
	await page.goBack();
	await expect(explorer.sentence).toContainText('已选：益海嘉里');
});

test('a selection that no longer exists says so and costs nothing else', async ({ explorer, faults }) => {
	await explorer.open('/zh?sel=project.none');
	await expect(explorer.results).toContainText('没有编号 none 的项目');
	await expect(explorer.sentence).toContainText('41 个项目');
	// the browser reports the 404 that the question was answered with
	faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
});

const PAGES = [
	'divisions/230227',
	'parks/fuyu-taha',
	'chains/soybean',
	'projects/public-record/QQ-001',
	'projects/demonstration/DEMO-001',
	'sources'
];

for (const [index, path] of PAGES.entries()) {
	const locale = (['zh', 'en', 'ru'] as const)[index % 3];
	test(`/${locale}/${path} has its own address, stands without a script, and axe finds nothing to object to`, async ({
		page,
		browser,
		server
	}) => {
		await page.goto(`/${locale}/${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		expect(await violations(page)).toEqual([]);
		const bare = await browser.newContext({ javaScriptEnabled: false });
		const still = await bare.newPage();
		await still.goto(`${server.origin}/${locale}/${path}`);
		await expect(still.getByRole('heading', { level: 1 })).toHaveText(title);
		await bare.close();
	});
}

test('a profile leads back to the map with its subject selected', async ({ explorer, page }) => {
	await page.goto('/zh/parks/fuyu-taha');
	await page.getByRole('link', { name: '在地图上查看' }).click();
	await explorer.ready();
	await expect(explorer.sentence).toContainText('已选：富裕经济开发区塔哈综合产业园区');
});

test('derived figures show their inputs; reposts are cited without a link', async ({ page }) => {
	await page.goto('/en/projects/public-record/QQ-001');
	await expect(page.getByText(/Derived by us/).first()).toBeVisible();
	const links = await page
		.locator('main a[rel~="external"]')
		.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
	const allowed =
		/(^|\.)(gov\.cn|people\.com\.cn|xinhuanet\.com|cri\.cn|dbw\.cn|hljnews\.cn|ce\.cn|sina\.com\.cn|cctv\.com|gmw\.cn)$/;
	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((host) => !allowed.test(host))).toEqual([]);
});
