import { expect, test } from 'vitest';
import { inPieces, joinedBytes, packed } from './packed.ts';
import { recordsOf } from './test-records.ts';
import { workbook } from './xlsx/workbook.ts';

/** Time and day as an archive has them: noon is 12 << 11, 2026-11-28 is 46 << 9 | 11 << 5 | 28. */
const NOON = '0060' + '7c5d';

test.each([
	['an archive of files', () => packed([{ name: 'a', bytes: new Uint8Array([1]) }], '2026-11-28')],
	['a workbook', () => joinedBytes([...workbook(recordsOf([]))])]
])('%s bears the day of its records, not the time of its making', (_, make) =>
	expect(Buffer.from(make().subarray(10, 14)).toString('hex')).toBe(NOON)
);

test('many small pieces become fewer, and nothing is lost', () => {
	const pieces = Array.from({ length: 30_000 }, (_, place) => `${place} 鹤\n`);
	const gathered = [...inPieces(pieces)];
	expect(gathered.length).toBeLessThan(10);
	expect(gathered.join('')).toBe(pieces.join(''));
});
