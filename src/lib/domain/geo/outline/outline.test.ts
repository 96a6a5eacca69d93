import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../territory/territory.ts';
import { distanceKm } from '../measure.ts';
import { areaHaOf } from './area-ha.ts';
import { compareOutlines } from './compare-outlines.ts';
import { begun, redone, stepped, undone } from './history.ts';
import { faultOfOutline } from './outline-fault.ts';
import {
	addCorner,
	addHole,
	isInRing,
	middleAfter,
	moveCorner,
	outlineOf,
	partsOf,
	removeCorner,
	removeRing
} from './parts.ts';
import { parseShape } from './pasted-shape.ts';
import { snapTo } from './snap.ts';
import { isWithin, shareOutside, within } from './within.ts';

/** A square from its south-western corner, with holes. */
const square = ([west, south]: Position, side: number): number[][] => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south]
];
const polygon = (...rings: number[][][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const WGS_84 = { system: 'wgs84', meridian: null } as const;

describe('areaHaOf', () => {
	it('measures a square of a thousandth of a degree, its hole taken off', () => {
		// at 45° a degree of latitude is 111 132 m, one of longitude 78 847 m (NGA, degree lengths on WGS 84)
		const wholeHa = (111.132 * 78.847) / 10_000;
		const outer = square([123, 44.9995], 0.001);
		expect(areaHaOf(polygon(outer))).toBeCloseTo(wholeHa, 4);
		expect(areaHaOf(polygon(outer, square([123.00025, 44.99975], 0.0005)))).toBeCloseTo(wholeHa * 0.75, 4);
	});
});

describe('parts of an outline', () => {
	const hollow = polygon(square([0, 0], 4), square([1, 1], 1));
	const at = { part: 0, ring: 0, corner: 1 };

	it('come and go without a change', () => {
		expect(outlineOf(partsOf(hollow))).toEqual(hollow);
		expect(outlineOf(partsOf(null))).toBeNull();
		const two = { type: 'MultiPolygon' as const, coordinates: [[square([0, 0], 1)], [square([5, 0], 1)]] };
		expect(outlineOf(partsOf(two))).toEqual(two);
	});

	it('have their corners moved, added in the middle of an edge, and removed', () => {
		const parts = partsOf(hollow);
		expect(moveCorner(parts, at, [9, 9])[0]?.[0]?.[1]).toEqual([9, 9]);
		expect(middleAfter(parts, at)).toEqual([4, 2]);
		expect(middleAfter(parts, { ...at, corner: 3 })).toEqual([0, 2]);
		expect(addCorner(parts, at, [4, 2])[0]?.[0]).toHaveLength(5);
		expect(removeCorner(parts, at)[0]?.[0]).toEqual([[0, 0], [4, 4], [0, 4]]); // prettier-ignore
		expect(parts).toEqual(partsOf(hollow));
	});

	it('are gone with the last three corners of their shell; a hole is filled', () => {
		const parts = partsOf(polygon(square([0, 0], 4).toSpliced(2, 1), square([1, 1], 1)));
		expect(removeCorner(parts, at)).toEqual([]);
		expect(removeRing(parts, { part: 0, ring: 1 })[0]).toHaveLength(1);
	});
});

describe('history', () => {
	it('takes back and does again, until something else is done', () => {
		const history = stepped(stepped(begun('a'), 'b'), 'c');
		expect(undone(history).present).toBe('b');
		expect(undone(undone(undone(history))).present).toBe('a');
		expect(redone(undone(history))).toEqual(history);
		expect(redone(stepped(undone(history), 'd')).present).toBe('d');
	});
});

describe('faultOfOutline', () => {
	it.each([
		['a bow tie', polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), 'self-intersection'], // prettier-ignore
		['two corners', polygon([[0, 0], [1, 1], [0, 0]]), 'ring-too-short'], // prettier-ignore
		['a hole outside', polygon(square([0, 0], 1), square([3, 3], 1)), 'ring-outside-its-shell'],
		['a hole across the edge', polygon(square([0, 0], 2), square([1, 1], 2)), 'self-intersection']
	])('finds %s', (_, outline, code) => expect(faultOfOutline(outline)?.code).toBe(code));

	it('finds none in a square with a hole', () =>
		expect(faultOfOutline(polygon(square([0, 0], 4), square([1, 1], 1)))).toBeNull());

	it('says where lines cross', () =>
		expect(faultOfOutline(polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]))?.at).not.toBeNull()); // prettier-ignore
});

describe('an outline against a shape', () => {
	const shape = polygon(square([123, 47], 1));

	it('is cut to what lies within', () => {
		// half of it is to the east
		const outline = polygon(square([123.95, 47.5], 0.1));
		const cut = within(outline, shape);
		expect(cut && areaHaOf(cut)).toBeCloseTo(areaHaOf(outline) / 2, 3);
		expect(shareOutside(outline, shape)).toBeCloseTo(0.5, 3);
		expect(cut && shareOutside(cut, shape)).toBe(0);
	});

	it('has nothing within when it is elsewhere', () => {
		const elsewhere = polygon(square([130, 40], 1));
		expect(within(elsewhere, shape)).toBeNull();
		expect(shareOutside(elsewhere, shape)).toBe(1);
	});

	it('knows a position inside from one outside', () =>
		expect([isWithin([123.5, 47.5], shape), isWithin([124.5, 47.5], shape)]).toEqual([true, false]));
});

