import type { GateVerdict } from '$lib/domain/selection/gates/judge-gates';

export interface AtGate {
	/** Who missed the threshold, the nearest first: what a small change of it would let in. */
	readonly failed: readonly { readonly row: number; readonly value: number | null }[];
	/** Whose value is not known, in the order given. */
	readonly undetermined: readonly number[];
}

/** Who did not pass one gate. `verdictOf`: a row at that gate. */
export function rowsAtGate(rows: Iterable<number>, verdictOf: (row: number) => GateVerdict | undefined): AtGate {
	const failed: { row: number; value: number | null; by: number }[] = [];
	const undetermined: number[] = [];
	for (const row of rows) {
		const verdict = verdictOf(row);
		if (verdict?.verdict === 'undetermined') undetermined.push(row);
		else if (verdict?.verdict === 'fail') failed.push({ row, value: verdict.value, by: missedBy(verdict) });
	}
	failed.sort((a, b) => a.by - b.by);
	return { failed: failed.map(({ row, value }) => ({ row, value })), undetermined };
}

/** In the unit of the gate; 0 where there is no more or less: so those stay in their order. */
const missedBy = ({ gate: { threshold }, value }: GateVerdict): number =>
	typeof threshold === 'number' && value !== null ? Math.abs(value - threshold) : 0;
