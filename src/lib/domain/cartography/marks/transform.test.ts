import { describe, expect, test } from 'vitest';
import {
	latOf,
	lngOf,
	mercatorX,
	mercatorY,
	project,
	transformAt,
	transformFitting,
	unproject,
	zoomOf
} from './transform.ts';

test('the middle of the world is at a half of each side', () => {
	expect(mercatorX(0)).toBe(0.5);
	expect(mercatorY(0)).toBeCloseTo(0.5, 12);
});

test('85.051129° north is the top edge of web Mercator', () => {
	expect(mercatorY(85.0511287798)).toBeCloseTo(0, 9);
});

test('world coordinates lead back to degrees', () => {
	expect(lngOf(mercatorX(123.96))).toBeCloseTo(123.96, 10);
	expect(latOf(mercatorY(47.34))).toBeCloseTo(47.34, 10);
});

test('the centre is in the middle of the screen, and a pixel leads back to its place', () => {
	const transform = transformAt({ lng: 124, lat: 47.3, zoom: 8 }, 800, 600);
	expect(project(transform, [124, 47.3])).toEqual([400, 300]);
	const [lng, lat] = unproject(transform, 10, 590);
	const [x, y] = project(transform, [lng, lat]);
	expect(x).toBeCloseTo(10, 6);
	expect(y).toBeCloseTo(590, 6);
});

test('at zoom 0 the world is 512 pixels wide', () => {
	const transform = transformAt({ lng: 0, lat: 0, zoom: 0 }, 512, 512);
	expect(project(transform, [180, 0])[0]).toBe(512);
	expect(zoomOf(transform)).toBe(0);
});

test('an extent that is fitted touches the margin on its longer side', () => {
	const transform = transformFitting([0, 0, 10, 1], { width: 500, height: 500, margin: 50 });
	expect(project(transform, [0, 0])[0]).toBeCloseTo(50);
	expect(project(transform, [10, 0])[0]).toBeCloseTo(450);
});

describe('a view turned clockwise', () => {
	const north = transformAt({ lng: 124, lat: 47, zoom: 8 }, 400, 300);
	const turned = { ...north, turn: { cos: Math.cos(Math.PI / 6), sin: Math.sin(Math.PI / 6) } };

	test('shows the land turned the other way about its middle', () => {
		// 100 pixels due east, seen in a view turned by 30°: cos 30° to the right, sin 30° up
		const east = unproject(north, 300, 150);
		expect(project(turned, east)).toEqual([expect.closeTo(200 + 86.603, 2), expect.closeTo(150 - 50, 2)]);
		expect(project(turned, [124, 47])).toEqual([expect.closeTo(200), expect.closeTo(150)]);
	});

	test('gives back the place of a point', () => {
		const [lng, lat] = unproject(turned, 37, 281);
		const [x, y] = project(turned, [lng, lat]);
		expect([x, y]).toEqual([expect.closeTo(37, 6), expect.closeTo(281, 6)]);
	});
});
