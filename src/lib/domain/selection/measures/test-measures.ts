import type { Catalogue } from '../../catalogue/catalogue.ts';
import { indexCatalogue } from '../../catalogue/index-catalogue.ts';
import { makeProjectTable } from '../../catalogue/make-project-table.ts';
import { makeSelectionColumns } from '../../catalogue/selection-columns.ts';
import { assessChains } from '../../chain/assess-chain.ts';
import type { LinkOverride } from '../../chain/assessment.ts';
import { FLOWS } from '../../chain/test-chains.ts';
import { TEST_CATALOGUE } from '../../explore/test-catalogue.ts';
import { SILENT_PROJECT } from '../../explore/test-projects.ts';
import type { Project, ProjectId } from '../../project/project.ts';
import type { Enterprise, Park } from '../../territory/territory.ts';
import { measureProjects } from './measure-projects.ts';
import type { MeasureSources } from './measure.ts';
import type { MeasureId } from './measures.ts';

/** Measures of invented projects for the tests of this folder, on the soybean chain of `TEST_CATALOGUE` with its flows. */

interface Surroundings {
	readonly enterprises?: readonly Enterprise[];
	readonly parks?: readonly Park[];
	/** A reader's judgements. */
	readonly overrides?: readonly LinkOverride[];
}

export function sourcesOf(
	projects: readonly Partial<Project>[],
	{ enterprises = [], parks = [], overrides = [] }: Surroundings = {}
): MeasureSources {
	const chains = TEST_CATALOGUE.chains.map((one) =>
		one.id === 'soybean' ? { ...one, flows: FLOWS } : one.id === 'other' ? { ...one, kind: 'other' as const } : one
	);
	const catalogue: Catalogue = { ...TEST_CATALOGUE, chains, enterprises, parks };
	const index = indexCatalogue(catalogue);
	const whole = projects.map((project, row) => ({ ...SILENT_PROJECT, id: `p${row}` as ProjectId, ...project }));
	const table = makeProjectTable(whole, catalogue);
	const assessments = assessChains(chains, { index, table, overrides });
	return { table, columns: makeSelectionColumns(whole), index, chains: assessments, parks };
}

/** The amount of each project; `null` where it is not known. */
export const amountsOf = (
	measure: MeasureId,
	projects: readonly Partial<Project>[],
	surroundings: Surroundings = {}
): (number | null)[] =>
	Array.from(measureProjects([measure], sourcesOf(projects, surroundings)).values, (amount) =>
		Number.isNaN(amount) ? null : amount
	);

export const measureOf = (measure: MeasureId, project: Partial<Project>): number =>
	amountsOf(measure, [project])[0] ?? NaN;
