/** By order of the matrix from 3: the mean consistency index of random reciprocal matrices. */
const TABLES = {
	/** @source Saaty (1980) The Analytic Hierarchy Process */
	saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
	/** @source Saaty (2005) Theory and Applications of the Analytic Network Process, p. 31 */
	saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
	/** @source Donegan & Dodd (1991) A note on Saaty's random indexes */
	donegan_dodd1991: [
		0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078,
		1.5153, 1.5262, 1.5313, 1.5371
	],
	/** @source Tummala & Ling (1998) A note on the computation of the mean random consistency index of the AHP */
	tummala_ling1998: [
		0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831
	],
	/** @source Alonso & Lamata (2006) Consistency in the analytic hierarchy process: a new approach */
	alonso_lamata2006: [
		0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.514, 1.5365, 1.5551, 1.5713, 1.5838
	]
} as const satisfies Record<string, readonly number[]>;

export type RandomIndexTable = keyof typeof TABLES;
export const RANDOM_INDEX_TABLES = Object.keys(TABLES) as RandomIndexTable[];

/** Of a matrix of so many rows; 0 below three, `null` beyond the table. */
export function randomIndex(table: RandomIndexTable, size: number): number | null {
	const rows: readonly number[] = TABLES[table];
	return size < 3 ? 0 : (rows[size - 3] ?? null);
}
