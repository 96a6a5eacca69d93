import { createContext, untrack } from 'svelte';
import type { StartingSet } from '$lib/domain/selection/criteria/starting-set';
import { rankTau } from '$lib/domain/selection/scenario/compare-scenarios';
import { socialLead } from '$lib/domain/selection/scenario/compare-weights';
import { type ScenarioRanking, standingsOf } from '$lib/domain/selection/scenario/rank-scenario';
import type { Scenario } from '$lib/domain/selection/scenario/scenario';
import { scenarioQuery, withScenario } from '$lib/domain/selection/scenario/scenario-query';
import { createScenarioRanker, type RankedScenario } from '$lib/domain/selection/scenario/scenario-ranker';
import { startingWeights } from '$lib/domain/selection/weighing/weighing';
import { writeWeighing } from '$lib/domain/selection/weighing/weighing-text';
import type { Weigher } from './weigher.svelte';

/** What can stand beside others: the view on screen, a starting set (`null`: equal weights) under its filter, a kept one. */
export type Comparable = { readonly id: string; readonly query: string } & (
	| { readonly kind: 'present' }
	| { readonly kind: 'starting'; readonly set: StartingSet | null }
	| { readonly kind: 'kept'; readonly scenario: Scenario }
);

/** One scenario of those compared. */
export type ComparedScenario = RankedScenario & { readonly choice: Comparable };

export const [LEAST_COMPARED, MOST_COMPARED] = [2, 4];
const KEPT = 'hetu-compared-scenarios.';
const PRESENT = 'now';

/** Scenarios beside each other. Nothing is computed until somebody looks, and what one ranks only once. */
export class ComparedScenarios {
	readonly #weigher: Weigher;
	readonly #kept: { readonly scenarios: readonly Scenario[] };
	/** What the reader chose, by portfolio. */
	#chosenIds = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());
	readonly #taus = new WeakMap<ScenarioRanking, WeakMap<ScenarioRanking, number | null>>();

	constructor(weigher: Weigher, kept: { readonly scenarios: readonly Scenario[] }) {
		this.#weigher = weigher;
		this.#kept = kept;
	}

	readonly #portfolio = $derived.by(() => this.#weigher.explorer.view.portfolio);

	/** All that can be compared, the view on screen first. */
	readonly choices = $derived.by((): readonly Comparable[] => {
		const { set, explorer } = this.#weigher;
		const starting = [...set.scenarios, null].map((one) => ({
			id: `set:${one?.id ?? ''}`,
			kind: 'starting' as const,
			set: one,
			query: this.#queryOf(one)
		}));
		const kept = this.#kept.scenarios
			.filter(({ portfolio }) => portfolio === this.#portfolio)
			.map((scenario) => ({ id: `kept:${scenario.id}`, kind: 'kept' as const, scenario, query: scenario.query }));
		const query = scenarioQuery(explorer.view, explorer.catalogue);
		return [{ id: PRESENT, kind: 'present' as const, query }, ...starting, ...kept];
	});

	/** Filter, gates and method of the view on screen with the weights of a starting set. */
	#queryOf(one: StartingSet | null): string {
		const { set, weighing, explorer } = this.#weigher;
		const scenario = one?.id ?? null;
		const changed = { ...weighing, scenario, weights: startingWeights(set, scenario), locked: [] };
		return scenarioQuery({ ...explorer.view, weighing: writeWeighing(changed, set) }, explorer.catalogue);
	}

