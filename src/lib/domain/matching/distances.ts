import type { ProjectTable } from '../catalogue/project-table.ts';
import { distanceKm, nearest } from '../geo/measure.ts';
import type { Name } from '../names.ts';
import type { Place } from '../project/place.ts';
import { PLACEMENTS } from '../project/project.ts';
import type { Division, Park, Position } from '../territory/territory.ts';

/** A named point by which a place is described. */
export interface Landmark {
	readonly name: Omit<Name, 'aliases'>;
	readonly position: Position;
}

export const LANDMARK_KINDS = ['stations', 'airports', 'seats'] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

/** `null`: the territory has no such layer. */
export type Landmarks = Readonly<Record<LandmarkKind, readonly Landmark[] | null>>;

/** Where something is measured from. `approximate`: from the label point of its division, as no position is known. */
export interface MeasuredPlace {
	readonly position: Position;
	readonly approximate: boolean;
}

/** In a straight line to the nearest of a kind, or why it cannot be told. */
export type Distance =
	| {
			readonly to: LandmarkKind;
			readonly km: number;
			readonly landmark: Landmark;
			readonly approximate: boolean;
	  }
	| { readonly to: LandmarkKind; readonly km: null; readonly unknown: 'no-place' | 'no-layer' }
	/** Roads bend: a straight line is no road distance, and there is no layer of roads to measure along. */
	| { readonly to: 'road'; readonly km: null; readonly unknown: 'no-road-layer' };

/** Distances of a place (`null`: not known) to the nearest station, airport and seat, and by road. */
export function distancesFrom(place: MeasuredPlace | null, landmarks: Landmarks): Distance[] {
	const measured = LANDMARK_KINDS.map((to): Distance => {
		if (!place) return { to, km: null, unknown: 'no-place' };
		const found = nearest(place.position, landmarks[to] ?? []);
		if (!found) return { to, km: null, unknown: 'no-layer' };
		return { to, km: found.distanceKm, landmark: found.candidate, approximate: place.approximate };
	});
	return [...measured, { to: 'road', km: null, unknown: 'no-road-layer' }];
}

/** A park's own position, else its division's label point; `null` where neither is known. */
export function placeOfPark(
	{ position, division }: Pick<Park, 'position' | 'division'>,
	divisionsByCode: ReadonlyMap<string, Pick<Division, 'labelPoint'>>
): MeasuredPlace | null {
	if (position) return { position, approximate: false };
	const found = division === null ? undefined : divisionsByCode.get(division);
	return found ? { position: found.labelPoint, approximate: true } : null;
}

/** A project's place as `placeProject` has it. */
export const placeOfProject = ({ placement, position }: Place): MeasuredPlace | null =>
	position && { position, approximate: placement === 'division' };

/** The same of a row of a table. */
export function placeOfRow(
	{ placement, lng, lat }: Pick<ProjectTable, 'placement' | 'lng' | 'lat'>,
	row: number
): MeasuredPlace | null {
	const known = PLACEMENTS[placement[row] ?? -1] ?? 'none';
	if (known === 'none') return null;
	return { position: [lng[row] ?? NaN, lat[row] ?? NaN], approximate: known === 'division' };
}

/** The straight line between two places; `null` where one of them is not known. */
export function straightLine(
	from: MeasuredPlace | null,
	to: MeasuredPlace | null
): { readonly km: number; readonly approximate: boolean } | null {
	if (!from || !to) return null;
	return { km: distanceKm(from.position, to.position), approximate: from.approximate || to.approximate };
}
