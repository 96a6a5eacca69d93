import gcoord from 'gcoord';
import type { Geometry, MultiPolygon, Point, Polygon, Position as Corner } from 'geojson';
import type { Position } from '../../territory/territory.ts';

/** Coordinates that records can be given in. Hetu's own are WGS 84. */
export const CRS_IDS = ['wgs84', 'cgcs2000', 'gcj02'] as const;
export type CrsId = (typeof CRS_IDS)[number];

export interface Crs {
	readonly id: CrsId;
	readonly name: string;
	/** `null`: the register has no code for it. */
	readonly epsg: number | null;
	/** What a program is told of it. @source OGC 01-009, well-known text of version 1, as EPSG registers the first two */
	readonly wkt: string;
}

const GREENWICH = 'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]]';
const DEGREE = 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]';

export const CRS: Readonly<Record<CrsId, Crs>> = {
	wgs84: {
		id: 'wgs84',
		name: 'WGS 84',
		epsg: 4326,
		wkt: `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],${GREENWICH},${DEGREE},AUTHORITY["EPSG","4326"]]`
	},
	cgcs2000: {
		id: 'cgcs2000',
		name: 'CGCS2000',
		epsg: 4490,
		wkt: `GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],${GREENWICH},${DEGREE},AUTHORITY["EPSG","4490"]]`
	},
	// no register knows its datum: a program that has to change it into another system cannot, and had better say so
	gcj02: {
		id: 'gcj02',
		name: 'GCJ-02',
		epsg: null,
		wkt: `GEOGCS["GCJ-02",DATUM["GCJ-02, shifted from WGS 84 by some hundred metres",SPHEROID["Krassowsky 1940",6378245,298.3]],${GREENWICH},${DEGREE}]`
	}
};

/** Decimals kept of a shifted degree: a tenth of a metre, finer than the shift is known. */
const SHIFTED_DECIMALS = 6;

/**
 * From WGS 84 into another system. CGCS2000 and WGS 84 agree within centimetres, less than any position here is known
 * to: its numbers stay as they are. GCJ-02 is WGS 84 shifted by some hundred metres.
 *
 * @source National Administration of Surveying, GB 22021-2008 (CGCS2000); gcoord for the shift, which no law publishes
 */
export function placeIn(crs: CrsId): (position: Position) => Position {
	if (crs !== 'gcj02') return (position) => position;
	return ([lng, lat]) => {
		const [shiftedLng, shiftedLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
		return [rounded(shiftedLng), rounded(shiftedLat)];
	};
}

const rounded = (degrees: number): number => Number(degrees.toFixed(SHIFTED_DECIMALS));

/** Where a record stands: what the layers here have. */
export type Shape = Point | Polygon | MultiPolygon;

export const isShape = (geometry: Geometry | null | undefined): geometry is Shape =>
	geometry?.type === 'Point' || geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/** A shape with every corner moved. */
export function mapShape(shape: Shape, place: (position: Position) => Position): Shape {
	const moved = ([lng = NaN, lat = NaN]: Corner): Corner => [...place([lng, lat])];
	switch (shape.type) {
		case 'Point':
			return { type: 'Point', coordinates: moved(shape.coordinates) };
		case 'Polygon':
			return { type: 'Polygon', coordinates: shape.coordinates.map((ring) => ring.map(moved)) };
		case 'MultiPolygon':
			return {
				type: 'MultiPolygon',
				coordinates: shape.coordinates.map((polygon) => polygon.map((ring) => ring.map(moved)))
			};
	}
}
