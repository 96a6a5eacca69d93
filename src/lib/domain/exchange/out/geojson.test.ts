import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { DivisionCode, ParkId } from '../../territory/territory.ts';
import { geojsonText } from './geojson.ts';
import type { RecordSet } from './record-set.ts';
import { onlyLayer, recordsOf } from './test-records.ts';

interface OurFile extends FeatureCollection {
	readonly crs?: unknown;
	readonly hetu: Readonly<Record<string, unknown>>;
}

const fileOf = (set: RecordSet): OurFile => JSON.parse([...geojsonText(set, onlyLayer(set))].join('')) as OurFile;

describe('where a project stands', () => {
	const placed = fileOf(
		recordsOf([
			{ position: [121.7, 41.7] },
			{ park: 'east-zone' as ParkId },
			{ division: '990121' as DivisionCode },
			{}
		])
	).features.map(({ geometry, properties }) => [
		geometry,
		properties?.placement_code,
		properties?.position_of,
		properties?.division_code
	]);
	test('is its own position', () =>
		expect(placed[0]).toEqual([{ type: 'Point', coordinates: [121.7, 41.7] }, 'site', 'project', null]));
	test('is that of its park, and says so', () =>
		expect(placed[1]).toEqual([{ type: 'Point', coordinates: [121.1, 41.1] }, 'site', 'park', null]));
	test('is no point where only its division is known', () =>
		expect(placed[2]).toEqual([null, 'division', null, '990121']));
	test('is nowhere where nothing is known', () => expect(placed[3]).toEqual([null, 'none', null, null]));
});

test('what is not disclosed is null, and zero is zero', () => {
	const [silent, none] = fileOf(recordsOf([{}, { jobs: 0 }])).features;
	expect([silent?.properties?.jobs, none?.properties?.jobs]).toEqual([null, 0]);
});

test('the box holds the points that are known, west to north', () => {
	const file = fileOf(recordsOf([{ position: [123, 41] }, {}, { position: [122, 42] }]));
	expect(file.bbox).toEqual([122, 41, 123, 42]);
	expect(fileOf(recordsOf([{}])).bbox).toBeUndefined();
});

describe('outlines', () => {
	const file = fileOf(recordsOf([], { layers: ['divisions'] }));
	const [first, second, , without] = file.features;
	test('run counter-clockwise outside and clockwise in holes, however they were drawn', () => {
		expect((first?.geometry as Polygon).coordinates).toEqual([
			[
				[121, 41],
				[122, 41],
				[122, 42],
				[121, 42],
				[121, 41]
			],
			[
				[121.2, 41.2],
				[121.2, 41.7],
				[121.7, 41.7],
				[121.7, 41.2],
				[121.2, 41.2]
			]
		]);
	});
	test('that are right stay as they are', () =>
		expect((second?.geometry as Polygon).coordinates[0]?.slice(0, 2)).toEqual([
			[122, 41],
			[123, 41]
		]));
	test('belong to a code', () => expect(without?.id).toBe('880100'));
});

describe('the head', () => {
	test('says whose data these are, that all are there, and how they are made', () => {
		const { hetu } = fileOf(recordsOf([{}]));
		expect(hetu).toMatchObject({
			version: 1,
			layer: 'projects',
			portfolio: { id: 'record', name: '公开', nature: 'public-record' },
			banner: '试',
			notice: '试',
			filter: null,
			counts: [{ layer: 'projects', count: 1, of: 1 }],
			address: 'https://hetu.example/en?p=record',
			crs: { id: 'wgs84', name: 'WGS 84', code: 'EPSG:4326', isRfc7946: true },
			madeOn: '2026-11-28'
		});
		expect(hetu.fields).toContainEqual({
			key: 'land_ha',
			heading: 'land_ha (ha)',
			kind: 'number',
			unit: 'ha'
		});
	});
	test('says what was filtered, and of how many', () => {
		const kept = {
			projects: new Set(['a']),
			parks: new Set<string>(),
			sites: new Set<string>(),
			divisions: new Set<string>(),
			filter: ['Stage: planned']
		};
		const file = fileOf(recordsOf([{ id: 'a' as never }, { id: 'b' as never }], { kept }));
		expect(file.features.map(({ id }) => id)).toEqual(['a']);
		expect(file.hetu).toMatchObject({
			filter: ['Stage: planned'],
			counts: [{ layer: 'projects', count: 1, of: 2 }]
		});
	});
});

describe('coordinates', () => {
	const corner = (crs: 'wgs84' | 'cgcs2000' | 'gcj02') => {
		const file = fileOf(recordsOf([{ position: [116.404, 39.915] }], { crs }));
		const [feature] = file.features;
		return { file, point: feature?.geometry.type === 'Point' ? feature.geometry.coordinates : null };
	};
	test('WGS 84 needs no member that the format does not have', () => {
		const { file, point } = corner('wgs84');
		expect(point).toEqual([116.404, 39.915]);
		expect(file.crs).toBeUndefined();
	});
	test('CGCS2000 has the same numbers, is named, and says that it departs from the format', () => {
		const { file, point } = corner('cgcs2000');
		expect(point).toEqual([116.404, 39.915]);
		expect(file.crs).toEqual({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } });
		expect(file.hetu.crs).toMatchObject({ code: 'EPSG:4490', isRfc7946: false });
	});
	// 116.404, 39.915 in WGS 84 is 116.41024449916938, 39.91640428150164 in GCJ-02: example of the coordtransform package
	test('GCJ-02 is shifted, has no code, and says so', () => {
		const { file, point } = corner('gcj02');
		expect(point?.[0]).toBeCloseTo(116.410244, 5);
		expect(point?.[1]).toBeCloseTo(39.916404, 5);
		expect(file.crs).toBeUndefined();
		expect(file.hetu.crs).toMatchObject({ name: 'GCJ-02', code: null, isRfc7946: false });
		expect(file.features[0]?.properties?.longitude).toBe(point?.[0]);
	});
});
