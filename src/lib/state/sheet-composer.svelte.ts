import type { FeatureCollection } from 'geojson';
import { createContext, untrack } from 'svelte';
import { changedFields, type View } from '$lib/domain/explore/view';
import type { BasemapSource } from '$lib/domain/exchange/pack/pack';
import type { SelectionSet } from '$lib/domain/selection/criteria/selection-set';
import { rankView } from '$lib/domain/selection/weighing/rank-view';
import type { SheetLogo } from '$lib/domain/sheet/sheet';
import { LAND_LAYERS, type SheetFacts } from '$lib/domain/sheet/sheet-facts';
import type { SheetSpec } from '$lib/domain/sheet/spec';
import { readSpec, type SpecProblem, writeSpec } from '$lib/domain/sheet/spec-text';
import { applyTemplate, type SheetTemplate } from '$lib/domain/sheet/template';
import type { OutlineLayers } from '$lib/domain/territory/outline-layers';
import { dayIn } from '$lib/domain/territory/day-in';
import type { SelectionColumns } from '$lib/domain/catalogue/selection-columns';
import type { Explorer } from './explorer.svelte';
import { inEdition } from './in-edition';
import { loadOutlines } from './load-outlines';
import { loadSelection } from './load-selection';
import { loadTemplateLogo, loadTemplates } from './load-templates';
import { keepDraft, keptDraft } from './sheet-draft';

/** A drag or a word being typed is written when it rests. */
const RESTED_AFTER_MS = 200;

/** A view on its way to paper: how the sheet is made, and all that it is made from. */
export class SheetComposer {
	readonly #explorer: Explorer;

	spec = $state.raw() as SheetSpec;
	/** What of the address could not be read. */
	problems = $state.raw<readonly SpecProblem[]>([]);
	logo = $state.raw<SheetLogo | null>(null);
	/** Why the logo of the template that the address names is not shown. */
	templateFault = $state<'gone' | 'not-come' | null>(null);
	/** Whose logo is shown: a template's, or (`null`) somebody's own or none. */
	#logoOf: string | null = null;
	/** What did not come; the sheet is then not drawn. */
	failed = $state(false);

