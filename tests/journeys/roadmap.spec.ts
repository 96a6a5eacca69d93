import { readFileSync } from 'node:fs';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { RoadmapDriver } from '../drivers/roadmap.ts';
import { startServer } from '../drivers/server.ts';

const DEMONSTRATION = '/zh/roadmap?p=demonstration';

interface Change {
	readonly kind: string;
	readonly milestone: string;
	readonly field?: string;
	readonly date?: string;
	readonly recordedOn: string;
}
interface Delivery {
	readonly project: string;
	readonly milestones: readonly { id: string; plan?: string; actual: string }[];
	readonly changes: readonly Change[];
}
const read = (file: string) => JSON.parse(readFileSync(`data/portfolios/demonstration/${file}`, 'utf8')) as unknown;
const PROJECTS = new Map(
	(read('projects.json') as { id: string; stage: string; flags: string[] }[]).map((project) => [project.id, project])
);

/** Who has procedures to complete and expects it after 31 March 2027, from the files alone. */
const LATE = (read('deliveries.json') as Delivery[]).filter(({ project, milestones, changes }) => {
	const { stage = '', flags = [] } = PROJECTS.get(project) ?? {};
	const milestone = milestones.find(({ id }) => id === 'proceduresComplete');
	if (!/^(contracted|procedures)$/.test(stage) || flags.includes('withdrawn') || milestone?.actual !== 'pending')
		return false;
	const own = changes.filter((change) => change.milestone === 'proceduresComplete');
	if (own.some(({ kind }) => kind === 'actual')) return false;
	const last = (field: string) => own.findLast((change) => change.field === field)?.date;
	return (last('forecast') ?? last('plan') ?? milestone.plan ?? '') > '2027-03-31';
});

test('R1: opens at its own day, grouped by division, with both deadlines and names that stay', async ({
	roadmap,
	page
}) => {
	await roadmap.open(DEMONSTRATION);
	await expect(roadmap.timeline.getByText('2026年11月20日', { exact: true })).toBeVisible();
	await expect(roadmap.groups.first()).toContainText('龙沙区');
	await expect(roadmap.flag(/3月底前手续齐备/)).toBeVisible();
	await expect(roadmap.flag(/4月15日前复工/)).toBeVisible();
	const name = roadmap.rows.first();
	const before = await name.boundingBox();
	for (let press = 0; press < 3; press++) await page.getByRole('button', { name: '向后' }).click();
	expect((await name.boundingBox())?.x).toBe(before?.x);
	// opened 75 days before its day with 440 days; each press goes on by two fifths of them
	expect(await roadmap.parameter('t')).toBe('~2028-02-16~440');
	await page.getByRole('combobox', { name: '分组' }).selectOption('责任单位');
	await expect(roadmap.groups.first()).toContainText('虚构责任单位');
	await roadmap.groups.first().click();
	await expect(roadmap.groups.first()).toHaveAttribute('aria-expanded', 'false');
	expect(await violations(page)).toEqual([]);
});

test('R2: a click on a deadline leaves who will miss it, with why, who acts and the division on the map', async ({
	roadmap,
	page
}) => {
	await roadmap.open(DEMONSTRATION);
	expect(LATE.length).toBeGreaterThan(3);
	await expect(roadmap.flag(/3月底前手续齐备/)).toContainText(`${LATE.length} 项将误`);
	await roadmap.flag(/3月底前手续齐备/).click();
	await expect(roadmap.rows).toHaveCount(LATE.length);
	const shown = await roadmap.rows.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.project));
	expect(shown.sort()).toEqual(LATE.map(({ project }) => project).sort());
	await expect(roadmap.readiness.getByText(/\d+ 项中 \d+ 项可按期完成/)).toBeVisible();
	await roadmap.rows.first().click();
	await expect(roadmap.detail.getByText('下一步由谁办')).toBeVisible();
	await expect(roadmap.detail.getByText('预计不能按期完成：3月底前手续齐备')).toBeVisible();
	await page.goBack();
	await page.goBack();
	await expect.poll(() => roadmap.parameter('t')).toBeNull();
	await expect(roadmap.readiness).toBeVisible();
});

