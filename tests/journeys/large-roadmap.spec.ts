import { rmSync } from 'node:fs';
import { expect, test, type Page } from '../drivers/browser.ts';
import { largeTerritory, syntheticPortfolioOf } from '../drivers/large-territory.ts';
import { MainThread } from '../drivers/main-thread.ts';
import { RoadmapDriver } from '../drivers/roadmap.ts';
import { startServer, type RunningServer } from '../drivers/server.ts';

/** 40,000 milestones to be played back, and 100,000 to be scrolled. */
const SOME = 2000;
const MANY = 5000;

/**
 * Held here is what does not depend on the speed of the machine: that nothing is asked of the server, and that only
 * lines in view stand in the page. How long tasks last is printed for `docs/benchmarks.md`.
 */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
let large: RunningServer;
let page: Page;
let roadmap: RoadmapDriver;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	folder = largeTerritory([SOME, MANY], [SOME, MANY]);
	large = await startServer({ HETU_TERRITORY: folder });
});
test.afterAll(async () => {
	await large.stop();
	rmSync(folder, { recursive: true });
});
test.beforeEach(async ({ browser }) => {
	page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	roadmap = new RoadmapDriver(page);
});
test.afterEach(() => page.close());

async function open(count: number): Promise<void> {
	await page.goto(`${large.origin}/en/roadmap?p=${syntheticPortfolioOf(count)}&at=2026-03-01`);
	await expect(page.getByTestId('followed')).toContainText(/\d,000/, { timeout: 90_000 });
	await expect(page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	await expect(roadmap.rows.first()).toBeVisible();
	// what is made ready while nothing else is to be done
	await page.waitForTimeout(3000);
}

test(`${SOME} projects of 20 milestones are played back without a word to the server`, async () => {
	await open(SOME);
	const thread = await MainThread.watch(page);
	const before = await roadmap.asOf.inputValue();
	await page.getByRole('button', { name: 'Play' }).click();
	await page.waitForTimeout(6000);
	await page.getByRole('button', { name: 'Pause' }).click();
	expect(Number(await roadmap.asOf.inputValue())).toBeGreaterThan(Number(before));
	expect(thread.asked).toEqual([]);
	expect(await thread.handedGeometry()).toBe(false);
	console.log(`playback of ${SOME} × 20 milestones: ${await thread.longTasks()}`);
});

test(`${MANY} projects of 20 milestones are scrolled, and only what is in view stands in the page`, async () => {
	await open(MANY);
	const thread = await MainThread.watch(page);
	const box = await roadmap.timeline.boundingBox();
	if (!box) throw new Error('no timeline');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	const first = await roadmap.rows.first().innerText();
	for (let step = 0; step < 60; step++) {
		await page.mouse.wheel(0, 400 + 60 * step);
		await page.waitForTimeout(30);
	}
	await expect(roadmap.rows.first()).not.toHaveText(first);
	expect(await roadmap.rows.count()).toBeLessThan(60);
	expect(thread.asked).toEqual([]);
	console.log(`scrolling ${MANY} × 20 milestones: ${await thread.longTasks()}`);
});
