import type { Commitment } from '../../project/project.ts';

/** What a mark stands for: a row of the project table, or an index into the catalogue's parks. */
export type MarkTarget =
	{ readonly kind: 'project'; readonly row: number } | { readonly kind: 'park'; readonly park: number };

export function sameTarget(one: MarkTarget, other: MarkTarget): boolean {
	return one.kind === 'project'
		? other.kind === 'project' && one.row === other.row
		: other.kind === 'park' && one.park === other.park;
}

/** One project or park. `x`, `y`: centre in CSS pixels from the top left of the map. */
export interface SymbolMark {
	readonly kind: 'symbol';
	readonly x: number;
	readonly y: number;
	readonly target: MarkTarget;
	readonly shape: Commitment | 'park' | 'park-unverified';
	/** Index into the catalogue's chains; -1 for parks and for projects without one. */
	readonly chain: number;
}

/** Several projects too close to tell apart, or too many for the rows of a division. */
export interface ClusterMark {
	readonly kind: 'cluster';
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly count: number;
	/** Of `count`, so many of each: drawn as arcs, so that candidates never look funded. */
	readonly committed: number;
	readonly contracted: number;
	readonly candidate: number;
	/** Rows of the project table. */
	readonly rows: Int32Array;
	/** Indices of parks that stand here too; not in `count`. */
	readonly parks: readonly number[];
}

/** A division's name with, beneath a bracket, the marks known to that division only. */
export interface HeadMark {
	readonly kind: 'head';
	readonly division: number;
	/** Middle of the name's baseline. */
	readonly x: number;
	readonly y: number;
	/** 0: nothing is set in rows beneath it. */
	readonly bracketWidth: number;
	readonly prominent: boolean;
}

export interface MarkScene {
	readonly heads: readonly HeadMark[];
	readonly clusters: readonly ClusterMark[];
	readonly symbols: readonly SymbolMark[];
}

export const SYMBOL_RADIUS = 5.6;
export const TOUCH_SYMBOL_RADIUS = 6.4;

/** Of symbols that bear a rank. */
export const RANKED_RADIUS = 10;