test('R3: another day, another health; a later entry changes nothing before it', async ({ roadmap, page }) => {
	await roadmap.open(DEMONSTRATION);
	const done = await roadmap.standing('完成');
	expect(done).toBeGreaterThan(0);
	await roadmap.lookFrom('2026-03-20');
	await expect.poll(() => roadmap.standing('完成')).toBeLessThan(done);
	expect(await roadmap.parameter('at')).toBe('2026-03-20');
	const spring = await page.locator('#roadmap-tools ul').first().innerText();
	await page.reload();
	await roadmap.ready();
	expect(await page.locator('#roadmap-tools ul').first().innerText()).toBe(spring);
	await roadmap.asOf.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => roadmap.parameter('at')).toBe('2026-03-21');
	await page.getByRole('button', { name: '回到演示日' }).click();
	await expect.poll(() => roadmap.standing('完成')).toBe(done);
	expect(await roadmap.parameter('at')).toBeNull();
});

test('R3: playback goes on by itself and stops when asked', async ({ roadmap, page }) => {
	await roadmap.open(`${DEMONSTRATION}&at=2026-01-05`);
	await page.getByRole('button', { name: '播放' }).click();
	await expect.poll(() => roadmap.asOf.inputValue().then(Number)).toBeGreaterThan(20_480);
	await page.getByRole('button', { name: '暂停' }).click();
	const paused = await roadmap.asOf.inputValue();
	await page.waitForTimeout(500);
	expect(await roadmap.asOf.inputValue()).toBe(paused);
});

test('by keyboard: lines, a group that folds, a project and back', async ({ roadmap, page }) => {
	await roadmap.open(`${DEMONSTRATION}&t=~~~~~delivery`);
	await page.keyboard.press('r');
	await expect(roadmap.groups.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(roadmap.rows.nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(roadmap.rows.nth(1)).toHaveAttribute('aria-pressed', 'true');
	expect(await roadmap.parameter('sel')).toMatch(/^project\.DEMO-/);
	await page.keyboard.press('Escape');
	await expect(roadmap.readiness).toBeVisible();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(roadmap.groups.first()).toHaveAttribute('aria-expanded', 'false');
	await page.keyboard.press('End');
	await expect(roadmap.rows.last()).toBeFocused();
});

test('a reader is offered no change of a date', async ({ roadmap }) => {
	await roadmap.open(`${DEMONSTRATION}&sel=project.${LATE[0]?.project}`);
	await expect(roadmap.detail.getByText('节点', { exact: true }).first()).toBeVisible();
	await expect(roadmap.detail.getByRole('button', { name: /改期/ })).toHaveCount(0);
});

test('R4: moving a date asks for a reason, keeps the old date, and the project is judged anew', async ({ browser }) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const roadmap = new RoadmapDriver(page);
	const id = LATE[0]?.project ?? '';
	try {
		await roadmap.open(`${server.origin}${DEMONSTRATION}&sel=project.${id}`);
		await roadmap.detail.getByRole('button', { name: '改期：手续办结' }).click();
		const form = page.getByRole('form', { name: '改期：手续办结' });
		await form.getByLabel('更改').selectOption('预计');
		await form.getByLabel('改为').fill('2027-03-15');
		await form.getByRole('button', { name: '保存' }).click();
		// the browser itself asks for the reason first
		await expect(form.getByLabel(/原因/)).toBeFocused();
		await form.getByLabel(/原因/).fill('用地已交付');
		expect(await violations(page)).toEqual([]);
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form).toHaveCount(0);
		const history = roadmap.detail.getByRole('listitem').filter({ hasText: '用地已交付' });
		await expect(history).toContainText('手续办结：预计改为 2027年3月15日');
		await expect(roadmap.flag(/3月底前手续齐备/)).toContainText(`${LATE.length - 1} 项将误`);
		await page.reload();
		await roadmap.ready();
		await expect(history).toBeVisible();
		// what was known before stays as it was
		await roadmap.lookFrom('2026-11-19');
		await expect(history).toHaveCount(0);
	} finally {
		await context.close();
		await server.stop();
	}
});

