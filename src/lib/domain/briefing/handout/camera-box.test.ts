import { expect, test } from 'vitest';
import { cameraBox } from './camera-box.ts';

test('a box is shown as it is', () => expect(cameraBox({ kind: 'fit', box: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4]));

test('of a screen, the ground that it showed', () => {
	// at zoom 1 the world is 1,024 pixels wide: 512 of them are half of its longitudes
	const [west, south, east, north] = cameraBox({ kind: 'kept', lng: 10, lat: 0, zoom: 1, width: 512, height: 256 });
	expect([west, east]).toEqual([-80, 100]);
	// a quarter of the height of the square world, half of it on each side: gd(π / 4) = 41.0° by the inverse Gudermannian
	expect(north).toBeCloseTo(40.98, 2);
	expect(south).toBeCloseTo(-40.98, 2);
});
