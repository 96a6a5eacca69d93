import { UNREPORTED, type FilterField } from '$lib/domain/explore/filter';
import type { ValueField } from '$lib/domain/explore/fields';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import type { FacetOption } from './FacetList.svelte';
import { valueWord } from './conditions';

/** Fields shown as plain lists of values. */
export type ListedField = Exclude<ValueField, 'chains' | 'stages'>;

/** Fields for which a value may be missing and is then a value of its own. */
const MAY_BE_MISSING: readonly FilterField[] = ['divisions', 'parkLevels'];

/** The values of a field with their counts: chains by their weight in the whole portfolio, so that none jumps while filtering; links by count; the rest in their own order. */
export function facetOptions(explorer: Explorer, field: ValueField): FacetOption[] {
	const facet = explorer.matching?.facets[field];
	if (!facet) return [];
	const options = facet.values.map((value, place): FacetOption => ({
		id: value,
		label: valueWord(explorer, field, value),
		count: facet.counts[place] ?? 0,
		square: field === 'chains' ? squareOf(explorer, value) : undefined
	}));
	if (field === 'chains') options.sort((a, b) => explorer.chainRank(a.id) - explorer.chainRank(b.id));
	if (field === 'links') options.sort((a, b) => b.count - a.count);
	if (MAY_BE_MISSING.includes(field))
		options.push({ id: UNREPORTED, label: m.value_unreported(), count: facet.unreported });
	return options;
}

function squareOf({ index, locale }: Explorer, id: string): FacetOption['square'] {
	const chain = index.chains.get(id);
	return chain && { glyph: chain.glyph[locale], fill: chain.colour.fill };
}
