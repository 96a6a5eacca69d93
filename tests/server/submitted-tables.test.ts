import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { UploadedFile } from '../../src/lib/domain/exchange/submit/submission.ts';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';
import { UPLOAD_LIMITS } from '../../src/lib/server/submissions/read/limits.ts';
import { type SheetRow, workbookOf } from './submitted-workbook.ts';

async function readOf(name: string, bytes: Uint8Array): Promise<UploadedFile> {
	const read = await readUpload({ name, bytes });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}
const table = async (name: string, bytes: Uint8Array) => (await readOf(name, bytes)).tables[0];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** `名称,用地` and `钟厂,12` in GB 18030, by the tables of GB 2312. */
const GB = Uint8Array.from([
	0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd3, 0xc3, 0xb5, 0xd8, 0x0d, 0x0a, 0xd6, 0xd3, 0xb3, 0xa7, 0x2c, 0x31, 0x32, 0x0d, 0x0a
]);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);

describe('separated values', () => {
	test.each<[string, Uint8Array, string]>([
		['UTF-8', utf8('名称,用地\n钟厂,12\n'), 'utf-8'],
		['UTF-8 with its mark', utf8('\uFEFF名称,用地\r\n钟厂,12\r\n'), 'utf-8'],
		['GB 18030', GB, 'gb18030'],
		['UTF-16', utf16('名称,用地\n钟厂,12\n'), 'utf-16le'],
		['semicolons', utf8('名称;用地\n钟厂;12'), 'utf-8'],
		['tabs', utf8('名称\t用地\n钟厂\t12'), 'utf-8'],
		['a delimiter that the first line says', utf8('sep=|\r\n名称|用地\r\n钟厂|12'), 'utf-8']
	])('%s', async (_, bytes, encoding) => {
		const read = await readOf('a.csv', bytes);
		expect([read.format, read.encoding]).toEqual(['csv', encoding]);
		expect(read.tables[0]?.headings).toEqual(['名称', '用地']);
		expect(read.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['钟厂', '12']]);
	});

	test('quoted cells hold delimiters, quotes and ends of lines; lines are counted as a spreadsheet counts them', async () => {
		const read = await table('a.csv', utf8('a,b\n"x,""1""\ny",2\n\n,3\n'));
		expect(read?.rows.map(({ line, cells }) => [line, cells])).toEqual([
			[2, ['x,"1"\ny', '2']],
			[4, [null, '3']]
		]);
	});

	test('what our own files disarmed says what it said before', async () => {
		const read = await table('a.csv', utf8("a,b\n'=1+1,'plain\n"));
		expect(read?.rows[0]?.cells).toEqual(['=1+1', "'plain"]);
	});

	test('titles above the headings are no rows', async () => {
		const read = await table('a.csv', utf8('重点项目表,,\n单位：万元,,\n名称,用地,投资\n甲,1,2\n乙,3,4\n'));
		expect([read?.headings, read?.rows.length, read?.rows[0]?.line]).toEqual([['名称', '用地', '投资'], 2, 4]);
	});

	test('headings of two lines are one, a unit of the whole is that of its parts; what stands above is kept', async () => {
		const text = '重点项目表,,,\n单位：亩,,,\n序号,名称,投资（万元）,\n,,总投资,固定资产投资\n1,甲,5,3\n';
		const read = await table('a.csv', utf8(text));
		expect([read?.headings, read?.titles]).toEqual([
			['序号', '名称', '总投资（万元）', '固定资产投资（万元）'],
			['重点项目表', '单位：亩']
		]);
		expect(read?.rows.map(({ line, cells }) => [line, cells])).toEqual([[5, ['1', '甲', '5', '3']]]);
	});

	test('text in an encoding that is none of ours is refused, not guessed', async () => {
		// `Название` in Windows-1251
		const bytes = Uint8Array.from([0xcd, 0xe0, 0xe7, 0xe2, 0xe0, 0xed, 0xe8, 0xe5, 0x2c, 0x31, 0x0a, 0xe0, 0x2c, 0x32]);
		expect(await readUpload({ name: 'a.csv', bytes })).toMatchObject({
			ok: false,
			problems: [{ code: 'unknown-encoding' }]
		});
	});

	test('a file that is parsed in slices has every row once', async () => {
		const lines = Array.from(
			{ length: 60_000 },
			(_, place) => `${place},"第 ${place} 行\n""引"" 第二行",${'x'.repeat(30)}`
		);
		const read = await table('a.csv', utf8(`a,b,c\n${lines.join('\n')}`));
		expect(read?.rows).toHaveLength(60_000);
		expect(read?.rows.every(({ cells, line }, place) => cells[0] === String(place) && line === place + 2)).toBe(true);
	});
});

