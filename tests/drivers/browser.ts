/** The only file of the tests that knows Playwright: specs speak of chains, filters and projects through it. */
import {
	test as base,
	type Browser,
	type BrowserContextOptions,
	expect,
	type Locator,
	type Page
} from '@playwright/test';
import { AttractionDriver } from './attraction.ts';
import { ChainDriver } from './chain.ts';
import { ExplorerDriver } from './explorer.ts';
import { RoadmapDriver } from './roadmap.ts';
import { WeighingDriver } from './weighing.ts';
import { startServer, type RunningServer } from './server.ts';

interface PerTest {
	readonly explorer: ExplorerDriver;
	readonly chain: ChainDriver;
	readonly weighing: WeighingDriver;
	readonly roadmap: RoadmapDriver;
	readonly attraction: AttractionDriver;
	/** Everything that went wrong out of sight: requests to other hosts, errors in the console. */
	readonly faults: string[];
}
interface PerWorker {
	readonly server: RunningServer;
}

export const test = base.extend<PerTest, PerWorker>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => use(server.origin),
	faults: [
		async ({ page, server }, use) => {
			const faults: string[] = [];
			watch(page, server.origin, faults);
			await use(faults);
			expect(faults, 'requests to other hosts and errors in the console').toEqual([]);
		},
		{ auto: true }
	],
	explorer: async ({ page }, use) => use(new ExplorerDriver(page)),
	chain: async ({ page }, use) => use(new ChainDriver(page)),
	weighing: async ({ page }, use) => use(new WeighingDriver(page)),
	roadmap: async ({ page }, use) => use(new RoadmapDriver(page)),
	attraction: async ({ page }, use) => use(new AttractionDriver(page))
});

/** Presses Tab until `target` has the focus, as a reader without a mouse does. */
export async function tabTo(target: Locator, page: Page): Promise<void> {
	await expect(target).toBeVisible();
	for (let press = 0; press < 400; press++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there');
}

export { expect };
export type { Browser, BrowserContextOptions, Locator, Page };

/** WebGL in software warns of its slowness; that is the test machine's, not the app's. */
const HARMLESS = /GPU stall|GL Driver Message|swiftshader|WebGL.*performance|Automatic fallback/i;

export function watch(page: Page, origin: string, faults: string[]): void {
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) faults.push(`request to ${url}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error' && !HARMLESS.test(message.text())) faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
}
