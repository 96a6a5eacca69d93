import { createContext } from 'svelte';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { indexCatalogue, type CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import { rowsInArea } from '$lib/domain/explore/area';
import { createEngine } from '$lib/domain/explore/engine';
import { narrowingFields, NO_FILTER, type Filter, type FilterField } from '$lib/domain/explore/filter';
import { parksMatching } from '$lib/domain/explore/parks';
import { rowsMatchingText, searchEntries, type SearchEntry } from '$lib/domain/explore/search';
import type { Selection, View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';

export interface Loaded {
	readonly portfolio: string;
	readonly table: ProjectTable;
	/** Of this portfolio's projects, in table order. */
	readonly projectEntries: readonly SearchEntry[];
}

/** What is pointed at, in any view: lit in all. */
export interface Pointed {
	readonly kind: 'project' | 'park' | 'division';
	readonly id: string;
}

/** One selection across map, list and filters. The view is the only thing that changes; all else follows from it. */
export class Explorer {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly locale: Locale;
	/** Divisions, parks, chains, links, enterprises. */
	readonly territoryEntries: readonly SearchEntry[];

	view = $state.raw() as View;
	loaded = $state.raw<Loaded | null>(null);
	pointed = $state.raw<Pointed | null>(null);

	constructor(catalogue: Catalogue, given: { view: View; locale: Locale; territoryEntries: readonly SearchEntry[] }) {
		this.catalogue = catalogue;
		this.index = indexCatalogue(catalogue);
		this.view = given.view;
		this.locale = given.locale;
		this.territoryEntries = given.territoryEntries;
	}

	readonly filter = $derived(this.view.filter);
	readonly table = $derived(this.loaded?.table ?? null);
	readonly portfolio = $derived(this.index.portfolios.get(this.view.portfolio) ?? null);
	readonly conditions = $derived(narrowingFields(this.filter));

	readonly #engine = $derived(this.table ? createEngine(this.table, this.catalogue) : null);
	readonly #text = $derived(this.filter.text);
	readonly #area = $derived(this.filter.area);
	readonly #textRows = $derived(
		this.loaded && this.#text
			? rowsMatchingText(this.loaded.projectEntries, this.#text, this.loaded.table.investors)
			: null
	);
	readonly #areaRows = $derived(this.table && this.#area ? rowsInArea(this.table, this.#area) : null);

	/** Counts, totals and rows under the filter; a new object each time, so that what reads it follows. */
	readonly matching = $derived.by(() => {
		const engine = this.#engine;
		if (!engine) return null;
		engine.apply(this.filter, { textRows: this.#textRows, areaRows: this.#areaRows });
		return {
			count: engine.count,
			facets: engine.facets(),
			histograms: engine.histograms(),
			totals: engine.totals(),
			rows: engine.rows(),
			top: engine.top,
			relaxations: engine.count === 0 ? engine.relaxations() : []
		};
	});

	/** Indices of the parks that meet the filter, as far as its conditions can apply to a park. */
	readonly parks = $derived.by(() => {
		const named = this.#text
			? new Set(
					searchEntries(this.territoryEntries, this.#text, this.territoryEntries.length).flatMap(({ entry }) =>
						entry.kind === 'park' ? [entry.id] : []
					)
				)
			: null;
		const matching = new Set<string>(parksMatching(this.catalogue, this.filter, named));
		return this.catalogue.parks.flatMap(({ id }, park) => (matching.has(id) ? [park] : []));
	});

	setFilter<Field extends FilterField>(field: Field, value: Filter[Field]): void {
		this.view = { ...this.view, filter: { ...this.filter, [field]: value } };
	}

	clear(fields: readonly FilterField[]): void {
		const cleared = Object.fromEntries(fields.map((field) => [field, NO_FILTER[field]]));
		this.view = { ...this.view, filter: { ...this.filter, ...cleared } };
	}

	select(selection: Selection | null): void {
		this.view = { ...this.view, selection };
	}

	change(part: Partial<View>): void {
		this.view = { ...this.view, ...part };
	}
}

/** Adds a value to a list of a filter, or takes it out. */
export const toggled = <T>(values: readonly T[], value: T): T[] =>
	values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export const [getExplorer, setExplorer] = createContext<Explorer>();
