import { readdirSync, readFileSync } from 'node:fs';
import { area, featureCollection, intersect } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { signedRingAreaKm2 } from '../../src/lib/domain/geo/boundaries/area.ts';
import { crossingsOf, directedEdges, packPath, readLayer, reversed, type Name } from './layers.ts';

interface Properties {
	name?: Name | null;
	source: string;
	licence: string;
	labelPoint?: Position;
}

interface Source {
	title: Name;
	licence: string;
	credit: string;
	edition: string;
	url: string | null;
}

const [WEST, SOUTH, EAST, NORTH] = [120, 45, 128.6, 50];
const GEOMETRY_OF: Readonly<Record<string, RegExp>> = {
	airports: /^Point$/,
	labels: /^Point$/,
	lakes: /^(Multi)?Polygon$/,
	neighbours: /^(Multi)?Polygon$/,
	rail: /^(Multi)?LineString$/,
	rivers: /^(Multi)?LineString$/,
	seats: /^Point$/,
	stations: /^Point$/
};
/** Layers that may hold what the ODbL covers: apart from the seat that a station stands for, they hold nothing else. */
const SHARE_ALIKE_LAYERS = ['lakes', 'rail', 'stations'];

const sources: Record<string, Source> = JSON.parse(readFileSync(packPath('basemap/sources.json'), 'utf8'));
const names = readdirSync(packPath('basemap'))
	.filter((file) => file.endsWith('.geojson'))
	.map((file) => file.replace('.geojson', ''));

test('the basemap has the eight layers it is drawn from', () => {
	expect(names.sort()).toEqual(Object.keys(GEOMETRY_OF));
});

describe('the sources', () => {
	test.each(Object.entries(sources))('%s has a title in three languages, a licence and an edition', (_, source) => {
		expect([source.title.zh, source.title.en, source.title.ru, source.licence, source.edition].every(Boolean)).toBe(
			true
		);
		expect(source.url ?? 'https://').toMatch(/^https:\/\//);
	});

	test.each(['ODbL-1.0', 'LGPL-3.0-or-later', 'CC-BY-4.0', 'MIT'])('the text or notice of %s is shipped', (licence) => {
		expect(readdirSync(packPath('licences')).some((file) => file.startsWith(licence))).toBe(true);
	});
});

describe.each(names)('%s', (name) => {
	const layer = readLayer<Feature['geometry'], Properties>(`basemap/${name}.geojson`);
	const { features } = layer;

	test('is a GeoJSON collection of its kind of geometry, without a reference system', () => {
		expect(layer.type).toBe('FeatureCollection');
		expect(layer).not.toHaveProperty('crs');
		expect(features.length).toBeGreaterThan(0);
		for (const feature of features) {
			expect(feature.type).toBe('Feature');
			expect(feature.geometry.type).toMatch(GEOMETRY_OF[name] ?? /./);
		}
	});

	test('lies within the surroundings of the city', () => {
		for (const [lng = NaN, lat = NaN] of features.flatMap(({ geometry }) => positionsOf(geometry))) {
			expect(lng >= WEST && lng <= EAST && lat >= SOUTH && lat <= NORTH, `${lng}, ${lat}`).toBe(true);
		}
	});

	test('names a known source and its licence on every feature', () => {
		for (const { properties } of features)
			expect(properties.licence).toBe(sources[properties.source]?.licence ?? 'unknown');
	});

	test('names in three languages, or not at all', () => {
		const halfNamed = features.filter(({ properties: { name } }) => name && !(name.zh && name.en && name.ru));
		expect(halfNamed).toEqual([]);
	});

	const areas = features.map(({ geometry }) => geometry).filter(isArea);
	test.runIf(areas.length)('draws polygons closed, right-hand, and clear of themselves', () => {
		for (const area of areas) {
			const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
			for (const rings of polygons) {
				rings.forEach((ring, index) => {
					expect(ring[0]).toEqual(ring.at(-1));
					expect(Math.sign(signedRingAreaKm2(ring))).toBe(index === 0 ? 1 : -1);
				});
			}
			expect(crossingsOf(area)).toEqual([]);
		}
	});
});

test('what the ODbL covers stands in files of its own, but for the station that stands for a seat', () => {
	for (const name of names) {
		const { features } = readLayer<Feature['geometry'], Properties & { position?: string }>(`basemap/${name}.geojson`);
		const covered = features.filter(({ properties }) => properties.licence === 'ODbL-1.0');
		if (SHARE_ALIKE_LAYERS.includes(name)) expect(covered).toHaveLength(features.length);
		else for (const { properties } of covered) expect(properties.position).toBe('railway station');
	}
});

describe('the neighbours', () => {
	const divisions = readLayer<Polygon, object>('divisions.geojson').features;
	const neighbours = readLayer<Polygon | MultiPolygon, object>('basemap/neighbours.geojson').features;

	test('meet the city on its own outline, so that one line is drawn', () => {
		const own = directedEdges(divisions);
		const inner = new Set(own);
		const across = new Set(directedEdges(neighbours));
		const outline = own.filter((edge) => !inner.has(reversed(edge)));
		expect(outline.filter((edge) => !across.has(reversed(edge)))).toEqual([]);
	});

	test('do not overlap the city', () => {
		for (const neighbour of neighbours) {
			for (const division of divisions) {
				const common = intersect(featureCollection<Polygon | MultiPolygon>([neighbour, division]));
				expect(common ? area(common) : 0).toBeLessThan(1);
			}
		}
	});
});

function positionsOf(geometry: Feature['geometry']): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	return flatten(geometry.coordinates);
}

type Nested = Position | Position[] | Position[][] | Position[][][];

function flatten(coordinates: Nested): Position[] {
	return isPosition(coordinates) ? [coordinates] : coordinates.flatMap((inner) => flatten(inner));
}

function isPosition(coordinates: Nested): coordinates is Position {
	return typeof coordinates[0] === 'number';
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
