import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { indexCatalogue } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import type { PortfolioId } from '$lib/domain/territory/territory';
import type { ProfileSetting } from './setting';

interface PageGiven {
	readonly catalogue: Catalogue;
	readonly locale: Locale;
	/** Decimal year. */
	readonly today: number;
	readonly portfolio: PortfolioId;
}

/** The setting of a profile on a page of its own. */
export const pageSetting = ({ catalogue, locale, today, portfolio }: PageGiven): ProfileSetting => ({
	catalogue,
	index: indexCatalogue(catalogue),
	locale,
	today,
	portfolio,
	compact: false,
	onSelect: null
});
