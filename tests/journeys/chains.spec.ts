import { violations } from '../drivers/accessibility.ts';
import { expect, test, tabTo } from '../drivers/browser.ts';

/**
 * The demonstration's soybean chain, counted by hand from its records: protein isolate has one planned and one
 * contracted project and no producer. Of the parks that lead in soybean, one has no siding and one admits class 1 only,
 * where the planned project needs a siding and class 2; two are left.
 */
const ISOLATE = /分离\/浓缩蛋白/;

test('B2: the sentence of a chain counts its gaps', async ({ explorer }) => {
	await explorer.open('/zh');
	await explorer.toggle('产业链', /大豆/);
	// seed, isolate, snacks, drinks and feed have no producer; condiments are being built
	await expect(explorer.sentence).toContainText('6 个缺口或薄弱环节');
});

test('a chain says what it has and lacks, and a link chosen in the graph is chosen everywhere', async ({
	chain,
	page
}) => {
	await chain.open('/zh/chains/soybean?p=demonstration');
	await expect(chain.sentence).toHaveText('大豆链 · 11 个环节 · 4 个园区 · 6 个候选项目 · 5 个缺口或薄弱环节');
	await chain.box(ISOLATE).click();
	await chain.expectProjects(2);
	await expect(chain.panel.getByRole('heading', { name: ISOLATE })).toBeVisible();
	await expect(chain.panel.getByText('无已知生产方')).toBeVisible();
	expect(await chain.parameter('sel')).toBe('link.soy-isolate');
	expect(await chain.parameter('l')).toBe('soy-isolate');
	await page.goBack();
	await expect(chain.box(ISOLATE)).toHaveAttribute('aria-pressed', 'false');
	await chain.expectProjects(25);
});

test('a cell of the gap map chooses link and division; an empty one says so', async ({ chain }) => {
	await chain.open('/zh/chains/soybean?p=demonstration');
	await chain.cell(/蛋白饮品 × 碾子山区：已知生产方 1/).click();
	await chain.expectProjects(1);
	expect(await chain.parameter('d')).toBe('07');
	await expect(chain.sentence).toContainText('碾子山区');
	await expect(chain.cell(/饲料 × 龙沙区：无记录（不等于没有）/)).toBeAttached();
	await expect(chain.cell(/饲料 × 富裕县：无已知生产方；1 个园区可承接/)).toBeAttached();
});

test('the gap map is of parks as well', async ({ chain, page }) => {
	await chain.open('/zh/chains/soybean?p=demonstration');
	await page.getByRole('button', { name: '按园区' }).click();
	await expect(chain.cell(/分离\/浓缩蛋白 × 演示·草甸产业园（虚构）：.*1 个园区可承接/)).toBeAttached();
	await expect(chain.cell(/分离\/浓缩蛋白 × 演示·苇塘产业园（虚构）：无记录/)).toBeAttached();
});

test('B3: a link without a producer lists the parks that could host it, each with pass, unknown, fail and why', async ({
	chain
}) => {
	await chain.open('/zh/chains/soybean?p=demonstration&sel=link.soy-isolate&l=soy-isolate');
	await expect(chain.hosts.getByRole('heading', { name: '哪些园区可以承接 2' })).toBeVisible();
	const meadow = chain.hosts.getByRole('listitem').filter({ hasText: '演示·草甸产业园' }).first();
	await expect(meadow).toContainText('可承接');
	await meadow.locator('summary').click();
	await expect(meadow.getByRole('row', { name: /用地.*3.13 公顷.*30 公顷.*满足/ })).toBeVisible();
	await expect(meadow.getByRole('row', { name: /供热.*未公开.*待问项目方/ })).toBeVisible();
	await chain.hosts.getByText(/其余 \d+ 个园区/).click();
	const reeds = chain.hosts.getByRole('listitem').filter({ hasText: '演示·苇塘产业园' }).first();
	await reeds.locator('summary').click();
	await expect(reeds.getByRole('row', { name: /铁路专用线.*不满足/ })).toBeVisible();
});

test('the text twin says all that the graph shows', async ({ chain, page }) => {
	await chain.open('/zh/chains/soybean?p=demonstration');
	await page.getByRole('button', { name: '文字' }).click();
	const rows = page.getByRole('table', { name: /大豆/ }).first().getByRole('row');
	await expect(rows).toHaveCount(12);
	await expect(rows.filter({ hasText: ISOLATE }).first()).toContainText('缺口');
});

