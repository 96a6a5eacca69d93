import { describe, expect, test } from 'vitest';
import { MOST_OVERRIDES, parseOverrides } from './override.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

const override = { project: 'a', wanted: { kind: 'out' }, reason: '资料不全', on: '2026-11-24' };

describe('overrides that were kept', () => {
	test.each([
		['no reason', { ...override, reason: ' \n' }],
		['a rank of nothing', { ...override, wanted: { kind: 'rank', rank: 0 } }],
		['a day that is none', { ...override, on: '2026-02-30' }],
		['a reason without end', { ...override, reason: '长'.repeat(501) }],
		['another shape', 'a']
	])('cost only themselves: %s', (_, broken) => {
		expect(parseOverrides([broken, { ...override, project: 'b' }])).toEqual({
			kept: [{ ...override, project: 'b' }],
			dropped: 1
		});
	});
	test('are one a project, the last', () => {
		const later = { ...override, wanted: { kind: 'rank', rank: 2 } };
		expect(parseOverrides([override, later]).kept).toEqual([later]);
	});
	test('are none where nothing was kept, and no more than a decision carries', () => {
		expect(parseOverrides(null)).toEqual({ kept: [], dropped: 0 });
		const many = Array.from({ length: MOST_OVERRIDES + 3 }, (_, place) => ({ ...override, project: `p${place}` }));
		expect(parseOverrides(many).dropped).toBe(3);
	});
});

describe('what an archive unpacks to', () => {
	/** An archive's list of files alone: of each entry only its size is read. */
	const archive = (sizes: readonly number[], comment = 0): Uint8Array => {
		const bytes = new Uint8Array(46 * sizes.length + 22 + comment);
		const view = new DataView(bytes.buffer);
		sizes.forEach((size, entry) => {
			view.setUint32(46 * entry, 0x02014b50, true);
			view.setUint32(46 * entry + 24, size, true);
		});
		view.setUint32(46 * sizes.length, 0x06054b50, true);
		view.setUint16(46 * sizes.length + 10, sizes.length, true);
		view.setUint16(46 * sizes.length + 20, comment, true);
		return bytes;
	};
	test('is the sum of what its list of files says', () => {
		expect(unpackedBytes(archive([1000, 234]))).toBe(1234);
		expect(unpackedBytes(archive([7], 300))).toBe(7);
		expect(unpackedBytes(archive([]))).toBe(0);
	});
	test('is without end where the size is written elsewhere', () => {
		expect(unpackedBytes(archive([0xffffffff]))).toBe(Infinity);
	});
	test('is nothing for what is no archive, or one whose list is cut off', () => {
		expect(unpackedBytes(new TextEncoder().encode('名称,数量\r\n'.repeat(9)))).toBeNull();
		expect(unpackedBytes(new Uint8Array(3))).toBeNull();
		expect(unpackedBytes(archive([1, 2]).slice(46))).toBeNull();
	});
});
