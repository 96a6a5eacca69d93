import { difference, feature, featureCollection } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { areaHaOf } from './area-ha.ts';

type Area = Polygon | MultiPolygon;

/** Two outlines of one thing, ha. An outline that is not there has no area, and all of the other is beyond it. */
export interface OutlineComparison {
	readonly oneHa: number;
	readonly otherHa: number;
	/** What of one is not in the other, and the other way round. */
	readonly onlyOneHa: number;
	readonly onlyOtherHa: number;
}

export const compareOutlines = (one: Area | null, other: Area | null): OutlineComparison => ({
	oneHa: one ? areaHaOf(one) : 0,
	otherHa: other ? areaHaOf(other) : 0,
	onlyOneHa: beyond(one, other),
	onlyOtherHa: beyond(other, one)
});

function beyond(area: Area | null, cut: Area | null): number {
	if (!area || !cut) return area ? areaHaOf(area) : 0;
	const rest = difference(featureCollection([feature(area), feature(cut)]));
	return rest ? areaHaOf(rest.geometry) : 0;
}
