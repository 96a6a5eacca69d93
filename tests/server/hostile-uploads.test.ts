import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';
import { UPLOAD_LIMITS } from '../../src/lib/server/submissions/read/limits.ts';
import { workbookOf } from './submitted-workbook.ts';

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
	const read = await readUpload({ name, bytes });
	return read.ok ? 'taken' : (read.problems[0]?.code ?? '');
};
const sheet = [
	[{ text: 'a' }, { text: 'b' }],
	[{ text: 'x' }, { number: 1 }]
];
const book = workbookOf([{ name: 's', rows: sheet }]);
const zip = (files: Zippable) => zipSync(files);

/** The size of what is large in an archive, as its directory says it, changed. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
	const changed = bytes.slice();
	const view = new DataView(changed.buffer);
	for (let place = 0; place + 4 < changed.length; place++)
		if (view.getUint32(place, true) === 0x02014b50 && view.getUint32(place + 24, true) > 1000)
			view.setUint32(place + 24, size, true);
	return changed;
}

/** An archive of which every entry of the directory says the place of the largest file: what is packed once, unpacks often. */
function overlapping(): Uint8Array {
	const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, strToU8(String(at))]));
	const changed = zip({ 'a.shp': new Uint8Array(900_000), ...files }).slice();
	const view = new DataView(changed.buffer);
	const places = [...changed.keys()].filter(
		(at) => at + 46 < changed.length && view.getUint32(at, true) === 0x02014b50
	);
	const [first = 0] = places;
	for (const place of places)
		for (const field of [20, 24, 42]) view.setUint32(place + field, view.getUint32(first + field, true), true);
	return changed;
}

