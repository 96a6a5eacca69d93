import { type Locale, nameIn } from '$lib/domain/names';
import type { ChainLink } from '$lib/domain/chain/chain';
import type { Option } from './value-text';

/** The links of a chain as they stand in its form: new ones can be named once they have an id. */
export function linkOptions(text: string, locale: Locale): Option[] {
	const rows: unknown = text === '' ? [] : JSON.parse(text);
	if (!Array.isArray(rows)) return [];
	return (rows as readonly Partial<ChainLink>[]).flatMap(({ id, name }): Option[] => {
		// a name that is being typed may lack its parts
		const word = name ? nameIn({ zh: name.zh || (id ?? ''), en: name.en, ru: name.ru }, locale) : id;
		return id ? [{ id, word: word ?? id }] : [];
	});
}
