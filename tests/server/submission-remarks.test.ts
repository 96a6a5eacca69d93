import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RowProblem, UploadedTable } from '../../src/lib/domain/exchange/submit/submission.ts';
import { annotate, type AnnotationWords } from '../../src/lib/server/submissions/annotated.ts';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';
import { type SheetRow, workbookOf } from './submitted-workbook.ts';

const WORDS: AnnotationWords = {
	sheet: '#问题',
	columns: ['行', '列', '内容', '问题'],
	text: ({ code, path }) => `${path}：${code}`
};
const problem = (line: number, path: string, code: RowProblem['code'], value: unknown = null): RowProblem => ({
	code,
	path,
	value,
	line,
	field: path
});

const rows: readonly SheetRow[] = [
	[{ text: '重点项目' }],
	[{ text: '名称' }, null, { text: '开工' }, { text: '投资' }],
	[{ text: '=cmd()' }, null, { number: 45473, style: 1 }, { text: '很多' }],
	[{ text: '乙' }, null, { number: 45474, style: 2 }, null]
];
const found = [
	problem(3, '投资', 'not-a-number', '很多'),
	problem(3, '投资', 'out-of-range'),
	problem(4, '投资', 'missing-value'),
	problem(4, '开工', 'not-a-date', '=1+1')
];

async function sent(
	name: string,
	bytes: Uint8Array
): Promise<{ bytes: Uint8Array; format: 'xlsx' | 'csv' | 'geojson'; table: UploadedTable }> {
	const read = await readUpload({ name, bytes });
	const [table] = read.ok ? read.value.tables : [];
	if (!read.ok || !table) throw new Error(JSON.stringify(read));
	return { bytes, format: read.value.format as 'xlsx', table };
}

async function remarked(problems: readonly RowProblem[] = found): Promise<Uint8Array> {
	const bytes = annotate(await sent('a.xlsx', workbookOf([{ name: '表', rows }])), problems, WORDS);
	if (!bytes) throw new Error('nothing was remarked');
	return bytes;
}

describe('a workbook that was sent', () => {
	test('has a first sheet that lists what is wrong, and is otherwise read as before', async () => {
		const bytes = await remarked();
		const sheets = await readExcelFile(Buffer.from(bytes));
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['#问题', '表']);
		expect(sheets[0]?.data.slice(0, 2)).toEqual([
			['行', '列', '内容', '问题'],
			[3, '投资', '很多', '投资：not-a-number']
		]);
		const before = await sent('a.xlsx', workbookOf([{ name: '表', rows }]));
		expect((await sent('a.xlsx', bytes)).table).toEqual(before.table);
	});

	test('has one remark on each faulty cell, in its own column, with all that is wrong', async () => {
		const parts = unzipSync(await remarked());
		const comments = strFromU8(parts['xl/hetu-comments.xml'] ?? new Uint8Array());
		// 投资 stands in column D: column B is empty
		expect([...comments.matchAll(/ref="([A-Z]+\d+)"/g)].map(([, ref]) => ref)).toEqual(['D3', 'D4', 'C4']);
		expect(comments).toContain('投资：not-a-number\n投资：out-of-range');
	});

	test('keeps the looks of cells: a faulty date is still a date', async () => {
		const xml = strFromU8(unzipSync(await remarked())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		const styles = strFromU8(unzipSync(await remarked())['xl/styles.xml'] ?? new Uint8Array());
		const style = Number(/<c r="C4" s="(\d+)"/.exec(xml)?.[1]);
		const looks = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(([xf]) => xf);
		expect(looks[style]).toMatch(/fillId="1".*numFmtId="164"/);
	});

	test('with nothing wrong is not written', async () => {
		expect(annotate(await sent('a.xlsx', workbookOf([{ name: '表', rows }])), [], WORDS)).toBeNull();
	});

	test('that has remarks of its own becomes a workbook of its table', async () => {
		const own = workbookOf([{ name: '表', rows, after: '<legacyDrawing/>' }]);
		const bytes = annotate(await sent('a.xlsx', own), found, WORDS);
		const sheets = await readExcelFile(Buffer.from(bytes ?? []));
		expect(sheets[1]?.data[2]).toEqual(['=cmd()', '2024-06-30', '很多']);
	});
});

test('a text file becomes a workbook, lines in their places, and what would run as a formula is text', async () => {
	const csv = new TextEncoder().encode('名称,投资\n"=HYPERLINK(""http://x"")",很多\n\n乙,1\n');
	const file = await sent('a.csv', csv);
	const bytes = annotate(file, [problem(2, '投资', 'not-a-number'), problem(4, '名称', 'duplicate-row')], WORDS);
	const parts = unzipSync(bytes ?? new Uint8Array());
	const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
	expect(sheet).not.toContain('<f>');
	expect(sheet).toMatch(/<c r="A2" s="3" t="inlineStr">/);
	expect(sheet).toMatch(/<row r="4"><c r="A4" s="6"/);
	expect(strFromU8(parts['xl/comments2.xml'] ?? new Uint8Array())).toContain('ref="A4"');
});

describe('opened by LibreOffice', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'hetu-remarks-'));
		return () => rmSync(folder, { recursive: true });
	});

	test('the remarks stand on their cells', async ({ skip }) => {
		writeFileSync(join(folder, 'a.xlsx'), await remarked());
		const options = [
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--convert-to',
			'fods',
			'--outdir',
			folder,
			join(folder, 'a.xlsx')
		];
		const { error } = spawnSync('soffice', options, { timeout: 60_000 });
		if (error) skip('no soffice on this machine: what LibreOffice makes of remarks is not tested');
		const flat = readFileSync(join(folder, 'a.fods'), 'utf8');
		expect(flat.match(/<office:annotation\b/g)).toHaveLength(3);
		const cell =
			/<table:table-cell(?:(?!<table:table-cell)[\s\S])*?<office:annotation[\s\S]*?<\/table:table-cell>/.exec(
				flat
			)?.[0];
		expect(cell).toContain('很多');
	});
});
