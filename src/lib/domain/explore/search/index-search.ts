import { once } from './once.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SpokenForms } from './spoken-forms.ts';
import { spokenForms } from './spoken-forms.ts';
import type { WrittenForms } from './written-forms.ts';
import { vocabularyOf, writtenForms } from './written-forms.ts';

/** Entries with their texts prepared for looking through. */
export interface SearchIndex {
	readonly entries: readonly SearchEntry[];
	readonly spoken: SpokenForms;
	readonly written: WrittenForms;
	/** Words a mistyped one may have meant; made when first asked for. */
	readonly vocabulary: () => readonly string[];
	/** Place of each project in `entries`; made when first asked for. */
	readonly projects: () => ReadonlyMap<string, number>;
}

/** Prepares `entries` once for any number of searches. */
export function indexSearch(entries: readonly SearchEntry[]): SearchIndex {
	const written = writtenForms(entries);
	return {
		entries,
		spoken: spokenForms(entries),
		written,
		vocabulary: once(() => vocabularyOf(written)),
		projects: once(() => new Map(entries.flatMap(({ kind, id }, entry) => (kind === 'project' ? [[id, entry]] : []))))
	};
}
