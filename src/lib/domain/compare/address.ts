import type { Catalogue } from '../catalogue/catalogue.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import { catalogueNames, namesOf, type CatalogueNames, type Names } from '../explore/view/address-names.ts';
import { readList, readName, writeList, type Report, type ViewProblemCode } from '../explore/view/values.ts';
import type { Problem } from '../result.ts';
import type { PortfolioId } from '../territory/territory.ts';
import { rowKeys } from './comparison-rows.ts';
import { COMPARED_KINDS, MOST_COMPARED, type ComparedKind } from './row.ts';

/** What an address of a comparison carries. */
export interface Comparison {
	readonly portfolio: PortfolioId;
	readonly kind: ComparedKind;
	/** At most five, in the order of the columns. A project's id is not checked: a catalogue has no projects. */
	readonly ids: readonly string[];
	/** Keys of the rows shown; `null`: all. */
	readonly rows: readonly string[] | null;
	readonly differingOnly: boolean;
}

/** `too-many`: beyond five things. */
export type ComparisonProblem = Problem<ViewProblemCode | 'too-many'>;

/**
 * The comparison that an address describes: `?p=record&k=park&i=east.west&rows=level.stations&diff=1`.
 *
 * Lists are written as in the address of a view, joined by dots; several parameters of one name, as from a form's
 * checkboxes, are one list. What cannot be read costs only itself and is a problem; without a kind it is of parks,
 * without a row of rows all are shown. Other parameters are passed over.
 */
export function parseComparison(
	params: URLSearchParams,
	catalogue: Catalogue
): { comparison: Comparison; problems: ComparisonProblem[] } {
	const problems: ComparisonProblem[] = [];
	const reporter =
		(path: string): Report =>
		(code, value) =>
			problems.push({ code, path, value });
	const valuesOf = (path: string): string[] => params.getAll(path).filter((value) => value !== '');
	const one = <Id extends string>(path: string, names: Names<Id>): Id | null => {
		const [value] = valuesOf(path);
		return value === undefined ? null : readName(value, names, reporter(path));
	};
	const names = catalogueNames(catalogue);
	const portfolio = one('p', names.portfolios) ?? catalogue.territory.defaultPortfolio;
	const kind = one('k', namesOf(COMPARED_KINDS)) ?? 'park';
	const ids = readList(valuesOf('i'), namesOfThings({ kind, portfolio }, names), reporter('i'));
	for (const value of ids.slice(MOST_COMPARED)) problems.push({ code: 'too-many', path: 'i', value });
	const rows = readList(valuesOf('rows'), namesOf(rowKeys(kind, indexCatalogue(catalogue))), reporter('rows'));
	const comparison = {
		portfolio,
		kind,
		ids: ids.slice(0, MOST_COMPARED),
		rows: rows.length > 0 ? rows : null,
		differingOnly: one('diff', namesOf(['1'])) === '1'
	};
	return { comparison, problems };
}

/** The parameters of a comparison, defaults left out but for the kind; ids the catalogue does not hold are left out. */
export function serialiseComparison(comparison: Comparison, catalogue: Catalogue): URLSearchParams {
	const { portfolio, kind, ids, rows, differingOnly } = comparison;
	const names = catalogueNames(catalogue);
	const written: [string, string][] = [
		['p', portfolio === catalogue.territory.defaultPortfolio ? '' : (names.portfolios.write(portfolio) ?? '')],
		['k', kind],
		['i', writeList(ids.slice(0, MOST_COMPARED), namesOfThings(comparison, names))],
		['rows', rows === null ? '' : writeList(rows, namesOf(rowKeys(kind, indexCatalogue(catalogue))))],
		['diff', differingOnly ? '1' : '']
	];
	return new URLSearchParams(written.filter(([, value]) => value !== ''));
}

/** A key of a row as a list in an address writes it, for the value of a form's checkbox. */
export const writeRowKey = (key: string): string => writeList([key], namesOf([key]));

function namesOfThings({ kind, portfolio }: Pick<Comparison, 'kind' | 'portfolio'>, names: CatalogueNames): Names {
	switch (kind) {
		case 'project':
			return { write: (id) => id || null, read: (written) => written || null };
		// an id has no brand here: the names refuse one that is not theirs
		case 'park':
			return names.parksOf(portfolio) as unknown as Names;
		case 'division':
			return names.divisions as unknown as Names;
	}
}

/** The same with one thing taken out. */
export const withoutThing = (comparison: Comparison, id: string): Comparison => ({
	...comparison,
	ids: comparison.ids.filter((other) => other !== id)
});

/** The same with one thing a place nearer to the first (`-1`) or the last (`1`); at the end it stays. */
export function withThingMoved(comparison: Comparison, id: string, by: -1 | 1): Comparison {
	const ids = [...comparison.ids];
	const from = ids.indexOf(id);
	const neighbour = ids[from + by];
	if (from < 0 || neighbour === undefined) return comparison;
	ids[from + by] = id;
	ids[from] = neighbour;
	return { ...comparison, ids };
}
