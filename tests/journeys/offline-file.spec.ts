import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { findFirefox, type FirefoxPage, openFirefox } from '../drivers/firefox.ts';
import { expectDrawn, fontsOf, type OfflineFile, openFile, writeFile } from '../drivers/offline-file.ts';
import { shareOf } from '../server/compare-pictures.ts';

let file: OfflineFile;
test.beforeAll(async () => {
	file = await writeFile();
});
let firefox: FirefoxPage | null = null;
test.afterAll(async () => {
	file.remove();
	await firefox?.close();
});

const scene = 'h1';
/** Of most divisions, #f5f1e7. */
const LAND = [0xf5, 0xf1, 0xe7];

test('a briefing opens from a disk with the network cut: map, scenes by key, languages in place', async ({
	browser
}) => {
	expect(file.bytes).toBeLessThan(8_000_000);
	const { page, faults, close } = await openFile(browser, file);
	await expect(page).toHaveTitle('招商推介');
	await expect(page.locator(scene)).toHaveText('全市一览');
	const legend = page.getByRole('heading', { name: /图例/ }).locator('..');
	await expect(legend).toContainText('铁路');
	await expect(legend).toContainText('烤');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator(scene)).toHaveText('大豆链');
	// what is drawn follows the scene, and the legend what is drawn
	await expect(legend).not.toContainText('烤');
	await expect(legend).toContainText('豆');
	for (const [language, tag, title, words] of [
		['РУ', 'ru-RU', 'Инвестируйте', 'Соевая цепочка'],
		['EN', 'en-GB', 'Invest here', 'The soybean chain']
	] as const) {
		await page.getByRole('button', { name: language, exact: true }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page).toHaveTitle(title);
		await expect(page.locator(scene)).toHaveText(words);
		await expectDrawn(page);
	}
	await expect(page.getByText('Legend')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator(scene)).toHaveText('The city');
	expect(await violations(page)).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

test('its letters are its own, and its colours those of the machine', async ({ browser }) => {
	const { page, faults, close } = await openFile(browser, file, { colorScheme: 'dark' });
	// to look closer is what the browser itself then complains of
	expect(faults).toEqual([]);
	const fonts = await fontsOf(page, 'main *');
	expect(fonts.length).toBeGreaterThan(20);
	expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
	// #1b2a3a on light, #e9e6df on dark
	expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(233, 230, 223)');
	await close();
});

test('where no script runs, it is read as a page', async ({ browser }) => {
	const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(file.address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('招商推介');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['全市一览', '大豆链', '来源']);
	await context.close();
});

test('it opens in Firefox as well', async () => {
	const path = findFirefox();
	if (!path) console.warn('SKIPPED: no Firefox is here: the offline file is opened in Chromium alone');
	test.skip(path === null, 'no Firefox');
	firefox = await openFirefox(path ?? '');
	const page = firefox;
	await page.open(file.address);
	const has = (selector: string, text: string) =>
		expect.poll(() => page.evaluate(`document.querySelector('${selector}')?.textContent`)).toContain(text);
	await has(scene, '全市一览');
	await page.press('ArrowRight');
	await has(scene, '大豆链');
	expect(
		await page.evaluate(`document.fonts.ready.then((fonts) => [...fonts].every((font) => font.status === 'loaded'))`)
	).toBe(true);
	if (await page.evaluate(`document.createElement('canvas').getContext('webgl2') !== null`)) {
		await expect.poll(() => page.evaluate(`document.querySelector('[data-testid=map]').ariaBusy`)).toBe('false');
		await expect.poll(async () => shareOf(await page.picture(), LAND)).toBeGreaterThan(0.02);
	} else
		console.warn('SKIPPED: this Firefox has no WebGL 2 (without a screen it wants Xvfb): its map is not looked at');
	expect(page.faults).toEqual([]);
});
