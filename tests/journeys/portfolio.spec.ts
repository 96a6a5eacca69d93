import { readFileSync } from 'node:fs';
import { expect, test } from '../drivers/browser.ts';

const LAND = new Map(
	(
		JSON.parse(readFileSync('data/portfolios/demonstration/projects.json', 'utf8')) as {
			name: { zh: string };
			landHa: number | null;
		}[]
	).map(({ name, landHa }) => [name.zh, landHa])
);

test('P10: the best set under a limit keeps it, says what was left out first and why, and stays when its section is folded', async ({
	weighing,
	page
}) => {
	await weighing.open('/zh/select?p=demonstration&c=soybean');
	await weighing.step('choose');
	const fold = weighing.steps.getByText('在限额内选一组', { exact: true });
	await fold.click();
	await weighing.steps.getByRole('spinbutton', { name: /^用地/ }).fill('60');
	await weighing.steps.getByRole('button', { name: '找出最好的一组' }).click();
	const best = weighing.steps.getByRole('region', { name: '最好的一组' });
	await expect(best.getByText('已证明')).toBeVisible({ timeout: 60_000 });
	const chosen = await best
		.locator('ul')
		.filter({ has: page.getByRole('button') })
		.first()
		.getByRole('button')
		.allTextContents();
	expect(chosen.length).toBeGreaterThan(0);
	const used = chosen.map((name) => LAND.get(name.trim()));
	expect(used.every((land) => typeof land === 'number')).toBe(true);
	expect(used.reduce<number>((sum, land) => sum + (land ?? 0), 0)).toBeLessThanOrEqual(60);
	await expect(best.getByText('最先落选的，及原因')).toBeVisible();
	await expect(best.locator('ol li').first()).toContainText('用地');
	expect(await weighing.parameter('w')).toBe('n*landHa*60');
	await fold.click();
	await expect(best).toBeHidden();
	await fold.click();
	await expect(best.getByText('已证明')).toBeVisible();
	await page.reload();
	await weighing.ready();
	await weighing.step('choose');
	await fold.click();
	await expect(weighing.steps.getByRole('spinbutton', { name: /^用地/ })).toHaveValue('60');
});
