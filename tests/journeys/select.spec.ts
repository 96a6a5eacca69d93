import { readFileSync } from 'node:fs';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { MARK_OF_DEMONSTRATION } from '../drivers/weighing.ts';

/** Tax per mu of every invented project, from its record alone. */
const TAX_PER_MU = (
	JSON.parse(readFileSync('data/portfolios/demonstration/projects.json', 'utf8')) as {
		taxWanYuan: number | null;
		landHa: number | null;
	}[]
).map(({ taxWanYuan, landHa }) => (taxWanYuan === null || !landHa ? null : taxWanYuan / (landHa * 15)));

const DEMONSTRATION = '/zh/select?p=demonstration';

test('P4: a threshold of one’s own gates out with a reason, and Back takes it away', async ({ weighing, page }) => {
	await weighing.open(DEMONSTRATION);
	await weighing.step('admit');
	const gate = weighing.gate(`亩均税收下限${MARK_OF_DEMONSTRATION}`);
	const field = gate.getByRole('spinbutton', { name: /门槛值/ }).or(gate.getByRole('textbox', { name: /门槛值/ }));
	await field.fill('12');
	await field.press('Enter');
	const failing = TAX_PER_MU.filter((amount) => amount !== null && amount < 12).length;
	await expect(gate.getByText(`${failing} 不通过`)).toBeVisible();
	await gate.getByText('哪些项目不通过、未定').click();
	await expect(gate.getByText('要求：不低于 12 万元/亩').first()).toBeVisible();
	expect(await weighing.parameter('w')).toBe('g*tax-per-mu*12');
	await page.goBack();
	await expect(field).toHaveValue('4');
});

test('P5: a weight moved by keyboard takes from the others, a locked one stays, and the sum is 100', async ({
	weighing,
	page
}) => {
	await weighing.open(DEMONSTRATION);
	const jobs = await weighing.weightOf('就业人数');
	const tax = await weighing.weightOf('亩均税收');
	await weighing.steps.getByRole('button', { name: '锁定：亩均税收' }).click();
	await weighing.weight('就业人数').focus();
	for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
	expect(await weighing.weightOf('就业人数')).toBeCloseTo(jobs + 5, 6);
	expect(await weighing.weightOf('亩均税收')).toBe(tax);
	const written = await weighing.writtenWeights();
	expect([...(written?.values() ?? [])].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6);
	await expect(weighing.steps.getByText('合计 100.0')).toBeVisible();
	await weighing.steps
		.getByRole('button', { name: '设为等权' })
		.or(weighing.steps.getByRole('button', { name: /等权/ }))
		.first()
		.click();
	// 100 over 21 criteria
	await expect.poll(() => weighing.weightOf('投资回收期')).toBeCloseTo(4.8, 6);
});

test('P6, P7: bands are tried aside, say so, and are the same with the same seed', async ({ weighing, page }) => {
	await weighing.open(DEMONSTRATION);
	await weighing.settled();
	const first = await weighing.spoken(0);
	expect(first).toMatch(/第 1 名.*得分.*\d+%/);
	await page.reload();
	await weighing.ready();
	await weighing.settled();
	expect(await weighing.spoken(0)).toBe(first);
});

test('P6: another method ranks those without gaps, and says who has no rank', async ({ weighing, page }) => {
	await weighing.open(DEMONSTRATION);
	await page.getByRole('combobox', { name: '排序方法' }).selectOption('TOPSIS');
	await expect(page.getByText('此方法要求数据齐全，有缺项的不排名次')).toBeAttached();
	expect(await weighing.parameter('w')).toBe('m*topsis');
});

test('P8: what would change the answer is a sentence', async ({ weighing }) => {
	await weighing.open(DEMONSTRATION);
	await weighing.settled();
	await expect(weighing.detail.getByText(/互换|永不/).first()).toBeVisible();
});

test('one selection: what is chosen in the ranking is chosen on the map and explained; Esc steps back', async ({
	weighing,
	page
}) => {
	await weighing.open(DEMONSTRATION);
	await weighing.rows.first().click();
	expect(await weighing.parameter('sel')).toMatch(/^project\.DEMO-\d+$/);
	await expect(weighing.detail.getByRole('heading').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(() => weighing.parameter('sel')).toBeNull();
});

test('P9: the filter of the explorer comes along, and the link carries the weights to another language', async ({
	explorer,
	weighing,
	page
}) => {
	await explorer.open('/zh?p=demonstration&c=soybean');
	await page.getByRole('navigation').getByRole('link', { name: '选项目' }).first().click();
	await weighing.ready();
	await expect(weighing.sentence).toContainText('25 个项目');
	await weighing.weight('带动农户').focus();
	await page.keyboard.press('PageUp');
	await page.goto(`/en/select${new URL(page.url()).search}`);
	await weighing.ready();
	await expect(weighing.sentence).toContainText('25 projects');
	expect((await weighing.writtenWeights())?.get('farm-households')).toBeGreaterThan(10);
});

test('P11: the record of a decision is a workbook that reproduces the ranking, and a document', async ({
	weighing,
	page
}) => {
	await weighing.open(`${DEMONSTRATION}&c=soybean`);
	await weighing.step('choose');
	await weighing.steps.getByText('决策记录', { exact: true }).click();
	const workbook = page.waitForEvent('download');
	await weighing.steps.getByRole('button', { name: /XLSX/ }).click();
	const path = await (await workbook).path();
	await weighing.steps.getByLabel('记录工作簿').setInputFiles({
		name: 'record.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: readFileSync(path)
	});
	await expect(weighing.steps.getByText('复算结果与记录完全一致：25 个项目，逐位相同。')).toBeVisible({
		timeout: 60_000
	});
	const paper = page.waitForEvent('download');
	await weighing.steps.getByRole('button', { name: /PDF/ }).click();
	expect(
		readFileSync(await (await paper).path())
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
});

test('the public record is no league table: silence is not ranked, and the demonstration is offered', async ({
	weighing,
	page
}) => {
	await weighing.open('/zh/select');
	await expect(page.getByText('公开记录中多数指标未公开')).toBeVisible();
	await expect(page.getByText('公开信息太少，不排名次')).toBeAttached();
	const last = weighing.rows.last();
	await expect(last).toContainText('无名次');
});

test('a broken part of the weighing costs only itself and is named', async ({ weighing, page }) => {
	await weighing.open(`${DEMONSTRATION}&w=${encodeURIComponent('m*topsis**g*gone*1')}`);
	await expect(page.getByRole('alert').filter({ hasText: 'gone' })).toBeVisible();
	await expect(page.getByRole('combobox', { name: '排序方法' })).toHaveValue('topsis');
});

test.describe('axe finds nothing to object to', () => {
	for (const [path, scheme] of [
		['/zh/select?p=demonstration', 'light'],
		['/ru/select?p=demonstration&sel=project.DEMO-002', 'dark']
	] as const) {
		test(`at ${path} in ${scheme}, also on a phone`, async ({ weighing, page }) => {
			await page.emulateMedia({ colorScheme: scheme });
			await weighing.open(path);
			for (const step of ['admit', 'choose', 'weigh'] as const) {
				await weighing.step(step);
				expect(await violations(page)).toEqual([]);
			}
			await page.setViewportSize({ width: 390, height: 844 });
			expect(await violations(page)).toEqual([]);
		});
	}
});
