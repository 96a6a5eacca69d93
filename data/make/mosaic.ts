import gcoord from 'gcoord';
import type { Position } from 'geojson';
import { signedRingAreaKm2 } from '../../src/lib/domain/geo/boundaries/area.ts';
import { findBays } from './bays.ts';
import type { Mapshaper, Shapes } from './mapshaper.ts';

/** A piece of the mosaic: `code` is the division's inside the city, the prefecture's outside. */
export interface Piece {
	code: string;
}

export interface MosaicSettings {
	/** Points closer than this, in degrees, are one: a little over the 1/1024° grid of the source. */
	snapDegrees: number;
	/** Gaps between divisions up to this size are theirs. */
	gapKm2: number;
	/** Detached parts and holes below this size are noise of the source. */
	islandKm2: number;
	/** Bays of the city's outline with a mouth narrower than twice this are land of the city. */
	closingKm: number;
	/** Share of vertices kept, in percent. */
	keptPercent: number;
	/** West, south, east, north of what is kept. */
	bbox: readonly [number, number, number, number];
}

/**
 * The city's divisions and the prefectures around it as one mosaic in WGS 84: every border is drawn
 * once, so what is simplified stays shared, and the surroundings meet the city without a second line.
 *
 * `raw`: divisions of the city and of its neighbours, GCJ-02, `code` set. `isCity` tells them apart.
 */
export async function buildMosaic(
	mapshaper: Mapshaper,
	{ raw, isCity, settings }: { raw: Shapes<Piece>; isCity: (code: string) => boolean; settings: MosaicSettings }
): Promise<Shapes<Piece>> {
	const { snapDegrees, gapKm2, islandKm2, closingKm, keptPercent, bbox } = settings;
	const cleaned = await mapshaper<Piece>(
		`-i raw.json -clean snap-interval=${snapDegrees} gap-fill-area=${gapKm2}km2 -dissolve2 code`,
		{ 'raw.json': raw }
	);
	const repaired = await mapshaper<Piece>(`-i placed.json -clean gap-fill-area=${islandKm2}km2 -dissolve2 code`, {
		'placed.json': placeOnWgs84(dropNoise(cleaned, islandKm2))
	});
	const bays = findBays(repaired, { isCity, closingKm });
	const closed = await mapshaper<Piece>(
		'-i shapes.json bays.json combine-files -erase source=bays target=shapes -merge-layers target=shapes,bays force' +
			` -clean gap-fill-area=${islandKm2}km2 -dissolve2 code`,
		{ 'shapes.json': repaired, 'bays.json': bays }
	);
	const simplified = await mapshaper<Piece>(
		`-i closed.json -simplify weighted ${keptPercent}% keep-shapes -clean gap-fill-area=${islandKm2}km2`,
		{ 'closed.json': dropNoise(closed, islandKm2) }
	);
	return mapshaper<Piece>(`-i rounded.json -clean gap-fill-area=1km2 -clip bbox=${bbox.join(',')}`, {
		'rounded.json': round(simplified, 5)
	});
}

function dropNoise(shapes: Shapes<Piece>, islandKm2: number): Shapes<Piece> {
	const isLarge = (ring: Position[] | undefined) => Math.abs(signedRingAreaKm2(ring ?? [])) >= islandKm2;
	return mapPolygons(shapes, (polygons) =>
		polygons
			.filter(([shell]) => isLarge(shell))
			.map(([shell = [], ...holes]) => [shell, ...holes.filter((hole) => isLarge(hole))])
	);
}

function placeOnWgs84(shapes: Shapes<Piece>): Shapes<Piece> {
	const placed = mapPositions(shapes, ([lng = 0, lat = 0]) => gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84));
	return round(placed, 6);
}

function round(shapes: Shapes<Piece>, decimals: number): Shapes<Piece> {
	return mapPositions(shapes, (position) => position.map((degrees) => Number(degrees.toFixed(decimals))));
}

function mapPositions(shapes: Shapes<Piece>, change: (position: Position) => Position): Shapes<Piece> {
	return mapPolygons(shapes, (polygons) => polygons.map((rings) => rings.map((ring) => ring.map(change))));
}

function mapPolygons(shapes: Shapes<Piece>, change: (polygons: Position[][][]) => Position[][][]): Shapes<Piece> {
	const features = shapes.features.map(({ properties, geometry }) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const coordinates = change(polygons);
		return { type: 'Feature' as const, properties, geometry: { type: 'MultiPolygon' as const, coordinates } };
	});
	return { type: 'FeatureCollection', features };
}
