import { describe, expect, test } from 'vitest';
import { transformAt } from '../cartography/marks/transform.ts';
import { frameTransform } from './frame.ts';
import { angleOf, cameraAround, frameAtScale, frameOnMap, moveFrame, rotateFrame, timesWider } from './frame-on-map.ts';

const frame = { lng: 124, lat: 47, zoom: 8, rotation: 0 };

describe('a frame on a map', () => {
	test('is as wide as what the sheet shows of the land', () => {
		// the zoom of a frame is that of a map 1,000 pixels wide: on a map of the same zoom it is 1,000 pixels wide
		const { width, height, centre } = frameOnMap(frame, 2, transformAt(frame, 1200, 800));
		expect([width, height]).toEqual([expect.closeTo(1000), expect.closeTo(500)]);
		expect(centre).toEqual([expect.closeTo(600), expect.closeTo(400)]);
	});

	test('turned by 90° stands upright, its handle at the right', () => {
		const { corners, handle } = frameOnMap({ ...frame, rotation: 90 }, 2, transformAt(frame, 1200, 800));
		// the upper left corner of a frame 1000 × 500 comes to the upper right: 250 to the right, 500 up
		expect(corners[0]).toEqual([expect.closeTo(850), expect.closeTo(-100)]);
		expect(handle).toEqual([expect.closeTo(600 + 250 + 26), expect.closeTo(400)]);
	});

	test('moved by pixels of the map stands so many pixels further', () => {
		const map = transformAt(frame, 1200, 800);
		const { centre } = frameOnMap(moveFrame(frame, [30, -12], map), 2, map);
		expect(centre).toEqual([expect.closeTo(630, 6), expect.closeTo(388, 6)]);
	});

	test('made for a scale comes out at it', () => {
		const size = { width: 800, height: 400, extent: [0, 0, 1, 1] } as const;
		const before = frameTransform(frame, size).scale;
		expect(frameTransform(frameAtScale(frame, 500_000, 1_000_000), size).scale).toBeCloseTo(before * 2);
	});

	test('catches at a quarter of a right angle and is never turned further than half way round', () => {
		expect(rotateFrame(frame, 44, 3).rotation).toBe(45);
		expect(rotateFrame(frame, 40, 3).rotation).toBe(40);
		expect(rotateFrame(frame, 190).rotation).toBe(-170);
	});

	test('follows a corner that is drawn away, and the handle', () => {
		expect(timesWider([0, 0], [3, 4], [6, 8])).toBe(2);
		expect(angleOf([10, 0], [0, 0])).toBe(90);
	});

	test('is seen whole by the camera around it, however it is turned', () => {
		for (const rotation of [0, 30, 90, -135]) {
			const turned = { ...frame, rotation };
			const size = { width: 600, height: 500 };
			const map = transformAt(cameraAround(turned, 1.5, size), size.width, size.height);
			for (const [x, y] of frameOnMap(turned, 1.5, map).corners) {
				expect(x).toBeGreaterThan(0);
				expect(x).toBeLessThan(600);
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThan(500);
			}
		}
	});
});
