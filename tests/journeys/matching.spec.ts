import { expect, test, type Page } from '../drivers/browser.ts';
import { violations } from '../drivers/accessibility.ts';

const named = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
/** The line of a park or project in a ranking: the one that has verdicts. */
const line = (page: Page, name: string) => named(page, name).filter({ has: reasons(page, name) });
/** What opens the verdicts of one line. */
const reasons = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}.*：逐项依据$`));
const placed = (page: Page, project: string) =>
	page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: project }) });

test('P4: a project ranks the parks, each need with both values, and folds what excludes', async ({ page }) => {
	await page.goto('/zh/projects/demonstration/DEMO-004');
	// needs 2.36 ha, 490 kVA, 230 m³, 1.5 GJ, 3.5 t, no siding, class 2, industrial; soybeans lead in this park alone
	const first = line(page, '演示·草甸产业园');
	await expect(first).toContainText('第 1 位');
	await expect(first).toContainText('满足 9 · 未知 0 · 不满足 0');
	await reasons(page, '演示·草甸产业园').click();
	await expect(first.getByRole('row', { name: /^用地/ })).toContainText('2.36 公顷');
	await expect(first.getByRole('row', { name: /^用地/ })).toContainText('30 公顷');
	await expect(first.getByRole('row', { name: /^用电/ })).toContainText('490 千伏安');
	await expect(first.getByRole('row', { name: /^用电/ })).toContainText('16,000 千伏安');
	await expect(first.getByRole('row', { name: /^铁路专用线/ })).toContainText('不需要');
	// that park admits class 1 only
	const excluded = line(page, '演示·苇塘产业园');
	await expect(excluded).toBeHidden();
	await page.getByText(/^不可行 \d+$/).click();
	await expect(excluded).toContainText('不满足：工业用地类别');
});

test('P4: of a park that offers nothing every need is unknown, and the park is to be asked', async ({ page }) => {
	await page.goto('/zh/projects/demonstration/DEMO-004');
	await page
		.locator('#parks')
		.getByText(/^再列 \d+ 个$/)
		.click();
	const silent = line(page, '泰来县工业园区');
	// no siding is needed, which passes wherever; its leading industries are of other chains
	await expect(silent).toContainText('满足 1 · 未知 7 · 不满足 1');
	await reasons(page, '泰来县工业园区').click();
	await expect(silent.getByText('待问园区')).toHaveCount(7);
	await expect(page.getByRole('list', { name: '问园区' }).getByRole('listitem').first()).toContainText('14 个园区');
});

test('a park shows its offers, the projects and the links that suit it', async ({ page }) => {
	await page.goto('/zh/parks/demo-park-01?p=demonstration');
	await expect(page.getByRole('table', { name: '园区供给条件' }).getByRole('row', { name: /^用地/ })).toContainText(
		'78 公顷'
	);
	await expect(line(page, '演示·星河硬质合金')).toContainText('满足 9 · 未知 0 · 不满足 0');
	await expect(page.getByRole('heading', { name: '可承接的薄弱与缺失环节' })).toBeVisible();
	await page.getByRole('link', { name: '全部项目' }).click();
	await expect(page).toHaveURL(/all=1/);
	// all 240 projects of the demonstration, of which 12 are listed
	await expect(page.getByRole('heading', { name: '项目匹配 240' })).toBeVisible();
	await expect(page.getByText('另有 228 个未列出')).toBeVisible();
});

test('a park of the record says what nobody published, and measures from where it is known to stand', async ({
	page
}) => {
	await page.goto('/zh/parks/fuyu-taha');
	const offers = page.getByRole('table', { name: '园区供给条件' });
	await expect(offers.getByRole('row', { name: /^供热/ })).toContainText('有，数量未公开');
	await expect(offers.getByRole('row', { name: /^未公开的条件/ })).toContainText('用地、用电、用水、蒸汽');
	await expect(page.getByText('未知，尚无道路图层')).toBeVisible();
	await expect(page.getByText('位置只到县区')).toBeVisible();
});

test('a division shows its column of the gap map, and each link leads to its chain', async ({ page }) => {
	await page.goto('/zh/divisions/230227');
	const column = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: '状态（全域）' }) });
	const oil = column.getByRole('row', { name: /^豆油/ });
	// the only park of the division leads soybeans, and excludes no candidate
	await expect(oil).toContainText('1 个园区可承接');
	const address = new URL((await oil.getByRole('link').getAttribute('href')) ?? '', 'http://hetu');
	expect(address.pathname).toBe('/zh/chains/soybean');
	expect(address.searchParams.get('sel')).toBe('link.soy-oil');
	expect(address.searchParams.get('d')).toBe('27');
});

test('projects are placed in parks, with the second best, its regret and what binds', async ({ page }) => {
	await page.goto('/zh/match?p=demonstration&c=dairy-integrated');
	await expect(page.getByTestId('placing')).toContainText('12 个项目 · 24 个园区 · 10 个已落位 · 2 个无园区');
	await expect(page.getByTestId('placing')).toContainText('已证明没有更好的落位');
	// of the four parks for farm land three admit class 2; dairy leads in one of them: 8 needs, the chain, and one more
	const farm = placed(page, '演示·鹿铃奶牛牧场');
	await expect(farm.getByRole('cell').nth(0)).toContainText('演示·蓝鹊产业园');
	await expect(farm.getByRole('cell').nth(1)).toHaveText('10');
	await expect(farm.getByRole('cell').nth(2)).toContainText('损失 1');
	// no park has as much land as it needs
	await expect(placed(page, '演示·晨雾奶牛牧场')).toContainText('用地 24');
	// among all projects there is no room for its 45.58 ha in that park of 62 ha
	await page.goto('/zh/match?p=demonstration');
	await expect(farm.getByRole('cell').nth(1)).toHaveText('9');
	await expect(farm.getByRole('cell').nth(3)).toContainText('演示·蓝鹊产业园');
	await expect(farm.getByRole('cell').nth(3)).toContainText('用地不足：需 45.6 公顷');
	await expect(page.getByText('虚构项目不落到真实园区')).toBeVisible();
});

test('where nothing is known the placing says so, and offers the demonstration', async ({ page }) => {
	await page.goto('/zh/match');
	await expect(page.getByText('数据不足，以下落位不能作为选址依据。')).toBeVisible();
	await expect(page.getByTestId('placing')).toContainText('70 项容量中 70 项未知');
	await page.getByRole('link', { name: '看“虚构演示数据”的落位' }).click();
	await expect(page).toHaveURL(/p=demonstration/);
	await expect(page.getByText('数据不足，以下落位不能作为选址依据。')).toBeHidden();
});

test('the explorer hands its filter on, and an unknown parameter costs only itself', async ({ explorer, page }) => {
	await explorer.open('/zh?p=demonstration&c=dairy-integrated');
	await explorer.results.getByRole('link', { name: '在园区落位' }).click();
	await expect(page).toHaveURL(/\/match\?/, { timeout: 20_000 });
	await expect(page.getByTestId('placing')).toContainText('12 个项目');
	await expect(page.getByText('奶乳一体化', { exact: true }).first()).toBeVisible();
	await page.goto('/zh/match?p=demonstration&c=dairy-integrated&nonsense=1');
	await expect(page.getByTestId('placing')).toContainText('12 个项目');
	await expect(page.getByText(/nonsense/)).toBeVisible();
});

const PAGES = [
	'projects/demonstration/DEMO-004',
	'parks/demo-park-01?p=demonstration',
	'divisions/230227?p=demonstration',
	'match',
	'match?p=demonstration&c=dairy-integrated'
];

for (const [index, path] of PAGES.entries()) {
	const locale = (['zh', 'en', 'ru'] as const)[index % 3];
	test(`/${locale}/${path} stands without a script, and axe finds nothing to object to`, async ({
		page,
		browser,
		server
	}) => {
		await page.goto(`/${locale}/${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		const sections = await page.getByRole('heading', { level: 2 }).allInnerTexts();
		const bare = await browser.newContext({ javaScriptEnabled: false });
		const still = await bare.newPage();
		await still.goto(`${server.origin}/${locale}/${path}`);
		expect(await still.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(sections);
		await bare.close();
	});
}
