import { describe, expect, it } from 'vitest';
import { maximise } from './linear-program.ts';

const rowsOf = (...rows: [number[], number][]) => rows.map(([coefficients, limit]) => ({ coefficients, limit }));

describe('a linear program', () => {
	it('is solved at the corner that is best', () => {
		// Hillier & Lieberman, Wyndor Glass: 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6)
		const rows = rowsOf([[1, 0], 4], [[0, 2], 12], [[3, 2], 18]);
		expect(maximise({ objective: [3, 5], rows })).toEqual({ kind: 'optimal', value: 36, point: [2, 6] });
	});

	it('is solved where nought is not allowed', () => {
		// x + y ≥ 2, x ≤ 1, y ≤ 5: the least of x + 3y is 4 at (1, 1)
		const rows = rowsOf([[-1, -1], -2], [[1, 0], 1], [[0, 1], 5]);
		expect(maximise({ objective: [-1, -3], rows })).toEqual({ kind: 'optimal', value: -4, point: [1, 1] });
	});

	it('holds equalities given as two rows, even twice', () => {
		const equal = rowsOf([[1, 1], 1], [[-1, -1], -1]);
		expect(maximise({ objective: [2, 1], rows: [...equal, ...equal] })).toMatchObject({ value: 2, point: [1, 0] });
	});

	it('says that no point fits, or that nothing bounds it', () => {
		expect(maximise({ objective: [1], rows: rowsOf([[1], 1], [[-1], -2]) })).toEqual({ kind: 'infeasible' });
		expect(maximise({ objective: [1, 0], rows: rowsOf([[0, 1], 1]) })).toEqual({ kind: 'unbounded' });
	});
});
