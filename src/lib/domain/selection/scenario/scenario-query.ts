import type { Catalogue } from '../../catalogue/catalogue.ts';
import { defaultView, parseView, serialiseView, type View } from '../../explore/view.ts';

/** What of a view decides a ranking, as an address writes it: portfolio, filter and weighing, not how the map looks. */
export function scenarioQuery({ portfolio, filter, weighing }: View, catalogue: Catalogue): string {
	return serialiseView({ ...defaultView(catalogue), portfolio, filter, weighing }, catalogue).toString();
}

/** A view with the filter and the weighing of a query: map, layers, list and selection stay as they are. */
export function withScenario(view: View, query: string, catalogue: Catalogue): View {
	const { portfolio, filter, weighing } = parseView(new URLSearchParams(query), catalogue).view;
	return { ...view, portfolio, filter, weighing };
}
