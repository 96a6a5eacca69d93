import type { Criterion } from '../criterion.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { type Admission, ADMISSIONS } from '../gates/judge-gates.ts';
import { type RankedRows, rankRows } from '../weighing/rank-rows.ts';
import { secondOpinion } from '../weighing/second-opinion.ts';
import type { Weighing } from '../weighing/weighing.ts';

/**
 * Why a project has no rank: the filter leaves it out, a gate rejects it, more than half of the weight is not disclosed,
 * or the method needs what it does not disclose.
 */
export const UNRANKED = ['filtered', 'rejected', 'undisclosed', 'unjudged'] as const;
export type Unranked = (typeof UNRANKED)[number];

/** What a scenario makes of the projects of a table. */
export interface ScenarioRanking {
	/** Ranked rows of the table, the first one first. */
	readonly order: Uint32Array;
	/** By row of the table: competition rank, 0 for none. */
	readonly ranks: Uint32Array;
	/** By row of the table: index into `UNRANKED`; says nothing of a row with a rank. */
	readonly whyNot: Uint8Array;
	/** The method cannot judge these projects: they stand by the weighed score. */
	readonly refused: boolean;
}

/** The projects of a table, measured once for all scenarios. */
export interface MeasuredProjects {
	readonly criteria: readonly Pick<Criterion, 'direction'>[];
	/** In the units of the criteria, and 0–100 by their value functions; a row each. */
	readonly amounts: DecisionMatrix;
	readonly values: DecisionMatrix;
}

/**
 * Ranks the projects of a table by one scenario, without rank bands.
 *
 * `filtered`: rows under its filter, ascending. `admission`: by row of the table, index into `ADMISSIONS`.
 */
export function rankScenario(
	{ weights: percent, method }: Pick<Weighing, 'weights' | 'method'>,
	{ criteria, amounts, values }: MeasuredProjects,
	{ filtered, admission }: { readonly filtered: Uint32Array; readonly admission: Uint8Array }
): ScenarioRanking {
	const rows = filtered.filter((row) => admission[row] !== REJECTED);
	const weights = percent.map((weight) => weight / 100);
	const opinion = method === 'value' ? null : secondOpinion(method, { amounts, criteria, weights, rows });
	return standingsOf({
		count: values.rows,
		filtered,
		listed: opinion?.ok ? opinion.value : rankRows(values, weights, rows),
		opinion
	});
}

const REJECTED = ADMISSIONS.indexOf('rejected' satisfies Admission);

interface Listing {
	/** Rows of the table. */
	readonly count: number;
	/** Those under the filter. */
	readonly filtered: Uint32Array;
	/** Those not gated out, as they are listed. */
	readonly listed: Pick<RankedRows, 'order' | 'ranked' | 'ranks'>;
	/** Of another method than the value model, and whether it could judge. */
	readonly opinion: { readonly ok: boolean } | null;
}

/** The standing of every row of a table in a list that is already ranked. */
export function standingsOf({ count, filtered, listed, opinion }: Listing): ScenarioRanking {
	const ranks = new Uint32Array(count);
	const whyNot = new Uint8Array(count);
	for (const row of filtered) whyNot[row] = UNRANKED.indexOf('rejected');
	const gap = UNRANKED.indexOf(opinion?.ok ? 'unjudged' : 'undisclosed');
	listed.order.forEach((row, place) => {
		whyNot[row] = gap;
		ranks[row] = place < listed.ranked ? (listed.ranks[place] ?? 0) : 0;
	});
	return { order: listed.order.slice(0, listed.ranked), ranks, whyNot, refused: opinion !== null && !opinion.ok };
}
