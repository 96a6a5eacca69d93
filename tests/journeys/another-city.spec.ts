import { expect, test, watch } from '../drivers/browser.ts';
import { ExplorerDriver } from '../drivers/explorer.ts';
import { startServer } from '../drivers/server.ts';

test('another folder of data is another city, and nothing of the first is left', async ({ browser }) => {
	const server = await startServer({ HETU_TERRITORY: 'tests/fixtures/miniature' });
	const context = await browser.newContext();
	const page = await context.newPage();
	const faults: string[] = [];
	watch(page, server.origin, faults);
	const explorer = new ExplorerDriver(page);
	try {
		await explorer.open(`${server.origin}/en`);
		await expect(page).toHaveTitle(/Sampleton/);
		await expect(explorer.sentence).toContainText('3 divisions');
		await explorer.expectResults(5);
		const text = await page.locator('body').innerText();
		expect(text).not.toMatch(/Qiqihar|齐齐哈尔|Цицикар/);
		expect(faults).toEqual([]);
	} finally {
		await context.close();
		await server.stop();
	}
});
