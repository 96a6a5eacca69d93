import { strFromU8, unzipSync } from 'fflate';
import { violations } from '../drivers/accessibility.ts';
import { expect, tabTo, test } from '../drivers/browser.ts';
import { featuresIn, SheetDriver } from '../drivers/sheet.ts';

test('E1: the frame stands on the live map at the ratio of the paper, and shows what the map showed', async ({
	explorer,
	page
}) => {
	await explorer.open('/zh?p=demonstration&c=soybean');
	const sheet = new SheetDriver(page);
	await sheet.openFromMap();
	await expect(page).toHaveURL(/sheet=f%3A/);
	expect(await sheet.text()).toContain('大豆');
	for (const [paper, side] of [
		['a4', '横向'],
		['a3', '纵向'],
		['a1', '纵向'],
		['16x9', '横向']
	] as const) {
		await sheet.field('幅面').selectOption(paper);
		await sheet.button(side).click();
		await expect
			.poll(async () => {
				const { paper: onPaper, frame } = await sheet.ratios();
				return Math.abs(onPaper / frame - 1);
			})
			.toBeLessThan(0.01);
	}
});

test('E1: the frame is moved, widened and turned by pointer and by keyboard, and the sheet follows', async ({
	page
}) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/en/sheet?p=demonstration');
	const before = await sheet.corner(0);
	await sheet.drag(sheet.frame, [40, 30]);
	const moved = await sheet.corner(0);
	expect([moved[0] - before[0], moved[1] - before[1]]).toEqual([expect.closeTo(40, 0), expect.closeTo(30, 0)]);
	const scale = sheet.field('Scale 1 :');
	const wide = Number(await scale.inputValue());
	await sheet.drag(sheet.cornerHandle(2), [-60, -45]);
	await expect.poll(async () => Number(await scale.inputValue())).toBeLessThan(wide);
	await sheet.frame.focus();
	for (const key of [']', ']', ']', 'ArrowLeft', '-']) await page.keyboard.press(key);
	await expect(sheet.field('Turn (degrees)')).toHaveValue('15');
	await sheet.field('Turn (degrees)').fill('0');
	await page.keyboard.press('Tab');
	await scale.fill('1000000');
	await page.keyboard.press('Tab');
	await expect.poll(() => sheet.text()).toContain('1 : 1,000,000');
	// Back undoes the last step
	await page.goBack();
	await expect.poll(() => sheet.text()).not.toContain('1 : 1,000,000');
});

test('E1: the preview is the result, in every format', async ({ page }) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/ru/sheet?p=demonstration&shade=investment');
	await sheet.field(/^Заголовок/).fill('Проекты города: «обзор»');
	await expect.poll(() => sheet.text()).toContain('Проекты города: «обзор»');
	const shown = await sheet.features();
	const svg = await sheet.get('SVG');
	expect(svg.name).toMatch(/^Проекты города «обзор»-\d{4}-\d{2}-\d{2}\.svg$/);
	expect(featuresIn(String(svg.bytes))).toEqual(shown);
	expect(shown.filter((one) => one.startsWith('division:'))).toHaveLength(16);
	const pdf = await sheet.get('PDF');
	// A4 lying: 841.89 × 595.28 points
	expect(String(pdf.bytes)).toMatch(/\/MediaBox\[0 0 841\.89 595\.2\d/);
	await sheet.field(/Разрешение/).selectOption('150');
	const png = await sheet.get('PNG');
	// 297 mm at 150 dpi, and 150 dpi as 5,906 pixels to the metre
	expect(png.bytes.readUInt32BE(16)).toBe(1754);
	expect(png.bytes.readUInt32BE(png.bytes.indexOf('pHYs') + 4)).toBe(5906);
	const jpeg = await sheet.get('JPEG');
	expect(jpeg.name).toMatch(/\.jpg$/);
	expect(jpeg.bytes.readUInt16BE(0)).toBe(0xffd8);
	await expect(sheet.status.filter({ hasText: jpeg.name })).toBeVisible();
});

