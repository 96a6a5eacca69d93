import { readFileSync } from 'node:fs';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient } from '../drivers/desk.ts';
import { startServer } from '../drivers/server.ts';
import { TargetsDriver } from '../drivers/targets.ts';

const TARGETS = '/zh/roadmap?p=demonstration&t=~~~~~~targets';

interface Project {
	readonly id: string;
	readonly division: string;
	readonly flags: readonly string[];
	readonly dates: readonly { event: string; date: string; planned: boolean }[];
}
interface Delivery {
	readonly project: string;
	readonly milestones: readonly { id: string; actual: string }[];
	readonly changes: readonly { kind: string; milestone: string; actual?: string; recordedOn: string }[];
}
interface Indicator {
	readonly id: string;
	readonly targets: readonly { revisions: readonly { total: number; divisions: Record<string, number> }[] }[];
	readonly reports: readonly { division: string; month: string; amount: number }[];
}
const read = (file: string) => JSON.parse(readFileSync(`data/portfolios/demonstration/${file}`, 'utf8')) as unknown;
const PROJECTS = read('projects.json') as Project[];
const DELIVERIES = new Map((read('deliveries.json') as Delivery[]).map((delivery) => [delivery.project, delivery]));
const INDICATORS = new Map((read('targets.json') as Indicator[]).map((indicator) => [indicator.id, indicator]));

/** Projects that began in 2026 as known on a day, from the files alone. */
function beganBy(day: string): Project[] {
	return PROJECTS.filter(({ id, flags, dates }) => {
		if (flags.includes('withdrawn')) return false;
		const delivery = DELIVERIES.get(id);
		const own = delivery?.changes.filter(
			({ kind, milestone, recordedOn }) => kind === 'actual' && milestone === 'commencement' && recordedOn <= day
		);
		const on = delivery
			? (own?.at(-1)?.actual ?? delivery.milestones.find(({ id }) => id === 'commencement')?.actual)
			: dates.find(({ event, planned }) => event === 'commenced' && !planned)?.date;
		return on !== undefined && on >= '2026-01-01' && on <= day;
	});
}
const assigned = (indicator: string) => INDICATORS.get(indicator)?.targets[0]?.revisions.at(-1);
/** The division that did most. */
const MOST = Object.entries(Object.groupBy(beganBy('2026-11-20'), ({ division }) => division))
	.map(([code, own = []]) => ({ code, own }))
	.filter(({ code }) => assigned('commenced')?.divisions[code] !== undefined)
	.toSorted((a, b) => b.own.length - a.own.length)[0] ?? { code: '', own: [] };

test('says of an indicator what was assigned, done and is due, ranked by division, in the address', async ({
	page
}) => {
	const targets = new TargetsDriver(page);
	await page.goto('/zh/roadmap?p=demonstration');
	await expect(page.getByTestId('followed')).toContainText('240');
	await page.getByRole('group', { name: '显示方式' }).getByRole('button', { name: '指标' }).click();
	await expect(targets.done).toContainText(`${beganBy('2026-11-20').length}`);
	await expect(targets.done).toContainText(`/ ${assigned('commenced')?.total}`);
	expect(await targets.parameter('t')).toBe('~~~~~~targets');
	await expect(targets.division(MOST.code)).toContainText(`${assigned('commenced')?.divisions[MOST.code]}`);
	await expect(targets.pane.getByRole('row').filter({ hasText: '未下达' })).toHaveCount(1);
	await targets.indicator('投产项目').click();
	expect(await targets.parameter('t')).toBe('~~~~~~targets.produced');
	await expect(targets.done).toContainText(`/ ${assigned('produced')?.total}`);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('t');
	await expect(targets.pane).toHaveCount(0);
	expect(await targets.parameter('t')).toBeNull();
});

