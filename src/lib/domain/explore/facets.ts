import type { NumberField, ValueField } from './fields.ts';
import type { ValueColumn } from './value-column.ts';

/** Counts per value of one field, under all the other conditions of the filter. */
export interface Facet {
	/** As a filter names them, in catalogue order. */
	readonly values: readonly string[];
	/** By value. A project with several values counts once in each. */
	readonly counts: Uint32Array;
	/** Projects that have no value in this field. */
	readonly unreported: number;
}
export type Facets = Readonly<Record<ValueField, Facet>>;

/** Counts per bin of one field, under all the other conditions of the filter. */
export interface Histogram {
	/** One more than bins: bin `b` is from `edges[b]` up to, but without, `edges[b + 1]`. Fixed while filtering. */
	readonly edges: readonly number[];
	readonly counts: Uint32Array;
	readonly unreported: number;
}
export type Histograms = Readonly<Record<NumberField, Histogram>>;

/** `byCode`: rows by code of the column. */
export function makeFacet({ values, valuesByCode }: ValueColumn, byCode: Uint32Array): Facet {
	const counts = new Uint32Array(values.length);
	let unreported = 0;
	for (let code = 0; code < byCode.length; code++) {
		const rows = byCode[code] as number; // code < byCode.length
		const members = valuesByCode[code];
		if (rows === 0 || !members) continue;
		if (members.length === 0) unreported += rows;
		for (const value of members) counts[value] = (counts[value] ?? 0) + rows;
	}
	return { values, counts, unreported };
}

/** `byCode`: rows by bin, then those not reported. */
export function makeHistogram(edges: readonly number[], byCode: Uint32Array): Histogram {
	const last = byCode.length - 1;
	return { edges, counts: byCode.subarray(0, last), unreported: byCode[last] ?? 0 };
}
