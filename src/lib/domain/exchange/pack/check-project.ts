import type { Project } from '../../project/project.ts';
import {
	checkLinks,
	checkReference,
	checkReferences,
	checkSources,
	checkValueSources,
	type KnownIds,
	type Place
} from './references.ts';

/** Reports each id of a project that no record has, and each link whose chain is not one of the project's. */
export function checkProject(place: Place, project: Project, known: KnownIds): void {
	checkReference(place, { field: 'division', id: project.division, known: known.divisions });
	checkReference(place, { field: 'park', id: project.park, known: known.parks });
	checkReferences(place, { field: 'chains', ids: project.chains, known: known.chains });
	checkReferences(place, { field: 'programmes', ids: project.programmes, known: known.programmes });
	checkSources(place, 'provenance', project.provenance, known.sources);
	checkValueSources(place, project.valueProvenance, known.sources);
	checkLinks(place, { field: 'links', links: project.links, chains: project.chains, known });
}
