import type { Filter, FilterField } from './filter.ts';
import { narrowingFields } from './filter.ts';
import type { Selection } from './view.ts';

/** What is shown under a filter. */
export interface ShownCounts {
	readonly divisions: number;
	readonly parks: number;
	readonly projects: number;
	/** Of these projects, the candidates. */
	readonly candidates: number;
	/** Links of the chains shown that nobody fills; `null` where that is not known. */
	readonly gaps: number | null;
	/** Projects and parks counted, but at no place on the map. */
	readonly unplacedProjects: number;
	readonly unplacedParks: number;
}

type ListField = { [Field in FilterField]: Filter[Field] extends readonly string[] ? Field : never }[FilterField];

/** One part of the sentence that says what is shown. Words and numbers belong to the interface. */
export type SentencePart =
	/** No condition: the whole territory. */
	| { readonly kind: 'whole' }
	/** A condition: which of several values. */
	| { [Field in ListField]: { readonly kind: Field; readonly values: Filter[Field] } }[ListField]
	/** A condition: between bounds, in a drawn area, or by text. */
	| {
			[Field in Exclude<FilterField, ListField>]: { readonly kind: Field; readonly value: NonNullable<Filter[Field]> };
	  }[Exclude<FilterField, ListField>]
	/** A count: how many of what. */
	| { readonly kind: 'count'; readonly of: keyof ShownCounts; readonly count: number }
	| { readonly kind: 'selected'; readonly selection: Selection };
