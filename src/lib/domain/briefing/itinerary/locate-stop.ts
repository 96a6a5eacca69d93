import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { Placement } from '../../project/project.ts';
import type { Park, Position } from '../../territory/territory.ts';
import type { Stop } from './itinerary.ts';

/** A stop, and where it lies. `division`: where the name of its park's division stands, since nothing nearer is known. */
export interface LocatedStop {
	readonly stop: Stop;
	/** `null`: a typed place, or a park that the catalogue has no more. */
	readonly park: Park | null;
	readonly placement: Placement;
	/** `null` where, and only where, the placement is `none`. */
	readonly position: Position | null;
}

export type PlaceIndex = Pick<CatalogueIndex, 'parks' | 'divisions'>;

/** Where a stop lies: at the position on record, else at the one that was typed, else at its division's. */
export function locateStop(stop: Stop, index: PlaceIndex): LocatedStop {
	const nowhere = { stop, park: null, placement: 'none', position: null } as const;
	if (stop.park === null) return stop.position ? { ...nowhere, placement: 'site', position: stop.position } : nowhere;
	const park = index.parks.get(stop.park);
	if (!park) return nowhere;
	const position = park.position ?? stop.position;
	if (position) return { stop, park, placement: 'site', position };
	const division = park.division === null ? undefined : index.divisions.get(park.division);
	return division ? { stop, park, placement: 'division', position: division.labelPoint } : { ...nowhere, park };
}
