import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { startServer } from '../drivers/server.ts';
import { WeighingDriver } from '../drivers/weighing.ts';

test('P9: two planners of opposite priorities keep their scenarios, set them side by side, and see what they agree on and who moves', async ({
	browser
}) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const weighing = new WeighingDriver(page);
	const firsts = new Map<string, string>();
	try {
		await weighing.open(`${server.origin}/zh/select?p=demonstration&c=soybean`);
		for (const [set, name] of [
			['就业优先', '县里：就业'],
			['财税优先', '市里：财税']
		] as const) {
			await weighing.steps.getByRole('radio', { name: set }).check();
			await weighing.steps.getByRole('button', { name: '保存当前情景' }).click();
			await weighing.steps.getByLabel('名称').fill(name);
			await weighing.steps.getByRole('button', { name: '保存', exact: true }).click();
			await expect(weighing.steps.getByRole('button', { name, pressed: true })).toBeVisible();
			firsts.set(name, await weighing.rows.first().locator('.text').innerText());
		}
		expect(firsts.get('县里：就业')).not.toBe(firsts.get('市里：财税'));

		const compare = page.getByRole('tabpanel', { name: '情景对比' });
		const choice = (name: string | RegExp) => compare.getByRole('checkbox', { name });
		await page.getByRole('tab', { name: '情景对比' }).click();
		await choice('当前屏幕').uncheck();
		await choice(/县里：就业/).check();
		await choice('就业优先').uncheck();
		await choice(/市里：财税/).check();
		// what the page would have set beside them, whatever it is
		const others = compare.getByRole('group').locator('label').filter({ hasNotText: /里：/ });
		for (const other of await others.all()) {
			const box = other.getByRole('checkbox');
			if (await box.isChecked()) await box.uncheck();
		}
		await expect(choice(/市里：财税/)).toBeDisabled();
		const agreement = compare.getByTestId('scenario-agreement');
		for (const [name, first] of firsts)
			await expect(agreement.getByRole('listitem').filter({ hasText: name }).first()).toContainText(first);
		await expect(agreement).toContainText(/前 5 名里，各情景共有 \d 个/);
		// the table says of each project the rank in both, and how many it rises or falls
		const row = compare.getByRole('row').filter({ hasText: firsts.get('县里：就业') ?? '' });
		await expect(row.first()).toContainText(/升 \d+ 名/);
		expect(await violations(page)).toEqual([]);

		await page.reload();
		await weighing.ready();
		await page.getByRole('tab', { name: '情景对比' }).click();
		await expect(choice(/县里：就业/)).toBeChecked();
		await expect(choice('当前屏幕')).not.toBeChecked();
		await compare.getByRole('button', { name: '在屏幕上显示“县里：就业”' }).click();
		await page.getByRole('tab', { name: '排序' }).click();
		await expect(weighing.rows.first()).toContainText(firsts.get('县里：就业') ?? '');
	} finally {
		await context.close();
		await server.stop();
	}
});
