import { type MeasuredPlace, placeOfPark, placeOfProject } from '../matching/distances.ts';
import { placeProject } from '../project/place.ts';
import type { SceneThing } from './briefing.ts';
import type { BriefingSource } from './source.ts';

/** Where something stands, and whether that is known to its division only; `null`: nowhere, as a chain does. */
export function placeOfThing({ kind, id }: SceneThing, { index, projects }: BriefingSource): MeasuredPlace | null {
	switch (kind) {
		case 'chain':
			return null;
		case 'division': {
			const division = index.divisions.get(id);
			return division ? { position: division.labelPoint, approximate: true } : null;
		}
		case 'park': {
			const park = index.parks.get(id);
			return park ? placeOfPark(park, index.divisions) : null;
		}
		case 'project': {
			const project = projects.get(id);
			return project ? placeOfProject(placeProject(project, index.parks, index.divisions)) : null;
		}
	}
}