describe('snapTo', () => {
	const shape = polygon(square([123, 47], 0.1));

	it('prefers a corner to an edge that is nearer', () =>
		expect(snapTo([123.00005, 47.00001], [shape], 10)).toEqual([expect.closeTo(123, 9), expect.closeTo(47, 9)]));

	it('goes to the foot on an edge', () => {
		const [lng = NaN, lat = NaN] = snapTo([123.05, 46.9999], [shape], 20) ?? [];
		expect([lng, lat]).toEqual([expect.closeTo(123.05, 9), expect.closeTo(47, 9)]);
		// 0.0001° of latitude
		expect(distanceKm([123.05, 46.9999], [lng, lat]) * 1000).toBeCloseTo(11.12, 1);
	});

	it('stays where nothing is within reach', () => expect(snapTo([123.05, 46.9999], [shape], 10)).toBeNull());
});

describe('parseShape', () => {
	const expected = polygon(square([123, 47], 1));
	it.each([
		['a GeoJSON geometry', JSON.stringify(expected)],
		['a feature', JSON.stringify({ type: 'Feature', properties: {}, geometry: expected })],
		[
			'a collection of one',
			JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: expected }] })
		],
		['well-known text', 'POLYGON ((123 47, 124 47, 124 48, 123 48, 123 47))'],
		['well-known text with heights', 'SRID=4326;Polygon Z((123 47 0,124 47 0,124 48 0,123 48 0,123 47 0))']
	])('reads %s', (_, text) => expect(parseShape(text, WGS_84)).toEqual(expected));

	it('reads points and several parts', () => {
		expect(parseShape('POINT (123.95 47.35)', WGS_84)).toEqual({ type: 'Point', coordinates: [123.95, 47.35] });
		expect(parseShape('MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))', WGS_84)?.coordinates).toHaveLength(2);
	});

	it('brings metres to degrees', () =>
		expect(parseShape('POINT (500000 4984944.378)', { system: 'gk3', meridian: 123 })?.coordinates).toEqual([
			expect.closeTo(123, 6),
			expect.closeTo(45, 6)
		]));

	it.each([
		['nothing', ''],
		['a line', 'LINESTRING (0 0, 1 1)'],
		['an open ring', 'POLYGON ((0 0, 1 0, 1 1))'],
		['code', 'POLYGON ((alert(1)))'],
		['metres said to be degrees', 'POINT (500000 4984944)'],
		['two features', '{"type":"FeatureCollection","features":[{},{}]}']
	])('refuses %s', (_, text) => expect(parseShape(text, WGS_84)).toBeNull());

	it('refuses metres of a zone nobody named', () =>
		expect(parseShape('POINT (500000 4984944)', { system: 'gk3', meridian: null })).toBeNull());
});

describe('two outlines of one thing', () => {
	const box = (west: number, east: number): Polygon => ({
		type: 'Polygon',
		coordinates: [
			[
				[west, 0],
				[east, 0],
				[east, 0.01],
				[west, 0.01],
				[west, 0]
			]
		]
	});

	it('are told with what each has beyond the other', () => {
		// at the equator a hundredth of a degree is 1.1132 km east and 1.1057 km north on the ellipsoid: 123.09 ha
		const { oneHa, otherHa, onlyOneHa, onlyOtherHa } = compareOutlines(box(0, 0.02), box(0.01, 0.04));
		expect(oneHa).toBeCloseTo(2 * 123.09, 0);
		expect(otherHa).toBeCloseTo(3 * 123.09, 0);
		expect(onlyOneHa).toBeCloseTo(123.09, 0);
		expect(onlyOtherHa).toBeCloseTo(2 * 123.09, 0);
	});

	it('are told where one of them was taken away', () => {
		const { oneHa, otherHa, onlyOneHa } = compareOutlines(box(0, 0.01), null);
		expect([otherHa, onlyOneHa]).toEqual([0, oneHa]);
		expect(compareOutlines(null, null)).toEqual({ oneHa: 0, otherHa: 0, onlyOneHa: 0, onlyOtherHa: 0 });
	});
});

describe('a hole', () => {
	const ringOf = (origin: Position, side: number): Position[] =>
		square(origin, side)
			.slice(0, -1)
			.map(([lng = 0, lat = 0]) => [lng, lat]);
	const parts = [[ringOf([0, 0], 10)], [ringOf([20, 0], 10)]];

	it('is cut into the part that it lies in', () => {
		const hole = ringOf([22, 2], 1);
		expect(addHole(parts, hole)).toEqual([parts[0], [...(parts[1] ?? []), hole]]);
	});

	it('outside all parts is told as a fault, and without parts there is none', () => {
		const outside = outlineOf(addHole(parts, ringOf([12, 2], 1)));
		expect(outside && faultOfOutline(outside)?.code).toBe('ring-outside-its-shell');
		expect(addHole([], ringOf([0, 0], 1))).toEqual([]);
	});

	it('is where its ring lies, whichever way that was drawn', () => {
		const ring = ringOf([0, 0], 10);
		for (const one of [ring, ring.toReversed()]) {
			expect(isInRing([5, 5], one)).toBe(true);
			expect(isInRing([11, 5], one)).toBe(false);
			expect(isInRing([5, -1], one)).toBe(false);
		}
	});
});
