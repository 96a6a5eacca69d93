import { readFileSync } from 'node:fs';
import { ROLES } from '../../src/lib/domain/account/role.ts';
import { violations } from '../drivers/accessibility.ts';
import { AttractionDriver } from '../drivers/attraction.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member } from '../drivers/desk.ts';
import { startServer } from '../drivers/server.ts';

const DEMONSTRATION = '/zh/roadmap?p=demonstration';
const RUNNING = 'demo-2026-winter-chains';

interface Lead {
	readonly id: string;
	readonly campaign: string | null;
	readonly enterprise: string;
	readonly entries: readonly { kind: string; project?: string; stage?: string; action?: string; due?: string }[];
}
const PLAN = JSON.parse(readFileSync('data/portfolios/demonstration/attraction.json', 'utf8')) as {
	campaigns: readonly { id: string; name: { zh: string } }[];
	leads: readonly Lead[];
};
const CAMPAIGN = PLAN.campaigns.find(({ id }) => id === RUNNING);
const OWN = PLAN.leads.filter(({ campaign }) => campaign === RUNNING);
const TIED = PLAN.leads.find(({ entries }) => entries.some(({ kind }) => kind === 'project'));
/** Which of a lead's actions is open, from the file alone. */
const openAction = ({ entries }: Lead) =>
	entries.find(
		({ kind, action }) =>
			kind === 'action' && !entries.some((other) => other.kind === 'done' && other.action === action)
	);

