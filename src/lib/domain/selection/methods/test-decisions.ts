import fc from 'fast-check';
import { toDecisionMatrix } from '../decision-matrix.ts';
import type { Direction } from '../decision-matrix.ts';
import type { Result } from '../../result.ts';
import type { Decision } from './decision.ts';

export function decisionOf(
	rows: readonly (readonly (number | null)[])[],
	weights: readonly number[],
	directions: readonly Direction[]
): Decision {
	return { matrix: toDecisionMatrix(rows), weights, directions };
}

export function valueOf<T, E>(result: Result<T, E>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

export interface Table {
	readonly rows: number[][];
	readonly weights: number[];
	readonly directions: Direction[];
}

/** Whole amounts from 1 up, with ties and constant columns; weights from 1 to 9. */
export const anyTable = ({ most = 9, fewest = 1 } = {}): fc.Arbitrary<Table> =>
	fc.integer({ min: 1, max: 5 }).chain((columns) =>
		fc.record({
			rows: fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: columns, maxLength: columns }), {
				minLength: fewest,
				maxLength: most
			}),
			weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
			directions: fc.array(fc.constantFrom<Direction>('max', 'min'), { minLength: columns, maxLength: columns })
		})
	);

export const decisionOfTable = ({ rows, weights, directions }: Table): Decision =>
	decisionOf(rows, weights, directions);
