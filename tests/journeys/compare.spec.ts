import { expect, test, watch, type Page } from '../drivers/browser.ts';
import { violations } from '../drivers/accessibility.ts';
import { ComparisonDriver } from '../drivers/comparison.ts';

const PROJECTS = '?p=demonstration&k=project&i=DEMO-001.DEMO-002.DEMO-003';

/** A place in the explorer is found by its name and selected; the focus is then on the page, where keys are heard. */
async function selectByKeyboard(page: Page, name: string) {
	await page.keyboard.press('/');
	await page.keyboard.type(name);
	await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name);
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('sentence')).toContainText(`已选：${name}`);
}

test('B5: three parks come onto the shortlist by key and by button, stay there, and are compared', async ({
	explorer,
	page
}) => {
	const comparison = new ComparisonDriver(page);
	await explorer.open('/zh?sel=park.qq-hightech');
	await expect(comparison.tray).toBeHidden();
	await page.keyboard.press('s');
	await expect(comparison.listed()).toHaveCount(1);
	await expect(
		page.getByRole('status').filter({ hasText: '已列入备选清单：齐齐哈尔高新技术产业开发区，共 1 个' })
	).toBeAttached();
	await expect(comparison.compareLink()).toHaveCount(0);
	await explorer.open('/zh?sel=park.baiquan-edz');
	await comparison.button().click();
	await expect(comparison.button()).toHaveAttribute('aria-pressed', 'true');
	// a profile on its own page knows the same list
	await page.goto('/zh/parks/premade-rice');
	await expect(comparison.listed()).toHaveCount(2);
	await comparison.button().click();
	await page.reload();
	await expect(comparison.listed()).toContainText(['高新', '拜泉', '预制']);
	await comparison.compareLink().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('园区比较');
	await comparison.expectColumns(['高新', '拜泉', '预制']);
	// one is 5 km from an airport give or take 14, one 99 km give or take 57; no source says in which division the third is
	await expect(comparison.cell('最近的机场', 0)).toContainText('已公开值中最优');
	await expect(comparison.cell('最近的机场', 1)).toContainText('已公开值中最差');
	await expect(comparison.cell('最近的机场', 2)).toContainText('未知');
	await expect(comparison.cell('最近的机场', 0)).toContainText('自县区标注点起算');
});

test('a second press takes a thing off; what is not selected is asked for', async ({ explorer, page }) => {
	const comparison = new ComparisonDriver(page);
	await explorer.open('/zh');
	await page.keyboard.press('s');
	await expect(page.getByRole('status').filter({ hasText: '请先选中或指向' })).toBeVisible();
	await explorer.project('益海嘉里').focus();
	await page.keyboard.press('s');
	await expect(comparison.listed()).toHaveCount(1);
	await page.keyboard.press('s');
	await expect(comparison.tray).toBeHidden();
});

test('another tab shows the same shortlist', async ({ explorer, page, context, server, faults }) => {
	await explorer.open('/zh?sel=park.beiyuan');
	const other = await context.newPage();
	watch(other, server.origin, faults);
	await other.goto(`${server.origin}/en/parks/tailai-park`);
	await new ComparisonDriver(other).button().click();
	await expect(new ComparisonDriver(page).listed()).toHaveCount(1);
	await page.keyboard.press('s');
	await expect(new ComparisonDriver(other).listed()).toHaveCount(2);
});

test('each portfolio has its own shortlist', async ({ explorer, page }) => {
	const comparison = new ComparisonDriver(page);
	await explorer.open('/zh?sel=division.27');
	await page.keyboard.press('s');
	await expect(comparison.listed()).toHaveCount(1);
	await explorer.open('/zh?p=demonstration&sel=division.27');
	await expect(comparison.tray).toBeHidden();
});

