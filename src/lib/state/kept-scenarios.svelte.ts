import { createContext } from 'svelte';
import type { Scenario } from '$lib/domain/selection/scenario/scenario';

/** A scenario as whoever is signed in may use it. */
export type KeptScenario = Scenario & { readonly mayChange: boolean };

/** What the server answers of a portfolio's scenarios. */
interface Answer {
	readonly maySee: boolean;
	readonly mayKeep: boolean;
	readonly scenarios: readonly KeptScenario[];
}

const NOTHING: Answer = { maySee: false, mayKeep: false, scenarios: [] };

/** The scenarios of the portfolio on screen, and what the reader may do with them. */
export class KeptScenarios {
	#answer = $state.raw<Answer>(NOTHING);
	/** The portfolio that was asked for last. */
	#portfolio = '';
	/** They did not come. */
	failed = $state(false);

	/** The latest changed first. */
	readonly scenarios = $derived(this.#answer.scenarios);
	readonly maySee = $derived(this.#answer.maySee);
	readonly mayKeep = $derived(this.#answer.mayKeep);

	/** Gets them; those of another portfolio are gone at once. */
	async load(portfolio: string): Promise<void> {
		if (this.#portfolio !== portfolio) this.#answer = NOTHING;
		this.#portfolio = portfolio;
		this.failed = false;
		try {
			const answer = await answerOf(portfolio);
			if (this.#portfolio === portfolio) this.#answer = answer;
		} catch (error) {
			console.warn(error);
			if (this.#portfolio === portfolio) this.failed = true;
		}
	}

	/** Once more, after something was written. */
	reload = (): Promise<void> => this.load(this.#portfolio);
}

async function answerOf(portfolio: string): Promise<Answer> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/scenarios`;
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as Answer;
}

export const [getKeptScenarios, setKeptScenarios] = createContext<KeptScenarios>();
