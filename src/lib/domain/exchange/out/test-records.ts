import type { FeatureCollection } from 'geojson';
import { indexCatalogue } from '../../catalogue/index-catalogue.ts';
import { SILENT_PROJECT } from '../../explore/test-projects.ts';
import { TEST_CATALOGUE } from '../../explore/test-catalogue.ts';
import type { Project } from '../../project/project.ts';
import { type Leaving, makeRecordSet, type Wanted } from './make-record-set.ts';
import type { RecordLayer, RecordSet } from './record-set.ts';
import { TEST_WORDS } from './test-words.ts';

/** Two divisions drawn as squares, the first the wrong way round for every form but shapefiles, and with a hole. */
export const TEST_OUTLINES: FeatureCollection = {
	type: 'FeatureCollection',
	features: TEST_CATALOGUE.divisions.map(({ code }, place) => ({
		type: 'Feature',
		properties: { code },
		geometry: {
			type: 'Polygon',
			coordinates: [
				square(121 + place, 41, { size: 1, clockwise: place === 0 }),
				...(place === 0 ? [square(121.2, 41.2, { size: 0.5, clockwise: false })] : [])
			]
		}
	}))
};

function square(lng: number, lat: number, { size, clockwise }: { size: number; clockwise: boolean }): number[][] {
	const ring = [
		[lng, lat],
		[lng + size, lat],
		[lng + size, lat + size],
		[lng, lat + size],
		[lng, lat]
	];
	return clockwise ? ring.reverse() : ring;
}

/** Records of projects that report only what is given, in the territory of `TEST_CATALOGUE`. */
export function recordsOf(
	projects: readonly Partial<Project>[],
	{ layers = ['projects'], crs = 'wgs84', kept = null }: Partial<Wanted & Pick<Leaving, 'kept'>> = {}
): RecordSet {
	const [portfolio] = TEST_CATALOGUE.portfolios;
	if (!portfolio) throw new Error('the catalogue of the tests has no portfolio');
	return makeRecordSet(
		{
			catalogue: TEST_CATALOGUE,
			index: indexCatalogue(TEST_CATALOGUE),
			portfolio,
			projects: projects.map((project) => ({ ...SILENT_PROJECT, ...project })),
			outlines: TEST_OUTLINES,
			siteOutlines: null,
			kept,
			address: 'https://hetu.example/en?p=record',
			madeOn: '2026-11-28'
		},
		{ layers, crs },
		TEST_WORDS
	);
}

/** The one layer of a set. */
export function onlyLayer({ layers: [layer] }: RecordSet): RecordLayer {
	if (!layer) throw new Error('no layer');
	return layer;
}
