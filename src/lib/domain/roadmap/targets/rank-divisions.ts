import type { DivisionCode } from '../../territory/territory.ts';
import type { Progress } from './progress.ts';

export interface DivisionProgress extends Progress {
	/** `null`: what belongs to no division. */
	readonly division: DivisionCode | null;
	/** 1 the highest completion; equal ones share a place. `null`: it has none. */
	readonly place: number | null;
}

/**
 * Divisions by completion, each with its place. Without a place at the end: nothing asked, not known, not assigned, in
 * this order. Equal ones stay in the order given.
 */
export function rankDivisions(divisions: readonly Omit<DivisionProgress, 'place'>[]): DivisionProgress[] {
	return divisions
		.map((one) => ({ ...one, place: placeOf(one, divisions) }))
		.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || standsApart(a) - standsApart(b));
}

function placeOf({ completion }: Pick<Progress, 'completion'>, all: readonly Pick<Progress, 'completion'>[]) {
	if (completion === null) return null;
	return 1 + all.filter((other) => (other.completion ?? -1) > completion).length;
}

function standsApart({ paceClass }: Progress): number {
	if (paceClass === 'notAssigned') return 2;
	return paceClass === 'unknown' ? 1 : 0;
}