describe('workbooks', () => {
	const rows: readonly SheetRow[] = [
		[{ text: '2024年重点项目' }],
		[{ text: '名称' }, { text: '开工' }, { text: '投资' }, { text: '落实' }],
		[{ text: '甲' }, { number: 45473, style: 1 }, { formula: 'B1*2', number: 24 }, { flag: true }],
		[],
		[{ text: '乙' }, { number: 45474, style: 2 }, { error: '#DIV/0!' }, null]
	];

	test('titles, dates as far as their format shows them, formulas, errors, empty lines', async () => {
		const read = await table('a.xlsx', workbookOf([{ name: '表', rows }]));
		expect(read?.headings).toEqual(['名称', '开工', '投资', '落实']);
		// day 45,473 of the calendar of workbooks is 30 June 2024
		expect(read?.rows.map(({ line, cells }) => [line, cells])).toEqual([
			[3, ['甲', '2024-06-30', 24, true]],
			[5, ['乙', '2024-07', '#DIV/0!', null]]
		]);
	});

	test('sheets that are hidden are not read, others each as a table', async () => {
		const some: readonly SheetRow[] = [
			[{ text: 'a' }, { text: 'b' }],
			[{ text: 'x' }, { number: 1 }]
		];
		const bytes = workbookOf([
			{ name: 'one', rows: some },
			{ name: 'lists', rows: some, isHidden: true },
			{ name: 'empty', rows: [] },
			{ name: 'two', rows: some }
		]);
		expect((await readOf('a.xlsx', bytes)).tables.map(({ name }) => name)).toEqual(['one', 'two']);
	});

	test('a value far to the right is refused, a format there is not', async () => {
		const wide = { ...UPLOAD_LIMITS, columns: 3 };
		const read = (cell: SheetRow[number]) =>
			readUpload(
				{
					name: 'a.xlsx',
					bytes: workbookOf([
						{
							name: 's',
							rows: [
								[{ text: 'a' }, { text: 'b' }],
								[{ text: 'x' }, null, null, null, cell]
							]
						}
					])
				},
				wide
			);
		expect(await read({ text: 'far' })).toMatchObject({
			ok: false,
			problems: [{ code: 'too-large', path: 'columns' }]
		});
		expect((await read({ text: '' })).ok).toBe(true);
	});

	test('more rows than the limit are refused', async () => {
		const many = Array.from({ length: 12 }, (): SheetRow => [{ text: 'x' }, { number: 1 }]);
		const read = await readUpload(
			{ name: 'a.xlsx', bytes: workbookOf([{ name: 's', rows: many }]) },
			{ ...UPLOAD_LIMITS, rows: 10 }
		);
		expect(read).toMatchObject({ ok: false, problems: [{ code: 'too-many-rows' }] });
	});
});

describe('what a file is', () => {
	const book = workbookOf([
		{
			name: 's',
			rows: [
				[{ text: 'a' }, { text: 'b' }],
				[{ text: 'x' }, { number: 1 }]
			]
		}
	]);
	test.each<[string, Uint8Array, string]>([
		['a.csv', book, 'not-what-it-says'],
		['a.xlsx', utf8('a,b\n1,2'), 'not-what-it-says'],
		['a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'unknown-format'],
		['a.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'unknown-format'],
		['a.xlsx', strToU8('%PDF-1.7'), 'unknown-format'],
		['a.exe', utf8('a,b\n1,2'), 'not-what-it-says'],
		['a.csv', utf8('<html><body>'), 'unknown-format'],
		['a.csv', utf8('a,b\n'), 'no-table'],
		['a.csv', new Uint8Array(), 'no-table']
	])('%s is refused: %#', async (name, bytes, code) => {
		expect(await readUpload({ name, bytes })).toMatchObject({ ok: false, problems: [{ code }] });
	});

	test('reading stops when it is told to', async () => {
		const stop = AbortSignal.abort(new Error('enough'));
		await expect(
			readUpload({ name: 'a.csv', bytes: utf8('a,b\n1,2') }, UPLOAD_LIMITS, { signal: stop })
		).rejects.toThrow('enough');
	});
});
