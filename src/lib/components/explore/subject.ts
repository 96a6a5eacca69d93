import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { narrowingFields } from '$lib/domain/explore/filter';
import type { View } from '$lib/domain/explore/view';
import { nameIn, type Locale, type Name } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { conditionsOf } from './conditions';

/** Conditions spelled out before the rest is only counted. */
const MOST = 3;

/** What a view is about: its one chain or the whole territory, and the first conditions of its filter. */
export function subjectWords(
	{ filter }: Pick<View, 'filter'>,
	{ index, territory, locale }: { index: CatalogueIndex; territory: { name: Name }; locale: Locale }
): string[] {
	const nothing = () => {};
	const all = conditionsOf({
		filter,
		index,
		locale,
		conditions: narrowingFields(filter),
		clear: nothing,
		setFilter: nothing
	});
	const [chain, another] = filter.chains;
	const conditions = all.filter(({ field }) => field !== 'chains' || another !== undefined);
	const chainName = chain && !another ? index.chains.get(chain) : undefined;
	const head = chainName
		? [m.sentence_chain({ chain: nameIn(chainName.name, locale) })]
		: conditions.length
			? []
			: [m.sentence_whole({ territory: nameIn(territory.name, locale) })];
	const spelled = conditions.slice(0, MOST).map(({ label }) => label);
	const more = conditions.length - spelled.length;
	return [...head, ...spelled, ...(more > 0 ? [m.filters_set({ count: more, shown: `+${more}` })] : [])];
}
