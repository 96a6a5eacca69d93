import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
	CORNERS,
	expected,
	feature,
	fixture,
	mapPositions,
	moveCorner,
	openInside,
	ring,
	SIDE,
	square,
	swap,
	type Fixture
} from './boundaries/fixture.ts';
import { parseBoundaries, type BoundaryProblemCode } from './boundaries.ts';

const present = accepted(fixture());

describe('a valid boundary file', () => {
	test('gives one shape for each division, in the order expected', () => {
		const file = fixture();
		file.features.reverse();
		const shapes = accepted(file);
		expect(shapes.map(({ code }) => code)).toEqual(Object.keys(CORNERS));
		expect(shapes.map(({ areaKm2 }) => areaKm2)).toEqual(
			expected.map(({ areaKm2 }) => expect.closeTo(areaKm2 ?? 0, 6))
		);
	});

	test('may be the text of a file, with a byte order mark', () => {
		expect(accepted(`\uFEFF${JSON.stringify(fixture())}`)).toHaveLength(4);
	});

	test('may be wound the wrong way: it is turned', () => {
		const file = fixture();
		ring(file, 0).reverse();
		expect(accepted(file)[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [square([124, 47])] });
	});

	test('keeps six decimals and drops heights, repeated points and lines that run out and back', () => {
		const file = fixture();
		ring(file, 0).splice(1, 1, [124.2500000004, 47, 140], [124.25, 47], [124.3, 46.9], [124.25, 47.0000000001]);
		expect(accepted(file)[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [square([124, 47])] });
	});

	test('may hold a division of several parts', () => {
		const file = fixture();
		const island = square([125, 47]).map(([lng = 0, lat = 0]) => [125 + (lng - 125) / 5, 47 + (lat - 47) / 5]);
		feature(file, 0).geometry = { type: 'MultiPolygon', coordinates: [[square([124, 47])], [island]] };
		expect(accepted(file)[0]?.geometry.type).toBe('MultiPolygon');
	});

	test('puts the label inside the shape', () => {
		for (const { code, labelPoint } of accepted(fixture())) {
			const [west = 0, south = 0] = CORNERS[code] ?? [];
			expect(labelPoint).toEqual([expect.closeTo(west + SIDE / 2, 2), expect.closeTo(south + SIDE / 2, 2)]);
		}
	});

	test.each([
		['a national code', { gb: '156990101' }],
		['a code of twelve digits', { id: '990101000000' }],
		['a number', { adcode: 990101 }],
		['a Chinese name', { 名称: '第1区' }],
		['an English name', { NAME: 'District 1' }],
		['names by language', { name: { zh: '第1区', en: 'District 1' } }]
	])('is matched by %s', (_, properties) => {
		const file = fixture();
		feature(file, 0).properties = properties;
		expect(accepted(file)).toHaveLength(4);
	});

	test('notes a name that is not the division of its code', () => {
		const file = fixture();
		feature(file, 0).properties = { code: '990101', name: '旧名' };
		expect(parseBoundaries(file, expected)).toMatchObject({
			ok: true,
			notes: [{ code: 'name-differs', path: 'features[0]', value: { code: '990101', names: ['旧名'] } }]
		});
	});

	test('notes an overlap that no map of a city shows', () => {
		const file = fixture();
		moveCorner(file, 0, [124.25, 47.25], [124.2505, 47.2505]);
		expect(parseBoundaries(file, expected)).toMatchObject({
			ok: true,
			notes: expect.arrayContaining([expect.objectContaining({ code: 'overlap' })])
		});
	});

	test('is not compared with an area nobody knows', () => {
		const unknown = expected.map((division) => ({ ...division, areaKm2: null }));
		expect(parseBoundaries(scaled(fixture(), 2), unknown)).toMatchObject({ ok: true });
	});
});