test('E2: nothing is drawn before all of it has come, however long that takes', async ({ page }) => {
	const sheet = new SheetDriver(page);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/api/layers/rivers', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/en/sheet?p=demonstration');
	await expect(page.getByText('Fetching what the sheet is made from')).toBeVisible();
	await expect(sheet.button('PDF')).toBeDisabled();
	await expect(sheet.preview).toHaveCount(0);
	release();
	await sheet.ready();
	expect(await sheet.text()).toContain('River');
	await expect(sheet.button('PDF')).toBeEnabled();
});

test('E2: what does not come is said, and asked for again', async ({ page, faults }) => {
	const sheet = new SheetDriver(page);
	await page.route('**/api/layers/lakes', (route) => route.fulfill({ status: 503, body: 'busy' }));
	await page.goto('/en/sheet');
	await expect(sheet.problem).toContainText('nothing was drawn');
	await page.unroute('**/api/layers/lakes');
	await page.getByRole('button', { name: 'Try again' }).click();
	await sheet.ready();
	faults.splice(0, faults.length, ...faults.filter((fault) => !/503/.test(fault)));
});

test('E3: what is on paper is what is on the screen', async ({ explorer, page }) => {
	await explorer.open('/en?p=demonstration&c=soybean,bbq&s=planned,contracted');
	const counted = await explorer.resultCount();
	const sheet = new SheetDriver(page);
	await sheet.openFromMap();
	await sheet.button('Whole territory').click();
	await expect
		.poll(async () => (await sheet.features()).filter((one) => one.startsWith('project:')).length)
		.toBe(counted);
	const text = await sheet.text();
	expect(text).toContain('Fictitious demonstration data');
	expect(text).toContain('Sketch map, internal working map, not for publication without review');
	expect(text).toMatch(/Boundaries: /);
	expect(text).toContain('Page 1 of 1');
});

test('E4: an atlas counts its sheets, is stopped, goes on and is whole', async ({ page }) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/en/sheet?p=demonstration&c=soybean');
	await sheet.unfold('Atlas');
	await expect(sheet.settings).toContainText('16 sheets and an index');
	const pdf = await sheet.fileOf(() => sheet.button('Make the atlas').click());
	expect(pdf.name).toMatch(/^Atlas \(by division\) Soybean chain-/);
	expect(String(pdf.bytes)).toMatch(/\/Type\/Pages\/Count 17\b/);
	await sheet.button('Zip of PNGs').click();
	await sheet.button('Make the atlas').click();
	await expect(sheet.settings).toContainText(/Making Atlas: page [3-9] of 17/, { timeout: 30_000 });
	await sheet.button('Stop').first().click();
	await expect(sheet.status.filter({ hasText: 'it can go on' })).toBeVisible();
	const zip = await sheet.fileOf(() => sheet.button(/^Go on \(\d+ sheets done\)/).click());
	const names = Object.keys(unzipSync(zip.bytes));
	expect(names).toHaveLength(17);
	expect(names[0]).toBe('00-index.pdf');
	expect(names[1]).toMatch(/^01-Longsha District-\d{4}-\d{2}-\d{2}\.png$/);
});

test('a legend is renamed, ordered and shortened, and what is typed survives a reload', async ({ page }) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/zh/sheet?p=demonstration');
	await sheet.unfold('图例名称与顺序');
	await sheet.field('名称：园区').first().fill('招商园区');
	await sheet.settings.getByRole('checkbox', { name: '显示：湖泊' }).uncheck();
	await sheet.field('备注').fill('会议用图，第二稿');
	await expect.poll(() => sheet.text()).toContain('招商园区');
	await expect.poll(() => sheet.text()).not.toContain('湖泊\n');
	// at once, before the address can follow
	await sheet.field('审图号').fill('黑S(2026)002号');
	await page.reload();
	await sheet.ready();
	await expect.poll(() => sheet.text()).toContain('会议用图，第二稿');
	await expect(sheet.field('备注')).toHaveValue('会议用图，第二稿');
	await expect(sheet.field('审图号')).toHaveValue('黑S(2026)002号');
	expect(await sheet.text()).toContain('招商园区');
});

