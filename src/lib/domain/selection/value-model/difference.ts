import type { DecisionMatrix } from '../decision-matrix.ts';

/** Why one project is ahead of another. */
export interface Difference {
	/** Points `ahead` leads by, least and most: they differ where values are missing; negative where it is behind. */
	readonly least: number;
	readonly most: number;
	/** One a criterion that weighs: what speaks most for `ahead` first, what speaks most against it last. */
	readonly parts: readonly DifferencePart[];
}

export interface DifferencePart {
	readonly column: number;
	/** Points this criterion adds to the lead; `null` where either value is not disclosed. */
	readonly points: number | null;
	readonly least: number;
	readonly most: number;
}

/**
 * The lead of one project over another by criterion, in points: weight share × difference of values. The known parts
 * sum to the lead where nothing is missing. Parts not known stand between those for and those against, by the most
 * they could be worth. Criteria without weight are left out.
 *
 * @source follows from the additive model, Keeney & Raiffa (1976); presentation after D. Klein (1994),
 * "Decision-Analytic Intelligent Systems", chapter 3: compelling differences
 */
export function explainLead(
	{ columns, values }: DecisionMatrix,
	weights: ArrayLike<number>,
	{ ahead, behind, best = 100 }: { ahead: number; behind: number; best?: number }
): Difference {
	const parts: DifferencePart[] = [];
	for (let column = 0; column < columns; column++) {
		const weight = weights[column] ?? 0;
		if (weight === 0) continue;
		const own = values[ahead * columns + column] ?? NaN;
		const other = values[behind * columns + column] ?? NaN;
		const [low, high] = Number.isNaN(own) ? [0, best] : [own, own];
		const [otherLow, otherHigh] = Number.isNaN(other) ? [0, best] : [other, other];
		const isKnown = !Number.isNaN(own) && !Number.isNaN(other);
		const [least, most] = [weight * (low - otherHigh), weight * (high - otherLow)];
		parts.push({ column, points: isKnown ? weight * (own - other) : null, least, most });
	}
	const standing = ({ points }: DifferencePart) => points ?? 0;
	parts.sort((a, b) => standing(b) - standing(a) || b.most - a.most || a.column - b.column);
	return {
		least: parts.reduce((sum, part) => sum + part.least, 0),
		most: parts.reduce((sum, part) => sum + part.most, 0),
		parts
	};
}
