import type { Division, DivisionCode, Park, Position } from '../territory/territory.ts';
import type { Placement, Project } from './project.ts';

/** Where a project stands on the map, and how precisely that is known. */
export type Place =
	| { readonly placement: Exclude<Placement, 'none'>; readonly position: Position }
	| { readonly placement: 'none'; readonly position: null };

/**
 * Places a project: at its own position, else at its park's (both `site`), else at the label point of its
 * division (`division`), else nowhere.
 *
 * A park or a division that the maps do not hold, the whole territory for one, places nothing.
 */
export function placeProject(
	project: Pick<Project, 'position' | 'park' | 'division'>,
	parksById: ReadonlyMap<string, Park>,
	divisionsByCode: ReadonlyMap<string, Division>
): Place {
	const site = project.position ?? parkOf(project, parksById)?.position;
	if (site) return { placement: 'site', position: site };
	const code = divisionOf(project, parksById);
	const division = code === null ? undefined : divisionsByCode.get(code);
	if (division) return { placement: 'division', position: division.labelPoint };
	return { placement: 'none', position: null };
}

/** The division a project is counted in: its own, else its park's; `null` where neither is reported. */
export function divisionOf(
	project: Pick<Project, 'park' | 'division'>,
	parksById: ReadonlyMap<string, Park>
): DivisionCode | null {
	return project.division ?? parkOf(project, parksById)?.division ?? null;
}

const parkOf = (project: Pick<Project, 'park'>, parksById: ReadonlyMap<string, Park>): Park | undefined =>
	project.park === null ? undefined : parksById.get(project.park);
