import type { Park, Site } from '../../territory/territory.ts';
import { packPath } from './problem.ts';
import { portfolioOfFile } from './read-places.ts';
import {
	checkFacts,
	checkReference,
	checkReferences,
	checkSources,
	checkValueSources,
	type KnownIds,
	type Place
} from './references.ts';

/** Reports each id of a park that no record has, and what it offers twice. */
export function checkPark(place: Place, park: Park, known: KnownIds): void {
	checkReference(place, { field: 'division', id: park.division, known: known.divisions });
	checkPortfolio(place, park, known);
	checkReferences(place, { field: 'chains', ids: park.chains, known: known.chains });
	checkSources(place, 'provenance', park.provenance, known.sources);
	checkValueSources(place, park.valueProvenance, known.sources);
	checkFacts(place, park.facts, known);
	checkOffers(place, park, known);
}

/** Reports each id of a site that no record has. */
export function checkSite(place: Place, site: Site, known: KnownIds): void {
	checkReference(place, { field: 'division', id: site.division, known: known.divisions });
	checkReference(place, { field: 'park', id: site.park, known: known.parks });
	checkPortfolio(place, site, known);
	checkSources(place, 'provenance', site.provenance, known.sources);
	checkValueSources(place, site.valueProvenance, known.sources);
}

/** A park or site in the folder of a portfolio must belong to it. */
function checkPortfolio(place: Place, { portfolio: id }: Pick<Park, 'portfolio'>, { portfolios }: KnownIds): void {
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
