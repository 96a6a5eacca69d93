import { violations } from '../drivers/accessibility.ts';
import { expect, test, type Page } from '../drivers/browser.ts';
import { firstLink, PASSWORD } from '../drivers/desk.ts';
import { type RunningServer, startServer } from '../drivers/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
	server = await startServer();
});
test.afterAll(() => server.stop());

test('the first link makes the administrator, who invites a planner, who keeps a scenario; a deactivated account is out at once', async ({
	browser
}) => {
	const [office, planning] = await Promise.all([browser.newContext(), browser.newContext({ colorScheme: 'dark' })]);
	const [wang, li] = [await office.newPage(), await planning.newPage()];
	try {
		await wang.goto(server.origin + firstLink(server));
		await expect(wang.getByText(/您将成为管理员/)).toBeVisible();
		await joinAs(wang, { shown: '王丽', name: '王丽' });
		await expect(wang.getByRole('link', { name: '王丽' }).first()).toBeVisible();
		expect(await violations(wang)).toEqual([]);
		await wang.getByRole('link', { name: '账户', exact: true }).click();
		await wang.getByLabel('显示姓名').fill('李强');
		await wang.getByRole('button', { name: '生成链接' }).click();
		const link = (await wang.getByRole('status').locator('code').textContent()) ?? '';
		expect(await violations(wang)).toEqual([]);

		await li.goto(link);
		await expect(li.getByText(/王丽 邀请您以“规划人员”身份使用/)).toBeVisible();
		await joinAs(li, { shown: '李强', name: 'li' });
		await expect(li.getByText('看情景，保存和修改自己的情景')).toBeVisible();
		expect(await violations(li)).toEqual([]);
		await li.goto(link);
		await expect(li.getByRole('alert')).toContainText('已用过');

		await keepScenario(li);
		await li.reload();
		await expect(li.getByRole('button', { name: /就业优先（李）/, pressed: true })).toContainText('李强');

		await wang.reload();
		await wang.getByRole('listitem').filter({ hasText: '李强' }).getByRole('checkbox').uncheck();
		await wang.getByRole('button', { name: '保存: 李强' }).click();
		await expect(wang.getByRole('status')).toHaveText('已保存。');
		await wang.goto(`${server.origin}/zh/desk/audit`);
		await expect(wang.getByRole('listitem').filter({ hasText: '李强 保存了' })).toContainText('就业优先（李）');
		await wang.getByRole('link', { name: '校验全部' }).click();
		await expect(wang.getByRole('status')).toContainText('校验通过');
		expect(await violations(wang)).toEqual([]);
		await li.goto(`${server.origin}/zh/account`);
		await expect(li.getByRole('heading', { name: '登录' })).toBeVisible();
		expect(await violations(li)).toEqual([]);
	} finally {
		await Promise.all([office.close(), planning.close()]);
	}
});

async function joinAs(page: Page, { shown, name }: { shown: string; name: string }): Promise<void> {
	await page.getByLabel('显示姓名').fill(shown);
	await page.getByLabel('登录名').fill(name);
	const [password, again] = [page.getByLabel('密码', { exact: true }), page.getByLabel('再输入一次')];
	await password.fill('short');
	await again.fill('other');
	await page.getByRole('button', { name: '建立账户' }).click();
	await expect(page.getByText('太短：至少 12 个字符。')).toBeVisible();
	await expect(page.getByText('两次输入不一样。')).toBeVisible();
	await expect(page.getByLabel('登录名')).toHaveValue(name);
	await password.fill(PASSWORD);
	await again.fill(PASSWORD);
	await page.getByRole('button', { name: '建立账户' }).click();
	await expect(page.getByRole('heading', { name: '我的账户' })).toBeVisible();
}

/** What is typed survives a reload until it is kept. */
async function keepScenario(page: Page): Promise<void> {
	await page.goto(`${server.origin}/zh/select?p=demonstration`);
	await page.getByRole('radio', { name: '就业优先' }).check();
	await page.getByRole('button', { name: '保存当前情景' }).click();
	await page.getByLabel('名称').fill('就业优先（李）');
	await page.reload();
	await page.getByRole('button', { name: '保存当前情景' }).click();
	await expect(page.getByLabel('名称')).toHaveValue('就业优先（李）');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect(page.getByText('已保存“就业优先（李）”。')).toBeVisible();
}
