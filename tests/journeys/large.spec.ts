import { rmSync } from 'node:fs';
import { expect, test } from '../drivers/browser.ts';
import { ExplorerDriver } from '../drivers/explorer.ts';
import { largeTerritory } from '../drivers/large-territory.ts';
import { startServer } from '../drivers/server.ts';

const COUNT = 100_000;

/**
 * What is held here is what does not depend on the speed of the machine: that a brush neither asks the server for
 * anything nor hands geometry to the map again. How long tasks last is printed for `docs/benchmarks.md`.
 */
test('with 100,000 projects, brushing asks nothing of the server and sends the map no geometry', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const folder = largeTerritory(COUNT);
	const server = await startServer({ HETU_TERRITORY: folder });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const explorer = new ExplorerDriver(page);
	try {
		await page.goto(`${server.origin}/en?p=synthetic`);
		await expect(page.getByTestId('result-count')).toHaveText('100,000', { timeout: 90_000 });
		await explorer.ready();
		await page.evaluate(() => {
			const tasks: number[] = [];
			new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({
				type: 'longtask'
			});
			Object.assign(window, { longTasks: tasks, handedToWorkers: 0 });
			const post = Worker.prototype.postMessage as (this: Worker, ...parameters: unknown[]) => void;
			Worker.prototype.postMessage = function (this: Worker, ...parameters: unknown[]) {
				const [message] = parameters;
				if (JSON.stringify(message ?? null).includes('FeatureCollection'))
					Object.assign(window, { handedToWorkers: 1 });
				return post.apply(this, parameters);
			};
		});
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await brush(explorer, 40);
		await expect.poll(() => explorer.parameter('inv')).not.toBeNull();
		expect(await explorer.resultCount()).toBeLessThan(COUNT);
		expect(asked).toEqual([]);
		expect(await page.evaluate(() => (window as unknown as { handedToWorkers: number }).handedToWorkers)).toBe(0);
		const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
		console.log(
			`tasks over 50 ms in 40 brush steps at ${COUNT} projects: ${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms`
		);
	} finally {
		await context.close();
		await server.stop();
		rmSync(folder, { recursive: true });
	}
});

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
