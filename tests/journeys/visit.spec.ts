import { readFileSync } from 'node:fs';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { pngSize, VisitorDriver, withoutScripts } from '../drivers/visitor.ts';

const CHAIN = '/visit/chains/soybean?p=demonstration';
const PARK = '/visit/parks/demo-park-01?p=demonstration';
const HEADINGS = {
	zh: ['招什么', '为什么在这里', '位置示意图', '下一步'],
	en: ['What is sought', 'Why here', 'Where it is', 'How to go on'],
	ru: ['Что ищем', 'Почему здесь', 'Где это', 'Что дальше']
} as const;

for (const locale of ['zh', 'en', 'ru'] as const)
	test(`without a script a page in ${locale} says what is sought, why here, where and how to go on`, async ({
		browser,
		server
	}) => {
		for (const address of [CHAIN, PARK]) {
			const page = await withoutScripts(browser, `${server.origin}/${locale}${address}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const name of HEADINGS[locale]) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
			await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
			expect(await page.locator('script').count()).toBe(0);
			await page.context().close();
		}
	});

test('what is sought is what the page of the chain calls its gaps, and each link leads on', async ({ page, chain }) => {
	await chain.open('/en/chains/soybean?p=demonstration');
	const listed = await chain.panel.locator('.list li button > span:first-of-type').allTextContents();
	expect(listed.length).toBeGreaterThan(2);
	await page.getByRole('link', { name: 'Page for visitors' }).click();
	await expect(page).toHaveURL(/\/en\/visit\/chains\/soybean\?p=demonstration$/);
	const sought = page.getByRole('table', { name: 'What is sought' });
	const rows = await sought.locator('tbody th').allTextContents();
	expect(rows.map((row) => row.trim())).toEqual(
		listed.map((name) => expect.stringMatching(new RegExp(`^${name.trim().replaceAll(/[/()]/g, '.')}`)))
	);
	await page.getByRole('link', { name: 'Open the live map with this filter' }).click();
	await expect(page).toHaveURL(/\/en\?p=demonstration&c=soybean$/);
});

test('the profile of a park leads to its page, and the languages of the page to each other', async ({ page }) => {
	await page.goto('/zh/parks/demo-park-01?p=demonstration');
	await expect(page.getByRole('button', { name: '复制推介页链接' })).toBeVisible();
	await page.getByRole('link', { name: '推介页' }).click();
	await expect(page.getByText('按需告知')).toBeVisible();
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(`/ru${PARK}`);
	await expect(page.getByText('сообщают по запросу')).toBeVisible();
	await expect(page.getByText('Вымышленные демонстрационные данные').first()).toBeVisible();
});

test('names of investors of candidates, offers and remarks of the desk are in no page', async ({ request }) => {
	const read = (file: string): unknown => JSON.parse(readFileSync(`data/portfolios/demonstration/${file}`, 'utf8'));
	const projects = read('projects.json') as { stage: string; investor: string | null }[];
	const signed = new Set(
		projects.filter(({ stage }) => !/^(planned|negotiating)$/.test(stage)).map((one) => one.investor)
	);
	const hidden = projects.flatMap(({ investor }) => (investor && !signed.has(investor) ? [investor] : []));
	const { features } = read('parks.geojson') as { features: { properties: { id: string; note: string | null } }[] };
	hidden.push(...features.flatMap(({ properties: { note } }) => note ?? []));
	expect(hidden.length).toBeGreaterThan(10);
	const pages = ['/zh/visit/chains/soybean', ...features.map(({ properties }) => `/zh/visit/parks/${properties.id}`)];
	for (const path of pages)
		for (const form of ['', '/__data.json']) {
			const response = await request.get(`${path}${form}?p=demonstration`);
			expect(response.status(), path).toBe(200);
			const text = await response.text();
			expect(
				hidden.filter((words) => text.includes(words)),
				path + form
			).toEqual([]);
		}
});

test('the preview is a PNG of 1200 × 630 at an absolute address, in each language, and is kept', async ({
	page,
	request,
	server
}) => {
	const visitor = new VisitorDriver(page);
	for (const [locale, tag] of [
		['zh', 'zh_CN'],
		['en', 'en_GB'],
		['ru', 'ru_RU']
	] as const) {
		await page.goto(`/${locale}${CHAIN}`);
		expect(await visitor.meta('og:title')).toBe(
			{ zh: '大豆 · 齐齐哈尔市', en: 'Soybean · Qiqihar', ru: 'Соя · Цицикар' }[locale]
		);
		expect(await visitor.meta('og:url')).toBe(`${server.origin}/${locale}${CHAIN}`);
		expect(await visitor.meta('og:locale')).toBe(tag);
		expect(await visitor.meta('twitter:card')).toBe('summary_large_image');
		expect(await visitor.meta('robots')).toBe('noindex');
		const image = await visitor.meta('og:image');
		expect(image).toBe(`${server.origin}/${locale}/visit/chains/soybean/preview.png?p=demonstration`);
		const response = await request.get(image ?? '');
		expect(response.headers()['content-type']).toBe('image/png');
		expect(await pngSize(response)).toEqual([1200, 630]);
		const again = await request.get(image ?? '', { headers: { 'if-none-match': response.headers().etag ?? '' } });
		expect(again.status()).toBe(304);
	}
});

test('what is unknown is not found: a kind, a thing, a portfolio, an invented park among real ones', async ({
	request
}) => {
	for (const path of [
		'/en/visit/divisions/230221',
		'/en/visit/chains/nothing',
		'/en/visit/parks/nothing?p=demonstration',
		'/en/visit/chains/soybean?p=nothing',
		'/en/visit/parks/demo-park-01',
		'/en/visit/chains/nothing/preview.png',
		'/en/visit/parks/demo-park-01/map.svg'
	])
		expect((await request.get(path)).status(), path).toBe(404);
});

for (const [address, theme] of [
	[`/zh${CHAIN}`, 'light'],
	[`/ru${PARK}`, 'dark']
] as const)
	test(`on a phone nothing of ${address} is wider than it, and axe finds nothing in ${theme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme });
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto(address, { waitUntil: 'networkidle' });
		const visitor = new VisitorDriver(page);
		expect(await visitor.overflow()).toBe(0);
		await page.getByRole('figure').getByRole('img').scrollIntoViewIfNeeded();
		await expect.poll(() => visitor.pictures()).toEqual([true]);
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 1440, height: 900 });
		expect(await violations(page)).toEqual([]);
	});

test('it prints on at most two sheets of A4, whatever is sought', async ({ page }) => {
	const visitor = new VisitorDriver(page);
	const chains = ['cnc-machine-tools', 'central-kitchen', 'rail-transit', 'other'].map((id) => `chains/${id}`);
	for (const thing of [...chains, 'parks/demo-park-01', 'parks/fuyu-taha']) {
		await page.goto(`/ru/visit/${thing}?p=demonstration`, { waitUntil: 'networkidle' });
		const { pages, size } = await visitor.print();
		expect(pages, thing).toBeGreaterThan(0);
		expect(pages, thing).toBeLessThanOrEqual(2);
		// 210 × 297 mm in points
		expect(size).toEqual([expect.closeTo(595.3, 0), expect.closeTo(841.9, 0)]);
	}
});
