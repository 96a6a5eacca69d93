import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { joinedBytes } from '../packed.ts';
import { recordsOf } from '../test-records.ts';
import { columnLetters, MOST_CHARACTERS } from './sheet-xml.ts';
import { workbook } from './workbook.ts';

const bytesOf = (...given: Parameters<typeof recordsOf>): Uint8Array => joinedBytes([...workbook(recordsOf(...given))]);
const partsOf = (...given: Parameters<typeof recordsOf>): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(bytesOf(...given))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const firstSheet = (...given: Parameters<typeof recordsOf>): string =>
	partsOf(...given)['xl/worksheets/sheet1.xml'] ?? '';

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[51, 'AZ'],
	[52, 'BA'],
	[701, 'ZZ'],
	[702, 'AAA']
])('column %d is %s', (place, letters) => expect(columnLetters(place)).toBe(letters));

describe('the sheet of a layer', () => {
	const sheet = firstSheet([{ id: 'p1' as never, jobs: 0, landHa: 2.5, investor: '=1+2' }]);
	const cellOf = (reference: RegExp) => reference.exec(sheet)?.[0];
	test('keeps its first row and two columns in sight', () =>
		expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'));
	test('has numbers as numbers', () => expect(cellOf(/<c r="[A-Z]+2"><v>2\.5<\/v><\/c>/)).toBeDefined());
	test('has zero where it is none', () => expect(cellOf(/<c r="[A-Z]+2" s="2"><v>0<\/v><\/c>/)).toBeDefined());
	test('has no cell for what is not disclosed', () => {
		// of some eighty fields
		expect(sheet.match(/<c r="[A-Z]+2"/g)?.length).toBeLessThan(20);
	});
	test('has text like a formula as text that spreadsheets leave alone', () => {
		expect(
			cellOf(/<c r="[A-Z]+2" s="3" t="inlineStr"><is><t xml:space="preserve">=1\+2<\/t><\/is><\/c>/)
		).toBeDefined();
		expect(sheet).not.toContain('<f>');
	});
	test('has the banner above its printed pages', () => expect(sheet).toContain('<oddHeader>&amp;L试</oddHeader>'));
	test('cuts a text that no cell could hold', () => {
		const long = firstSheet([{ investor: '豆'.repeat(MOST_CHARACTERS + 1) }]);
		expect(long).toContain(`>${'豆'.repeat(MOST_CHARACTERS - 1)}…<`);
	});
});

test('beside the layers stand what they are, their sources and their fields', async () => {
	const sheets = await readExcelFile(Buffer.from(bytesOf([{}], { layers: ['projects', 'divisions'] })));
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['Layer projects', 'Layer divisions', 'About', 'Sources', 'fields']);
	expect(sheets[2]?.data).toContainEqual(['Filter', 'all']);
	expect(sheets[4]?.data[1]).toEqual(['projects', 'Layer projects', 'id', 'id', 'text', null, 'ID']);
});

test('the same records on the same day make the same bytes', () =>
	expect(Buffer.from(bytesOf([{}])).equals(Buffer.from(bytesOf([{}])))).toBe(true));
