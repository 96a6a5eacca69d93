import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { RoadmapDriver } from '../drivers/roadmap.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';

interface Project {
	readonly id: string;
	readonly stage: string;
	readonly flags: readonly string[];
}
const PROJECTS = JSON.parse(readFileSync('data/portfolios/demonstration/projects.json', 'utf8')) as Project[];
/** Contracted, and neither suspended nor withdrawn. */
const CONTRACTED = PROJECTS.find(({ stage, flags }) => stage === 'contracted' && flags.length === 0)?.id ?? '';

/** What becomes of a project is written down in its panel, where whoever may change everything sees the buttons. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;
let page: Page;
let roadmap: RoadmapDriver;
test.beforeAll(async ({ browser }) => {
	server = await startServer({ HETU_LOCAL: '1' });
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	roadmap = new RoadmapDriver(page);
});
test.afterAll(async () => {
	await page.context().close();
	await server.stop();
});

const open = (id: string) => roadmap.open(`${server.origin}/zh/roadmap?p=demonstration&sel=project.${id}`);
const form = (name: string): Locator => page.getByRole('form', { name });
async function begin(name: string): Promise<Locator> {
	await roadmap.detail.getByRole('button', { name, exact: true }).click();
	return form(name);
}
const save = (typed: Locator) => typed.getByRole('button', { name: '保存' }).click();
const history = (words: string) => roadmap.detail.getByRole('listitem').filter({ hasText: words });

test('a stage that the law does not allow is refused with why, before and after it is sent', async () => {
	await open(CONTRACTED);
	const typed = await begin('改阶段或标记');
	await typed.getByLabel('阶段').selectOption('开工');
	await expect(typed).toContainText('没有施工许可证，不得开工');
	await save(typed);
	await expect(typed.getByRole('alert')).toContainText('阶段：没有施工许可证，不得开工');
	expect(await violations(page)).toEqual([]);
	await typed.getByLabel('阶段').selectOption('前期');
	await save(typed);
	await expect(typed).toHaveCount(0);
	await expect(history('前期')).toHaveCount(1);
});

test('the stage is then the one of every screen, and on an earlier day it is what it was', async () => {
	await page.goto(`${server.origin}/zh/projects/demonstration/${CONTRACTED}`);
	await expect(page.getByText('前期', { exact: true }).first()).toBeVisible();
	await open(CONTRACTED);
	await roadmap.lookFrom('2026-11-19');
	await expect(history('前期')).toHaveCount(0);
	// of an earlier day one reads only
	await expect(roadmap.detail.getByRole('button', { name: '改阶段或标记' })).toHaveCount(0);
});

test('an issue that is raised says who acts next, and is settled', async () => {
	await open(CONTRACTED);
	const typed = await begin('提出问题');
	await typed.getByLabel('类别').selectOption('用电');
	await typed.getByLabel('内容').fill('十千伏线路未接入');
	await typed.getByLabel('责任方').fill('虚构供电单位');
	await typed.getByLabel('期限').fill('2026-12-15');
	await save(typed);
	await expect(typed).toHaveCount(0);
	await expect(roadmap.detail).toContainText('十千伏线路未接入 虚构供电单位');
	const again = await begin('修改十千伏线路未接入');
	await again.getByLabel('解决日期').fill('2026-11-20');
	await save(again);
	await expect(roadmap.detail).toContainText('没有待解决的问题');
	await expect(history('问题已解决（用电）：十千伏线路未接入')).toHaveCount(1);
});

test('what is typed of a month stays through a reload, and an amount that was known changes with a reason', async () => {
	await open(CONTRACTED);
	const typed = await begin('填报当月');
	await typed.getByLabel('月份').fill('2026-11');
	await typed.getByLabel('完成投资（万元）').fill('321');
	await page.reload();
	await roadmap.ready();
	const again = await begin('填报当月');
	await expect(again.getByLabel('完成投资（万元）')).toHaveValue('321');
	await save(again);
	const isKept = history('2026年11月 完成投资（万元）：321 万');
	await expect(isKept).toHaveCount(1);
	const corrected = await begin('填报当月');
	await corrected.getByLabel('月份').fill('2026-11');
	await corrected.getByLabel('完成投资（万元）').fill('300');
	await save(corrected);
	await expect(corrected.getByRole('alert')).toContainText('理由：此项改动须写理由');
	await corrected.getByLabel('理由').fill('重复统计');
	await save(corrected);
	await expect(history('300 万')).toContainText('重复统计');
});

test('a procedure is passed conditionally with an owner and a day; the permit takes no pledge', async () => {
	await open(CONTRACTED);
	const typed = await begin('修改环境影响评价审批');
	await typed.getByLabel('状态').selectOption('办理中');
	await typed.getByLabel('容缺受理', { exact: true }).selectOption('是');
	await typed.getByLabel('容缺受理：责任方').fill('虚构责任单位·乙');
	await typed.getByLabel('容缺受理：期限').fill('2026-12-20');
	expect(await violations(page)).toEqual([]);
	await save(typed);
	await expect(typed).toHaveCount(0);
	await expect(roadmap.detail).toContainText('容缺受理: 虚构责任单位·乙');
	const permit = await begin('修改建筑工程施工许可证');
	await expect(permit).toContainText('没有许可证不得开工');
	await expect(permit.getByLabel('容缺受理', { exact: true })).toHaveCount(0);
});

test('a reader is offered none of it', async ({ roadmap: reader }) => {
	await reader.open(`/zh/roadmap?p=demonstration&sel=project.${CONTRACTED}`);
	await expect(reader.detail.getByRole('heading', { name: '要素保障问题' })).toBeVisible();
	for (const name of ['改阶段或标记', '提出问题', '填报当月', '记录停工', '增加节点'])
		await expect(reader.detail.getByRole('button', { name })).toHaveCount(0);
});
