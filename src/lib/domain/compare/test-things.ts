import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { SILENT_PROJECT, tableOf } from '../explore/test-projects.ts';
import type { Project, ProjectId } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import type { Division, FactDefinition, Park } from '../territory/territory.ts';
import type { Surroundings } from './surroundings.ts';

/** Invented things for the tests of this folder, in the territory of `TEST_CATALOGUE`. */

export const said = (asOf: string | null): Provenance => ({
	sources: [],
	asOf,
	asOfReported: null,
	confidence: 'medium',
	steward: null
});

const definition = (key: string, unit: string | null): FactDefinition => ({
	key,
	label: { zh: key, en: key, ru: key },
	unit,
	resourceRank: null
});
export const CATALOGUE = {
	...TEST_CATALOGUE,
	factDefinitions: [definition('people', 'people'), definition('area.km2', 'km2'), definition('road', null)]
};

const [firstPark] = TEST_CATALOGUE.parks;
const [firstDivision] = TEST_CATALOGUE.divisions;

export const parkOf = (given: Partial<Park>): Park => {
	if (!firstPark) throw new Error('the test catalogue has no park');
	return { ...firstPark, offers: [], portfolio: null, facts: [], ...given };
};

export const divisionOf = (given: Partial<Division>): Division => {
	if (!firstDivision) throw new Error('the test catalogue has no division');
	return { ...firstDivision, ...given };
};

export const projectOf = (id: string, given: Partial<Project>): Project => ({
	...SILENT_PROJECT,
	needs: null,
	id: id as ProjectId,
	...given
});

export const surroundingsOf = (
	points: Partial<Surroundings['points']> = {},
	table: ProjectTable = tableOf([])
): Surroundings => ({
	index: indexCatalogue(CATALOGUE),
	portfolio: CATALOGUE.territory.defaultPortfolio,
	table,
	points: { stations: [], airports: [], seats: [], ...points }
});
