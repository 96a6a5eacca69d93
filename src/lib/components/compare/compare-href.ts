import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseComparison, type Comparison } from '$lib/domain/compare/address';
import { localizeHref } from '$lib/paraglide/runtime';

/** The address of the page that shows a comparison: of all rows, where nothing else is said. */
export const compareHref = (
	comparison: Omit<Comparison, 'rows' | 'differingOnly'> & Partial<Comparison>,
	catalogue: Catalogue
): string =>
	`${localizeHref('/compare')}?${serialiseComparison({ rows: null, differingOnly: false, ...comparison }, catalogue)}`;
