import { expect, test } from '../drivers/browser.ts';

test('P1: each value shows its count, and values without any stay, muted', async ({ explorer }) => {
	await explorer.open('/zh');
	const chains = explorer.filters.getByRole('list', { name: '产业链' });
	await expect(chains.getByRole('checkbox', { name: /大豆/ })).toBeVisible();
	await expect(chains.getByRole('listitem').filter({ hasText: '大豆' })).toContainText('4');
	await expect(chains.getByRole('listitem').filter({ hasText: '数控机床' })).toContainText('0');
});

test('B2: a chain changes list, totals, sentence and address together', async ({ explorer }) => {
	await explorer.open('/zh');
	await explorer.toggle('产业链', /大豆/);
	await explorer.expectResults(4);
	await expect(explorer.sentence).toContainText('大豆链');
	await expect(explorer.sentence).toContainText('4 个项目');
	await expect(explorer.results).toContainText('总投资');
	expect(await explorer.parameter('c')).toBe('soybean');
});

test('P2: the order of filters does not matter', async ({ explorer }) => {
	await explorer.open('/zh?p=demonstration');
	await explorer.toggle('产业链', /大豆/);
	await explorer.toggleStage(/在建/);
	const count = await explorer.resultCount();
	await explorer.clearAll();
	await explorer.toggleStage(/在建/);
	await explorer.toggle('产业链', /大豆/);
	expect(await explorer.resultCount()).toBe(count);
	expect(count).toBeGreaterThan(0);
});

test('P2: Back undoes the last filter, and Forward does it again', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.toggle('产业链', /大豆/);
	await explorer.expectResults(4);
	await expect.poll(() => explorer.parameter('c')).toBe('soybean');
	await explorer.toggleStage(/开工/);
	await expect.poll(() => explorer.parameter('s')).not.toBeNull();
	const both = await explorer.resultCount();
	await page.goBack();
	await explorer.expectResults(4);
	await page.goBack();
	await explorer.expectResults(41);
	await page.goForward();
	await page.goForward();
	await explorer.expectResults(both);
});

test('P2: Back undoes the last filter however soon it is asked, and a drag at once', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await explorer.toggle('产业链', /大豆/);
	await explorer.toggleStage(/开工/);
	await page.evaluate(() => history.back());
	await explorer.expectResults(4);
	const slider = explorer.filters.getByRole('slider').first();
	await slider.focus();
	await page.keyboard.down('ArrowRight');
	await page.keyboard.down('ArrowRight');
	await page.keyboard.down('ArrowRight');
	await page.keyboard.up('ArrowRight');
	await expect(explorer.chips()).toHaveCount(2);
	await page.goBack();
	await expect(explorer.chips()).toHaveCount(1);
	await explorer.expectResults(4);
});

test('P2: a chip takes its condition back, clear-all takes all', async ({ explorer }) => {
	await explorer.open('/zh?c=soybean.bbq');
	await expect(explorer.chips()).toHaveCount(2);
	await explorer.chips().first().click();
	await expect(explorer.chips()).toHaveCount(1);
	await explorer.clearAll();
	await expect(explorer.chips()).toHaveCount(0);
	await explorer.expectResults(41);
});

test('P3: when nothing is left, the filters to relax are named with what each gives back; one click applies', async ({
	explorer,
	page
}) => {
	await explorer.open('/zh?c=soybean');
	await explorer.toggleStage(/谋划/);
	await explorer.expectResults(0);
	await expect(page.getByRole('heading', { name: '没有符合条件的项目' })).toBeVisible();
	const relax = page.getByRole('button', { name: /去掉“阶段”.*4/ });
	await relax.click();
	await explorer.expectResults(4);
});

test('an investment range leaves out what is not disclosed until the reader asks for it', async ({
	explorer,
	page
}) => {
	await explorer.open('/zh');
	await explorer.filters.getByRole('spinbutton', { name: '下限' }).first().fill('10');
	await explorer.filters.getByRole('spinbutton', { name: '下限' }).first().press('Enter');
	// 135, ≥100, ≥100, 40, 30, 25 and 20 yi yuan
	await explorer.expectResults(7);
	await explorer.filters
		.getByRole('checkbox', { name: /含未公开/ })
		.first()
		.check();
	await explorer.expectResults(7 + 24);
	await page.goBack();
	await explorer.expectResults(7);
});

test('text filters projects by pinyin as well', async ({ explorer }) => {
	await explorer.open('/zh');
	await explorer.filters.getByRole('searchbox').fill('feihe');
	await expect(explorer.results.getByRole('listitem').first()).toContainText('飞鹤');
});

test('a division is filtered by a Shift-click on the map', async ({ explorer, page }) => {
	await explorer.open('/zh');
	const map = page.locator('.maplibregl-canvas');
	const box = await map.boundingBox();
	if (!box) throw new Error('no map');
	// empty land in the middle of the map
	await page.keyboard.down('Shift');
	await map.click({ position: { x: box.width * 0.62, y: box.height * 0.46 } });
	await page.keyboard.up('Shift');
	await expect(explorer.chips()).toHaveCount(1);
	expect(await explorer.parameter('d')).not.toBeNull();
});
