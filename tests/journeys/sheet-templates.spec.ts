import { violations } from '../drivers/accessibility.ts';
import { expect, test, type Page } from '../drivers/browser.ts';
import { DeskClient, firstLink, join } from '../drivers/desk.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';
import { picture, SheetTemplatesDriver } from '../drivers/sheet-templates.ts';

const NAME = '对外推介图';

test.describe('on one’s own machine, where everything may be kept', () => {
	test.describe.configure({ mode: 'serial', timeout: 120_000 });
	let server: RunningServer;
	let page: Page;
	let sheet: SheetTemplatesDriver;
	test.beforeAll(async ({ browser }) => {
		server = await startServer({ HETU_LOCAL: '1' });
		page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
		sheet = new SheetTemplatesDriver(page);
	});
	test.afterAll(async () => {
		await page.context().close();
		await server.stop();
	});
	const ids = async () => {
		const answer = await new DeskClient(server).get('/api/sheet-templates');
		return ((await answer.json()) as { id: string; version: number }[]).map(({ id }) => id);
	};
	const made = (id: string) => new DeskClient(server).get(`/api/map.svg?p=public-record&sheet=m:${id}`);

	test('a sheet is saved with its logo under a name; what is typed of it survives a reload', async () => {
		await sheet.open(`${server.origin}/zh/sheet?p=demonstration`);
		await expect(sheet.settings.getByText('还没有保存的模板')).toBeVisible();
		await sheet.paper.selectOption('A3');
		await sheet.field('标题').fill('大豆');
		await sheet.field('副标题').fill('招商推介');
		await sheet.chooseLogo('市徽.png', picture(60, 20));
		await expect(sheet.logo('市徽')).toBeVisible();
		await sheet.saveAs.click();
		await sheet.form('新模板').getByLabel('名称').fill(NAME);
		await sheet.form('新模板').getByLabel('用途说明').fill('给客商看');
		await page.reload();
		await sheet.ready();
		await sheet.saveAs.click();
		await expect(sheet.form('新模板').getByLabel('名称')).toHaveValue(NAME);
		expect(await violations(page)).toEqual([]);
		await sheet.form('新模板').getByRole('button', { name: '保存模板' }).click();
		await expect(sheet.template(NAME)).toContainText('给客商看');
		await expect(sheet.template(NAME)).toContainText('含徽标');
		await expect(sheet.template(NAME)).toContainText('当前图幅');
		expect(await sheet.written()).toContain(`m:${(await ids())[0]}`);
	});

	test('a name that is taken is refused at its field, and nothing typed is lost', async () => {
		await sheet.saveAs.click();
		const form = sheet.form('新模板');
		await form.getByLabel('名称').fill(NAME);
		await form.getByRole('button', { name: '保存模板' }).click();
		await expect(form.getByLabel('名称')).toHaveAccessibleDescription(/已有同名模板/);
		await expect(form.getByLabel('名称')).toHaveValue(NAME);
		await form.getByRole('button', { name: '取消' }).click();
	});

	test('the sheet of another portfolio takes all of it but its title, and its address makes the same sheet', async () => {
		await sheet.open(`${server.origin}/zh/sheet?p=public-record`);
		const title = await sheet.field('标题').inputValue();
		await expect(sheet.logo('市徽')).toHaveCount(0);
		await sheet.use(NAME);
		await expect(sheet.logo('市徽')).toBeVisible();
		await expect(sheet.paper).toHaveValue('a3');
		await expect(sheet.field('副标题')).toHaveValue('招商推介');
		await expect(sheet.field('标题')).toHaveValue(title);
		expect(await violations(page)).toEqual([]);
		const [id = ''] = await ids();
		expect(await sheet.written()).toContain(`m:${id}`);
		const answer = await made(id);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toMatch(/<image [^>]*aria-label="市徽"/);
		// a browser that has never seen the sheet shows the logo too
		await page.evaluate(() => localStorage.clear());
		await page.reload();
		await sheet.ready();
		await expect(sheet.logo('市徽')).toBeVisible();
	});

	test('archived it is a problem of the sheets that name it, here and at the server, until that is undone', async () => {
		const [id = ''] = await ids();
		await sheet.settings.getByRole('button', { name: `归档“${NAME}”` }).click();
		const notice = page.getByText('此图幅所用的模板已归档或不存在');
		await expect(notice).toBeVisible();
		await expect(sheet.logo('市徽')).toHaveCount(0);
		const refused = await made(id);
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain(`sheet.m: unknown-template (${id})`);
		expect(await violations(page)).toEqual([]);
		await sheet.settings.getByRole('button', { name: '撤销' }).click();
		await expect(notice).toHaveCount(0);
		await expect(sheet.logo('市徽')).toBeVisible();
		expect((await made(id)).status).toBe(200);
	});

	test('whoever replaces it second is told who was first, and may write over it', async () => {
		const [id = ''] = await ids();
		const form = await sheet.edit(NAME);
		const other = { id, version: '3', name: '县里的图', note: '' };
		expect((await new DeskClient(server).post('/zh/sheet?/change', other)).status).toBe(200);
		await sheet.field('副标题').fill('第二稿');
		await form.getByRole('button', { name: '用当前图幅替换' }).click();
		await expect(form.getByRole('alert')).toContainText('县里的图');
		await form.getByRole('button', { name: '仍用我的覆盖' }).click();
		await expect(sheet.template(NAME)).toContainText('当前图幅');
		const list = await (await new DeskClient(server).get('/api/sheet-templates')).json();
		expect(list).toMatchObject([{ name: NAME, version: 5, spec: expect.stringContaining('s:第二稿') }]);
	});

	test('without a logo the sheet goes on by itself', async () => {
		await sheet.open(`${server.origin}/zh/sheet?p=public-record&sheet=m:nobody`);
		await page.getByRole('button', { name: '不用徽标继续' }).click();
		await expect(page.getByText('此图幅所用的模板已归档或不存在')).toHaveCount(0);
		expect(await sheet.written()).toBe('');
	});
});

