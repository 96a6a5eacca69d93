import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Park, ParkId, Position } from '../territory/territory.ts';
import { insideOf } from './area.ts';
import { parksOf } from '../territory/parks-of.ts';
import type { Filter } from './filter.ts';
import { UNREPORTED } from './filter.ts';
import type { View } from './view/model.ts';

/**
 * The parks of a view's portfolio that meet its filter, in catalogue order.
 *
 * A park can be asked for its division, its level, its chains (a link stands for its chain), its name and its place:
 * its position, else its division's label point. All other conditions are about projects and pass every park. A park
 * whose place is not known lies in no area.
 *
 * `named`: ids of the parks that meet `filter.text`, from a search; `null` for no condition.
 */
export function parksMatching(
	catalogue: Catalogue,
	{ portfolio, filter }: Pick<View, 'portfolio' | 'filter'>,
	named: ReadonlySet<string> | null
): ParkId[] {
	const linkChains = chainsOfLinks(catalogue, filter);
	const isInside = filter.area === null ? null : insideOf(filter.area);
	const isInArea = (place: Position | null): boolean => isInside === null || (place !== null && isInside(place));
	const labelPoints = new Map(catalogue.divisions.map(({ code, labelPoint }) => [code, labelPoint]));
	const placeOf = ({ position, division }: Park): Position | null =>
		position ?? (division === null ? null : (labelPoints.get(division) ?? null));
	return parksOf(catalogue.parks, portfolio)
		.filter((park) => isOneOf(filter.divisions, park.division ?? UNREPORTED))
		.filter((park) => isOneOf(filter.parkLevels, park.level))
		.filter((park) => filter.chains.length === 0 || filter.chains.some((chain) => park.chains.includes(chain)))
		.filter((park) => filter.links.length === 0 || park.chains.some((chain) => linkChains.has(chain)))
		.filter((park) => named === null || named.has(park.id))
		.filter((park) => isInArea(placeOf(park)))
		.map(({ id }) => id);
}

const isOneOf = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);

function chainsOfLinks({ chains }: Catalogue, filter: Filter): ReadonlySet<string> {
	const wanted = new Set<string>(filter.links);
	return new Set(chains.filter(({ links }) => links.some(({ id }) => wanted.has(id))).map(({ id }) => id));
}