test('a review number stands in place of the notice, and an address that is broken costs only itself', async ({
	page
}) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/zh/sheet?p=demonstration&sheet=a:a9-landscape~e:1.5');
	await expect(page.getByText('sheet.a')).toBeVisible();
	await expect(sheet.field('符号与注记')).toHaveValue('1.5');
	await sheet.field('审图号').fill('黑S(2026)001号');
	await expect.poll(() => sheet.text()).toContain('审图号：黑S(2026)001号');
	expect(await sheet.text()).not.toContain('未经审核不得公开');
});

for (const [path, theme] of [
	['/zh/sheet?p=demonstration', 'light'],
	['/en/sheet?p=demonstration&c=soybean', 'dark'],
	['/ru/sheet', 'light']
] as const)
	test(`axe finds nothing to object to at ${path} in ${theme}, and the frame is reached by keyboard`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme });
		const sheet = new SheetDriver(page);
		await sheet.open(path);
		for (const name of await sheet.settings.getByRole('heading', { level: 2 }).allInnerTexts())
			if (!(await isUnfolded(sheet, name))) await sheet.unfold(name);
		expect(await violations(page)).toEqual([]);
		await tabTo(sheet.frame, page);
	});

const isUnfolded = (sheet: SheetDriver, name: string): Promise<boolean> =>
	sheet.settings
		.getByRole('heading', { name, exact: true })
		.evaluate((heading) => heading.closest('details')?.open ?? true);

test('on a phone frame, sheet and settings take turns, and nothing is wider than the screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const sheet = new SheetDriver(page);
	await page.goto('/zh/sheet?p=demonstration');
	await expect(sheet.preview).toBeVisible({ timeout: 30_000 });
	await page.getByRole('button', { name: '取景' }).click();
	await expect(sheet.frame).toBeVisible();
	await page.getByRole('button', { name: '设置' }).click();
	await expect(sheet.button('PDF')).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('by address the same view comes as the same file, cheaply asked for again, and what cannot be read is named', async ({
	page,
	request
}) => {
	const sheet = new SheetDriver(page);
	await sheet.open('/en/sheet?p=demonstration&c=soybean');
	const shown = await sheet.features();
	const address = '/api/map.svg?p=demonstration&c=soybean&locale=en';
	const first = await request.get(address);
	expect(featuresIn(await first.text())).toEqual(shown);
	const again = await request.get(address, { headers: { 'if-none-match': first.headers().etag ?? '' } });
	expect(again.status()).toBe(304);
	const png = await request.get('/api/map.png?p=demonstration&dpi=96&sheet=a:a5-landscape');
	// 210 mm at 96 dpi
	expect((await png.body()).readUInt32BE(16)).toBe(794);
	const atlas = await request.get('/api/map.json?p=demonstration&atlas=chain&locale=zh');
	expect(((await atlas.json()) as { items: unknown[] }).items).toHaveLength(13);
	const bad = await request.get('/api/map.pdf?p=demonstration&sheet=a:a9&dpi=7');
	expect([bad.status(), await bad.text()]).toEqual([400, expect.stringContaining('dpi: unknown (7)')]);
	expect((await request.get('/api/map.pdf?p=nowhere')).status()).toBe(400);
	expect((await request.get('/api/map.bmp')).status()).toBe(404);
});

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow' });

	test('B9: a sheet is composed and printed with the cable out', async ({ explorer, page, context, faults }) => {
		await explorer.open('/zh');
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await context.setOffline(true);
		const sheet = new SheetDriver(page);
		await sheet.open('/zh/sheet?p=demonstration&c=soybean');
		const pdf = await sheet.get('PDF');
		expect(String(pdf.bytes.subarray(0, 5))).toBe('%PDF-');
		const png = await sheet.get('PNG');
		expect(strFromU8(png.bytes.subarray(1, 4))).toBe('PNG');
		faults.splice(
			0,
			faults.length,
			...faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))
		);
	});
});