test('of more than five, those to compare are ticked', async ({ page }) => {
	const comparison = new ComparisonDriver(page);
	const codes = ['230221', '230223', '230224', '230225', '230227', '230229'];
	await page.addInitScript((ids) => {
		const things = [...ids, 'gone'].map((id) => ({ kind: 'division', id }));
		localStorage.setItem('hetu-shortlist.public-record', JSON.stringify([...things, { kind: 'chain', id: 'x' }]));
	}, codes);
	await page.goto('/zh/divisions/230227');
	await expect(comparison.listed()).toHaveCount(7);
	await expect(comparison.tray.getByText('gone · 数据中已没有')).toBeVisible();
	await expect(comparison.compareLink()).toHaveText('比较县区（5）');
	const boxes = comparison.tray.getByRole('checkbox');
	await boxes.nth(5).check();
	await expect(comparison.compareLink()).toHaveCount(0);
	await expect(comparison.tray.getByText('勾选 2 至 5 个（已选 6）')).toBeVisible();
	await boxes.nth(0).uncheck();
	await comparison.compareLink().click();
	await comparison.expectColumns([/./, /./, /./, /./, '克山县']);
});

test('B5: best, worst, missing and differing are marked, each figure with its inputs', async ({ page }) => {
	const comparison = new ComparisonDriver(page);
	await page.goto(`/zh/compare${PROJECTS}`);
	// 3,260, 690 and 400 万元 of tax on 266, 80 and 20.8 亩: the smallest yields most of its land
	await expect(comparison.cell('预计年税收', 0)).toContainText('已公开值中最优');
	await expect(comparison.cell('预计年税收', 2)).toContainText('已公开值中最差');
	await expect(comparison.cell('亩均税收', 2)).toContainText('已公开值中最优');
	await expect(comparison.cell('亩均税收', 2)).toContainText('400 万元 ÷ 20.8 亩');
	await expect(comparison.row('总投资')).not.toContainText('最优');
	await expect(comparison.row('总投资')).toContainText('此行有差异');
	await expect(comparison.cell('园区', 0)).toContainText('未公开');
	await expect(comparison.row('县区')).not.toContainText('此行有差异');
	await expect(page.getByRole('region', { name: '项目组合' })).toContainText('虚构');
});

test('the link of a comparison is taken by keyboard: copied, or shown to be copied', async ({ page }) => {
	await page.goto(`/zh/compare${PROJECTS}`);
	await page.getByRole('button', { name: '复制链接' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^链接已复制$|^浏览器不允许写入剪贴板/)).toBeVisible();
});

test('only differing rows, and only the rows a reader chose, are shown, and the address keeps both', async ({
	page
}) => {
	const comparison = new ComparisonDriver(page);
	await page.goto(`/zh/compare${PROJECTS}`);
	const all = await comparison.rows().count();
	await page.getByRole('link', { name: /^只看有差异的行/ }).click();
	await expect(page).toHaveURL(/diff=1/);
	await expect(comparison.row('县区')).toHaveCount(0);
	const differing = await comparison.rows().count();
	expect(differing).toBeLessThan(all);
	await page.getByText('选择行').click();
	await page.getByRole('group', { name: '规模与效益' }).getByRole('checkbox', { name: '就业' }).uncheck();
	await page.getByRole('button', { name: '应用' }).click();
	await expect(comparison.rows()).toHaveCount(differing - 1);
	await expect(page).toHaveURL(/diff=1/);
	await page.reload();
	await expect(comparison.rows()).toHaveCount(differing - 1);
});

test('columns move and leave by links, and Back brings them again', async ({ page }) => {
	const comparison = new ComparisonDriver(page);
	await page.goto('/zh/compare?k=division&i=25.27.21');
	await comparison.expectColumns(['甘南县', '富裕县', '龙江县']);
	await page.getByRole('link', { name: '左移“富裕县”' }).click();
	await comparison.expectColumns(['富裕县', '甘南县', '龙江县']);
	await page.getByRole('link', { name: '从比较中移出“甘南县”' }).click();
	await comparison.expectColumns(['富裕县', '龙江县']);
	await page.goBack();
	await comparison.expectColumns(['富裕县', '甘南县', '龙江县']);
});

