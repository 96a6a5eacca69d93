import type { Park } from './territory.ts';

/**
 * The parks, or sites, that are shown with `portfolio`, in their order: real ones, and its own invented ones. `null`: real
 * ones.
 */
export const parksOf = <Thing extends Pick<Park, 'portfolio'>>(
	parks: readonly Thing[],
	portfolio: string | null
): Thing[] => parks.filter((park) => isParkOf(park, portfolio));

/** Whether a park is real, or invented for `portfolio`: never show an invented park with another. */
export const isParkOf = (park: Pick<Park, 'portfolio'>, portfolio: string | null): boolean =>
	park.portfolio === null || park.portfolio === portfolio;
