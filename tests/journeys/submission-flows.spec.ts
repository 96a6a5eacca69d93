import { distanceKm } from '../../src/lib/domain/geo/measure.ts';
import type { Position } from '../../src/lib/domain/territory/territory.ts';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member } from '../drivers/desk.ts';
import { type RunningServer, startServer } from '../drivers/server.ts';
import { SubmissionDesk } from '../drivers/submissions.ts';

let server: RunningServer;
let clerk: DeskClient;
let bureau: DeskClient;
test.beforeAll(async () => {
	server = await startServer({ BODY_SIZE_LIMIT: '101M' });
	const administrator = await join(server, firstLink(server), 'admin');
	clerk = await member(administrator, 'county-editor', 'clerk');
	bureau = await member(administrator, 'bureau-editor', 'bureau');
});
test.afterAll(() => server.stop());

/**
 * Three places, WGS 84, and what each system calls them: by the public formulas of GCJ-02 and BD-09 and by Krüger's
 * series about 123°, in a program apart from this one. The second lies 1.5 km from where BD-09 puts it, over the border;
 * the third in another division.
 */
const PLACES: readonly Position[] = [[123.93, 47.3], [123.903, 47.352], [123.7, 47.3]]; // prettier-ignore
const NUMBERS = {
	gcj02: [['123.936554', '47.302034'], ['123.909545', '47.354032'], ['123.706774', '47.302151']],
	bd09: [['123.943024', '47.308165'], ['123.916157', '47.359701'], ['123.713182', '47.308443']],
	gk3: [['570334.95', '5241018.66'], ['568225.98', '5246775.81'], ['552940.36', '5240836.81']]
} as const; // prettier-ignore
const fileOf = (system: keyof typeof NUMBERS) =>
	[
		'项目名称,项目阶段,经度,纬度',
		...NUMBERS[system].map(([x, y], place) => `演示·测点${place}（虚构）,谋划,${x},${y}`)
	].join('\n');

test('a clerk says what the coordinates are, and sees on the map where the rows lie, before and after', async ({
	browser
}) => {
	test.slow();
	const county = await SubmissionDesk.open(browser, clerk);
	const { page } = county;
	const metresOff = async () => {
		const found = await county.places();
		return found.map(({ spot }, place) => distanceKm(spot.position, PLACES[place] ?? [0, 0]) * 1000);
	};
	try {
		await county.list();
		await county.uploadText('gcj.csv', fileOf('gcj02'));
		await expect(page.getByText(/仅凭数字分不出/)).toBeVisible();
		await expect(page.getByText('请先说明坐标系')).toBeVisible();
		const next = page.getByRole('navigation', { name: '接下来' });
		await expect(next.getByRole('listitem')).toHaveText([
			/✓.*各列的含义已清楚/,
			/→.*说明坐标系/,
			/→.*有误的行：1/,
			/·.*报送：2 行/
		]);

		await county.declare('gcj02');
		// the formulas move the three by 542.4, 543.5 and 564.0 m
		await expect(page.getByText('换算使位置移动约 544 米（中位数）')).toBeVisible();
		await expect(next.getByRole('link')).toHaveText(['改正有误的行：1（不改的不会报送）', '说明来源并报送：2 行']);
		expect(Math.max(...(await metresOff()))).toBeLessThan(1);
		await expect(page.getByLabel('坐标系')).toHaveValue('gcj02');
		const map = page.locator('.places [aria-busy]');
		await expect(map).toHaveAttribute('aria-busy', 'false');
		await expect(page.getByRole('row', { name: '在本县区（龙沙区） 2 2' })).toBeVisible();
		await expect(page.getByRole('row', { name: '在辖区其他县区 1 1' })).toBeVisible();
		await page.getByText('在辖区其他县区 1').click();
		await page.getByRole('button', { name: /在地图上看.*测点2/ }).click();
		await expect(page.locator('.places [aria-live]')).toHaveText('第 4 行 演示·测点2（虚构） · 在辖区其他县区');
		await page.getByRole('radio', { name: '换算前' }).check();
		await expect(page.getByText('放大后可见')).toBeHidden();
		expect(await violations(page)).toEqual([]);

		await county.replaceText('bd.csv', fileOf('bd09'));
		await county.declare('bd09');
		expect(Math.max(...(await metresOff()))).toBeLessThan(1);
		await expect(page.getByText('由界外移入：1 行；由界内移出：0 行')).toBeVisible();
		await expect(page.getByRole('row', { name: '在本县区（龙沙区） 1 2' })).toBeVisible();

		// metres in the system of degrees that was said of the file before are of no use; their own is
		await county.replaceText('metres.csv', fileOf('gk3'));
		await expect(page.getByText('还没有一行能定位')).toBeVisible();
		await county.declare('gk3', '123');
		expect(Math.max(...(await metresOff()))).toBeLessThan(1);
		await expect(page.getByRole('row', { name: '在本县区（龙沙区） 2' })).toBeVisible();
	} finally {
		await county.close();
	}
});

test('without scripts the places are drawn and declared all the same', async ({ browser }) => {
	const plain = await SubmissionDesk.open(browser, clerk, { locale: 'en', javaScriptEnabled: false });
	try {
		await plain.list();
		await plain.uploadText('gcj.csv', fileOf('gcj02'));
		const drawing = plain.page.getByRole('img', { name: /3 rows with a place, the first 3 of them drawn/ });
		await expect(drawing).toBeVisible();
		expect(await drawing.locator('path').count()).toBeGreaterThan(16 + 3 - 1);
		await plain.declare('gcj02');
		await expect(plain.page.getByText('Conversion moves the places by 544 m (median).')).toBeVisible();
	} finally {
		await plain.close();
	}
});