describe('archives', () => {
	// deflating a gigabyte of zeros takes seconds; these are a hundred megabytes of them, said and unsaid
	const zeros = zip({ 'xl/workbook.xml': strToU8('<w/>'), 'xl/worksheets/other.xml': new Uint8Array(100_000_000) });

	test.each<[string, string, Uint8Array, string]>([
		['a bomb that says how large it is', 'a.xlsx', zeros, 'too-large'],
		['a bomb that says it is a gigabyte', 'a.xlsx', withSize(zeros, 1_000_000_000), 'too-large'],
		['a bomb that says it is small', 'a.xlsx', withSize(zeros, 500), 'too-large'],
		[
			'a path that leads out',
			'a.xlsx',
			zip({ 'xl/workbook.xml': strToU8('<w/>'), '../../x': strToU8('x') }),
			'unsafe-path'
		],
		[
			'a path of Windows that leads out',
			'a.zip',
			zip({ 'a.shp': strToU8('x'), '..\\..\\x': strToU8('x') }),
			'unsafe-path'
		],
		['an absolute path', 'a.zip', zip({ 'a.shp': strToU8('x'), '/etc/passwd': strToU8('x') }), 'unsafe-path'],
		['a drive', 'a.zip', zip({ 'a.shp': strToU8('x'), 'C:\\x': strToU8('x') }), 'unsafe-path'],
		['an archive in an archive', 'a.zip', zip({ 'inner.zip': zip({ 'a.shp': strToU8('x') }) }), 'unknown-format'],
		['a document called a workbook', 'a.xlsx', zip({ 'word/document.xml': strToU8('<w/>') }), 'unknown-format'],
		['an archive cut short', 'a.xlsx', book.slice(0, book.length - 40), 'broken-file'],
		[
			'a workbook with a program in it',
			'a.xlsx',
			zip({ ...unzipSync(book), 'xl/vbaProject.bin': strToU8('x') }),
			'unknown-format'
		],
		['files that are all one place of the archive', 'a.zip', overlapping(), 'broken-file'],
		['an archive of nothing', 'a.zip', zip({}), 'unknown-format'],
		['a picture with a workbook behind it', 'a.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, ...book]), 'unknown-format']
	])('%s', async (...[, name, bytes, code]) => expect(await codeOf(name, bytes)).toBe(code));

	test('more files than anybody needs', async () => {
		const files = Object.fromEntries(Array.from({ length: 2_001 }, (_, place) => [`${place}.shp`, new Uint8Array()]));
		expect(await codeOf('a.zip', zip(files))).toBe('too-large');
	});

	test('two files of one path', async () => {
		const once = zip({ 'aaaa.shp': strToU8('x'), 'bbbb.shp': strToU8('y') });
		const twice = Uint8Array.from(once, (byte) => (byte === 0x62 ? 0x61 : byte));
		expect(await codeOf('a.zip', twice)).toBe('unsafe-path');
	});
});

describe('XML', () => {
	const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;
	const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
	const kml = (head: string) =>
		strToU8(`<?xml version="1.0"?>${head}<kml><Placemark><name>&a;</name></Placemark></kml>`);

	test.each<[string, string, Uint8Array, string]>([
		['a billion laughs in KML', 'a.kml', kml(laughs), 'unsafe-xml'],
		['an entity from outside in KML', 'a.kml', kml(outside), 'unsafe-xml'],
		[
			'an entity from outside in a sheet',
			'a.xlsx',
			workbookOf([{ name: 's', rows: sheet, after: outside }]),
			'unsafe-xml'
		],
		[
			'in the shared texts',
			'a.xlsx',
			workbookOf([{ name: 's', rows: sheet }], { 'xl/sharedStrings.xml': `${laughs}<sst/>` }),
			'unsafe-xml'
		],
		[
			'in a part that nothing is read of',
			'a.xlsx',
			workbookOf([{ name: 's', rows: sheet }], { 'docProps/app.xml': outside }),
			'unsafe-xml'
		],
		['elements inside each other', 'a.kml', strToU8(`<kml>${'<a>'.repeat(100_000)}`), 'too-deep'],
		['an element that does not end', 'a.kml', strToU8('<kml><Placemark'), 'broken-file'],
		['an element that is not closed', 'a.xlsx', workbookOf([{ name: 's', rows: sheet, after: '<a>' }]), 'broken-file'],
		['a page of the web', 'a.kml', strToU8('<html><script>alert(1)</script></html>'), 'unknown-format']
	])('%s', async (...[, name, bytes, code]) => expect(await codeOf(name, bytes)).toBe(code));
});

describe('sizes and depths', () => {
	test('a file over the limit is refused before it is looked at', async () => {
		expect(await codeOf('a.csv', new Uint8Array(UPLOAD_LIMITS.fileBytes + 1))).toBe('too-large');
	});
	test.each<[string, Uint8Array, string]>([
		['a.geojson', strToU8(`{"type":"FeatureCollection","features":${'['.repeat(100_000)}`), 'too-deep'],
		['a.geojson', strToU8(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 'too-deep'],
		['a.geojson', strToU8('{"type":"FeatureCollection","features":[{"type":"Feat'), 'broken-file'],
		['a.geojson', strToU8('{"type":"FeatureCollection","features":7}'), 'broken-file'],
		['a.geojson', strToU8('[]'), 'no-table'],
		['a.csv', strToU8(`a,b\n${'x,'.repeat(400)}\n`), 'too-large'],
		['a.gpkg', strToU8('SQLite format 3\0 and nothing more'), 'broken-file']
	])('%s %#', async (name, bytes, code) => expect(await codeOf(name, bytes)).toBe(code));

	test('a row with a number of a billion makes no rows before it', async () => {
		const rows = workbookOf([{ name: 's', rows: sheet, after: '' }], {
			'xl/worksheets/sheet1.xml':
				'<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="1000000000"><c r="A1000000000"><v>1</v></c></row></sheetData></worksheet>'
		});
		const read = await readUpload({ name: 'a.xlsx', bytes: rows });
		expect(read.ok && read.value.tables[0]?.rows.map(({ line }) => line)).toEqual([1_000_000_000]);
	});

	test('a text longer than a cell may be is cut one sign after the limit, for the row to be told', async () => {
		const read = await readUpload({ name: 'a.csv', bytes: strToU8(`a,b\n${'x'.repeat(50_000)},1\n`) });
		expect(read.ok && String(read.value.tables[0]?.rows[0]?.cells[0]).length).toBe(UPLOAD_LIMITS.cellCharacters + 1);
	});
});

describe('texts that take long to be read wrongly', () => {
	/** Each is short enough to be read where readers of pages wait. Measured in tens of milliseconds, but one that took 8 s. */
	const LONGEST_MS = 2_000;
	test.each<[string, string, string]>([
		['a tag whose quotes hold ends of tags', 'a.kml', `<kml><a x="${'>'.repeat(60_000)}`],
		['tags in tags', 'a.kml', `<kml>${'<'.repeat(60_000)}`],
		['remarks that do not end', 'a.kml', `<kml>${'<!--'.repeat(15_000)}`],
		[
			'a position of numbers without end',
			'a.kml',
			`<kml><Point><coordinates>${'1, '.repeat(20_000)}</coordinates></Point></kml>`
		],
		['cells in quotes, one to a line', 'a.csv', `a\n${'"x"\n'.repeat(15_000)}`],
		['quotes in the midst of cells', 'a.csv', `a,b\n${'"x"y'.repeat(15_000)}`],
		['features that are none', 'a.geojson', `{"type":"FeatureCollection","features":[${'1,'.repeat(30_000)}1]}`]
	])('%s', async (...[, name, text]) => {
		const began = performance.now();
		expect(await codeOf(name, strToU8(text))).not.toBe('');
		expect(performance.now() - began).toBeLessThan(LONGEST_MS);
	});
});

test('any marks of XML are answered, soon', async () => {
	const mark = fc.constantFrom(
		'<',
		'>',
		'/',
		'"',
		"'",
		'=',
		'!',
		'--',
		'<![CDATA[',
		']]>',
		'<?',
		'?>',
		'&a;',
		'kml',
		' ',
		'é'
	);
	const text = fc.array(mark, { maxLength: 3_000 }).map((marks) => `<kml>${marks.join('')}`);
	await fc.assert(
		fc.asyncProperty(text, async (xml) => {
			const began = performance.now();
			expect(await codeOf('a.kml', strToU8(xml))).not.toBe('');
			expect(performance.now() - began).toBeLessThan(1_000);
		}),
		{ numRuns: 100 }
	);
});

/** Files of every format, for parts of them to be broken. */
function geopackage(): Uint8Array {
	const file = new DatabaseSync(':memory:');
	file.exec(
		"CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER); CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('x'); INSERT INTO gpkg_contents VALUES ('a', 'attributes', 0);"
	);
	return file.serialize();
}
function shapefile(): Uint8Array {
	const shp = new DataView(new ArrayBuffer(128));
	shp.setInt32(0, 9994);
	shp.setInt32(100, 1);
	shp.setInt32(104, 10);
	shp.setInt32(108, 1, true);
	shp.setFloat64(112, 10, true);
	shp.setFloat64(120, 50, true);
	const dbf = new Uint8Array(80);
	new DataView(dbf.buffer).setUint32(4, 1, true);
	new DataView(dbf.buffer).setUint16(8, 65, true);
	new DataView(dbf.buffer).setUint16(10, 5, true);
	dbf.set(strToU8('NAME'), 32);
	dbf.set([67], 43);
	dbf.set([4], 48);
	dbf.set([13], 64);
	dbf.set(strToU8(' abcd'), 65);
	return zip({ 'a.shp': new Uint8Array(shp.buffer), 'a.dbf': dbf });
}
const WHOLE: readonly (readonly [name: string, bytes: Uint8Array])[] = [
	['a.xlsx', book],
	['a.csv', strToU8('名称,b\n"x",1\n')],
	['a.geojson', strToU8('{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}')],
	['a.kml', strToU8('<kml><Placemark><name>x</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>')],
	['a.gpkg', geopackage()],
	['a.zip', shapefile()]
];

test.each(WHOLE)('%s is read whole', async (name, bytes) => expect(await codeOf(name, bytes)).toBe('taken'));

test.each(WHOLE)('%s with any of its bytes changed is answered', async (name, bytes) => {
	const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(bytes.length), async (changes, cut) => {
			const broken = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length);
			for (const [place, value] of changes) if (place < broken.length) broken[place] = value;
			const read = await readUpload({ name, bytes: broken });
			expect(read.ok || read.problems.length === 1).toBe(true);
		}),
		{ numRuns: 300 }
	);
});

test('any bytes under any name are answered', async () => {
	const name = fc.constantFrom('a.xlsx', 'a.csv', 'a.geojson', 'a.kml', 'a.gpkg', 'a.zip', 'a', 'a.exe');
	await fc.assert(
		fc.asyncProperty(name, fc.uint8Array({ maxLength: 400 }), async (called, bytes) => {
			const read = await readUpload({ name: called, bytes });
			expect(read.ok || read.problems.length === 1).toBe(true);
		}),
		{ numRuns: 500 }
	);
});
