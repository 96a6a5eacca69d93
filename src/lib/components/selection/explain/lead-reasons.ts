import type { Difference, DifferencePart } from '$lib/domain/selection/value-model/difference';

/** A part of a lead whose points are known. */
export type KnownPart = DifferencePart & { readonly points: number };

/** What is said of a lead in a sentence. */
export interface LeadReasons {
	/** The strongest first. */
	readonly pros: readonly KnownPart[];
	readonly cons: readonly KnownPart[];
	/** How many parts are not known, for a value that is not disclosed. */
	readonly unknown: number;
	/** `sure`: ahead whatever is found out; `open`: may turn out behind; `level`: no point between them. */
	readonly standing: 'sure' | 'open' | 'level';
}

/** So many reasons a reader takes in at once. */
const MOST_REASONS = 3;
/** Fewer points than this are written as 0.0. */
const LEAST_POINTS = 0.05;

export function leadReasons({ least, most, parts }: Difference): LeadReasons {
	const known = parts.filter((part): part is KnownPart => part.points !== null);
	return {
		pros: known.filter(({ points }) => points >= LEAST_POINTS).slice(0, MOST_REASONS),
		cons: known
			.filter(({ points }) => points <= -LEAST_POINTS)
			.toReversed()
			.slice(0, MOST_REASONS),
		unknown: parts.length - known.length,
		standing: standingOf(least, most)
	};
}

function standingOf(least: number, most: number): LeadReasons['standing'] {
	if (Math.abs(least) < LEAST_POINTS && Math.abs(most) < LEAST_POINTS) return 'level';
	return least > -LEAST_POINTS ? 'sure' : 'open';
}
