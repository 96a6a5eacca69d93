import type { Park } from '../../territory/territory.ts';
import { packPath } from './problem.ts';
import { portfolioOfFile } from './read-parks.ts';
import { checkFacts, checkReference, checkReferences, checkSources, type KnownIds, type Place } from './references.ts';

/** Reports each id of a park that no record has, and what it offers twice. */
export function checkPark(place: Place, park: Park, known: KnownIds): void {
	checkReference(place, { field: 'division', id: park.division, known: known.divisions });
	checkPortfolio(place, park, known);
	checkReferences(place, { field: 'chains', ids: park.chains, known: known.chains });
	checkSources(place, 'provenance', park.provenance, known.sources);
	checkFacts(place, park.facts, known);
	checkOffers(place, park, known);
}

/** A park in the folder of a portfolio must belong to it. */
function checkPortfolio(place: Place, { portfolio: id }: Park, { portfolios }: KnownIds): void {
	const folder = portfolioOfFile(place.file);
	if (folder === null) checkReference(place, { field: 'portfolio', id, known: portfolios });
	else if (id !== folder) {
		place.problems.push({ code: 'unknown-reference', path: packPath(place.file, place.label, 'portfolio'), value: id });
	}
}

function checkOffers({ problems, file, label }: Place, { offers }: Park, { sources }: KnownIds): void {
	const seen = new Set<string>();
	for (const [index, { key, provenance }] of offers.entries()) {
		checkSources({ problems, file, label }, `offers[${index}].provenance`, provenance, sources);
		if (seen.has(key)) {
			problems.push({ code: 'duplicate-id', path: packPath(file, label, `offers[${index}].key`), value: key });
		}
		seen.add(key);
	}
}
