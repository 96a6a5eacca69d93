import type { Source, SourceId } from '$lib/domain/provenance';
import type { Locale } from '$lib/domain/names';
import type { SceneNote } from '$lib/domain/briefing/handout/scene-content';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { SOURCE_KIND_WORDS } from '../../words';

/** The sources of a scene, numbered in the order in which they are cited. */
export interface Citations {
	/** `[1] [3]` of sources of the records; empty: none of them is known. */
	readonly ofSources: (ids: readonly SourceId[]) => string;
	/** Of a source that is only told in words. */
	readonly ofWords: (words: string) => string;
	/** All that were cited. */
	readonly list: () => SceneNote[];
}

export function createCitations(sources: ReadonlyMap<string, Source>, locale: Locale): Citations {
	const cited = new Map<string, Omit<SceneNote, 'sign'>>();
	const signOf = (key: string, note: () => Omit<SceneNote, 'sign'>): string => {
		if (!cited.has(key)) cited.set(key, note());
		return `[${[...cited.keys()].indexOf(key) + 1}]`;
	};
	return {
		ofSources: (ids) =>
			[...new Set(ids)]
				.flatMap((id) => {
					const source = sources.get(id);
					return source ? signOf(`source:${id}`, () => ({ text: sourceText(source, locale), url: source.url })) : [];
				})
				.join(' '),
		ofWords: (words) => signOf(`words:${words}`, () => ({ text: words, url: null })),
		list: () => [...cited.values()].map((note, place) => ({ ...note, sign: `[${place + 1}]` }))
	};
}

/** Title, outlet, kind and day, as the profile pages cite. */
function sourceText({ title, outlet, kind, published }: Source, locale: Locale): string {
	const words = title?.[locale] ?? outlet;
	return [
		words,
		...(words.includes(outlet) ? [] : [outlet]),
		SOURCE_KIND_WORDS[kind](),
		published === null ? m.profile_unpublished_date() : formatPartialDate(published, locale)
	].join(' · ');
}
