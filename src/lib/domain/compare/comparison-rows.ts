import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { NO_PROJECTS } from '../catalogue/project-table.ts';
import type { Project } from '../project/project.ts';
import type { Division, Park, PortfolioId } from '../territory/territory.ts';
import { divisionRows } from './division-rows.ts';
import { factKey } from './fact-plans.ts';
import { parkRows } from './park-rows.ts';
import { projectRows } from './project-rows.ts';
import type { ComparedKind, ComparisonRow } from './row.ts';
import type { Surroundings } from './surroundings.ts';

export type Compared =
	| { readonly kind: 'project'; readonly things: readonly Project[] }
	| { readonly kind: 'park'; readonly things: readonly Park[] }
	| { readonly kind: 'division'; readonly things: readonly Division[] };

/**
 * Everything known of some things of one kind, a row for each value, in the order in which they are read.
 *
 * Facts make a row each where at least one of the things has it; every other row stands even where all values are
 * missing, since what nobody published is something to ask about.
 */
export function comparisonRows(compared: Compared, surroundings: Surroundings): ComparisonRow[] {
	switch (compared.kind) {
		case 'project':
			return projectRows(compared.things, surroundings.index);
		case 'park':
			return parkRows(compared.things, surroundings);
		case 'division':
			return divisionRows(compared.things, surroundings);
	}
}

/** The rows in which two disclosed values are not the same. */
export const differingRows = (rows: readonly ComparisonRow[]): ComparisonRow[] =>
	rows.filter(({ differing }) => differing);

/** The keys of all rows that things of a kind can have. */
export function rowKeys(kind: ComparedKind, index: CatalogueIndex): string[] {
	const nothing = {
		portfolio: '' as PortfolioId,
		table: NO_PROJECTS,
		points: { stations: [], airports: [], seats: [] }
	};
	const always = comparisonRows({ kind, things: [] }, { index, ...nothing }).map(({ key }) => key);
	return kind === 'project' ? always : [...always, ...[...index.factDefinitions.keys()].map(factKey)];
}
