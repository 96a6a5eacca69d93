import type { Filter, FilterField } from './filter.ts';
import { FILTER_FIELDS, narrows } from './filter.ts';
import type { Selection } from './view.ts';

/** How much is shown under a filter. */
export interface ShownCounts {
	readonly divisions: number;
	readonly parks: number;
	readonly projects: number;
	/** Of the projects, those that are candidates. */
	readonly candidates: number;
	/** Links of the chains shown that nobody fills; `null` where that is not known. */
	readonly gaps: number | null;
	/** Of the projects and parks, those without a place on the map. */
	readonly unplacedProjects: number;
	readonly unplacedParks: number;
}

/** A field of the filter with its value: never an empty list or text, never `null`. */
export type ConditionPart = {
	[Field in FilterField]: {
		readonly kind: 'condition';
		readonly field: Field;
		readonly value: NonNullable<Filter[Field]>;
	};
}[FilterField];

/** One part of the sentence that says what is shown. Its words and figures are the interface's. */
export type SentencePart =
	/** No condition at all: the whole territory. */
	| { readonly kind: 'whole' }
	| ConditionPart
	| { readonly kind: 'count'; readonly of: keyof ShownCounts; readonly count: number }
	| { readonly kind: 'selected'; readonly selection: Selection };

/** What a sentence names first: a chain, its links, where; the rest follows in the order of the filter. */
const FIRST_FIELDS: readonly FilterField[] = ['chains', 'links', 'divisions'];
const ALWAYS_COUNTED: readonly (keyof ShownCounts)[] = ['parks', 'projects'];
const COUNTED_IF_ANY: readonly (keyof ShownCounts)[] = ['candidates', 'gaps', 'unplacedProjects', 'unplacedParks'];

/**
 * The sentence of what is shown, part by part in order: the conditions or the whole, how much there is, what is selected.
 *
 * Divisions are counted only of the whole; parks and projects always; the rest where there is any.
 */
export function describeView({
	filter,
	counts,
	selection
}: {
	readonly filter: Filter;
	readonly counts: ShownCounts;
	readonly selection: Selection | null;
}): SentencePart[] {
	const conditions = conditionsOf(filter);
	const isWhole = conditions.length === 0;
	return [
		...(isWhole ? [{ kind: 'whole' } as const, countPart('divisions', counts)] : conditions),
		...ALWAYS_COUNTED.map((of) => countPart(of, counts)),
		...COUNTED_IF_ANY.map((of) => countPart(of, counts)).filter(({ count }) => count > 0),
		...(selection === null ? [] : [{ kind: 'selected', selection } as const])
	];
}

function conditionsOf(filter: Filter): ConditionPart[] {
	const fields = new Set([...FIRST_FIELDS, ...FILTER_FIELDS]);
	return [...fields]
		.filter((field) => narrows(filter, field))
		.map((field) => ({ kind: 'condition', field, value: filter[field] }) as ConditionPart);
}

const countPart = (of: keyof ShownCounts, counts: ShownCounts) =>
	({ kind: 'count', of, count: counts[of] ?? 0 }) as const;
