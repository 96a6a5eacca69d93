import type { Criterion, Family } from '$lib/domain/selection/criterion';
import { type DecisionMatrix, pickRows } from '$lib/domain/selection/decision-matrix';
import { paretoFront } from '$lib/domain/selection/frontier/pareto-front';
import { type FamilyScores, scoreFamily } from '$lib/domain/selection/value-model/score';

/** A score of 0–100, with what it can be where values are missing. */
export interface PartScore {
	readonly worst: number;
	readonly middle: number;
	readonly best: number;
}

export interface FrontierPoint {
	/** Of the table. */
	readonly row: number;
	readonly economic: PartScore;
	readonly social: PartScore;
	/** No other is at least as good on both and better on one. */
	readonly isOnFront: boolean;
}

export interface Frontier {
	/** From the highest economic score down. */
	readonly points: readonly FrontierPoint[];
	/** Those on the front, in the same order. */
	readonly front: readonly FrontierPoint[];
	/** How many have no place, because nothing is disclosed on one of the two sides. */
	readonly placeless: number;
}

interface Asked {
	readonly criteria: readonly Pick<Criterion, 'family'>[];
	readonly weights: readonly number[];
	/** Of the matrix. */
	readonly rows: Uint32Array;
}

/**
 * Economic against social score; where values are missing the middle of what a score can be is compared. `null` where
 * the criteria of one of the two have no weight.
 */
export function frontierOf(values: DecisionMatrix, { criteria, weights, rows }: Asked): Frontier | null {
	const picked = pickRows(values, rows);
	const scoresOf = (family: Family) => scoreFamily(picked, weights, { criteria, family });
	const [economic, social] = [scoresOf('economic'), scoresOf('social')];
	if (!economic || !social) return null;
	const placed = Array.from(rows, (row, place) => ({
		row,
		economic: partScore(economic, place),
		social: partScore(social, place)
	})).flatMap(({ row, economic: across, social: up }) => (across && up ? [{ row, economic: across, social: up }] : []));
	const onFront = new Set(
		paretoFront({
			across: placed.map((point) => point.economic.middle),
			up: placed.map((point) => point.social.middle)
		})
	);
	const points = placed
		.map((point, place) => ({ ...point, isOnFront: onFront.has(place) }))
		.sort((a, b) => b.economic.middle - a.economic.middle || b.social.middle - a.social.middle || a.row - b.row);
	return {
		points,
		front: points.filter(({ isOnFront }) => isOnFront),
		placeless: rows.length - placed.length
	};
}

/** Weights are sums of rounded shares. */
const NEARLY_ALL = 1 - 1e-9;

function partScore({ worst, best, missingShare }: FamilyScores, place: number): PartScore | null {
	if ((missingShare[place] ?? 1) >= NEARLY_ALL) return null;
	const [low, high] = [worst[place] ?? 0, best[place] ?? 0];
	return { worst: low, middle: (low + high) / 2, best: high };
}
