import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Problem } from '../result.ts';
import type { CatalogueNames } from './view/address-names.ts';
import { catalogueNames } from './view/address-names.ts';
import type { View } from './view/model.ts';
import { defaultView } from './view/model.ts';
import type { Parameter } from './view/parameter.ts';
import { encodedLength } from './view/parameter.ts';
import { PARAMETERS } from './view/parameters.ts';
import type { ViewProblemCode } from './view/values.ts';

export * from './view/model.ts';
export { fitRing } from './view/ring.ts';

export type ViewProblem = Problem<ViewProblemCode>;

/** Characters of a query with its question mark; a hundred more are left for the origin and the path, 2,000 in all. */
export const MOST_QUERY = 1_900;

/**
 * The view that an address describes, always a whole one.
 *
 * What cannot be read costs only itself: the field keeps its default, a list its other values. Each loss is a problem
 * with the parameter as `path` and the offending text as `value`. The order of parameters means nothing; of one that
 * comes twice the first counts, lists are joined. An empty value is an absent one, as from a form. Parameters that
 * count visits are passed over in silence.
 */
export function parseView(params: URLSearchParams, catalogue: Catalogue): { view: View; problems: ViewProblem[] } {
	const problems: ViewProblem[] = [];
	const names = catalogueNames(catalogue);
	let view = defaultView(catalogue);
	for (const parameter of PARAMETERS) view = readParameter(view, { parameter, params, names, problems });
	for (const [path, value] of params)
		if (!isOurs(path) && !COUNTS_VISITS.test(path)) problems.push({ code: 'unknown-parameter', path, value });
	return { view, problems };
}

/**
 * The parameters of a view, defaults left out, at most `MOST_QUERY` characters as text and question mark.
 *
 * Left out as well, since an address could not be read back: ids that the catalogue does not hold, numbers out of
 * range. Cut: numbers to a few decimals, an area to 60 vertices, the text to 200 characters. Beyond `MOST_QUERY`
 * whole parameters are left out from the end of `PARAMETERS`, the text cut to what fits. What is written is read back
 * as it was written, so that a view differs from `parseView(serialiseView(view))` only where the address lost something.
 */
export function serialiseView(view: View, catalogue: Catalogue): URLSearchParams {
	const params = new URLSearchParams();
	const names = catalogueNames(catalogue);
	const usual = defaultView(catalogue);
	let room = MOST_QUERY;
	for (const { key, write } of PARAMETERS) {
		const roomForValue = room - key.length - '&='.length;
		const value = write(view, names, Math.max(roomForValue, 0));
		const length = encodedLength(value);
		if (value === '' || length > roomForValue || value === write(usual, names, room)) continue;
		params.append(key, value);
		room = roomForValue - length;
	}
	return params;
}

/** The reference to a view from the page it is on: `?c=soybean`; `?` for the default, since an empty one keeps the query. */
export const viewAddress = (view: View, catalogue: Catalogue): string => `?${serialiseView(view, catalogue)}`;

/** Parameters by which other sites count visits. */
const COUNTS_VISITS = /^(utm_|mtm_|pk_|hm[a-z]+$)|^(gclid|fbclid|msclkid|yclid|spm|scm)$/;

const KEYS = new Set(PARAMETERS.map(({ key }) => key));
const isOurs = (key: string): boolean => KEYS.has(key);

interface Reading {
	readonly parameter: Parameter;
	readonly params: URLSearchParams;
	readonly names: CatalogueNames;
	readonly problems: ViewProblem[];
}

function readParameter(view: View, { parameter: { key, read }, params, names, problems }: Reading): View {
	const values = params.getAll(key).filter((value) => value !== '');
	if (values.length === 0) return view;
	return read(view, values, names, (code, value) => problems.push({ code, path: key, value }));
}
