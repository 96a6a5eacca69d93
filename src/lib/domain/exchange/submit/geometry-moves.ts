import type { Geometry, Position as Corner } from 'geojson';
import { toWgs84 } from '../../geo/reference-systems.ts';
import type { Position } from '../../territory/territory.ts';
import type { ReferenceSystem } from './submission.ts';

/** Decimals kept of a degree that was computed: a tenth of a metre, finer than a shift is known. */
const DECIMALS = 6;
/** Above it no number is a degree. */
export const MOST_DEGREES = 400;

/** A position of a file in WGS 84; `null`: it cannot be one in this system. */
export function placed([x, y]: Position, reference: ReferenceSystem): Position | null {
	if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
	const isProjected = reference.system === 'gk3' || reference.system === 'gk6';
	const isMetres = Math.abs(x) > MOST_DEGREES && Math.abs(y) > MOST_DEGREES;
	if (isProjected !== isMetres) return null;
	if (reference.system === 'wgs84' || reference.system === 'cgcs2000') return [x, y];
	try {
		const [lng, lat] = toWgs84(isProjected ? eastFirst([x, y]) : [x, y], reference);
		return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
	} catch {
		// a zone that there is not
		return null;
	}
}

/**
 * Easting before northing. Surveyors' tables call the northing X and write it first. In China a northing has seven
 * digits; an easting six, or eight with its zone.
 */
function eastFirst([x, y]: Position): Position {
	const isNorthing = (metres: number) => metres >= 1_900_000 && metres < 6_100_000;
	return isNorthing(x) && !isNorthing(y) ? [y, x] : [x, y];
}

/** A shape of a file in WGS 84, heights left out; `null`: a corner cannot be, or it is no point or area. */
export function placedShape(geometry: Geometry, reference: ReferenceSystem): Geometry | null {
	const corner = ([x = NaN, y = NaN]: Corner): Corner => {
		const position = placed([x, y], reference);
		if (!position) throw NOT_PLACED;
		return [...position];
	};
	const rings = (polygon: readonly (readonly Corner[])[]) => polygon.map((ring) => ring.map(corner));
	try {
		switch (geometry.type) {
			case 'Point':
				return { type: 'Point', coordinates: corner(geometry.coordinates) };
			case 'MultiPoint':
				// programs that know only multiple points write one so
				return geometry.coordinates.length === 1 && geometry.coordinates[0]
					? { type: 'Point', coordinates: corner(geometry.coordinates[0]) }
					: null;
			case 'Polygon':
				return { type: 'Polygon', coordinates: rings(geometry.coordinates) };
			case 'MultiPolygon':
				return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) };
			default:
				return null;
		}
	} catch {
		return null;
	}
}

const NOT_PLACED = new Error('a corner that cannot be in this system');

/** All corners of a shape, in the coordinates it has. */
export function* cornersOf(geometry: Geometry): Generator<Position> {
	if (geometry.type === 'GeometryCollection') return;
	yield* cornersIn(geometry.coordinates);
}

function* cornersIn(coordinates: unknown): Generator<Position> {
	if (!Array.isArray(coordinates)) return;
	const [x, y] = coordinates as unknown[];
	if (typeof x === 'number' && typeof y === 'number') yield [x, y];
	else for (const inner of coordinates) yield* cornersIn(inner);
}
