import { expect, test } from 'vitest';
import { cameraFor } from './scene-camera.ts';

test('a captured view shows on half the screen the same ground at one zoom less', () => {
	const kept = { kind: 'kept', lng: 124, lat: 47, zoom: 9, width: 1200, height: 800 } as const;
	expect(cameraFor(kept, { width: 1200, height: 800 })).toEqual({ lng: 124, lat: 47, zoom: 9 });
	expect(cameraFor(kept, { width: 600, height: 400 })).toEqual({ lng: 124, lat: 47, zoom: 8 });
	// a narrow screen: the width decides
	expect(cameraFor(kept, { width: 300, height: 900 }).zoom).toBe(7);
});

test('a box is shown whole with its middle in the middle', () => {
	// 360 degrees are 512 px at zoom 0: 1 degree is 512/360 px; 800 px less a margin of 50 on each side hold it at 2^z = 700·360/512
	const { lng, zoom } = cameraFor({ kind: 'fit', box: [124, 0, 125, 0.001] }, { width: 800, height: 800 });
	expect(lng).toBeCloseTo(124.5, 9);
	expect(zoom).toBeCloseTo(Math.log2((700 * 360) / 512), 6);
});

test('a single site is not looked at nearer than its surroundings', () => {
	expect(cameraFor({ kind: 'fit', box: [124, 47, 124.0001, 47.0001] }, { width: 800, height: 800 }).zoom).toBe(13);
});