test('a row selects the division everywhere and shows which projects were counted, each of which opens', async ({
	page
}) => {
	const targets = new TargetsDriver(page);
	await targets.open(TARGETS);
	await targets.select(MOST.code);
	expect(await targets.parameter('sel')).toMatch(/^division\./);
	const counted = targets.detail.getByTestId('target-counted').getByRole('button');
	await expect(counted).toHaveCount(MOST.own.length);
	expect(await violations(page)).toEqual([]);
	await counted.first().click();
	await expect(targets.detail.getByText('节点', { exact: true }).first()).toBeVisible();
	await page.goBack();
	await page.getByRole('button', { name: /返回全部县区/ }).click();
	await expect(targets.detail.getByText('怎样计算')).toBeVisible();
	await expect(targets.detail.getByText('省里年中追加任务（虚构）')).toBeVisible();
});

test('looks from another day as it was known then: what was done, and what was assigned', async ({ page }) => {
	const targets = new TargetsDriver(page);
	await targets.open(`${TARGETS}&at=2026-05-15`);
	const before = INDICATORS.get('commenced')?.targets[0]?.revisions[0]?.total;
	await expect(targets.done).toHaveText(new RegExp(`^${beganBy('2026-05-15').length}\\s*/ ${before} `));
	await expect(targets.detail.getByText('省里年中追加任务（虚构）')).toHaveCount(0);
	await targets.lookFrom('2026-02-09');
	await expect(targets.pane.getByText('没有录入 2026 年任务')).toBeVisible();
	await expect(targets.pane.getByText('首次录入于 2026年2月10日')).toBeVisible();
});

test('a month that nobody reported is named, and a division that reports nothing is not at zero', async ({ page }) => {
	const targets = new TargetsDriver(page);
	await targets.open(`${TARGETS}.investor-visits`);
	const { reports = [] } = INDICATORS.get('investor-visits') ?? {};
	const sum = reports.reduce((total, { amount }) => total + amount, 0);
	await expect(targets.done).toContainText(`${sum}`);
	const silent = Object.keys(assigned('investor-visits')?.divisions ?? {}).find(
		(code) => !reports.some(({ division }) => division === code)
	);
	await expect(targets.division(silent ?? '')).toContainText('未报');
	const forgetful = [...new Set(reports.map(({ division }) => division))].find(
		(code) => !reports.some(({ division, month }) => division === code && month === '2026-08')
	);
	await targets.select(forgetful ?? '');
	await expect(targets.detail.getByRole('listitem').filter({ hasText: /^8月/ })).toContainText('未报');
	await expect(targets.detail.getByRole('button', { name: '填报当月' })).toHaveCount(0);
});

test('counts the whole portfolio whatever the filter, and says what part the filter makes', async ({ page }) => {
	const targets = new TargetsDriver(page);
	await targets.open(`${TARGETS}&c=soybean`);
	await expect(targets.done).toContainText(`${beganBy('2026-11-20').length}`);
	await expect(targets.pane.getByText('不随筛选变化')).toContainText(/其中筛选范围内\s*\d+/);
});

test('names a split that does not add up, with the difference', async ({ page }) => {
	const targets = new TargetsDriver(page);
	await targets.open(`${TARGETS}.invested`);
	await expect(targets.detail.getByText(/县区分解合计 .+，比 .+ 多 .+。/)).toBeVisible();
});

test('the table of the day is a file', async ({ page, request }) => {
	const targets = new TargetsDriver(page);
	await targets.open(`${TARGETS}&at=2026-10-31`);
	await page.locator('#roadmap-tools summary').click();
	const link = page.getByRole('link', { name: /指标任务完成表/ });
	const href = (await link.getAttribute('href')) ?? '';
	expect(href).toContain('asof=2026-10-31');
	const answer = await request.get(href);
	expect(answer.status()).toBe(200);
	expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
});

test('the public record has no targets, says so and invents none', async ({ page }) => {
	const targets = new TargetsDriver(page);
	await targets.open('/zh/roadmap?p=public-record&t=~~~~~~targets');
	await expect(targets.pane.getByText('这里不作编造')).toBeVisible();
	await expect(targets.pane.getByRole('table')).toHaveCount(0);
	expect(await violations(page)).toEqual([]);
});

for (const locale of ['zh', 'en', 'ru'] as const)
	test(`on a phone nothing is wider than it, and axe objects to nothing, in ${locale} and the dark`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		const targets = new TargetsDriver(page);
		await targets.open(`/${locale}/roadmap?p=demonstration&t=~~~~~~targets`);
		await expect(targets.done).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		// what axe looks at is the same in each language
		if (locale === 'zh') expect(await violations(page)).toEqual([]);
	});

