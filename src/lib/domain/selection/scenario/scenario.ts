export type KeptScenarioId = string & { readonly __brand: 'KeptScenarioId' };

/** A name for a way of judging a portfolio: the filter, thresholds, weights, method, seed and limits of a view. */
export interface Scenario {
	readonly id: KeptScenarioId;
	readonly portfolio: string;
	readonly name: string;
	/** Why it weighs as it does; empty where nobody wrote it. */
	readonly note: string;
	/** Of the address that shows it, without camera and selection. */
	readonly query: string;
	/** The name of who kept it first. */
	readonly author: string;
	/** Milliseconds since 1970, UTC. */
	readonly keptAt: number;
	/** The last change of name, note or query, and whose it was. */
	readonly changedAt: number;
	readonly changedBy: string;
	/** 1 as kept; each change adds one. */
	readonly version: number;
}
