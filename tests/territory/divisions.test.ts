import { statSync } from 'node:fs';
import { area, booleanPointInPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonAreaKm2, signedRingAreaKm2 } from '../../src/lib/domain/geo/boundaries/area.ts';
import { parseBoundaries } from '../../src/lib/domain/geo/boundaries.ts';
import {
	crossingsOf,
	directedEdges,
	packPath,
	readLayer,
	referenceDivisions,
	reversed,
	ringsOf,
	type Name
} from './layers.ts';

interface Division {
	code: string;
	name: Name;
	level: string;
	labelPoint: [number, number];
	areaKm2: number;
}

const CODES =
	'230202 230203 230204 230205 230206 230207 230208 230221 230223 230224 230225 230227 230229 230230 230231 230281';
/** The city's area as published, km²; pages differ from 42,206 to 42,469. */
const PUBLISHED_KM2 = 42_290;

const layer = readLayer<Polygon | MultiPolygon, Division>('divisions.geojson');
const divisions = layer.features;
const reference = referenceDivisions();

describe('the file of the divisions', () => {
	test('has each of the sixteen divisions once, with its code', () => {
		expect(divisions.map(({ properties }) => properties.code).join(' ')).toBe(CODES);
		expect(divisions.map(({ id }) => id).join(' ')).toBe(CODES);
	});

	test('names every division in three languages and gives its level', () => {
		for (const { properties } of divisions) {
			const { zh, en, ru } = properties.name;
			expect(
				[zh, en, ru].every((name) => name),
				properties.code
			).toBe(true);
			expect(['district', 'county', 'county-level city']).toContain(properties.level);
		}
	});

	test('stays within 150 kB', () => {
		expect(statSync(packPath('divisions.geojson')).size).toBeLessThanOrEqual(150_000);
	});

	test('names no reference system, as RFC 7946 asks', () => {
		expect(layer).not.toHaveProperty('crs');
	});
});

describe.each(divisions.map((division) => [division.properties.name.zh, division] as const))('%s', (_, division) => {
	const rings = ringsOf(division.geometry);

	test('has closed rings of finite positions with at most six decimals', () => {
		for (const ring of rings) {
			expect(ring.length).toBeGreaterThanOrEqual(4);
			expect(ring[0]).toEqual(ring.at(-1));
			for (const degrees of ring.flat()) expect(degrees).toBe(Number(degrees.toFixed(6)));
		}
	});

	test('is wound right-hand and has no holes', () => {
		expect(division.geometry.type).toBe('Polygon');
		expect(rings).toHaveLength(1);
		expect(signedRingAreaKm2(rings[0] ?? [])).toBeGreaterThan(0);
	});

	test('does not cross or touch itself', () => {
		expect(crossingsOf(division.geometry)).toEqual([]);
	});

	test('says its own area, and has its label inside', () => {
		expect(division.properties.areaKm2).toBeCloseTo(polygonAreaKm2(division.geometry), 0);
		expect(booleanPointInPolygon(division.properties.labelPoint, division)).toBe(true);
	});
});

describe('the divisions together', () => {
	const edges = directedEdges(divisions);
	const all = new Set(edges);
	const outer = edges.filter((edge) => !all.has(reversed(edge)));

	test('draw every border once in each direction, so that no two overlap or part', () => {
		expect(all.size).toBe(edges.length);
	});

	test('have one outline without holes', () => {
		const next = new Map(outer.map((edge) => edge.split('>') as [string, string]));
		expect(next.size, 'outline that meets itself').toBe(outer.length);
		const start = outer[0]?.split('>')[0];
		let length = 0;
		for (
			let at = start;
			at !== undefined && (length === 0 || at !== start) && length <= outer.length;
			at = next.get(at)
		)
			length++;
		expect(length).toBe(outer.length);
	});

	test('overlap nowhere, measured in pairs', () => {
		const overlapM2 = pairs(divisions).map(([a, b]) =>
			area(intersect(featureCollection([a, b])) ?? featureCollection([]))
		);
		expect(Math.max(...overlapM2)).toBeLessThan(1);
	});

	test('cover the published area of the city to one percent', () => {
		const totalKm2 = divisions.reduce((sum, { geometry }) => sum + polygonAreaKm2(geometry), 0);
		expect(Math.abs(totalKm2 / PUBLISHED_KM2 - 1)).toBeLessThan(0.01);
	});

	test('pass as a boundary file', () => {
		expect(parseBoundaries(layer, expectedDivisions())).toMatchObject({ ok: true, notes: [] });
	});
});

describe('the divisions in WGS 84', () => {
	const stations = readLayer<Point, { name: Name }>('basemap/stations.geojson').features;
	const named = divisions.flatMap((division) => {
		const stem = division.properties.name.zh.replace(/[县区市]$/, '');
		return stations.filter(({ properties }) => properties.name.zh === stem).map((station) => ({ division, station }));
	});

	test('ten stations carry the name of a division', () => {
		expect(named).toHaveLength(10);
	});

	test.each(named)('$division.properties.name.zh contains its station', ({ division, station }) => {
		expect(booleanPointInPolygon(station, division)).toBe(true);
	});

	const seats = readLayer<Point, { code: string; name: Name }>('basemap/seats.geojson').features;
	test.each(seats)('$properties.name.zh contains its seat', ({ properties, geometry }) => {
		const own = divisions.filter((division) => division.properties.code === properties.code);
		const around = own.length > 0 ? own : divisions;
		expect(around.some((division) => booleanPointInPolygon(geometry, division))).toBe(true);
	});
});

describe.skipIf(!reference)('the divisions against the reference', () => {
	test.each(divisions)('$properties.name.zh covers at least 0.86 of both (intersection over union)', (division) => {
		const other = reference?.features.find(({ properties }) => properties.adcode === division.properties.code);
		expect(other && intersectionOverUnion(division, other)).toBeGreaterThanOrEqual(0.86);
	});

	test('the reference replaces the divisions in one step', () => {
		const parsed = parseBoundaries(
			reference,
			expectedDivisions(),
			divisions.map(({ properties, geometry }) => ({ code: properties.code, geometry }))
		);
		expect(parsed).toMatchObject({ ok: true, notes: [] });
	});
});

function expectedDivisions() {
	return divisions.map(({ properties: { code, name, areaKm2 } }) => ({ code, names: [name.zh], areaKm2 }));
}

function intersectionOverUnion(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
	const common = intersect(featureCollection([a, b]));
	const commonM2 = common ? area(common) : 0;
	return commonM2 / (area(a) + area(b) - commonM2);
}

function pairs<T>(values: readonly T[]): [T, T][] {
	return values.flatMap((a, index) => values.slice(index + 1).map((b): [T, T] => [a, b]));
}
