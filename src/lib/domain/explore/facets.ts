import type { NumberField, ValueField } from './fields.ts';
import type { Slots } from './slots.ts';

/** Counts per value of one field, under all the other conditions of the filter. */
export interface Facet {
	/** As a filter names them, in catalogue order. */
	readonly values: readonly string[];
	/** By value. A project with several values counts once in each. */
	readonly counts: Int32Array;
	/** Projects that have no value in this field. */
	readonly unreported: number;
}
export type Facets = Readonly<Record<ValueField, Facet>>;

/** Counts per bin of one field, under all the other conditions of the filter. */
export interface Histogram {
	/** One more than bins: bin `b` is from `edges[b]` up to, but without, `edges[b + 1]`. Fixed while filtering. */
	readonly edges: readonly number[];
	readonly counts: Int32Array;
	readonly unreported: number;
}
export type Histograms = Readonly<Record<NumberField, Histogram>>;

/** `counts`: by slot. */
export function makeFacet({ spans, values }: Slots, counts: Int32Array, field: ValueField): Facet {
	const { first, unreported } = spans[field];
	return { values: values[field], counts: counts.slice(first, unreported), unreported: counts[unreported] ?? 0 };
}

/** `counts`: by slot. */
export function makeHistogram({ spans, edges }: Slots, counts: Int32Array, field: NumberField): Histogram {
	const { first, unreported } = spans[field];
	return { edges: edges[field], counts: counts.slice(first, unreported), unreported: counts[unreported] ?? 0 };
}
