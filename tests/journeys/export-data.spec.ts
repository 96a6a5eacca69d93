import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { violations } from '../drivers/accessibility.ts';
import { expect, tabTo, test } from '../drivers/browser.ts';
import { ExportDriver } from '../drivers/export-data.ts';

const DAY = /\d{4}-\d{2}-\d{2}/;

test('E5: by keyboard alone, what is filtered leaves as a workbook that says so', async ({ explorer, page }) => {
	await explorer.open('/zh?c=soybean');
	const records = new ExportDriver(page);
	await tabTo(records.button, page);
	await page.keyboard.press('Enter');
	await expect(records.sheet).toContainText('筛选结果 项目 4');
	await expect(records.sheet).toContainText('全部 项目 41');
	await expect(records.sheet).toContainText('筛选条件: 已筛选——产业链: 大豆');
	await expect(records.layer('项目')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(records.layer('园区')).toBeChecked();
	expect(await violations(page)).toEqual([]);
	await tabTo(records.download, page);
	const { name, bytes } = await records.fileOf(() => page.keyboard.press('Enter'));
	expect(name).toMatch(/^公开记录-项目-园区-filtered-\d{4}-\d{2}-\d{2}\.xlsx$/);
	await expect(records.status).toHaveText(`已下载：${name}`);
	const sheets = await readExcelFile(bytes);
	expect(sheets.map(({ sheet, data }) => `${sheet} ${data.length - 1}`).slice(0, 2)).toEqual(['项目 4', '园区 1']);
	const about = new Map(sheets[2]?.data.map(([label, text]) => [label, text]));
	expect(about.get('筛选条件')).toBe('已筛选——产业链: 大豆');
	expect(about.get('数据声明')).toMatch(/^示例数据/);
	expect(about.get('地图审核')).toBe('示意图·内部工作用图，未经审核不得公开');
	await page.keyboard.press('Escape');
	await expect(records.sheet).toBeHidden();
	await expect(records.button).toBeFocused();
});

test('E5: without a filter all records leave, in every form, in the reader’s language', async ({ explorer, page }) => {
	await explorer.open('/en?p=demonstration');
	const records = new ExportDriver(page);
	await records.open();
	await expect(records.sheet).toContainText('All Projects: 240');
	await expect(records.sheet).toContainText('Fictitious demonstration data');
	for (const [format, ending] of [
		['XLSX', 'xlsx'],
		['CSV', 'zip'],
		['GeoJSON', 'geojson'],
		['GeoPackage', 'gpkg'],
		['Shapefile', 'zip'],
		['KML', 'kml'],
		['FlatGeobuf', 'fgb']
	] as const) {
		const { name, bytes } = await records.get(format);
		expect(name.replace(DAY, 'DAY')).toBe(`Demonstration-Projects-DAY.${ending}`);
		const text = ending === 'zip' ? Object.values(unzipSync(bytes)).map((file) => strFromU8(file)) : [String(bytes)];
		if (ending !== 'xlsx') expect(text.join()).toContain('Fictitious demonstration data');
	}
});

test('E5: coordinates are those asked for, and named', async ({ explorer, page }) => {
	await explorer.open('/ru?p=demonstration');
	const records = new ExportDriver(page);
	await records.open();
	await records.layer('Проекты').uncheck();
	await expect(records.download).toBeDisabled();
	await expect(records.sheet.getByRole('alert')).toHaveText('Выберите хотя бы что-то одно.');
	await records.layer('Районы').check();
	await records.choice(/^GCJ-02/).check();
	const { name, bytes } = await records.get('GeoJSON');
	expect(name).toContain('gcj02');
	const file = JSON.parse(String(bytes)) as { hetu: { crs: unknown }; features: unknown[] };
	expect(file.hetu.crs).toEqual({ id: 'gcj02', name: 'GCJ-02', code: null, isRfc7946: false });
	expect(file.features).toHaveLength(16);
});

test('E5: a server that is too busy or breaks is named as the reason', async ({ explorer, page, faults }) => {
	await explorer.open('/zh');
	const records = new ExportDriver(page);
	await records.open();
	for (const [status, words] of [
		[429, '服务器正忙。请稍等片刻再试。'],
		[500, '文件没有生成。请再试一次。']
	] as const) {
		await page.route('**/records?*', (route) => route.fulfill({ status, body: '' }));
		await records.download.click();
		await expect(records.status).toHaveText(words);
		await page.unroute('**/records?*');
	}
	await records.get('CSV');
	// the browser itself reports answers that are none
	faults.splice(0, faults.length, ...faults.filter((fault) => !/Failed to load resource/.test(fault)));
});

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow' });

	test('E5: files are made on the device, the same as the server makes; a GeoPackage says what it needs', async ({
		explorer,
		page,
		context,
		faults
	}) => {
		await explorer.open('/zh?p=demonstration&c=soybean');
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		const records = new ExportDriver(page);
		await records.open();
		await records.layer('园区').check();
		await records.layer('县区').check();
		const forms = ['XLSX', 'CSV', 'GeoJSON', 'Shapefile', 'KML', 'FlatGeobuf'];
		const served = new Map<string, Buffer>();
		for (const form of forms) served.set(form, (await records.get(form)).bytes);
		await context.setOffline(true);
		await page.reload();
		await explorer.ready();
		await records.open();
		await records.layer('园区').check();
		await records.layer('县区').check();
		for (const form of forms) {
			const { name, bytes } = await records.get(form);
			await expect(records.status).toHaveText(`没有网络，已在本机生成：${name}`);
			expect(bytes.equals(served.get(form) ?? Buffer.alloc(0)), form).toBe(true);
		}
		await records.choice(/^GeoPackage/).check();
		await records.download.click();
		await expect(records.status).toContainText('GeoPackage 只能由服务器生成');
		faults.splice(
			0,
			faults.length,
			...faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))
		);
	});
});
