import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { DivisionCode } from '../../territory/territory.ts';
import { drawMiniMap } from './mini-map.ts';

const square = (code: string, [west, south]: readonly [number, number]): FeatureCollection['features'][number] => ({
	type: 'Feature',
	properties: { code },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[west + 2, south],
				[west + 2, south + 2],
				// too near to be seen
				[west + 1.999, south + 2],
				[west, south + 2],
				[west, south]
			]
		]
	}
});
const collection = (...features: FeatureCollection['features']): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

test('a map two degrees high and four wide is, at 60 degrees north, as wide as high', () => {
	const layer = collection(square('100001', [10, 59]), square('100002', [12, 59]));
	const map = drawMiniMap(layer, { lit: '100002' as DivisionCode, positions: [[12, 60]] });
	// the cosine of 60 degrees is a half
	expect(map?.aspect).toBeCloseTo(1);
	expect(map?.shapes.map(({ isLit }) => isLit)).toEqual([false, true]);
	expect(map?.shapes[1]?.rings[0]?.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])).toEqual([
		[0.5, 1],
		[1, 1],
		[1, 0],
		[0.5, 0],
		[0.5, 1]
	]);
	expect(map?.points[0]?.map((at) => Math.round(at * 10) / 10)).toEqual([0.5, 0.5]);
});

test('a territory without shapes has no map', () =>
	expect(drawMiniMap(collection(), { lit: null, positions: [] })).toBeNull());
