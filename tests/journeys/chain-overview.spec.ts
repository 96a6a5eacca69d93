import { expect, test } from '../drivers/browser.ts';
import { violations } from '../drivers/accessibility.ts';
import { ChainOverviewDriver, OutreachCardsDriver } from '../drivers/chain-pages.ts';

test('the overview compares twelve chains, with the numbers that the public record has for soybean', async ({
	page
}) => {
	const overview = new ChainOverviewDriver(page);
	await page.goto('/zh/chains');
	await expect(overview.sentence).toContainText('12 条产业链');
	await expect(overview.names()).toHaveCount(12);
	// counted by hand in chains.json, enterprises.json and the public record's projects.json: of 11 links oil, meal,
	// textured protein (one firm) and sufu (another) have a producer, 4 / 11 = 36.4 %; condiments are being built and
	// so weak, farms are judged present by a person, the other 5 are missing: 6 gaps. Three firms are placed on no
	// link, so the 5 missing ones are possible gaps.
	await expect(await overview.cell('大豆', '覆盖率')).toHaveText(/36\.4%\s*4\/11/);
	await expect(await overview.cell('大豆', '缺口')).toHaveText(/6\s*其中疑似 5/);
	// QQ-001, QQ-023, QQ-025, QQ-042, all commenced; 1,350,000 + 22,000 万元 of two of them
	await expect(await overview.cell('大豆', '项目')).toHaveText(/已开工\s*4\s*已签约\s*0\s*候选\s*0/);
	await expect(await overview.cell('大豆', '已公开投资')).toHaveText(/137 亿元\s*2 个未公开/);
	await expect(await overview.cell('大豆', '企业')).toHaveText('5');
	await expect(await overview.cell('大豆', '园区')).toHaveText('1');
	await expect(await overview.cell('大豆', '本地配套率')).toHaveText('未公开');
	await expect(await overview.cell('轨道交通', '本地配套率')).toHaveText(/45%\s*2022年3月\s*\[1\]/);
	// nothing of it is on record: no share is said, and no gap
	await expect(await overview.cell('中药', '覆盖率')).toContainText('—');
	await expect(await overview.cell('中药', '缺口')).toHaveText('7 个环节无记录');
	await expect(overview.row('大豆').getByRole('img', { name: /^上游：良种繁育（缺口）/ })).toBeVisible();
});

test('a press on a head orders the chains, the next turns them round, the third brings the list back', async ({
	page
}) => {
	const overview = new ChainOverviewDriver(page);
	await page.goto('/en/chains');
	const first = await overview.names().first().innerText();
	await overview.sortBy('Gaps');
	await expect(page).toHaveURL(/sort=gaps$/);
	// nine of ten links of the central kitchen have no producer on record
	await expect(overview.names().first()).toContainText('Green central kitchen');
	await overview.sortBy('Gaps');
	await expect(page).toHaveURL(/sort=gaps\.up$/);
	await expect(overview.names().first()).not.toContainText('Green central kitchen');
	await expect(overview.table.getByRole('columnheader', { name: 'Gaps' })).toHaveAttribute('aria-sort', 'ascending');
	await overview.sortBy('Gaps');
	await expect(page).toHaveURL(/chains$/);
	await expect(overview.names().first()).toHaveText(first);
});

test('“other” and the open slot stand apart, and the slot says how to fill it', async ({ page }) => {
	await page.goto('/en/chains?p=demonstration');
	await expect(page.getByText('write name, links and flows into data/chains.json')).toBeVisible();
	await expect(new ChainOverviewDriver(page).names().filter({ hasText: 'Other' })).toHaveCount(0);
	await expect(
		page.getByText(/the firms are real, each with its source; all projects \(240\) are invented/)
	).toBeVisible();
});

test('overview and cards stand without a script, in order and in another language', async ({ browser, server }) => {
	const bare = await browser.newContext({ javaScriptEnabled: false });
	const still = await bare.newPage();
	await still.goto(`${server.origin}/ru/chains`);
	const overview = new ChainOverviewDriver(still);
	await overview.sortBy('Пробелы');
	await expect(overview.names().first()).toContainText('Зелёная центральная кухня');
	await overview.row('Соя').getByRole('link', { name: '6' }).click();
	const cards = new OutreachCardsDriver(still);
	await expect(cards.cards()).toHaveCount(6);
	await expect(still.getByRole('button', { name: 'Печать' })).toBeHidden();
	await cards.chooser.getByRole('link', { name: /^Снеки/ }).click();
	await expect(cards.cards()).toHaveCount(1);
	await bare.close();
});

test('a card says what is sought, why here, which parks and which candidates', async ({ page }) => {
	const cards = new OutreachCardsDriver(page);
	await page.goto('/zh/chains/soybean/cards?p=demonstration');
	const card = cards.card('良种繁育');
	await expect(card.getByRole('heading', { level: 3 })).toHaveText([
		'招什么',
		'为什么在这里',
		'哪些园区',
		'已知候选、签约与在建项目',
		'来源'
	]);
	await expect(card).toContainText('建链');
	// a lead enterprise in the words of its source
	await expect(card.getByRole('listitem').filter({ hasText: '克东腐乳' }).first()).toContainText('克东县');
	const park = card.getByRole('listitem').filter({ hasText: '演示·朝霞产业园（虚构）' });
	await expect(park).toContainText('可承接');
	await expect(park).toContainText('车站：讷河');
	await expect(card.getByRole('link', { name: '演示·云雀大豆良种（虚构）' })).toBeVisible();
	await expect(card).toContainText('虚构演示数据');
	await expect(card).toContainText('未经审核不得公开');
	await expect(card).toContainText('/zh/chains/soybean/cards?link=soy-seed&p=demonstration');
});

for (const [locale, chain, query] of [
	['zh', 'soybean', '?p=demonstration'],
	['en', 'rail-transit', ''],
	['ru', 'metallurgical-equipment', ''],
	['ru', 'central-kitchen', '?p=demonstration']
] as const) {
	test(`/${locale}/chains/${chain}/cards${query} prints each card on one page and cuts nothing off`, async ({
		page
	}) => {
		const cards = new OutreachCardsDriver(page);
		await page.goto(`/${locale}/chains/${chain}/cards${query}`);
		const count = await cards.cards().count();
		expect(count).toBeGreaterThan(1);
		expect(await cards.printedPages()).toBe(count);
		expect(await cards.cutOff()).toEqual([]);
	});
}

test('the card of one link is one page, whatever the state of the link', async ({ page }) => {
	const cards = new OutreachCardsDriver(page);
	await page.goto('/en/chains/soybean/cards?link=soy-oil');
	await expect(cards.cards()).toHaveCount(1);
	expect(await cards.printedPages()).toBe(1);
	await page.goto('/en/chains/tcm/cards');
	await expect(page.getByText('so no gap can be told')).toBeVisible();
});

for (const [path, scheme] of [
	['zh/chains?sort=projects', 'light'],
	['ru/chains?p=demonstration', 'dark'],
	['en/chains/soybean/cards?p=demonstration', 'light'],
	['ru/chains/soybean/cards', 'dark']
] as const) {
	test(`axe finds nothing to object to at /${path} in ${scheme}, also on a phone`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`/${path}`);
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await violations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
}
