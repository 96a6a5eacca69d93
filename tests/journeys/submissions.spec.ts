import { violations } from '../drivers/accessibility.ts';
import { type Browser, expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member } from '../drivers/desk.ts';
import { type RunningServer, startServer } from '../drivers/server.ts';
import { SubmissionDesk } from '../drivers/submissions.ts';
import { sheetOf, withCell, withRow } from '../drivers/workbook.ts';

let server: RunningServer;
let clerk: DeskClient;
let bureau: DeskClient;
test.beforeAll(async () => {
	server = await startServer({ BODY_SIZE_LIMIT: '101M' });
	const administrator = await join(server, firstLink(server), 'admin');
	clerk = await member(administrator, 'county-editor', 'clerk');
	bureau = await member(administrator, 'bureau-editor', 'bureau');
});
test.afterAll(() => server.stop());

type More = Parameters<typeof SubmissionDesk.open>[2];
const deskOf = (browser: Browser, client: DeskClient, more?: More) => SubmissionDesk.open(browser, client, more);

test('a clerk with a spreadsheet is told what is wrong, corrects it, sends it, and sees it accepted on the map', async ({
	browser
}) => {
	test.slow();
	const county = await deskOf(browser, clerk);
	const office = await deskOf(browser, bureau);
	try {
		await county.list();
		await expect(county.page.getByRole('button', { name: '下载模板（XLSX）' })).toBeVisible();
		expect(await violations(county.page)).toEqual([]);

		const template = await county.template();
		const rows = await sheetOf(template);
		const changed = withCell(rows, 2, ['总投资', 88_000]);
		const added = withRow(changed, { '项目名称 *': '演示·沙洲纸鹤工坊（虚构）', '阶段 *': '谋划', 总投资: 900 });
		const other = withRow(added, { '项目名称 *': '演示·长堤风筝试验（虚构）', '阶段 *': '在谈', 总投资: 1200 });
		const faulty = withRow(other, { '项目名称 *': '演示·坏行 <b>x</b>（虚构）', '阶段 *': '快了', 总投资: '很多' });
		await county.upload('项目.xlsx', faulty);

		await expect(county.row('坏行')).toContainText('总投资：应为数字（填的是“很多”）');
		await expect(county.row('坏行')).toContainText(/阶段：不在可选的词里.*；可填：谋划、在谈、签约、前期、/);
		await expect(county.row('坏行')).toContainText('<b>x</b>');
		await expect(county.page.getByRole('link', { name: '新增 2' })).toBeVisible();
		await expect(county.page.getByRole('link', { name: '变更 1' })).toBeVisible();
		expect(await violations(county.page)).toEqual([]);
		const { pathname } = new URL(county.page.url());
		await county.page.goto(server.origin + pathname.replace('/zh/', '/en/'));
		await expect(county.row('坏行')).toContainText('a number is expected (found: “很多”)');
		await county.page.goto(server.origin + pathname.replace('/zh/', '/ru/'));
		await expect(county.row('坏行')).toContainText('ожидается число (указано: «很多»)');
		await county.page.goto(server.origin + pathname);

		const comments = await sheetOf(await county.annotated());
		expect(comments.flat()).toContain('应为数字（填的是“很多”）');

		await county.replace('项目（改）.xlsx', other);
		await expect(county.page.getByRole('link', { name: '有误 0' })).toBeVisible();
		await county.send({ outlet: '龙沙区发展和改革局', asOf: '2026-11' });
		await expect(county.status()).toHaveText('已报送，等待市局审核。');

		await office.list();
		await office.page.getByRole('link', { name: '项目 · 龙沙区' }).first().click();
		await office.judge('长堤风筝试验', 'submission_ask', '请附备案证');
		await expect(office.status()).toContainText('已审 1 行。');
		expect(await violations(office.page)).toEqual([]);
		await office.page.getByRole('button', { name: /采纳本类全部/ }).click();
		await expect(office.status()).toContainText('已审 2 行。');
		await expect(office.page.getByText('已审', { exact: true })).toBeVisible();

		await county.page.goto(server.origin + pathname);
		await expect(county.row('长堤风筝试验')).toContainText('退回补正：bureau (test)');
		await expect(county.row('长堤风筝试验')).toContainText('请附备案证');
		const signed = await (await clerk.get(`/api${pathname.slice('/zh/desk'.length)}/signed?lang=zh`)).text();
		expect(signed).toContain('clerk (test)');
		expect(signed).toMatch(/长堤风筝试验（虚构）,,退回补正,bureau \(test\),.*请附备案证/);
		await county.row('沙洲纸鹤工坊').getByRole('link', { name: '在地图上看' }).click();
		await expect(county.page.getByText('演示·沙洲纸鹤工坊（虚构）').first()).toBeVisible();
		await expect(county.page).toHaveURL(/230202-p-0001/);

		const audit = await (await bureau.get('/zh/desk/audit?subject=project')).text();
		expect(audit).toContain('bureau (test)');
		expect(audit).toMatch(/submission [\w-]{36} · clerk \(test\)/);
	} finally {
		await Promise.all([county.close(), office.close()]);
	}
});

