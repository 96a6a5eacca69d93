import { createContext } from 'svelte';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { indexCatalogue, type CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { NO_PROJECTS, type ProjectTable } from '$lib/domain/catalogue/project-table';
import { assessChain } from '$lib/domain/chain/assess-chain';
import { isGap } from '$lib/domain/chain/assessment';
import { rowsInArea } from '$lib/domain/explore/area';
import { createEngine } from '$lib/domain/explore/engine';
import type { NumberField } from '$lib/domain/explore/fields';
import { narrowingFields, NO_FILTER, type Filter, type FilterField } from '$lib/domain/explore/filter';
import { parksMatching } from '$lib/domain/explore/parks';
import {
	idsMatchingText,
	indexSearch,
	rowsMatchingText,
	searchEntries,
	type SearchEntry,
	type SearchHit
} from '$lib/domain/explore/search';
import { soon } from './in-parts';
import { nameRanks } from './name-ranks';
import type { Selection, View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import type { Parts } from '$lib/domain/parts';
import { isParkOf } from '$lib/domain/territory/parks-of';
import type { PortfolioId } from '$lib/domain/territory/territory';

export interface Loaded {
	readonly portfolio: string;
	readonly table: ProjectTable;
	/** Of the territory and of this portfolio's projects. */
	readonly entries: readonly SearchEntry[];
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

	view = $state.raw() as View;
	loaded = $state.raw<Loaded | null>(null);
	pointed = $state.raw<Pointed | null>(null);

	constructor(catalogue: Catalogue, given: { view: View; locale: Locale }) {
		this.catalogue = catalogue;
		this.index = indexCatalogue(catalogue);
		this.view = given.view;
		this.locale = given.locale;
	}

	readonly filter = $derived(this.view.filter);
	readonly table = $derived(this.loaded?.table ?? null);
	readonly portfolio = $derived.by(() => this.index.portfolios.get(this.view.portfolio) ?? null);
	readonly conditions = $derived(narrowingFields(this.filter));

	readonly #engine = $derived.by(() =>
		this.table ? createEngine(this.table, this.catalogue, { nameRanks: nameRanks(this.table, this.locale) }) : null
	);
	readonly #text = $derived(this.filter.text);
	readonly #area = $derived(this.filter.area);
	readonly #searchIndex = $derived(indexSearch(this.loaded?.entries ?? []));
	readonly #textRows = $derived(
		this.table && this.#text ? rowsMatchingText(this.#searchIndex, this.#text, this.table.ids) : null
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
			relaxations: engine.relaxations()
		};
	});

	readonly #rowById = $derived(new Map(this.table?.ids.map((id, row) => [id, row])));

	/** Row of a project in the present portfolio, or `null`. */
	rowOf(id: string): number | null {
		return this.#rowById.get(id) ?? null;
	}

	readonly #chainRanks = $derived.by(() => {
		const counts = this.catalogue.chains.map((_, chain) => {
			let count = 0;
			for (const bits of this.table?.chainBits ?? []) count += (bits >>> chain) & 1;
			return count;
		});
		const order = counts.map((_, chain) => chain).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
		return new Map(order.map((chain, rank) => [this.catalogue.chains[chain]?.id as string, rank]));
	});

	/** Place of a chain by its number of projects in the whole portfolio. */
	chainRank(id: string): number {
		return this.#chainRanks.get(id) ?? Infinity;
	}

	/** What the map draws: the rows under the filter; nothing until the projects have come. */
	readonly drawn = $derived({ table: this.table ?? NO_PROJECTS, rows: this.matching?.rows ?? new Uint32Array() });

	/** The one chain that the filter names; a value of its own, so that a brush asks nothing of its records. */
	readonly #onlyChain = $derived(this.filter.chains.length === 1 ? (this.filter.chains[0] ?? null) : null);

	/** How many links of the one chain that the filter names are missing or weak; `null` where it names none or several. */
	readonly gaps = $derived.by(() => {
		const chain = this.#onlyChain === null ? undefined : this.index.chains.get(this.#onlyChain);
		if (!chain || !this.table || chain.links.length === 0) return null;
		return assessChain(chain, { index: this.index, table: this.table, overrides: [] }).links.filter(isGap).length;
	});

	/** Indices of the parks that meet the filter, as far as its conditions can apply to a park. */
	readonly parks = $derived.by(() => {
		const named = this.#text ? idsMatchingText(this.#searchIndex, this.#text, 'park') : null;
		const matching = new Set<string>(parksMatching(this.catalogue, this.view, named));
		return this.catalogue.parks.flatMap(({ id }, park) => (matching.has(id) ? [park] : []));
	});

	/** Orders the rows by number fields, which their first filter would otherwise wait for. For when nothing else is to be done. */
	prepareOrders(): Parts<void> | null {
		return this.#engine?.prepareOrders() ?? null;
	}

	/** Makes ready the first step of a brush over a field: for when a pointer comes near. */
	prepareBrush(field: NumberField): void {
		const parts = this.#engine?.prepareBrush(field);
		if (parts) soon(parts);
	}

	/** What a query finds, best first. */
	search(query: string, limit: number): SearchHit[] {
		return searchEntries(this.#searchIndex, query, limit);
	}

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

	/** What only the portfolio that is left has, a project, a lead, an invented park or site, is selected no more. */
	switchPortfolio(portfolio: PortfolioId): void {
		const { selection } = this.view;
		const { parks, sites } = this.index;
		const place =
			selection?.kind === 'park' || selection?.kind === 'site'
				? (parks.get(selection.id) ?? sites.get(selection.id))
				: undefined;
		const isOfPortfolio = selection?.kind === 'project' || selection?.kind === 'campaign' || selection?.kind === 'lead';
		const isLeft = isOfPortfolio || (place !== undefined && !isParkOf(place, portfolio));
		this.view = { ...this.view, portfolio, selection: isLeft ? null : selection };
	}

	change(part: Partial<View>): void {
		this.view = { ...this.view, ...part };
	}
}

/** Adds a value to a list of a filter, or takes it out. */
export const toggled = <T>(values: readonly T[], value: T): T[] =>
	values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export const [getExplorer, setExplorer] = createContext<Explorer>();