/** A project of the demonstration, of another county than the clerk's. */
const OTHERS = { id: 'DEMO-019', name: '演示·白鹳婴幼儿奶粉（虚构）', investor: '虚构企业壬午一号' };

test('a column is said once, a likely double becomes one record, what is gone goes with a reason; in Russian', async ({
	browser
}) => {
	test.slow();
	const county = await SubmissionDesk.open(browser, clerk, { locale: 'ru' });
	const office = await SubmissionDesk.open(browser, bureau, { locale: 'ru' });
	const HEAD = '项目名称,项目阶段,投资主体,盘子';
	const named = async (name: string) => {
		const query = new URLSearchParams({ kind: 'project', p: 'demonstration', q: name });
		const page = await (await bureau.get(`/ru/desk/records?${query}`)).text();
		return new Set([...page.matchAll(/records\/project\/([\w-]+)/g)].map(([, id]) => id)).size;
	};
	try {
		await county.list();
		await county.uploadText(
			'раз.csv',
			[HEAD, `${OTHERS.name},在谈,${OTHERS.investor},7400`, '演示·苇荡书屋（虚构）,谋划,,много'].join('\n')
		);
		await expect(county.page.getByText('1 столбец нужно уточнить')).toBeVisible();
		await county.mapColumn('盘子', 'Инвестиции');
		await expect(county.row('苇荡书屋')).toContainText('Инвестиции: ожидается число (указано: «много»)');
		await county.replaceText(
			'два.csv',
			[HEAD, `${OTHERS.name},在谈,${OTHERS.investor},7400`, '演示·苇荡书屋（虚构）,谋划,,800'].join('\n')
		);
		await expect(county.row('苇荡书屋')).toContainText('8 млн');
		await expect(county.row(OTHERS.name)).toContainText(OTHERS.id);
		await county.send({ outlet: 'Лонша', asOf: '2026-11' });
		await expect(county.status()).toHaveText(county.word('submission_done_sent'));

		await office.list();
		await office.newest();
		expect(await named(OTHERS.name)).toBe(1);
		const double = office.row(OTHERS.name);
		await expect(double).toContainText(OTHERS.id);
		await office.judge(OTHERS.name, 'submission_accept', '');
		await expect(office.page.getByRole('alert')).toContainText('сначала решите');
		await office.submit(double.getByRole('button', { name: `${office.word('submission_same')}: ${OTHERS.name}` }));
		await expect(double).toContainText(office.word('submission_same_decided', { name: OTHERS.name }));
		await office.submit(office.page.getByRole('button', { name: /Принять все этого вида/ }));
		await expect(office.status()).toContainText('Рассмотрено строк: 2.');
		expect(await named(OTHERS.name)).toBe(1);
		expect(await named('苇荡书屋')).toBe(1);

		await county.list();
		await county.uploadText('три.csv', [HEAD, '演示·柳岸画坊（虚构）,谋划,,500'].join('\n'));
		await expect(county.page.getByText('нужно уточнить')).toHaveCount(0);
		await expect(county.row('柳岸画坊')).toContainText('5 млн');
		await county.view('submission_view_gone', 1).click();
		await expect(county.row('苇荡书屋')).toContainText(county.word('submission_line_none'));
		await county.send({ outlet: 'Лонша', asOf: '2026-11' });
		await office.list();
		await office.newest();
		await office.judge('苇荡书屋', 'submission_accept', '');
		await expect(office.page.getByRole('alert')).toContainText('苇荡书屋');
		await office.judge('苇荡书屋', 'submission_accept', 'проект отменён');
		expect(await named('苇荡书屋')).toBe(0);

		await county.list();
		await county.uploadText('четыре.csv', [HEAD, '演示·柳岸画坊二（虚构）,谋划,,500'].join('\n'));
		await county.send({ outlet: 'Лонша', asOf: '' });
		await county.submit(county.button('submission_withdraw'));
		await expect(county.status()).toHaveText(county.word('submission_done_withdrawn'));
		await office.page.goto(county.page.url());
		await expect(office.page.getByText(office.word('submission_state_withdrawn'), { exact: true })).toBeVisible();
		await expect(office.button('submission_accept')).toHaveCount(0);
	} finally {
		await Promise.all([county.close(), office.close()]);
	}
});

test('the reading of a long file tells how far it is, and is stopped with nothing half-loaded; in English', async ({
	browser
}) => {
	test.slow();
	const ROWS = 120_000;
	const county = await SubmissionDesk.open(browser, clerk, { locale: 'en' });
	const { page } = county;
	try {
		await county.list();
		const rows = Array.from({ length: ROWS }, (_, place) => `演示·长卷${place}号（虚构）,谋划,${place + 1}`);
		await county.uploadText('long.csv', ['项目名称,项目阶段,总投资', ...rows].join('\n'));
		await expect(page.getByRole('progressbar')).toBeVisible();
		await expect(page.getByText(county.word('submission_reading_note'))).toBeVisible();
		await county.submit(county.button('submission_reading_cancel'));
		const again = county.button('submission_reading_again');
		await expect(again).toBeVisible();
		await expect(page.getByRole('heading', { name: county.word('submission_rows') })).toHaveCount(0);
		await county.submit(again);
		await expect(page.getByRole('progressbar')).toBeVisible();
		await county.submit(county.button('submission_reading_cancel'));
		await expect(again).toBeVisible();
		await county.replaceText('short.csv', '项目名称,项目阶段,总投资\n演示·短卷（虚构）,谋划,900\n');
		await expect(county.row('短卷')).toContainText('9 m');
		await expect(county.view('submission_view_all', 1)).toBeVisible();
	} finally {
		await county.close();
	}
});
