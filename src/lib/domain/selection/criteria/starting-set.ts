import type { Text } from '../../names.ts';
import type { CriterionId } from '../criterion.ts';

export type ScenarioId = string & { readonly __brand: 'ScenarioId' };

/** Weights to start from, with their reasoning: data of the territory, not a reader's own. */
export interface StartingSet {
	readonly id: ScenarioId;
	readonly name: Text;
	readonly reasoning: Text;
	/** By criterion, above 0, 100 in sum; a criterion without one has weight 0. */
	readonly weights: Readonly<Record<string, number>>;
}

/** Weights of `criteria` in their order, 100 in sum. */
export const weightsOf = ({ weights }: StartingSet, criteria: readonly { readonly id: CriterionId }[]): number[] =>
	criteria.map(({ id }) => weights[id] ?? 0);