test('whoever may assigns anew with a reason; what was stays in the history, and a second writer is told', async ({
	browser
}) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
	const page = await context.newPage();
	const targets = new TargetsDriver(page);
	const total = assigned('commenced')?.total ?? 0;
	try {
		await targets.open(server.origin + TARGETS);
		await targets.pane.getByRole('button', { name: '调整任务' }).click();
		const form = page.getByRole('form', { name: '开工项目：2026 年任务' });
		await form.getByLabel(/年度任务/).fill(`${total + 10}`);
		await expect(form.getByTestId('target-left')).toHaveText('尚余 10 个项目 没有分解。');
		await form.getByRole('button', { name: '分配', exact: true }).click();
		await expect(form.getByTestId('target-left')).toHaveText('合计等于年度任务。');
		expect(await violations(page)).toEqual([]);
		await form.getByRole('button', { name: '保存' }).click();
		// the browser itself asks for the reason first
		await expect(form.getByLabel(/原因/)).toBeFocused();
		await form.getByLabel(/原因/).fill('省里再次追加');
		await form.getByLabel('下达日期').fill('2026-13');
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form.getByRole('alert')).toContainText('下达日期：请写一个存在的日期');
		await form.getByLabel('下达日期').fill('2026-11');
		// somebody else is first
		const other = new DeskClient(server);
		const fields = { portfolio: 'demonstration', indicator: 'commenced', year: '2026', version: '2' };
		const theirs = { ...fields, total: `${total + 1}`, plan: 'even', reason: 'first' };
		expect((await other.post('/zh/roadmap?/assign', theirs)).status).toBe(200);
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form.getByRole('alert')).toContainText('刚才有人改过');
		await expect(form.getByLabel(/原因/)).toHaveValue('省里再次追加');
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form).toHaveCount(0);
		await expect(targets.done).toContainText(`/ ${total + 10}`);
		await expect(targets.detail.getByText('省里再次追加')).toBeVisible();
		await expect(targets.detail.getByText('first')).toBeVisible();
		// what was known before stays as it was
		await targets.lookFrom('2026-11-19');
		await expect(targets.done).toContainText(`/ ${total} `);
	} finally {
		await context.close();
		await server.stop();
	}
});

test('an indicator of one’s own is added, assigned and reported month by month', async ({ browser }) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
	const page = await context.newPage();
	const targets = new TargetsDriver(page);
	try {
		await targets.open(`${server.origin}/zh/roadmap?p=public-record&t=~~~~~~targets`);
		await targets.pane.getByRole('button', { name: '新增指标' }).click();
		const added = page.getByRole('form', { name: '新增指标' });
		await added.getByLabel('名称（中文）', { exact: true }).fill('利用外资');
		await added.getByLabel('单位名称（中文）').fill('万美元');
		expect(await violations(page)).toEqual([]);
		await added.getByRole('button', { name: '保存' }).click();
		await targets.pane.getByRole('button', { name: '下达任务' }).click();
		const form = page.getByRole('form', { name: /利用外资/ });
		await form.getByLabel(/年度任务/).fill('1,200');
		await form.getByLabel('龙沙区').fill('600');
		await form.getByRole('button', { name: '保存' }).click();
		await expect(targets.division('230202')).toContainText('未报');
		await targets.select('230202');
		await targets.detail.getByRole('button', { name: '填报当月' }).click();
		const month = page.getByRole('form', { name: /按月填报/ });
		await month.getByLabel(/当月完成/).fill('55.5');
		await month.getByRole('button', { name: '保存' }).click();
		await expect(month.getByRole('alert')).toContainText('小数位比单位允许的多');
		await month.getByLabel(/当月完成/).fill('55');
		expect(await violations(page)).toEqual([]);
		await month.getByRole('button', { name: '保存' }).click();
		await expect(month).toHaveCount(0);
		await expect(targets.division('230202')).toContainText('55');
		await page.reload();
		await expect(targets.division('230202')).toContainText('55');
	} finally {
		await context.close();
		await server.stop();
	}
});