test('a reader uses templates and learns nobody’s name; saving one is refused', async ({ browser }) => {
	const server = await startServer();
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	try {
		const administrator = await join(server, firstLink(server), 'admin');
		const fields = { name: NAME, note: '', spec: 'a:a3-portrait' };
		expect((await administrator.post('/zh/sheet?/keep', fields)).status).toBe(200);
		const reader = new DeskClient(server);
		expect((await reader.post('/zh/sheet?/keep', { ...fields, name: 'x' })).status).toBe(401);
		for (const path of ['/api/sheet-templates', '/api/sheet-templates?desk'])
			expect(await (await reader.get(path)).text()).not.toContain('admin');
		const sheet = new SheetTemplatesDriver(await context.newPage());
		await sheet.open(`${server.origin}/zh/sheet?p=demonstration`);
		await expect(sheet.settings.getByText('登录后（或在单机模式下）可将当前图幅存为模板')).toBeVisible();
		await expect(sheet.saveAs).toHaveCount(0);
		await expect(sheet.template(NAME).getByRole('button')).toHaveCount(1);
		await sheet.use(NAME);
		await expect(sheet.paper).toHaveValue('a3');
		await expect(sheet.template(NAME)).toContainText('当前图幅');
	} finally {
		await context.close();
		await server.stop();
	}
});

test.describe('with a service worker', () => {
	test.use({ serviceWorkers: 'allow' });
	test('without a network templates are used as they were kept, and saving says that it needs the server', async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const server = await startServer({ HETU_LOCAL: '1' });
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
		try {
			const page = await context.newPage();
			const sheet = new SheetTemplatesDriver(page);
			await new DeskClient(server).post('/zh/sheet?/keep', { name: NAME, note: '', spec: 'a:a3-portrait' });
			await sheet.open(`${server.origin}/zh/sheet?p=demonstration`);
			await page.evaluate(async () => {
				await navigator.serviceWorker.ready;
			});
			// once under the eyes of the worker, which keeps the page
			await page.reload();
			await sheet.ready();
			await expect(sheet.template(NAME)).toBeVisible();
			await context.setOffline(true);
			await page.reload();
			await sheet.ready();
			await expect(sheet.settings.getByText('保存和修改需要服务器')).toBeVisible();
			await sheet.use(NAME);
			await expect(sheet.paper).toHaveValue('a3');
		} finally {
			await context.close();
			await server.stop();
		}
	});
});