	#land = $state.raw<ReadonlyMap<string, FeatureCollection> | null>(null);
	#outlines = $state.raw<{ readonly portfolio: string; readonly layers: OutlineLayers } | null>(null);
	#basemap = $state.raw<readonly BasemapSource[]>([]);
	#set = $state.raw<SelectionSet | null>(null);
	#columns = $state.raw<{ readonly portfolio: string; readonly columns: SelectionColumns } | null>(null);

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
		this.spec = readSpec(explorer.view.sheet).spec;
	}

	/** Whether a ranking is shown: it alone needs what projects are weighed by. */
	readonly #isRanked = $derived(this.spec.blocks.includes('ranking'));

	/** Reads the sheet of the view: when the page is opened, and on the way back through the history. */
	adopt(isOpening: boolean): void {
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		const text = this.#explorer.view.sheet;
		const { spec, problems } = readSpec(text);
		const draft = keptDraft(text, isOpening);
		this.spec = draft?.spec ?? spec;
		this.logo = draft?.logo ?? this.logo;
		if (draft?.logo && spec.template === null) this.#logoOf = null;
		this.problems = problems;
		// an address that was left behind catches up
		if (draft && draft.text !== text) this.change({});
	}

	#waiting: ReturnType<typeof setTimeout> | undefined;

	/**
	 * Changes how the sheet is made. The address follows when the change rests, as far as it has room; the rest is kept in
	 * this browser.
	 */
	change(part: Partial<SheetSpec>): void {
		this.spec = { ...this.spec, ...part };
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.flush(), RESTED_AFTER_MS);
	}

	/** Writes down what waits. */
	flush(): void {
		if (this.#waiting === undefined) return;
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		const sheet = writeSpec(this.spec) || null;
		keepDraft({ text: sheet, spec: this.spec, logo: this.logo });
		this.#explorer.change({ sheet });
	}

	setLogo(logo: SheetLogo | null): void {
		this.logo = logo;
		this.#logoOf = null;
		this.templateFault = null;
		this.change({ template: null });
	}

	/** Makes the sheet as a template says, with its logo. @throws where the logo does not come: the sheet is as it was */
	async useTemplate(template: SheetTemplate): Promise<void> {
		this.logo = await loadTemplateLogo(template);
		const spec = applyTemplate(this.spec, template);
		this.#logoOf = spec.template;
		this.templateFault = null;
		this.change(spec);
	}

	/** Gets the logo of the template that the address names, once; a sheet that names none shows no template's. */
	async showTemplateLogo(): Promise<void> {
		const { template: id } = this.spec;
		if (id === this.#logoOf) return;
		this.#logoOf = id;
		this.templateFault = null;
		if (id === null) this.logo = null;
		else await this.loadLogoOf(id);
	}

	async loadLogoOf(id: string): Promise<void> {
		try {
			const template = (await loadTemplates()).find((one) => one.id === id);
			const logo = template ? await loadTemplateLogo(template) : null;
			if (this.spec.template !== id) return;
			this.logo = logo;
			this.templateFault = template ? null : 'gone';
		} catch (error) {
			console.warn(error);
			if (this.spec.template === id) this.templateFault = 'not-come';
		}
	}

	#shown: View | null = null;
	/** The view as far as a sheet shows it: the same while only the sheet's own words in it change. */
	readonly view = $derived.by((): View => {
		const next = this.#explorer.view;
		const isSame = this.#shown && changedFields(this.#shown, next).every((field) => field === 'sheet');
		return isSame && this.#shown ? this.#shown : (this.#shown = next);
	});

	/** What the sheet of the present view is made from; `null` until everything has come. */
	readonly facts = $derived.by((): SheetFacts | null => {
		const { catalogue, index, table, loaded, matching, portfolio } = this.#explorer;
		const { view } = this;
		// they follow the view, which is read above
		const parks = untrack(() => this.#explorer.parks);
		const outlines = this.#outlines?.portfolio === loaded?.portfolio ? this.#outlines?.layers : null;
		if (!table || !loaded || !matching || !portfolio || !this.#land || !outlines) return null;
		const columns = this.#columns?.portfolio === loaded.portfolio ? this.#columns.columns : null;
		const weighed = this.#set && columns ? { set: this.#set, columns } : null;
		if (this.#isRanked && !weighed) return null;
		const { entries } = loaded;
		return {
			catalogue,
			index,
			portfolio,
			table,
			entries,
			weighed,
			land: new Map<string, FeatureCollection>([...this.#land, ...Object.entries(outlines)]),
			basemap: this.#basemap,
			today: dayIn(catalogue.territory.timeZone, new Date()),
			rows: matching.rows,
			parks,
			ranked: this.#isRanked && weighed ? rankView(view, { ...weighed, catalogue, index, table, entries }) : null
		};
	});

	/** Gets the land and where it comes from, once. */
	async load(available: readonly string[]): Promise<void> {
		this.failed = false;
		try {
			const wanted = LAND_LAYERS.filter((layer) => available.includes(layer));
			const [layers, basemap] = await Promise.all([
				Promise.all(
					wanted.map(async (id) => [id, (await fetchJson(`/api/layers/${id}`)) as FeatureCollection] as const)
				),
				fetchJson('/api/basemap')
			]);
			this.#basemap = basemap as BasemapSource[];
			this.#land = new Map(layers);
		} catch (error) {
			console.warn(error);
			this.failed = true;
		}
	}

	/** Gets what is drawn of the parks and sites of a portfolio. */
	async loadOutlines(portfolio: string): Promise<void> {
		const layers = await loadOutlines(portfolio);
		this.#outlines = { portfolio, layers };
	}

	/** Gets what projects of a portfolio are weighed by, where a ranking asks for it. */
	async loadWeighing(portfolio: string): Promise<void> {
		if (!this.#isRanked || this.#columns?.portfolio === portfolio) return;
		try {
			this.#set ??= (await fetchJson('/api/selection')) as SelectionSet;
			this.#columns = { portfolio, columns: await loadSelection(portfolio) };
		} catch (error) {
			console.warn(error);
			this.failed = true;
		}
	}
}

async function fetchJson(path: string): Promise<unknown> {
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return response.json();
}

export const [getComposer, setComposer] = createContext<SheetComposer>();