	/** As it was in this tab before, else as most readers begin; a weight that moves later changes nothing in it. */
	readonly #firstIds = $derived.by(() => {
		const key = KEPT + this.#portfolio;
		return untrack(() => readIds(key) ?? this.#beginning());
	});
	readonly #ids = $derived(this.#chosenIds.get(this.#portfolio) ?? this.#firstIds);
	readonly chosen = $derived(this.choices.filter(({ id }) => this.#ids.includes(id)));

	/** The view on screen, the starting set that leans most to social benefit, and the one that leans most to economic. */
	#beginning(): string[] {
		const { set, weighing } = this.#weigher;
		const leanings = [...set.scenarios, null]
			.filter((one) => one?.id !== weighing.scenario)
			.map((one) => ({
				id: `set:${one?.id ?? ''}`,
				lead: socialLead(set.criteria, startingWeights(set, one?.id ?? null))
			}))
			.sort((a, b) => b.lead - a.lead);
		return [PRESENT, ...new Set([leanings[0], leanings.at(-1)].flatMap((leaning) => leaning?.id ?? []))];
	}

	/** Puts one beside the others or takes it away, within the fewest and the most. */
	toggle(id: string): void {
		const ids = this.chosen.map((choice) => choice.id);
		const isChosen = ids.includes(id);
		if (isChosen ? ids.length <= LEAST_COMPARED : ids.length >= MOST_COMPARED) return;
		const next = isChosen ? ids.filter((other) => other !== id) : [...ids, id];
		this.#chosenIds = new Map([...this.#chosenIds, [this.#portfolio, next]]);
		try {
			sessionStorage.setItem(KEPT + this.#portfolio, JSON.stringify(next));
		} catch (error) {
			console.info('the compared scenarios are not kept', error);
		}
	}

	/** Shows one: the view takes its filter and its weighing, and keeps camera and selection. */
	open({ query }: Pick<Comparable, 'query'>): void {
		const { explorer } = this.#weigher;
		explorer.view = withScenario(explorer.view, query, explorer.catalogue);
	}

	/** Anew for other projects: what it has ranked stands until then. */
	readonly #ranker = $derived.by(() => {
		const { amounts, values, gateAmounts, criteria, set, explorer } = this.#weigher;
		const { table, catalogue, loaded } = explorer;
		if (!amounts || !values || !gateAmounts || !table || !loaded) return null;
		const { portfolio, entries } = loaded;
		const projects = { criteria, amounts, values };
		return createScenarioRanker({ catalogue, set, portfolio, table, entries, projects, gateAmounts });
	});

	/** The view on screen, which is ranked already. Of what its address lost the page tells. */
	readonly #present = $derived.by((): RankedScenario | null => {
		const { admitted, listed, opinion, weighing, explorer } = this.#weigher;
		if (!admitted || !listed || !explorer.table) return null;
		const ranking = standingsOf({ count: explorer.table.count, filtered: admitted.all, listed, opinion });
		return { weighing, ranking, problems: [] };
	});

	/**
	 * Those chosen with their rankings, the further on the more social benefit leads: whoever rises from one to the next
	 * does so because it counts more. `null` until the projects have come.
	 */
	readonly compared = $derived.by((): readonly ComparedScenario[] | null => {
		const { admitted, explorer, criteria } = this.#weigher;
		const [rank, present] = [this.#ranker, this.#present];
		if (!rank || !present || !admitted) return null;
		const known = { view: explorer.view, rows: admitted.all };
		const leadOf = ({ weighing }: ComparedScenario) => socialLead(criteria, weighing.weights);
		return this.chosen
			.map((choice) => ({ choice, ...(choice.kind === 'present' ? present : rank(choice.query, known)) }))
			.sort((one, other) => leadOf(one) - leadOf(other));
	});

	/** How alike two rankings are, worked out once. */
	tauOf(one: ScenarioRanking, other: ScenarioRanking): number | null {
		const taus = this.#taus.get(one) ?? new WeakMap<ScenarioRanking, number | null>();
		this.#taus.set(one, taus);
		let tau = taus.get(other);
		if (tau === undefined) taus.set(other, (tau = rankTau(one, other)));
		return tau;
	}
}

function readIds(key: string): readonly string[] | null {
	try {
		const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
		return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MOST_COMPARED) : null;
	} catch {
		// a browser that keeps nothing, or what another version kept: the beginning will do
		return null;
	}
}

export const [getComparedScenarios, setComparedScenarios] = createContext<ComparedScenarios>();
