import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';

test('B4: where marks overlap, a list is offered, and every one in it can be chosen', async ({ explorer, page }) => {
	// the middle of the map is between two symbols of a row, and above the land of their district
	await explorer.open('/zh?map=123.62609_47.19196_9');
	await page.keyboard.press('m');
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: /此处有 \d+ 个要素/ });
	await expect(list).toBeVisible();
	const choices = list.getByRole('button', { name: /(项目|园区|县区)$/ });
	expect(await choices.count()).toBe(3);
	await choices.nth(1).click();
	await expect(list).toBeHidden();
	await expect(explorer.sentence).toContainText('已选');
});

test('B4: the list closes with Esc and is walked with the arrows', async ({ explorer, page }) => {
	await explorer.open('/zh?map=123.62609_47.19196_9');
	await page.keyboard.press('m');
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: /此处有/ });
	await expect(list).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(list.getByRole('button', { name: /(项目|园区|县区)$/ }).nth(1)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await expect(explorer.sentence).not.toContainText('已选');
});

test('the map is worked by keyboard: plus zooms, Enter selects at the cross', async ({ explorer, page }) => {
	// empty land of one county
	await explorer.open('/zh?map=124.7_47.8_9');
	await page.keyboard.press('m');
	await expect(page.locator('.maplibregl-canvas')).toBeFocused();
	await page.keyboard.press('+');
	await expect.poll(() => explorer.parameter('map')).toMatch(/_10$/);
	await page.keyboard.press('Enter');
	await expect(explorer.sentence).toContainText('已选：富裕县');
});

test('every feature of the map stands in a list that a keyboard reaches', async ({ explorer, page }) => {
	await explorer.open('/zh');
	const features = page.getByText(/当前地图中的要素/);
	await features.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: '富裕县 县区' }).click();
	await expect(explorer.sentence).toContainText('已选：富裕县');
});

test('the legend shows only what is drawn', async ({ explorer, page }) => {
	await explorer.open('/zh?p=demonstration&s=planned');
	const legend = page.getByRole('heading', { name: /图例/ }).locator('..');
	await expect(legend).toContainText('候选：谋划、在谈');
	await expect(legend).not.toContainText('项目：已开工至投产');
});

test('layers can be hidden, faded and moved, and the address keeps it', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await page.getByRole('button', { name: '图层' }).click();
	await page.getByRole('checkbox', { name: '显示“铁路与车站”' }).uncheck();
	await page.getByRole('slider', { name: '“水系”的不透明度' }).fill('50');
	await page.getByRole('button', { name: '上移“水系”' }).click();
	await expect.poll(() => explorer.parameter('hide')).toBe('rail');
	expect(await explorer.parameter('op')).toContain('water');
	expect(await explorer.parameter('ord')).not.toBeNull();
	await expect(page.getByText('铁路（示意）')).toBeHidden();
});

test('divisions are shaded by a chosen total, and the legend shows its classes', async ({ explorer, page }) => {
	await explorer.open('/zh');
	await page.getByRole('button', { name: '图层' }).click();
	await page.getByRole('combobox', { name: '县区底色' }).selectOption({ label: '项目数' });
	await expect(page.getByText('县区底色：项目数')).toBeVisible();
	expect(await explorer.parameter('shade')).toBe('projects');
});

test('divisions are shaded by how old their records are, in words and in a table', async ({ explorer, page }) => {
	await explorer.open('/zh?p=public-record');
	await page.getByRole('button', { name: '图层' }).click();
	await page.getByRole('combobox', { name: '县区底色' }).selectOption({ label: '数据时效' });
	await expect(page.getByRole('heading', { name: /^项目记录距今多久（中位数），截至 \d{4}年/ })).toBeVisible();
	expect(await explorer.parameter('shade')).toBe('age');
	await page.getByText('各县区一览').click();
	// neither of its two records has a date
	await expect(page.getByRole('row', { name: '龙江县 日期未注明 日期未注明 2/2' })).toBeVisible();
	await expect(page.getByRole('row', { name: /^泰来县 [\d.]+ 年 \d{4}年/ })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('an area drawn on the map filters projects', async ({ explorer, page }) => {
	await explorer.open('/zh?p=demonstration');
	const before = await explorer.resultCount();
	await explorer.filters.getByRole('heading', { name: '地图范围' }).click();
	await explorer.filters.getByRole('button', { name: /画圆/ }).click();
	const map = page.locator('.maplibregl-canvas');
	const box = await map.boundingBox();
	if (!box) throw new Error('no map');
	await map.click({ position: { x: box.width * 0.6, y: box.height * 0.5 } });
	await map.click({ position: { x: box.width * 0.72, y: box.height * 0.5 } });
	await expect(explorer.chips().filter({ hasText: '半径' })).toBeVisible();
	const within = await explorer.resultCount();
	expect(within).toBeGreaterThan(0);
	expect(within).toBeLessThan(before);
	expect(await explorer.parameter('area')).not.toBeNull();
});

test('the keys are told at a press of ?', async ({ explorer, page }) => {
	await explorer.open('/en');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
