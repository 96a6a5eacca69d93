import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepClear } from './keep-clear.ts';

const map = { width: 1000, height: 600 };
const plate = { width: 300, height: 200 };

test('words that hide nothing stay where they were put', () => {
	expect(keepClear({ ...plate, x: 20, y: 30 }, map, [{ x: 800, y: 500, radius: 20 }])).toEqual({ x: 20, y: 30 });
});

test('words over what is selected give way to the nearest free place', () => {
	const put = keepClear({ ...plate, x: 20, y: 30 }, map, [{ x: 60, y: 60, radius: 20 }]);
	// the point reaches down to 80: of the grid (58.3 by 33.3) the places below 80 begin at 100, 73 away; to the right at 116.7, 97 away
	expect(put.x).toBe(0);
	expect(put.y).toBeCloseTo(100, 9);
});

test('words never leave the map', () => {
	expect(keepClear({ ...plate, x: 5000, y: -90 }, map, [])).toEqual({ x: 700, y: 0 });
	expect(keepClear({ width: 2000, height: 900, x: 10, y: 10 }, map, [])).toEqual({ x: 0, y: 0 });
});

test('one mark is never covered as long as there is room beside it', () => {
	const within = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
	fc.assert(
		fc.property(within(700), within(400), within(1000), within(600), (x, y, px, py) => {
			const put = keepClear({ ...plate, x, y }, map, [{ x: px, y: py, radius: 10 }]);
			const isFree = px + 10 <= put.x || px - 10 >= put.x + 300 || py + 10 <= put.y || py - 10 >= put.y + 200;
			expect(isFree).toBe(true);
		})
	);
});
