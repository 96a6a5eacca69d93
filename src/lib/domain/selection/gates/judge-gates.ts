import type { DecisionMatrix } from '../decision-matrix.ts';
import type { Gate, GateTest } from './gate.ts';

/** `inactive`: no threshold is set; `undetermined`: the value is not known. */
export const GATE_VERDICTS = ['pass', 'fail', 'undetermined', 'inactive'] as const;
export type GateVerdictKind = (typeof GATE_VERDICTS)[number];

/** One project at one gate; threshold, unit and source are the gate's. */
export interface GateVerdict {
	readonly gate: Gate;
	readonly verdict: GateVerdictKind;
	/** In the gate's unit; `null`: not known. */
	readonly value: number | null;
}

export const ADMISSIONS = ['admitted', 'undetermined', 'rejected'] as const;
/** `rejected`: a gate is failed; `undetermined`: none is, one is not known; `admitted`: every active gate is passed. */
export type Admission = (typeof ADMISSIONS)[number];

/**
 * Equality passes, whatever way the gate looks; a value that is not known neither passes nor fails.
 *
 * `value`: `NaN` where it is not known.
 */
export function judgeGate(gate: GateTest, value: number): GateVerdictKind {
	if (gate.threshold === null) return 'inactive';
	if (Number.isNaN(value)) return 'undetermined';
	return meets(gate, value) ? 'pass' : 'fail';
}

/** Share of a threshold that a value may lie beyond it and still be equal: 0.3 is not 0.1 × 3 to a computer. */
const ROUNDING_SHARE = 1e-12;

function meets(gate: GateTest, value: number): boolean {
	const isEqual = (threshold: number) => Math.abs(value - threshold) <= Math.abs(threshold) * ROUNDING_SHARE;
	switch (gate.comparator) {
		case 'atLeast':
			return gate.threshold !== null && (value >= gate.threshold || isEqual(gate.threshold));
		case 'atMost':
			return gate.threshold !== null && (value <= gate.threshold || isEqual(gate.threshold));
		case 'isTrue':
			return value === 1;
		case 'oneOf':
			return gate.threshold !== null && gate.threshold.some(isEqual);
	}
}

/** What projects come to at all gates. Rows are rows of the matrix. */
export interface Admissions {
	/** Index into `ADMISSIONS`. */
	readonly admission: Uint8Array;
	/** For each gate how many pass, fail and are undetermined; all 0 where it is inactive. */
	readonly counts: readonly {
		readonly gate: Gate;
		readonly pass: number;
		readonly fail: number;
		readonly undetermined: number;
	}[];
}

/**
 * Every row at every gate.
 *
 * `matrix`: its columns are the measures of `gates`, in their order (`measureProjects`).
 *
 * @throws where the matrix has another number of columns.
 */
export function admitProjects(gates: readonly Gate[], matrix: DecisionMatrix): Admissions {
	expectColumns(gates, matrix);
	const admission = new Uint8Array(matrix.rows);
	const counts = gates.map((gate, column) => {
		const count = { gate, pass: 0, fail: 0, undetermined: 0 };
		if (gate.threshold === null) return count;
		for (let row = 0; row < matrix.rows; row++) {
			const verdict = judgeGate(gate, matrix.values[row * matrix.columns + column] ?? NaN);
			if (verdict === 'inactive') continue;
			count[verdict]++;
			if (verdict === 'fail') admission[row] = REJECTED;
			else if (verdict === 'undetermined') admission[row] = Math.max(admission[row] ?? 0, UNDETERMINED);
		}
		return count;
	});
	return { admission, counts };
}

const UNDETERMINED = ADMISSIONS.indexOf('undetermined');
const REJECTED = ADMISSIONS.indexOf('rejected');

/** One row at every gate, for its reasons. `matrix` as for `admitProjects`. */
export function gateVerdicts(gates: readonly Gate[], matrix: DecisionMatrix, row: number): GateVerdict[] {
	expectColumns(gates, matrix);
	return gates.map((gate, column) => {
		const value = matrix.values[row * matrix.columns + column] ?? NaN;
		return { gate, verdict: judgeGate(gate, value), value: Number.isNaN(value) ? null : value };
	});
}

function expectColumns(gates: readonly Gate[], { columns }: DecisionMatrix): void {
	if (columns !== gates.length) throw new Error(`${columns} columns for ${gates.length} gates`);
}
