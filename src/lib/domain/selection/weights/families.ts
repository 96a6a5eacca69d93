import type { Result } from '../../result.ts';
import { sharesOf } from './shares.ts';
import { negativeProblems } from './weight-problem.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface FamilyWeights<Family extends string> {
	/** By family: what it weighs beside the others. One that is left out has none. */
	readonly families: Readonly<Partial<Record<Family, number>>>;
	/** By criterion: what it weighs beside the others of its family. */
	readonly within: readonly number[];
	readonly familyOf: readonly Family[];
}

/**
 * Weights of sum 1 from the share of each family and the shares within it. What a family weighs does not depend on how
 * many criteria it has. The share of a family without criteria goes to the others in proportion.
 *
 * Problems: a negative share, shares that add up to 0, a family that has a share and criteria of which none has.
 *
 * @source Keeney & Raiffa (1976) Decisions with Multiple Objectives, ch. 2, hierarchy of objectives
 */
export function weightsOfFamilies<Family extends string>({
	families,
	within,
	familyOf
}: FamilyWeights<Family>): Result<number[], WeightProblem> {
	if (within.length !== familyOf.length) throw new Error(`${within.length} weights, ${familyOf.length} families`);
	const problems = negativeProblems(within, 'within');
	if (problems.length > 0) return { ok: false, problems };
	const present = [...new Set(familyOf)];
	const shares = sharesOf(
		present.map((family) => families[family] ?? 0),
		'families'
	);
	if (!shares.ok) return shares;
	const shareOf = new Map(present.map((family, place) => [family, shares.value[place] as number]));
	const sums = sumsByFamily(within, familyOf);
	const empty = present.filter((family) => sums.get(family) === 0 && shareOf.get(family) !== 0);
	if (empty.length > 0)
		return {
			ok: false,
			problems: empty.map((family) => ({ code: 'sum-is-zero', path: `families.${family}`, value: 0 }))
		};
	const weightOf = (weight: number, family: Family) =>
		weight === 0 ? 0 : ((shareOf.get(family) ?? 0) * weight) / (sums.get(family) ?? 1);
	return { ok: true, value: within.map((weight, place) => weightOf(weight, familyOf[place] as Family)) };
}

/**
 * The other way: by family, the sum of the weights of its criteria; by criterion, its share of its family, 0 in a
 * family of no weight.
 */
export function familiesOfWeights<Family extends string>(
	weights: readonly number[],
	familyOf: readonly Family[]
): FamilyWeights<Family> {
	const sums = sumsByFamily(weights, familyOf);
	const within = weights.map((weight, place) => {
		const sum = sums.get(familyOf[place] as Family) ?? 0;
		return sum === 0 ? 0 : weight / sum;
	});
	return { families: Object.fromEntries(sums) as Partial<Record<Family, number>>, within, familyOf };
}

function sumsByFamily<Family extends string>(
	weights: readonly number[],
	familyOf: readonly Family[]
): Map<Family, number> {
	const sums = new Map<Family, number>();
	weights.forEach((weight, place) => {
		const family = familyOf[place] as Family;
		sums.set(family, (sums.get(family) ?? 0) + weight);
	});
	return sums;
}
