/**
 * Derives every GeoJSON of the territory pack from its source files. `data/README.md` says where each is from.
 *
 *     node data/make/derive-geometry.ts --mapshaper <package folder> --shapes <folder> --rivers <file> --lakes <file>
 *         --stations <file> --rail <file> --seats <file> --airports <file> --out data
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import * as basemap from './basemap.ts';
import { divisions, neighbours } from './divisions.ts';
import { loadMapshaper, type Shapes } from './mapshaper.ts';
import { buildMosaic, type MosaicSettings, type Piece } from './mosaic.ts';
import { CITY_FILE, DIVISIONS, NEIGHBOURS } from './places.ts';
import { SOURCES } from './sources.ts';
import { bboxOf, positionsOf, writeGeoJson } from './write-geojson.ts';

const SETTINGS: MosaicSettings = {
	snapDegrees: 0.0012,
	gapKm2: 40,
	islandKm2: 3,
	closingKm: 1.5,
	keptPercent: 15,
	bbox: basemap.SURROUNDINGS
};

const { values: argument } = parseArgs({
	options: {
		mapshaper: { type: 'string' },
		shapes: { type: 'string' },
		rivers: { type: 'string' },
		lakes: { type: 'string' },
		stations: { type: 'string' },
		rail: { type: 'string' },
		seats: { type: 'string' },
		airports: { type: 'string' },
		out: { type: 'string' }
	}
});

const codes = new Set(DIVISIONS.map(({ code }) => code));
const mosaic = await buildMosaic(await loadMapshaper(required('mapshaper')), {
	raw: readShapes(required('shapes')),
	isCity: (code) => codes.has(code),
	settings: SETTINGS
});
const city = divisions(mosaic);
const stations = read<Parameters<typeof basemap.stations>[0]>('stations');

write('divisions', city);
write('basemap/neighbours', neighbours(mosaic, bboxOf(city)));
write('basemap/rivers', basemap.rivers(read('rivers')));
write('basemap/lakes', basemap.lakes(read('lakes')));
write('basemap/stations', basemap.stations(stations));
write('basemap/rail', basemap.rail(read('rail')));
write('basemap/seats', basemap.seats(read('seats'), stations));
write(
	'basemap/airports',
	basemap.airports(
		read('airports'),
		city.flatMap(({ geometry }) => positionsOf(geometry))
	)
);
write('basemap/labels', basemap.labels());
writeFileSync(join(required('out'), 'basemap/sources.json'), `${JSON.stringify(SOURCES, null, '\t')}\n`);

/** The divisions of the city by their own codes, those of the neighbours by the code of their prefecture. */
function readShapes(folder: string): Shapes<Piece> {
	const files = [{ file: CITY_FILE, code: null }, ...NEIGHBOURS];
	const features = files.flatMap(({ file, code }) => {
		const text = readFileSync(join(folder, `${file}.geojson`), 'utf8');
		const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
		return features.map(({ id, geometry }) => ({
			type: 'Feature' as const,
			properties: { code: code ?? String(id) },
			geometry
		}));
	});
	return { type: 'FeatureCollection', features };
}

function read<T>(name: keyof typeof argument): T {
	return JSON.parse(readFileSync(required(name), 'utf8'));
}

function write(name: string, features: readonly Feature[]): void {
	const file = join(required('out'), `${name}.geojson`);
	mkdirSync(join(file, '..'), { recursive: true });
	writeGeoJson(file, features);
}

function required(name: keyof typeof argument): string {
	const value = argument[name];
	if (value === undefined) throw new Error(`--${name} is missing; data/README.md lists every source file`);
	return value;
}
