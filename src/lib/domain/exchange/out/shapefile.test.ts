import { describe, expect, test } from 'vitest';
import type { Project } from '../../project/project.ts';
import { cutText } from './dbf.ts';
import { shapefile } from './shapefile.ts';
import { onlyLayer, recordsOf } from './test-records.ts';
import type { Wanted } from './make-record-set.ts';

function filesOf(projects: readonly Partial<Project>[], wanted: Partial<Wanted> = {}): Map<string, Uint8Array> {
	const set = recordsOf(projects, wanted);
	return new Map(shapefile(set, onlyLayer(set)).map(({ name, bytes }) => [name.split('.')[1] ?? '', bytes]));
}
const bytesOf = (files: Map<string, Uint8Array>, ending: string): Uint8Array => files.get(ending) ?? new Uint8Array();
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// tables 1 to 4 of the technical description, byte by byte: big-endian up to the length, then little-endian
describe('points', () => {
	const files = filesOf([{ position: [122, 42] }, {}]);
	const shp = bytesOf(files, 'shp');
	test('have the header of the description', () => {
		expect(hex(shp.subarray(0, 24))).toBe('0000270a' + '00'.repeat(20));
		// 100 bytes of header, 8 + 20 of a point, 8 + 4 of none: 140 bytes are 70 words
		expect(hex(shp.subarray(24, 36))).toBe('00000046' + 'e8030000' + '01000000');
		const box = viewOf(shp);
		expect([36, 44, 52, 60, 68, 76, 84, 92].map((at) => box.getFloat64(at, true))).toEqual([
			122, 42, 122, 42, 0, 0, 0, 0
		]);
	});
	test('are numbered, measured in words, and hold longitude before latitude', () => {
		// 122 is 0x405E800000000000, 42 is 0x4045000000000000
		expect(hex(shp.subarray(100, 128))).toBe(
			'00000001' + '0000000a' + '01000000' + '0000000000805e40' + '0000000000004540'
		);
	});
	test('that are not known are of the null type', () =>
		expect(hex(shp.subarray(128))).toBe('00000002' + '00000002' + '00000000'));
	test('are found by the index', () =>
		expect(hex(bytesOf(files, 'shx').subarray(100))).toBe('00000032' + '0000000a' + '00000040' + '00000002'));
});

test('polygons run clockwise outside and counter-clockwise in holes, with the first corner of each ring', () => {
	const shp = viewOf(bytesOf(filesOf([], { layers: ['divisions'] }), 'shp'));
	const content = 108;
	expect(shp.getInt32(content, true)).toBe(5);
	expect([4, 12, 20, 28].map((at) => shp.getFloat64(content + at, true))).toEqual([121, 41, 122, 42]);
	expect([36, 40, 44, 48].map((at) => shp.getInt32(content + at, true))).toEqual([2, 10, 0, 5]);
	const corner = (place: number) => [0, 8].map((at) => shp.getFloat64(content + 52 + 16 * place + at, true));
	expect([0, 1, 2].map(corner)).toEqual([
		[121, 41],
		[121, 42],
		[122, 42]
	]);
	expect([5, 6].map(corner)).toEqual([
		[121.2, 41.2],
		[121.7, 41.2]
	]);
});

describe('the table', () => {
	const table = bytesOf(
		filesOf([{ name: { zh: '豆油', en: null, ru: null, aliases: [] }, landHa: 2.5, jobs: 0 }, { landHa: 12 }]),
		'dbf'
	);
	const view = viewOf(table);
	const [headerBytes, recordBytes] = [view.getUint16(8, true), view.getUint16(10, true)];
	const columns = Array.from({ length: (headerBytes - 33) / 32 }, (_, place) => {
		const at = 32 + 32 * place;
		return {
			name: Buffer.from(table.subarray(at, at + 11))
				.toString('latin1')
				.replace(/\0.*$/, ''),
			type: String.fromCharCode(table[at + 11] ?? 0),
			width: table[at + 16] ?? 0,
			decimals: table[at + 17] ?? 0
		};
	});
	const cell = (row: number, name: string): string => {
		const place = columns.findIndex((column) => column.name === name);
		const at = headerBytes + row * recordBytes + 1 + columns.slice(0, place).reduce((sum, { width }) => sum + width, 0);
		return Buffer.from(table.subarray(at, at + (columns[place]?.width ?? 0))).toString('utf8');
	};
	test('says when it was made and how many records it has', () =>
		expect(hex(table.subarray(0, 8))).toBe('037e0b1c' + '02000000'));
	test('is as long as it says, and ends', () => {
		expect(table.length).toBe(headerBytes + 2 * recordBytes + 1);
		expect([table[headerBytes - 1], table.at(-1)]).toEqual([0x0d, 0x1a]);
	});
	test('names fields in ten letters, each once', () => {
		const names = columns.map(({ name }) => name);
		expect(names.filter((name) => !/^[A-Z][A-Z0-9_]{0,9}$/.test(name))).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});
	test('leaves out what has parts of its own', () =>
		expect(columns.map(({ name }) => name)).not.toContain('STATEMENTS'));
	test('holds Chinese in UTF-8, and says so beside it', () => {
		expect(cell(0, 'NAME_ZH')).toBe('豆油');
		expect(Buffer.from(bytesOf(filesOf([{}]), 'cpg')).toString()).toBe('UTF-8');
	});
	test('writes numbers at the right with the decimals they have', () => {
		expect(columns.find(({ name }) => name === 'LAND_HA')).toEqual({
			name: 'LAND_HA',
			type: 'N',
			width: 4,
			decimals: 1
		});
		expect([cell(0, 'LAND_HA'), cell(1, 'LAND_HA')]).toEqual([' 2.5', '12.0']);
	});
	test('leaves blank what is not disclosed, and writes none as 0', () =>
		expect([cell(0, 'JOBS'), cell(1, 'JOBS'), cell(0, 'RAIL_SID')]).toEqual(['0', ' ', '?']));
});

test('a text that is too long ends before the sign that does not fit', () => {
	// 85 signs of three bytes are 255
	expect(cutText('鹤'.repeat(85))).toHaveLength(84 * 3);
	expect(new TextDecoder('utf-8', { fatal: true }).decode(cutText(`ab${'😀'.repeat(64)}`))).toBe(
		`ab${'😀'.repeat(63)}`
	);
});
