import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Random } from './random.ts';

export interface DivisionShape {
	code: string;
	shape: Polygon | MultiPolygon;
	centre: readonly [lng: number, lat: number];
	/** Degrees within which most sites lie. */
	reach: number;
	bbox: readonly [west: number, south: number, east: number, north: number];
}

export interface DivisionProperties {
	code: string;
	labelPoint: [number, number];
	areaKm2: number;
}

type Seats = ReadonlyMap<string, readonly [lng: number, lat: number]>;

/** Divisions in order of code, each with the point its sites cluster at: its seat where that lies inside its shape. */
export function readShapes(
	{ features }: FeatureCollection<Polygon | MultiPolygon, DivisionProperties>,
	seats: Seats
): DivisionShape[] {
	return features
		.map(({ properties: { code, labelPoint, areaKm2 }, geometry }) => {
			const seat = seats.get(code);
			const centre = seat && booleanPointInPolygon([...seat], geometry) ? seat : labelPoint;
			return { code, shape: geometry, centre, reach: Math.sqrt(areaKm2) / 1200, bbox: bboxOf(geometry) };
		})
		.sort((a, b) => Number(a.code) - Number(b.code));
}

function bboxOf(shape: Polygon | MultiPolygon): DivisionShape['bbox'] {
	const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
	const lngs = rings.flat().map(([lng = 0]) => lng);
	const lats = rings.flat().map(([, lat = 0]) => lat);
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** An invented site inside the division: mostly near its centre, one in five anywhere in it. */
export function inventPosition(division: DivisionShape, random: Random): [lng: number, lat: number] {
	const scattered = random.chance(0.2);
	for (let attempt = 0; attempt < 1000; attempt++) {
		const [lng, lat] = scattered ? anywhere(division, random) : nearCentre(division, random);
		const position: [number, number] = [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
		if (booleanPointInPolygon(position, division.shape)) return position;
	}
	throw new Error(`no position found inside ${division.code}`);
}

function nearCentre({ centre: [lng, lat], reach }: DivisionShape, random: Random): [number, number] {
	// a degree of longitude is shorter than one of latitude
	return [lng + random.normal() * reach * 1.45, lat + random.normal() * reach];
}

function anywhere({ bbox: [west, south, east, north] }: DivisionShape, random: Random): [number, number] {
	return [west + random.next() * (east - west), south + random.next() * (north - south)];
}
