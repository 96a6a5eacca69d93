import type { FeatureCollection } from 'geojson';
import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { Portfolio } from '../../project/project.ts';
import type { Indicator } from '../targets/indicator.ts';
import type { DivisionCode, Territory } from '../../territory/territory.ts';
import type { ReportBasis, ReportedProject } from './reported-project.ts';

/** Whose projects a report is of; `null`: everybody's. */
export interface ReportScope {
	readonly division: DivisionCode | null;
	readonly unit: string | null;
}

/** Everything that the reports of a day are made from. */
export interface ReportFacts {
	readonly territory: Territory;
	readonly portfolio: Portfolio;
	/** Hash of `reportInputText`. */
	readonly dataVersion: string;
	readonly basis: ReportBasis;
	/** With what was assigned and reported of them. */
	readonly indicators: readonly Indicator[];
	/** Of the whole portfolio, in its order. */
	readonly all: readonly ReportedProject[];
	/** Those within the scope and the filter. */
	readonly projects: readonly ReportedProject[];
	readonly scope: ReportScope;
	/** The conditions of the filter in the reader's language; empty where there is none. */
	readonly filter: readonly string[];
	readonly index: CatalogueIndex;
	/** Shapes of the divisions; `null`: the territory has none. */
	readonly divisions: FeatureCollection | null;
}

/** Whether a project is one that a scope asks for. */
export const isWithinScope = ({ followed, delivery }: ReportedProject, { division, unit }: ReportScope): boolean =>
	(division === null || followed.division === division) && (unit === null || delivery.unit === unit);

/**
 * All that reports are computed from as one text, whose hash is the version of the data: rules, procedures, targets, and
 * the projects with how they are followed, each by id, so that the order of a table changes nothing. Written down later than
 * `asOf` counts too: it is the version of the data, not of the report.
 */
export const reportInputText = (
	all: readonly ReportedProject[],
	{ rules, procedures }: ReportBasis,
	indicators: readonly Indicator[]
): string =>
	JSON.stringify({
		rules,
		procedures,
		indicators,
		projects: [...all]
			.sort((a, b) => (a.project.id < b.project.id ? -1 : 1))
			.map(({ project, kept }) => [project, kept])
	});
