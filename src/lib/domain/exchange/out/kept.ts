import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Filter, narrowingFields, NO_FILTER, UNREPORTED } from '../../explore/filter.ts';
import type { View } from '../../explore/view.ts';
import type { PortfolioId } from '../../territory/territory.ts';
import type { Layer, RecordSet } from './record-set.ts';

/**
 * The view that a file of records links to: its filter and the publication it is of, and nothing of where somebody
 * stood or what they had selected.
 */
export const exportedView = (
	view: View,
	{ portfolio, edition, isAll }: { portfolio: PortfolioId; edition: string | null; isAll: boolean }
): View => ({
	...view,
	portfolio,
	edition,
	filter: isAll ? NO_FILTER : view.filter,
	camera: null,
	selection: null,
	weighing: null,
	timeline: null
});

/** A filter that narrows nothing leaves everything, and the file says so. */
export const isFiltering = (filter: Filter): boolean => narrowingFields(filter).length > 0;

/** Codes of the divisions under a filter: of its conditions they know the one on divisions. */
export function divisionsUnder(
	{ divisions: wanted }: Filter,
	{ divisions }: Pick<Catalogue, 'divisions'>
): Set<string> {
	const codes = divisions.map(({ code }) => code);
	return new Set(wanted.length === 0 ? codes : codes.filter((code) => wanted.includes(code)));
}

/** Ids of the sites under a filter: of its conditions they know the one on divisions. */
export function sitesUnder({ divisions: wanted }: Filter, { sites }: Pick<Catalogue, 'sites'>): Set<string> {
	const here = sites.filter(({ division }) => wanted.length === 0 || wanted.includes(division ?? UNREPORTED));
	return new Set(here.map(({ id }) => id));
}

/** Names of a file of records without their ending: as its reader calls things, and in plain letters. */
export function fileNames({ head, layers }: RecordSet): { readonly own: string; readonly plain: string } {
	const beside = [...(head.filter ? ['filtered'] : []), ...(head.crs.id === 'wgs84' ? [] : [head.crs.id]), head.madeOn];
	const all = (names: readonly string[]) => names.join('-');
	return {
		own: all([head.portfolio.name, ...layers.map(({ title }) => title), ...beside]).replace(UNFIT, '_'),
		plain: all(['hetu', head.portfolio.id, ...layers.map(({ id }) => id satisfies Layer), ...beside])
	};
}

/** What no file system takes in a name. */
const UNFIT = /[\s\p{Cc}"*/:<>?\\|]+/gu;