test('a link opens the same comparison in another language, and without a script', async ({
	page,
	browser,
	server
}) => {
	const comparison = new ComparisonDriver(page);
	await page.goto('/zh/compare?k=division&i=25.27&diff=1');
	await comparison.expectColumns(['甘南县', '富裕县']);
	const rows = await comparison.rows().count();
	await page.goto(page.url().replace('/zh/', '/ru/'));
	await comparison.expectColumns(['Ганьнань', 'Фуюй']);
	await expect(comparison.rows()).toHaveCount(rows);
	const bare = await browser.newContext({ javaScriptEnabled: false });
	const still = await bare.newPage();
	await still.goto(page.url().replace('&diff=1', ''));
	await new ComparisonDriver(still).expectColumns(['Ганьнань', 'Фуюй']);
	await still.getByText('Выбрать строки').click();
	await still.getByRole('checkbox', { name: 'Уровень' }).uncheck();
	await still.getByRole('button', { name: 'Применить' }).click();
	await expect(new ComparisonDriver(still).row('Уровень')).toHaveCount(0);
	expect(still.url().startsWith(server.origin)).toBe(true);
	await bare.close();
});

test('a thing that does not exist costs only itself and is named; so does one too many', async ({ page }) => {
	const comparison = new ComparisonDriver(page);
	await page.goto('/zh/compare?k=project&i=QQ-001.none.QQ-002&rows=nonsense');
	const problems = page.getByRole('list', { name: '链接中的问题' });
	await expect(problems).toContainText('没有编号“none”');
	await expect(problems).toContainText('rows=nonsense');
	await expect(comparison.heads()).toHaveCount(2);
	await page.goto('/zh/compare?k=division&i=21.23.24.25.27.29');
	await expect(problems).toContainText('一次最多比较 5 个');
	await expect(comparison.heads()).toHaveCount(5);
	await page.goto('/zh/compare');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有可比较的内容');
});

for (const [locale, query, scheme] of [
	['zh', PROJECTS, 'light'],
	['en', '?k=park&i=beiyuan.tailai-park.baiquan-edz', 'dark'],
	['ru', '?k=division&i=25.27.21.31.30&diff=1', 'light']
] as const) {
	test(`axe finds nothing to object to at /${locale}/compare${query} in ${scheme}`, async ({ page }) => {
		await page.addInitScript(() => {
			const things = ['beiyuan', 'tailai-park'].map((id) => ({ kind: 'park', id }));
			localStorage.setItem('hetu-shortlist.public-record', JSON.stringify(things));
		});
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`/${locale}/compare${query}`);
		await expect(new ComparisonDriver(page).table).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await violations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
}

test('axe finds nothing to object to in the explorer with a shortlist, also on a phone', async ({ explorer, page }) => {
	await page.addInitScript(() => {
		const things = ['beiyuan', 'tailai-park'].map((id) => ({ kind: 'park', id }));
		localStorage.setItem('hetu-shortlist.public-record', JSON.stringify(things));
	});
	const comparison = new ComparisonDriver(page);
	await explorer.open('/en?sel=park.beiyuan');
	await expect(comparison.tray).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(comparison.listed()).toHaveCount(0);
	await comparison.tray.getByRole('button', { name: /^Shortlist/ }).click();
	await expect(comparison.listed()).toHaveCount(2);
	expect(await violations(page)).toEqual([]);
});

test('B5: from the map to the comparison by keyboard alone', async ({ explorer, page }) => {
	const comparison = new ComparisonDriver(page);
	await explorer.open('/zh');
	for (const name of ['甘南县', '富裕县', '龙江县']) {
		await selectByKeyboard(page, name);
		await page.keyboard.press('s');
	}
	await expect(comparison.listed()).toHaveCount(3);
	await comparison.compareLink().focus();
	await page.keyboard.press('Enter');
	await comparison.expectColumns(['甘南县', '富裕县', '龙江县']);
	await page.getByRole('link', { name: '从比较中移出“龙江县”' }).focus();
	await page.keyboard.press('Enter');
	await comparison.expectColumns(['甘南县', '富裕县']);
	await page.getByRole('region', { name: /^比较表/ }).focus();
	await expect(page.getByRole('region', { name: /^比较表/ })).toBeFocused();
});
