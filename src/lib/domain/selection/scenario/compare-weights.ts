import { type Criterion, FAMILIES, type Family } from '../criterion.ts';

/** Weights of one criterion or family, one a scenario, in percent. */
export interface ComparedFamily {
	readonly family: Family;
	readonly weights: readonly number[];
	readonly criteria: readonly { readonly place: number; readonly weights: readonly number[] }[];
}

/**
 * The weights of several scenarios side by side, family by family, economic and social first.
 *
 * `weightings`: of each scenario, by criterion, in percent with one decimal. `place`: of a criterion among all.
 */
export const compareWeights = (
	criteria: readonly Pick<Criterion, 'family'>[],
	weightings: readonly (readonly number[])[]
): ComparedFamily[] =>
	FAMILIES.map((family) => {
		const own = criteria
			.map((criterion, place) => ({ criterion, place }))
			.filter(({ criterion }) => criterion.family === family)
			.map(({ place }) => ({ place, weights: weightings.map((weights) => weights[place] ?? 0) }));
		const sumOf = (scenario: number) => own.reduce((sum, { weights }) => sum + (weights[scenario] ?? 0), 0);
		return { family, weights: weightings.map((_, scenario) => Math.round(sumOf(scenario) * 10) / 10), criteria: own };
	}).filter((compared) => compared.criteria.length > 0);

/** How much more weight social criteria have than economic ones, in percent: what two planners most often differ on. */
export const socialLead = (criteria: readonly Pick<Criterion, 'family'>[], weights: readonly number[]): number =>
	criteria.reduce((lead, { family }, place) => {
		const weight = weights[place] ?? 0;
		return family === 'social' ? lead + weight : family === 'economic' ? lead - weight : lead;
	}, 0);
