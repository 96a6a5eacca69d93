import type { Text } from '../names.ts';
import type { Direction } from './decision-matrix.ts';

export type CriterionId = string & { readonly __brand: 'CriterionId' };

/** What a criterion speaks of; economic and social benefit are weighed apart. */
export const FAMILIES = ['economic', 'social', 'chain', 'fit', 'readiness'] as const;
export type Family = (typeof FAMILIES)[number];

/** A corner of a value function: the amount in the criterion's unit, and its value from 0 (worst) to 100 (best). */
export interface ValuePoint {
	readonly at: number;
	readonly value: number;
}

/** Straight between its corners, level beyond the first and the last. Corners stand in rising order of `at`. */
export type ValueFunction = readonly ValuePoint[];

export interface Criterion {
	readonly id: CriterionId;
	readonly name: Text;
	readonly family: Family;
	/** What is measured, of `MEASURES`. */
	readonly measure: string;
	/** Unit of the amounts, of `ui/format`. */
	readonly unit: string;
	readonly direction: Direction;
	readonly valueFunction: ValueFunction;
	/** How the amount is come by, and why the corners stand where they stand. */
	readonly formula: Text;
	readonly reasoning: Text;
	/** Ids of sources; empty where the choice is ours. */
	readonly sources: readonly string[];
}
