/** Kinds of entries, in the order in which equally good hits stand. */
export const SEARCH_KINDS = ['chain', 'division', 'park', 'site', 'link', 'enterprise', 'project'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * What can be found by one name or another. Made on the server, which knows how Chinese is read.
 *
 * `pinyin`: one group per Han character of `zh`, joined by spaces; within a group the reading that fits the context
 * comes first, others follow behind `|`, without tones: `yi zhong|chong` for 一重. ü is both `v` and `u`.
 * `aliasPinyin`: the same for each of `aliases`; empty for one without Han characters.
 */
export interface SearchEntry {
	readonly kind: SearchKind;
	readonly id: string;
	readonly zh: string;
	readonly en: string | null;
	readonly ru: string | null;
	readonly pinyin: string;
	/** Other spellings; of a project its investor too, of a chain its glyph. */
	readonly aliases: readonly string[];
	readonly aliasPinyin: readonly string[];
}