test('a file is sent without scripts and on a phone, and one that is no table is refused with its reason', async ({
	browser
}) => {
	const plain = await deskOf(browser, clerk, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
	try {
		await plain.list();
		await plain.uploadText('报送.csv', '项目名称,项目阶段,总投资（亿元）\n演示·无脚本茶楼（虚构）,谋划,0.3\n');
		await expect(plain.row('无脚本茶楼')).toContainText('3,000 万元');
		await plain.list();
		await plain.uploadText('不是表.xlsx', 'PK not a workbook');
		await expect(plain.page.getByRole('alert')).toContainText('这个文件不能采用');
	} finally {
		await plain.close();
	}
	const phone = await deskOf(browser, clerk, {
		locale: 'ru',
		viewport: { width: 390, height: 844 },
		colorScheme: 'dark'
	});
	try {
		await phone.list();
		expect(await violations(phone.page)).toEqual([]);
		await phone.page
			.getByRole('link', { name: /Проекты/ })
			.last()
			.click();
		await expect(phone.page.getByRole('heading', { level: 1 })).toContainText('Проекты');
		expect(await violations(phone.page)).toEqual([]);
		expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	} finally {
		await phone.close();
	}
});

test('a submission of one county is not there for another, nor its file', async () => {
	const administrator = new DeskClient(server);
	await administrator.post('/en/login', { signInName: 'admin', password: 'a crane over the reeds', to: '/en' });
	const stranger = await member(administrator, 'planner', 'planner');
	const page = await (await clerk.get('/zh/desk/submissions')).text();
	const [, id = ''] = /desk\/submissions\/([\w-]{36})/.exec(page) ?? [];
	expect((await clerk.get(`/zh/desk/submissions/${id}`)).status).toBe(200);
	expect((await stranger.get(`/zh/desk/submissions/${id}`)).status).toBe(403);
	expect((await stranger.get(`/api/submissions/${id}/file`)).status).toBe(403);
	expect((await new DeskClient(server).get(`/api/submissions/${id}/file`)).status).toBe(401);
	const file = await clerk.get(`/api/submissions/${id}/file`);
	expect(file.headers.get('content-type')).toBe('application/octet-stream');
	expect(file.headers.get('content-disposition')).toContain('attachment');
});

test('a file above a hundred megabytes is refused before it is read, in the language of the page', async () => {
	const { origin } = server;
	const answer = await fetch(`${origin}/ru/desk/submissions?/upload`, {
		method: 'POST',
		body: Buffer.alloc(103_000_000),
		headers: { cookie: clerk.cookie, origin, 'content-type': 'multipart/form-data; boundary=x' },
		redirect: 'manual'
	});
	expect(answer.status).toBe(303);
	const page = await (await clerk.get(answer.headers.get('location') ?? '')).text();
	expect(page).toMatch(/Файл больше\s100\sМБ/);
	expect(await (await clerk.get('/ru/desk/submissions')).text()).not.toContain('Файл больше');
});

test('a form of any other page is refused above two megabytes, with a clear answer', async () => {
	const answer = await clerk.post('/zh/roadmap?/keep', { note: 'x'.repeat(2_200_000) });
	expect(answer.status).toBe(413);
});
