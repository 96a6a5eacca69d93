import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { createLocator } from '../../geo/locate.ts';
import { KM_PER_DEGREE_LATITUDE } from '../../geo/measure.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Position } from '../../territory/territory.ts';
import { cornersOf } from './geometry-moves.ts';

/** Where shapes lie among the divisions. */
export interface Surroundings {
	/** Code of the division that holds a position; `null`: none does. */
	readonly divisionAt: (position: Position) => string | null;
	/** Whether all of a shape lies in a division, or as near to it as outlines are drawn. */
	readonly isInOrNear: (geometry: Geometry, division: string) => boolean;
	/** No outlines are known: only the extent of the territory says anything. */
	readonly isCoarse: boolean;
}

/** Outlines are generalised: a position this far beyond one may be inside in truth. */
const TOLERANCE_KM = 1;

/** The area of a division in a layer of them, by its code; `null` where the layer has none. */
export function areasIn(divisions: FeatureCollection | null): (code: string) => Polygon | MultiPolygon | null {
	const areas = new Map(
		(divisions?.features ?? []).flatMap(({ geometry, properties }) => {
			const code: unknown = properties?.code;
			const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
			return typeof code === 'string' && isArea ? [[code, geometry] as const] : [];
		})
	);
	return (code) => areas.get(code) ?? null;
}

export function surroundingsOf(
	{ divisions, territory }: Catalogue,
	areaOf: (code: string) => Polygon | MultiPolygon | null
): Surroundings {
	const shapes = divisions.flatMap(({ code }) => {
		const geometry = areaOf(code);
		return geometry ? [{ code, geometry }] : [];
	});
	const locator = createLocator(shapes);
	const [west, south, east, north] = territory.extent;
	const divisionAt = ([lng, lat]: Position) => shapes[locator.locate(lng, lat)]?.code ?? null;
	if (shapes.length === 0)
		return {
			divisionAt: () => null,
			isInOrNear: (geometry) =>
				[...cornersOf(geometry)].every(([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north),
			isCoarse: true
		};
	const isNear = (position: Position, division: string) =>
		divisionAt(position) === division || around(position).some((near) => divisionAt(near) === division);
	return {
		divisionAt,
		isInOrNear: (geometry, division) => [...cornersOf(geometry)].every((corner) => isNear(corner, division)),
		isCoarse: false
	};
}

/** Eight positions around one, as far as the tolerance. */
function around([lng, lat]: Position): Position[] {
	const up = TOLERANCE_KM / KM_PER_DEGREE_LATITUDE;
	const right = up / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
	return Array.from({ length: 8 }, (_, eighth): Position => {
		const angle = (eighth * Math.PI) / 4;
		return [lng + right * Math.cos(angle), lat + up * Math.sin(angle)];
	});
}