describe('a broken boundary file is refused', () => {
	const cases: [why: string, code: BoundaryProblemCode, path: string, spoil: (file: Fixture) => unknown][] = [
		['text that is no JSON', 'not-json', '', () => '{"type":'],
		['another kind of JSON', 'not-a-feature-collection', '', () => ({ type: 'Topology' })],
		['nothing', 'not-a-feature-collection', '', () => null],
		[
			'a projected reference system',
			'reference-system-unsupported',
			'crs',
			(file) => ({ ...file, crs: { type: 'name', properties: { name: 'EPSG:4549' } } })
		],
		[
			'a member that is no feature',
			'not-a-feature',
			'features[4]',
			(file) => file.features.push(null as unknown as Feature<Polygon>)
		],
		['a missing division', 'division-missing', 'features', (file) => file.features.pop()],
		[
			'a division it does not know',
			'division-unknown',
			'features[4]',
			(file) => file.features.push({ ...feature(file, 0), id: 'x', properties: { code: '110101' } })
		],
		['a division twice', 'division-duplicate', 'features[4]', (file) => file.features.push(feature(file, 0))],
		[
			'a line',
			'geometry-unsupported',
			'features[1].geometry',
			(file) => Object.assign(feature(file, 1).geometry, { type: 'LineString' })
		],
		[
			'no geometry',
			'geometry-unsupported',
			'features[1].geometry',
			(file) => Object.assign(feature(file, 1), { geometry: null })
		],
		[
			'a position that is no number',
			'position-unreadable',
			'features[2].geometry.coordinates[0][3]',
			(file) => (ring(file, 2)[3] = ['124', 47] as unknown as Position)
		],
		[
			'an infinite position',
			'position-unreadable',
			'features[2].geometry.coordinates[0][3]',
			(file) => (ring(file, 2)[3] = [124, Infinity])
		],
		[
			'metres',
			'coordinates-projected',
			'features[0].geometry.coordinates[0][0]',
			(file) => mapPositions(file, ([lng = 0, lat = 0]) => [lng * 4000, lat * 111_000])
		],
		[
			'latitude before longitude',
			'coordinates-swapped',
			'features[0].geometry.coordinates[0][0]',
			(file) => mapPositions(file, ([lng = 0, lat = 0]) => [lat, lng])
		],
		['a ring that is not closed', 'ring-open', 'features[3].geometry.coordinates[0]', (file) => ring(file, 3).pop()],
		[
			'a ring of two points',
			'ring-too-short',
			'features[3].geometry.coordinates[0]',
			(file) => ring(file, 3).splice(1, 3, [124.3, 47.3])
		],
		[
			'a hole outside its shell',
			'ring-outside-its-shell',
			'features[0].geometry.coordinates[1]',
			(file) => feature(file, 0).geometry.coordinates.push(square([126, 47]) as never)
		],
		[
			'an outline that crosses itself',
			'self-intersection',
			'features[0].geometry.coordinates[0][2]',
			(file) => swap(ring(file, 0), 1, 2)
		],
		[
			'an outline that touches itself',
			'self-intersection',
			'features[0].geometry.coordinates[0][1]',
			(file) => ring(file, 0).splice(2, 0, [124.125, 47], [124.25, 47.1])
		],
		[
			'divisions that overlap',
			'overlap',
			'features[1].geometry',
			(file) => moveCorner(file, 0, [124.25, 47.25], [124.28, 47.2])
		],
		['land in no division', 'gap', 'features', (file) => openInside(file)],
		[
			'a division that shrank by half',
			'area-differs',
			'features[0].geometry',
			(file) => moveCorner(file, 0, [124.25, 47.25], [124.125, 47.125])
		]
	];

	test.each(cases)('%s: %s at %s', (_, code, path, spoil) => {
		const file = fixture();
		const spoilt = spoil(file);
		const input = isInput(spoilt) ? spoilt : file;
		expect(refused(input)).toContainEqual(expect.objectContaining({ code, path }));
	});

	test('for every problem of its features, not only the first', () => {
		const file = fixture();
		file.features.pop();
		ring(file, 0).pop();
		ring(file, 1)[1] = [NaN, 47];
		expect(refused(file).map(({ code }) => code)).toEqual(['division-missing', 'ring-open', 'position-unreadable']);
	});

	test('as shifted, when it lies off the present shapes as GCJ-02 does', () => {
		// 124.25° E, 47.25° N becomes this in GCJ-02, by gcoord
		const [east, north] = [0.0065, 0.0021];
		const shifted = mapPositions(fixture(), ([lng = 0, lat = 0]) => [lng + east, lat + north]);
		expect(parseBoundaries(shifted, expected, present)).toMatchObject({
			ok: false,
			problems: [{ code: 'coordinates-gcj02' }]
		});
		expect(
			parseBoundaries(
				mapPositions(fixture(), ([lng = 0, lat = 0]) => [lng - east, lat]),
				expected,
				present
			).ok
		).toBe(true);
	});
});

describe('a boundary file at its full size', () => {
	test('of a quarter of a million vertices is read whole', () => {
		const file = fixture();
		for (let index = 0; index < 4; index++)
			feature(file, index).geometry.coordinates = [densified(ring(file, index), 62_500)];
		expect(accepted(file)).toHaveLength(4);
	});
});

const referencePath = process.env.HETU_REFERENCE_DIVISIONS;
if (!referencePath)
	console.warn(
		'skipped: an official edition as replacement; set HETU_REFERENCE_DIVISIONS to a GeoJSON file with adcodes'
	);

describe.skipIf(!referencePath)('an official edition', () => {
	test('is accepted, with the areas it states', () => {
		const file: FeatureCollection<Polygon | MultiPolygon, { adcode: string; name: string; areaKm2: number }> =
			JSON.parse(readFileSync(referencePath ?? '', 'utf8'));
		const divisions = file.features.map(({ properties: { adcode, name, areaKm2 } }) => ({
			code: adcode,
			names: [name],
			areaKm2
		}));
		const parsed = parseBoundaries(file, divisions);
		expect(parsed).toMatchObject({ ok: true, notes: [] });
		if (parsed.ok)
			parsed.value.forEach(({ areaKm2 }, index) =>
				expect(areaKm2 / (divisions[index]?.areaKm2 ?? 0)).toBeCloseTo(1, 2)
			);
	});
});

function accepted(input: unknown) {
	const parsed = parseBoundaries(input, expected);
	if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.problems)}`);
	return parsed.value;
}

function refused(input: unknown) {
	const parsed = parseBoundaries(input, expected);
	return parsed.ok ? [] : parsed.problems;
}

function isInput(spoilt: unknown): boolean {
	return (
		spoilt === null ||
		typeof spoilt === 'string' ||
		(typeof spoilt === 'object' && 'type' in spoilt && !('geometry' in spoilt) && !('coordinates' in spoilt))
	);
}

const scaled = (file: Fixture, factor: number): Fixture =>
	mapPositions(file, (position) => position.map((degrees) => degrees * factor * 0.6));

function densified(positions: readonly Position[], perSide: number): Position[] {
	return positions.flatMap(([lng = 0, lat = 0], index) => {
		const [nextLng, nextLat] = positions[index + 1] ?? [];
		if (nextLng === undefined || nextLat === undefined) return [[lng, lat]];
		return Array.from({ length: perSide }, (_, step) => [
			lng + ((nextLng - lng) * step) / perSide,
			lat + ((nextLat - lat) * step) / perSide
		]);
	});
}
