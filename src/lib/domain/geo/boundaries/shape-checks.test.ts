import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '../boundaries.ts';
import { expected, feature, fixture, mapPositions, ring } from './fixture.ts';

describe('rings of one division', () => {
	test('may touch in a point', () => {
		expect(withHole([124.125, 47], [124.15, 47.05])).toMatchObject({ ok: true });
	});

	test('may not cross', () => {
		expect(withHole([124.125, 46.99], [124.15, 47.05])).toMatchObject({
			ok: false,
			problems: expect.arrayContaining([expect.objectContaining({ code: 'self-intersection' })])
		});
	});

	/** A triangle of about a hundredth of the division cut out of it, with two given corners. */
	function withHole(first: Position, second: Position) {
		const file = fixture();
		const hole: Position[] = [first, second, [124.1, 47.05], first];
		feature(file, 0).geometry = { type: 'Polygon', coordinates: [ring(file, 0), hole] };
		return parseBoundaries(file, expected);
	}
});

describe('land in no division', () => {
	test('is no gap when a bay leads to it from outside, even around a corner', () => {
		const file = fixture();
		ring(file, 0).splice(
			4,
			0,
			...[
				[124, 47.2],
				[124.1, 47.2],
				[124.1, 47.1],
				[124.05, 47.1],
				[124.05, 47.15],
				[124, 47.15]
			]
		);
		expect(parseBoundaries(file, expected)).toMatchObject({ ok: true, notes: [] });
	});

	test('is noted when it is small', () => {
		const file = fixture();
		const hole: Position[] = [
			[124.1, 47.1],
			[124.1, 47.103],
			[124.104, 47.103],
			[124.1, 47.1]
		];
		feature(file, 0).geometry = { type: 'Polygon', coordinates: [ring(file, 0), hole] };
		// half of 0.004° × 0.003°: 303 m by 334 m at this latitude
		const gap = { code: 'gap', path: 'features', value: { areaKm2: expect.closeTo(0.0505, 2) } };
		expect(parseBoundaries(file, expected)).toMatchObject({ ok: true, notes: [gap] });
	});
});

test('an offset of an edition, a third of that of GCJ-02, is accepted', () => {
	const present = parseBoundaries(fixture(), expected);
	const moved = mapPositions(fixture(), ([lng = 0, lat = 0]) => [lng + 0.0022, lat + 0.0007]);
	expect(present.ok && parseBoundaries(moved, expected, present.value).ok).toBe(true);
});
