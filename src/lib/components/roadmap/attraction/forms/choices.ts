import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { type Locale, nameIn } from '$lib/domain/names';
import type { Choice } from './ChoiceField.svelte';

/** Words of a list as choices, in its order. */
export const choicesOf = <Word extends string>(
	words: readonly Word[],
	told: Readonly<Record<Word, () => string>>
): Choice[] => words.map((value) => ({ value, word: told[value]() }));

/** Links under the names of their chains. */
export const linkGroups = (index: CatalogueIndex, locale: Locale) =>
	[...index.chains.values()]
		.filter(({ links }) => links.length > 0)
		.map(({ name, links }) => ({
			title: nameIn(name, locale),
			choices: links.map((link) => ({ value: link.id as string, word: nameIn(link.name, locale) }))
		}));

export const divisionGroup = (index: CatalogueIndex, locale: Locale) => [
	{
		title: null,
		choices: [...index.divisions.values()].map(({ code, name }) => ({
			value: code as string,
			word: nameIn(name, locale)
		}))
	}
];
