import type { Figure } from '$lib/domain/briefing/briefing';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { rowLabel } from '../../compare/row-words';

const CITY_WORDS: Readonly<Record<string, () => string>> = {
	divisions: m.figure_divisions,
	parks: m.figure_parks,
	projects: m.figure_projects,
	stations: m.figure_stations,
	airports: m.figure_airports
};

const CHAIN_WORDS: Readonly<Record<string, () => string>> = {
	links: m.figure_links,
	produced: m.figure_produced,
	gaps: m.figure_gaps,
	parks: m.figure_parks,
	enterprises: m.figure_enterprises,
	projects: m.figure_projects,
	investmentWanYuan: m.figure_investment,
	localSupply: m.brief_chain_supply
};

/** What a figure of a scene is called; one that no record has any more by its key. */
export function figureLabel(
	{ thing, key }: Pick<Figure, 'thing' | 'key'>,
	given: { index: CatalogueIndex; locale: Locale }
): string {
	if (thing?.kind === 'chain') return CHAIN_WORDS[key]?.() ?? key;
	if (thing) return rowLabel(thing.kind, key, given);
	const fact = given.index.factDefinitions.get(key.replace(/^fact-/, ''));
	return CITY_WORDS[key]?.() ?? fact?.label[given.locale] ?? key;
}