test('the public record says what is known and invents no progress', async ({ roadmap, page }) => {
	await roadmap.open('/en/roadmap?p=public-record');
	expect(await roadmap.standing('on track')).toBe(0);
	await expect(page.getByText('None of the projects in view has a disclosed date in this time.')).toBeVisible();
	await page.getByRole('status').getByRole('button', { name: 'All dates' }).click();
	await expect(page.getByText('None of the projects in view has a disclosed date in this time.')).toHaveCount(0);
	await roadmap.rows.first().click();
	await expect(roadmap.detail.getByText('Responsible: not disclosed')).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

for (const locale of ['zh', 'en', 'ru'] as const) {
	test(`on a phone nothing is wider than it, and axe objects to nothing, in ${locale} and the dark`, async ({
		roadmap,
		page
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		await roadmap.open(`/${locale}/roadmap?p=demonstration`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		// what axe looks at is the same in each language
		if (locale === 'zh') expect(await violations(page)).toEqual([]);
	});
}

test('R5: reports of the day looked from are files, and say that the projects are invented', async ({
	roadmap,
	page,
	request
}) => {
	await roadmap.open(`${DEMONSTRATION}&at=2026-11-10&c=soybean`);
	await page.locator('#roadmap-tools summary').click();
	expect(await violations(page)).toEqual([]);
	const links = await page
		.locator('#roadmap-tools a[download]')
		.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).getAttribute('href') ?? ''));
	expect(links.length).toBeGreaterThanOrEqual(10);
	expect(links.every((link) => link.includes('asof=2026-11-10'))).toBe(true);
	const begins: Readonly<Record<string, RegExp>> = {
		pdf: /^%PDF-/,
		docx: /^PK/,
		xlsx: /^PK/,
		ics: /^BEGIN:VCALENDAR/,
		txt: /^\ufeff?\S/
	};
	for (const link of links) {
		const answer = await request.get(link);
		expect(answer.status(), link).toBe(200);
		const format = new URL(link, 'http://a').searchParams.get('format') ?? '';
		expect((await answer.body()).subarray(0, 16).toString(), link).toMatch(begins[format] ?? /never/);
		if (format === 'ics' || format === 'txt') expect(await answer.text()).toContain('虚构');
	}
});

test('the approval clock says where time is lost, by the groups of the timeline', async ({ roadmap, page }) => {
	await roadmap.open(`${DEMONSTRATION}&t=unit`);
	await page.getByRole('heading', { name: '审批时钟' }).click();
	const permit = page.getByRole('row').filter({ hasText: '建筑工程施工许可证' });
	// no office of the demonstration promises anything; the law gives seven days
	await expect(permit).toContainText('— / 7');
	await expect(page.getByText('时间损失最多（按责任单位）')).toBeVisible();
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: /虚构责任单位·.*\d+ 个工作日/ })
			.first()
	).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('the table says the same as the timeline, in words', async ({ roadmap, page }) => {
	await roadmap.open(`${DEMONSTRATION}&t=~~~procedures-by-31-march~miss`);
	await page.keyboard.press('t');
	const table = page.getByRole('region', { name: '推进情况表' });
	await expect(table.getByRole('button')).toHaveCount(LATE.length);
	expect(await roadmap.parameter('list')).toBe('table');
	await expect(table.getByRole('row').filter({ hasText: '预计不能按期完成：3月底前手续齐备' })).toHaveCount(
		LATE.length
	);
	await table.getByRole('button').first().click();
	await expect(roadmap.detail.getByText('下一步由谁办')).toBeVisible();
	expect(await violations(page)).toEqual([]);
});
