import type { Name } from '../names.ts';
import type { Verdict } from './verdict.ts';

/** `fits`: every hard need passes; `possible`: none fails, some are unknown; `excluded`: one fails. */
export const OUTCOMES = ['fits', 'possible', 'excluded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What verdicts come to. Counts are of hard and soft verdicts alike. */
export interface Tally {
	readonly outcome: Outcome;
	readonly passes: number;
	readonly fails: number;
	readonly unknowns: number;
}

/**
 * The outcome rests on hard verdicts alone: a preference that is not met or not known excludes nothing, and to be told
 * of one must not make an outcome better.
 */
export function tallyOf(verdicts: readonly Verdict[]): Tally {
	const count = (wanted: Verdict['verdict']): number =>
		verdicts.reduce((total, { verdict }) => total + Number(verdict === wanted), 0);
	return {
		outcome: outcomeOf(verdicts),
		passes: count('pass'),
		fails: count('fail'),
		unknowns: count('unknown')
	};
}

function outcomeOf(verdicts: readonly Verdict[]): Outcome {
	const hard = verdicts.filter(({ binding }) => binding === 'hard').map(({ verdict }) => verdict);
	if (hard.includes('fail')) return 'excluded';
	return hard.includes('unknown') ? 'possible' : 'fits';
}

/** `rank` counts from 1; those between which nothing but the name decides share one, and the next ranks are left out. */
export type Ranked<T> = T & { readonly rank: number };

interface Rankable extends Tally {
	readonly distanceKm: number | null;
}

interface Identified {
	readonly id: string;
	readonly name: Pick<Name, 'zh'>;
}

/**
 * Best first: by outcome, most passes, fewest fails, least distance (not known last), then by Chinese name and id in
 * the order of their characters' codes, so that the order given does not matter.
 *
 * Among as many passes what is not known may still pass, so that it stands before what fails.
 */
export function rankFits<T extends Rankable>(fits: readonly T[], identify: (fit: T) => Identified): Ranked<T>[] {
	const ordered = [...fits].sort((a, b) => compareFits(a, b) || compareNames(identify(a), identify(b)));
	const ranks: number[] = [];
	for (const [place, fit] of ordered.entries()) {
		const before = ordered[place - 1];
		ranks.push(before && compareFits(before, fit) === 0 ? (ranks[place - 1] ?? place) : place + 1);
	}
	return ordered.map((fit, place) => ({ ...fit, rank: ranks[place] ?? place + 1 }));
}

/** Below 0 where `a` is the better fit, names left aside. */
export function compareFits(a: Rankable, b: Rankable): number {
	return (
		OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
		b.passes - a.passes ||
		a.fails - b.fails ||
		compareDistances(a.distanceKm, b.distanceKm)
	);
}

function compareDistances(a: number | null, b: number | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a - b;
}

const compareNames = (a: Identified, b: Identified): number =>
	compareTexts(a.name.zh, b.name.zh) || compareTexts(a.id, b.id);

export const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);
