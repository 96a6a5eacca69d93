import type { Geometry, MultiPolygon, Point, Polygon, Position as Coordinates } from 'geojson';
import { faultOfGeometry, isRecord } from '../../exchange/pack/geometry-faults.ts';
import { mapShape, type Shape } from '../../exchange/out/coordinates.ts';
import type { ReferenceSystem } from '../../exchange/submit/submission.ts';
import { toWgs84 } from '../reference-systems.ts';

/**
 * A shape as somebody pastes it: a GeoJSON geometry, a feature or a collection of one, or well-known text, in some
 * reference system. Heights are left out.
 *
 * Result: WGS 84; `null` for what is not a point, a polygon or several, or leaves the range of degrees.
 *
 * @source RFC 7946; OGC 06-103r4, well-known text
 */
export function parseShape(text: string, reference: ReferenceSystem): Shape | null {
	const typed = text.trim();
	const shape = typed.startsWith('{') ? fromGeoJson(typed) : fromWkt(typed);
	if (!shape) return null;
	try {
		const placed = mapShape(shape, (position) => toWgs84(position, reference));
		return faultOfGeometry(placed) ? null : placed;
	} catch {
		// metres of a zone that nobody named
		return null;
	}
}

function fromGeoJson(text: string): Shape | null {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return null;
	}
	return shapeIn(parsed);
}

function shapeIn(value: unknown): Shape | null {
	if (!isRecord(value)) return null;
	if (value.type === 'Feature') return shapeIn(value.geometry);
	const { features } = value;
	if (value.type === 'FeatureCollection') {
		return Array.isArray(features) && features.length === 1 ? shapeIn(features[0]) : null;
	}
	return shapeOf(value.type, value.coordinates);
}

function shapeOf(type: unknown, coordinates: unknown): Shape | null {
	switch (type) {
		case 'Point':
			return isPosition(coordinates) ? ({ type, coordinates } satisfies Point) : null;
		case 'Polygon':
			return isRings(coordinates) ? ({ type, coordinates } satisfies Polygon) : null;
		case 'MultiPolygon':
			return Array.isArray(coordinates) && coordinates.every(isRings)
				? ({ type, coordinates } satisfies MultiPolygon)
				: null;
		default:
			return null;
	}
}

const isPosition = (value: unknown): value is Coordinates =>
	Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
const isRings = (value: unknown): value is Coordinates[][] =>
	Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition));

const WKT_TYPES: Readonly<Record<string, Geometry['type']>> = {
	POINT: 'Point',
	POLYGON: 'Polygon',
	MULTIPOLYGON: 'MultiPolygon'
};

/** Well-known text becomes the same lists by its brackets; `SRID=…;` before it is passed over. */
function fromWkt(text: string): Shape | null {
	const [, word = '', body = ''] = /^(?:SRID=\d+;)?\s*([A-Z]+)(?:\s+ZM?|\s+M)?\s*(\(.*\))$/isu.exec(text) ?? [];
	const type = WKT_TYPES[word.toUpperCase()];
	if (!type || /[^\d\s().,eE+-]/u.test(body)) return null;
	const lists = body
		.replaceAll(/[-+\d.eE]+(?:\s+[-+\d.eE]+)+/gu, (position) => `[${position.trim().split(/\s+/u).join(',')}]`)
		.replaceAll('(', '[')
		.replaceAll(')', ']');
	try {
		const parsed: unknown = JSON.parse(lists);
		return shapeOf(type, type === 'Point' && Array.isArray(parsed) ? parsed[0] : parsed);
	} catch {
		return null;
	}
}
