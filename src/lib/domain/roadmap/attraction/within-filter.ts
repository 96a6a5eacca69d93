import { type Filter, type FilterField, narrowingFields } from '../../explore/filter.ts';

/** What of a filter means something to campaigns and leads; its other conditions do not touch them. */
const MEANT: readonly FilterField[] = ['chains', 'links', 'divisions'];

/** The conditions that do not touch them. */
export const untouchedFields = (filter: Filter): FilterField[] =>
	narrowingFields(filter).filter((field) => !MEANT.includes(field));

/**
 * Whether a campaign or a lead is one that a filter asks for, by its links, their chains and its divisions. Who names no
 * link, or no division, is left out where one is asked for.
 *
 * `chainOf`: of a link; `undefined` where no chain has it.
 */
export function isWithinFilter(
	{ links, divisions }: { links: readonly string[]; divisions: readonly string[] },
	filter: Pick<Filter, 'chains' | 'links' | 'divisions'>,
	chainOf: (link: string) => string | undefined
): boolean {
	const asks = (wanted: readonly string[], own: readonly (string | undefined)[]) =>
		wanted.length === 0 || own.some((each) => each !== undefined && wanted.includes(each));
	return asks(filter.chains, links.map(chainOf)) && asks(filter.links, links) && asks(filter.divisions, divisions);
}