test('a judgement asks for a reason, is shown as mine, survives a reload and can be taken back', async ({
	chain,
	page
}) => {
	await chain.open('/zh/chains/soybean?p=demonstration&sel=link.soy-isolate&l=soy-isolate');
	await chain.panel.getByText('人工判定').click();
	await chain.panel.getByRole('combobox', { name: '状态' }).selectOption({ label: '薄弱' });
	await chain.panel.getByRole('button', { name: '采用' }).click();
	// without a reason nothing is judged
	await expect(chain.panel.getByText(/我的判定/)).toHaveCount(0);
	await chain.panel.getByRole('textbox', { name: /理由/ }).fill('现场走访');
	await chain.panel.getByRole('button', { name: '采用' }).click();
	await expect(chain.panel.getByText(/我的判定.*现场走访/)).toBeVisible();
	await expect(chain.panel.getByText('规则得出：缺口，建链')).toBeVisible();
	await page.reload();
	await chain.ready();
	await expect(chain.panel.getByText(/我的判定.*现场走访/)).toBeVisible();
	await chain.panel.getByRole('button', { name: '撤回我的判定' }).click();
	await expect(chain.panel.getByText(/我的判定/)).toHaveCount(0);
});

test('candidates near a lead firm are counted with their distance', async ({ chain, page }) => {
	await chain.open('/zh/chains/soybean?p=demonstration');
	await chain.panel.getByRole('combobox', { name: '距离' }).selectOption('200');
	await expect(chain.panel.getByText(/200 公里内 \d+ 个上下游候选项目/)).toBeVisible();
	await chain.panel.getByRole('button', { name: '在地图上看' }).click();
	expect(await chain.parameter('area')).not.toBeNull();
	await expect(page.getByTestId('map')).toBeVisible();
});

test('a chain is read without a script: links, states and gap map', async ({ browser, server }) => {
	const bare = await browser.newContext({ javaScriptEnabled: false });
	const page = await bare.newPage();
	await page.goto(`${server.origin}/en/chains/rail-transit`);
	await expect(page.getByTestId('chain-sentence')).toContainText('13 links');
	await expect(page.locator('.graph').getByRole('button', { name: /Axles and wheelsets.*missing/ })).toBeVisible();
	await expect(page.getByRole('table', { name: /gap map/ })).toBeVisible();
	await bare.close();
});

const LOOKS = [
	['zh', { width: 1440, height: 900 }, 'dark'],
	['en', { width: 390, height: 844 }, 'light'],
	['ru', { width: 1440, height: 900 }, 'light']
] as const;
for (const [locale, viewport, colorScheme] of LOOKS)
	test(`axe finds nothing on a chain in ${locale} at ${viewport.width} px, and nothing is too wide`, async ({
		chain,
		page
	}) => {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		await chain.open(`/${locale}/chains/soybean?p=demonstration&sel=link.soy-isolate&l=soy-isolate`);
		expect(await violations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
	});

const WAYS = [
	['zh', '产业链', '比较'],
	['ru', 'Цепочки', 'Сравнить']
] as const;
for (const [locale, chains, compare] of WAYS)
	test(`from the soybean chain to its missing link, parks and their comparison by keyboard alone, in ${locale}`, async ({
		explorer,
		chain,
		page
	}) => {
		test.setTimeout(150_000);
		await explorer.open(`/${locale}?p=demonstration`);
		await page.keyboard.press('/');
		await page.keyboard.type('soybean');
		await expect(explorer.hits().first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect.poll(() => explorer.parameter('c')).toBe('soybean');
		await tabTo(page.getByRole('navigation').getByRole('link', { name: chains, exact: true }).first(), page);
		await page.keyboard.press('Enter');
		await chain.ready();
		await tabTo(chain.panel.getByRole('button', { name: /分离\/浓缩蛋白|Protein isolate|Изолят/ }).first(), page);
		await page.keyboard.press('Enter');
		const parks = chain.hosts.getByRole('button', { name: /^(备选清单|Shortlist|Отобранное)[：:]/ });
		for (let listed = 0; listed < 3; listed++) {
			await tabTo(parks.nth(listed), page);
			await page.keyboard.press('Enter');
		}
		await tabTo(page.getByRole('link', { name: new RegExp(compare) }).first(), page);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/compare\?/);
		await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveCount(3, { timeout: 20_000 });
		expect(new URL(page.url()).searchParams.get('i')?.split('.')).toHaveLength(3);
		expect(page.url().length).toBeLessThanOrEqual(2_000);
	});
