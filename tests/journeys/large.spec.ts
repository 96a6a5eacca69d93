import { rmSync } from 'node:fs';
import { expect, test, type Page } from '../drivers/browser.ts';
import { ExplorerDriver } from '../drivers/explorer.ts';
import { largeTerritory, syntheticPortfolioOf } from '../drivers/large-territory.ts';
import { MainThread } from '../drivers/main-thread.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';
import { WeighingDriver } from '../drivers/weighing.ts';

const MANY = 100_000;
const SOME = 500;
const STEPS = 40;

/**
 * What is held here is what does not depend on the speed of the machine: that a drag neither asks the server for
 * anything nor hands geometry to the map again. How long tasks last is printed for `docs/benchmarks.md`.
 */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
let large: RunningServer;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	folder = largeTerritory([MANY, SOME]);
	large = await startServer({ HETU_TERRITORY: folder });
});
test.afterAll(async () => {
	await large.stop();
	rmSync(folder, { recursive: true });
});

let page: Page;
test.beforeEach(async ({ browser }) => {
	page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
test.afterEach(() => page.close());

test('with 100,000 projects, brushing asks nothing of the server and sends the map no geometry', async () => {
	const explorer = new ExplorerDriver(page);
	await page.goto(`${large.origin}/en?p=${syntheticPortfolioOf(MANY)}`);
	await expect(page.getByTestId('result-count')).toHaveText('100,000', { timeout: 90_000 });
	await explorer.ready();
	const thread = await MainThread.watch(page);
	await brush(explorer, STEPS);
	await expect.poll(() => explorer.parameter('inv')).not.toBeNull();
	expect(await explorer.resultCount()).toBeLessThan(MANY);
	await expectQuiet(thread);
	console.log(`${STEPS} brush steps at ${MANY} projects: ${await thread.longTasks()}`);
});

for (const count of [SOME, MANY])
	test(`with ${count} projects, dragging a weight asks nothing of the server and sends the map no geometry`, async () => {
		const weighing = new WeighingDriver(page);
		await page.goto(`${large.origin}/zh/select?p=${syntheticPortfolioOf(count)}`);
		await expect(weighing.rows.first()).toBeVisible({ timeout: 90_000 });
		await expect(page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
		await weighing.settled();
		const [first, thread] = [await weighing.spoken(0), await MainThread.watch(page)];
		const { listed, mapped } = await weighing.dragWeight('亩均税收', STEPS);
		await expect.poll(() => weighing.writtenWeights()).not.toBeNull();
		expect(await weighing.spoken(0)).not.toBe(first);
		await expectQuiet(thread);
		console.log(
			`${STEPS} steps of a weight at ${count} projects: ${await thread.longTasks()};`,
			`listed in ${inMilliseconds(listed)}, mapped in ${inMilliseconds(mapped)} of the input`
		);
	});

async function expectQuiet(thread: MainThread): Promise<void> {
	expect(thread.asked).toEqual([]);
	expect(await thread.handedGeometry()).toBe(false);
}

function inMilliseconds(times: readonly number[]): string {
	const rising = times.map(Math.round).sort((a, b) => a - b);
	return `${rising[rising.length >> 1] ?? '–'} ms (at most ${rising.at(-1) ?? '–'})`;
}

async function brush({ page, filters }: ExplorerDriver, steps: number): Promise<void> {
	const plot = filters.getByRole('img', { name: /Distribution of Total investment/ });
	const box = await plot.boundingBox();
	if (!box) throw new Error('no histogram');
	await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
	await page.mouse.down();
	for (let step = 0; step < steps; step++) {
		await page.mouse.move(box.x + box.width * (0.25 + (0.65 * step) / steps), box.y + box.height / 2);
		await page.waitForTimeout(30);
	}
	await page.mouse.up();
}