test('both lanes stand on one axis: campaigns folded above, delivery in sight at once', async ({
	attraction,
	page
}) => {
	await attraction.open(DEMONSTRATION);
	await expect(attraction.lane('attraction')).toContainText('8 项行动 · 78 条线索');
	await expect(attraction.campaign(RUNNING)).toContainText(CAMPAIGN?.name.zh ?? '?');
	await expect(attraction.leads).toHaveCount(0);
	await expect(attraction.groups.first()).toBeInViewport();
	await expect(attraction.rows.first()).toBeInViewport();
	await attraction.campaign(RUNNING).click();
	await expect(attraction.leads).toHaveCount(OWN.length);
	expect(await attraction.parameter('sel')).toBe(`campaign.${RUNNING}`);
	await expect(attraction.detail.getByRole('heading', { name: '招商漏斗' })).toBeVisible();
	await expect(attraction.detail.getByText('缺口清单逐条有人对接')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await attraction.campaign(RUNNING).click();
	await expect(attraction.leads).toHaveCount(0);
	await attraction.lane('attraction').click();
	await expect(attraction.campaign(RUNNING)).toHaveCount(0);
});

test('one lane alone is kept in the address, and comes back with it', async ({ attraction, page }) => {
	await attraction.open(DEMONSTRATION);
	await attraction.lanes.selectOption('推进');
	await expect(attraction.lane('attraction')).toHaveCount(0);
	expect(await attraction.parameter('t')).toBe('~~~~~delivery');
	await attraction.lanes.selectOption('招商');
	await expect(attraction.rows).toHaveCount(0);
	expect(await attraction.parameter('t')).toBe('~~~~~attraction');
	// with the lane to themselves, campaigns that go on show their leads
	await expect(attraction.leads.first()).toBeVisible();
	await page.reload();
	await expect(attraction.leads.first()).toBeVisible();
});

test('a lead by its address: its campaign opens, its history stands at the right, its project is a click away', async ({
	attraction,
	page
}) => {
	const project = TIED?.entries.find(({ kind }) => kind === 'project')?.project ?? '';
	await attraction.open(`${DEMONSTRATION}&sel=lead.${TIED?.id}`);
	await expect(attraction.lead(TIED?.id ?? '')).toHaveAttribute('aria-pressed', 'true');
	await expect(attraction.detail.getByRole('heading', { name: TIED?.enterprise ?? '?' })).toBeVisible();
	await expect(attraction.detail.getByText('签约以后的阶段取自该项目')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await attraction.detail.getByRole('button', { name: /（虚构）$/ }).click();
	expect(await attraction.parameter('sel')).toBe(`project.${project}`);
	await page.goBack();
	await expect(attraction.detail.getByRole('heading', { name: TIED?.enterprise ?? '?' })).toBeVisible();
});

test('says who acts next, what went on, and which links nobody is after; the filter narrows all of it', async ({
	attraction,
	page
}) => {
	await attraction.open(`${DEMONSTRATION}&t=~~~~~attraction`);
	const { section } = attraction;
	await expect(section.getByRole('heading', { name: '逾期' })).toBeVisible();
	await expect(section.getByRole('row', { name: /^线索 78/ })).toBeVisible();
	await expect(section.getByText(/\d+ 个缺口环节中 \d+ 个有行动或在办线索/)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const soy = PLAN.leads.filter((lead) =>
		(lead as unknown as { links: string[] }).links.some((link) => link.startsWith('soy-'))
	);
	await page.goto(`${DEMONSTRATION}&t=~~~~~attraction&c=soybean&s=production`);
	await expect(section.getByRole('row', { name: new RegExp(`^线索 ${soy.length}`) })).toBeVisible();
	await expect(section.getByText('其余条件（阶段）不作用于招商')).toBeVisible();
});

test('as of an earlier day the plan is as it was known then', async ({ attraction }) => {
	await attraction.open(`${DEMONSTRATION}&at=2025-11-12`);
	// the first campaign had been set up, and nothing of the second
	await expect(attraction.lane('attraction')).toContainText('1 项行动');
	await expect(attraction.campaign('demo-2025-winter-food')).toBeVisible();
	await expect(attraction.past).toHaveCount(0);
});

test('by keyboard: from the lane to a campaign, its leads and back', async ({ attraction, page }) => {
	await attraction.open(DEMONSTRATION);
	await page.keyboard.press('r');
	await expect(attraction.lane('attraction')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(attraction.campaign(RUNNING)).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await expect(attraction.leads.first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(attraction.leads.first()).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('Escape');
	await expect(attraction.readiness).toBeVisible();
});

test('the table has the lane too, in words', async ({ attraction, page }) => {
	await attraction.open(DEMONSTRATION);
	await page.keyboard.press('t');
	const table = page.getByRole('region', { name: '招商情况表' });
	await expect(table.getByRole('button')).toHaveCount(PLAN.leads.length);
	await expect(table.getByText('逾期').first()).toBeVisible();
	await table.getByRole('button').first().click();
	await expect(attraction.detail.getByRole('heading', { name: '往来记录' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

for (const locale of ['zh', 'en', 'ru'] as const) {
	test(`on a phone in the dark nothing is wider than it, in ${locale}`, async ({ attraction, page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		await attraction.open(`/${locale}/roadmap?p=demonstration&sel=lead.${TIED?.id}`);
		await expect(attraction.detail.getByRole('heading', { name: TIED?.enterprise ?? '?' })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		// what axe looks at is the same in each language
		if (locale === 'zh') expect(await violations(page)).toEqual([]);
	});
}

test('the public record ships no plan and says so; a reader is offered no form', async ({ attraction, page }) => {
	await attraction.open('/en/roadmap?p=public-record');
	await expect(attraction.lane('attraction')).toContainText('No attraction plan is published; yours goes here.');
	await expect(attraction.section.getByText('No attraction plan is published; yours goes here.')).toBeVisible();
	await page.goto('/en/roadmap?p=demonstration');
	await expect(attraction.section.getByRole('heading', { name: 'Funnel' })).toBeVisible();
	await expect(attraction.section.getByRole('button', { name: /^Add/ })).toHaveCount(0);
	expect(await violations(page)).toEqual([]);
});

test('staff add a campaign and a lead, log a contact, move it on, name what is next and mark it done', async ({
	browser
}) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const attraction = new AttractionDriver(page);
	const { detail, section } = attraction;
	try {
		await attraction.open(`${server.origin}${DEMONSTRATION}`);
		await section.getByRole('button', { name: '新增招商行动' }).click();
		const campaign = attraction.form('新增招商行动');
		await campaign.getByLabel('名称（中文）').fill('演示·试办行动');
		await campaign.getByLabel('时节').selectOption('冬季攻势');
		await campaign.getByLabel('结束').fill('2026-11-01');
		await campaign.getByRole('button', { name: '保存' }).click();
		// it ends before it begins: said at the field, and nothing that was typed is lost
		await expect(campaign.getByText('早于开始或今天')).toBeVisible();
		await expect(campaign.getByLabel('名称（中文）')).toHaveValue('演示·试办行动');
		expect(await violations(page)).toEqual([]);
		await campaign.getByLabel('结束').fill('2027-02-28');
		await campaign.getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('heading', { name: '演示·试办行动' })).toBeVisible();

		await detail.getByRole('button', { name: '新增线索' }).click();
		const lead = attraction.form('新增线索');
		await lead.getByLabel('企业或投资方').fill('演示·虚构新客');
		await lead.getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('heading', { name: '演示·虚构新客' })).toBeVisible();
		await expect(detail.getByText('没有人跟进下一步')).toBeVisible();

		await detail.getByRole('button', { name: '更正线索' }).click();
		const correction = attraction.form('更正线索');
		await expect(correction.getByLabel('企业或投资方')).toHaveValue('演示·虚构新客');
		await correction.getByLabel('来自哪里').fill('虚构地区·甲');
		await correction.getByRole('button', { name: '保存' }).click();
		await expect(correction).toHaveCount(0);
		await expect(detail).toContainText('虚构地区·甲');

		await detail.getByRole('button', { name: '登记往来' }).click();
		const contact = attraction.form('登记往来');
		await contact.getByLabel('方式').selectOption('走访');
		await contact.getByLabel('结果').selectOption('有意向');
		await contact.getByLabel('内容').fill('看了厂房');
		await contact.getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('listitem').filter({ hasText: '看了厂房' })).toContainText('走访 · 有意向');

		await detail.getByRole('button', { name: '变更阶段' }).click();
		const move = attraction.form('变更阶段');
		await move.getByLabel('改为').selectOption('考察');
		await move.getByLabel('说明（必填）').fill('已到园区');
		await move.getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('listitem').filter({ hasText: '已到园区' })).toContainText('考察');

		await detail.getByRole('button', { name: '定下一步' }).click();
		const next = attraction.form('定下一步');
		await next.getByLabel('做什么').fill('送达测算');
		await next.getByLabel('期限').fill('2026-12-01');
		await next.getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('listitem').filter({ hasText: '送达测算' })).toContainText('2026年12月1日');
		await detail.getByRole('button', { name: '标为已办' }).click();
		await attraction.form('标为已办').getByRole('button', { name: '保存' }).click();
		await expect(detail.getByRole('listitem').filter({ hasText: '送达测算' })).toContainText('已办');

		await page.reload();
		await attraction.ready();
		await expect(detail.getByRole('heading', { name: '演示·虚构新客' })).toBeVisible();
		await expect(detail.getByText('看了厂房')).toBeVisible();
	} finally {
		await context.close();
		await server.stop();
	}
});

test('who was second is told so, sees what the first wrote, and keeps what they typed', async ({ browser }) => {
	const server = await startServer({ HETU_LOCAL: '1' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const attraction = new AttractionDriver(page);
	const lead = OWN.find(openAction);
	try {
		await attraction.open(`${server.origin}${DEMONSTRATION}&sel=lead.${lead?.id}`);
		await attraction.detail.getByRole('button', { name: '登记往来' }).click();
		const form = attraction.form('登记往来');
		await form.getByLabel('方式').selectOption('通话');
		await form.getByLabel('结果').selectOption('无答复');
		await form.getByLabel('内容').fill('我的话');
		const first = new DeskClient(server);
		const fields = {
			portfolio: 'demonstration',
			lead: lead?.id ?? '',
			version: '1',
			kind: 'contact',
			contact: 'talk',
			outcome: 'interested',
			text: '别人的话',
			on: '2026-11-20'
		};
		expect((await first.post('/zh/roadmap?/record', fields)).status).toBe(200);
		await form.getByRole('button', { name: '保存' }).click();
		await expect(form.getByRole('alert')).toContainText('其间有人改了这条线索');
		await expect(attraction.detail.getByText('别人的话')).toBeVisible();
		await expect(form.getByLabel('内容')).toHaveValue('我的话');
		await form.getByRole('button', { name: '保存' }).click();
		await expect(attraction.detail.getByRole('listitem').filter({ hasText: '我的话' })).toContainText('通话');
	} finally {
		await context.close();
		await server.stop();
	}
});

test('a plan that is not invented leaves the server only for staff, in no store; its report too', async () => {
	const server = await startServer();
	try {
		const administrator = await join(server, firstLink(server), 'admin');
		const reader = new DeskClient(server);
		const clients = new Map<string, DeskClient>();
		for (const role of ROLES) clients.set(role, await member(administrator, role, `a-${role}`));
		const secret = '演示·不可外传';
		const asOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
		const added = await administrator.post('/zh/roadmap?/addLead', {
			portfolio: 'public-record',
			enterprise: secret,
			since: asOf
		});
		expect(added.status).toBe(200);
		const path = '/api/portfolios/public-record/attraction';
		for (const [role, client] of clients) {
			const answer = await client.get(path);
			expect(answer.headers.get('cache-control'), role).toContain('no-store');
			expect(await answer.text(), role).toContain(secret);
			expect((await client.get(`/api/portfolios/public-record/roadmap-report?kind=attraction`)).status, role).toBe(200);
		}
		// what a reader gets is the same before and after staff have asked
		const shown = await reader.get(path);
		expect(await shown.json()).toEqual({ isShown: false, campaigns: [], leads: [] });
		expect((await reader.get('/api/portfolios/public-record/roadmap-report?kind=attraction')).status).toBe(403);
		const calendar = '/api/portfolios/public-record/roadmap-report?kind=calendar';
		expect(await (await reader.get(calendar)).text()).not.toContain(secret);
		const pages = await Promise.all(
			['/zh/roadmap?p=public-record', '/api/offline', '/api/catalogue', '/api/portfolios/public-record/search'].map(
				async (page) => (await reader.get(page)).text()
			)
		);
		expect(pages.join()).not.toContain(secret);
		// an invented plan is anybody's, with an ETag
		const open = await reader.get('/api/portfolios/demonstration/attraction');
		expect(open.headers.get('etag')).toMatch(/^"/);
		expect(((await open.json()) as { isShown: boolean; leads: unknown[] }).leads).toHaveLength(PLAN.leads.length);
		expect((await reader.get('/api/portfolios/none/attraction')).status).toBe(404);
	} finally {
		await server.stop();
	}
});
