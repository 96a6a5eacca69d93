import type { Gate } from '../gates/gate.ts';
import type { Criterion } from '../criterion.ts';
import type { StartingSet } from './starting-set.ts';

/** What a territory weighs its projects by; each list may be empty. */
export interface SelectionSet {
	readonly criteria: readonly Criterion[];
	/** Of all portfolios: `gatesOf` picks those of one. */
	readonly gates: readonly Gate[];
	readonly scenarios: readonly StartingSet[];
}

export const NO_SELECTION: SelectionSet = { criteria: [], gates: [], scenarios: [] };
