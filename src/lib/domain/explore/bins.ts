import { NOT_REPORTED } from '../catalogue/project-table.ts';
import type { NumberField } from './fields.ts';

/** Bin `b` holds the values from `edges[b]` up to, but without, `edges[b + 1]`. */
export interface Bins {
	readonly edges: readonly number[];
	readonly count: number;
	/** By row: its bin, `NOT_REPORTED` where it has no value. */
	readonly codes: Uint16Array;
}

/**
 * The bins of a column of numbers, fixed by all of its values: whole years for `asOfYear`, else 1, 2, 5, 10, 20 …
 *
 * `values`: `NaN` where not reported. Where some are 0 or less, the first bin holds them and all below the smallest
 * positive edge. Without a reported value there are no edges.
 */
export function makeBins(values: Float64Array, field: NumberField): Bins {
	const edges = field === 'asOfYear' ? yearEdges(values) : logarithmicEdges(values);
	const count = Math.max(edges.length - 1, 0);
	const codeOf = (value: number): number => (Number.isNaN(value) ? NOT_REPORTED : binOf(value, edges));
	return { edges, count, codes: Uint16Array.from(values, codeOf) };
}

function yearEdges(values: Float64Array): number[] {
	const { least, most } = extentOf(values);
	if (least > most) return [];
	const first = Math.floor(least);
	return Array.from({ length: Math.floor(most) - first + 2 }, (_, index) => first + index);
}

function logarithmicEdges(values: Float64Array): number[] {
	const positive = extentOf(values.filter((value) => value > 0));
	const edges = values.some((value) => value <= 0) ? [0] : [];
	if (positive.least > positive.most) return edges.length ? [0, 1] : [];
	const steps = [1, 2, 5];
	const edgeAt = (index: number) => Number(`${steps[((index % 3) + 3) % 3]}e${Math.floor(index / 3)}`);
	let index = 3 * Math.floor(Math.log10(positive.least)) + 3;
	while (edgeAt(index) > positive.least) index--;
	while (edgeAt(index) <= positive.most) edges.push(edgeAt(index++));
	return [...edges, edgeAt(index)];
}

function extentOf(values: Float64Array): { least: number; most: number } {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return { least, most };
}

function binOf(value: number, edges: readonly number[]): number {
	let bin = edges.length - 2;
	while (bin > 0 && value < (edges[bin] ?? value)) bin--;
	return bin;
}
