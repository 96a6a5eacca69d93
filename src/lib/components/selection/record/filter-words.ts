import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { narrowingFields } from '$lib/domain/explore/filter';
import type { View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import { conditionsOf } from '../../explore/conditions';
import { FIELD_WORDS } from '../../words';

/** The conditions of a view's filter, one line a field; a range names its field already. */
export function filterWords({ filter }: Pick<View, 'filter'>, index: CatalogueIndex, locale: Locale): string[] {
	const nothing = () => {};
	const conditions = narrowingFields(filter);
	const all = conditionsOf({ conditions, filter, index, locale, clear: nothing, setFilter: nothing });
	return conditions.map((field) => {
		const labels = all.filter((condition) => condition.field === field).map(({ label }) => label);
		const value = filter[field];
		const isRange = typeof value === 'object' && value !== null && 'orUnreported' in value;
		return isRange ? labels.join() : `${FIELD_WORDS[field]()}: ${labels.join(', ')}`;
	});
}
