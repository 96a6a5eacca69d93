import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { NO_FILTER, type Filter } from '$lib/domain/explore/filter';
import { defaultView, serialiseView, type Selection } from '$lib/domain/explore/view';
import type { Locale, Name } from '$lib/domain/names';
import type { PortfolioId } from '$lib/domain/territory/territory';
import { localizeHref } from '$lib/paraglide/runtime';

/** Where a profile stands: in the explorer's panel or on a page of its own, in which language, on which day. */
export interface ProfileSetting {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly locale: Locale;
	/** Decimal year of viewing, by which ages are told. */
	readonly today: number;
	/** Whose projects are listed. */
	readonly portfolio: PortfolioId;
	/** The narrow panel: one column, headings one step lower. */
	readonly compact: boolean;
	/** Takes the place of navigation; `null`: links go to pages. */
	readonly onSelect: ((selection: Selection) => void) | null;
}

type Whose = Pick<ProfileSetting, 'catalogue' | 'portfolio'>;

/** The address of the page of one thing. A link of a chain is shown on the page of its chain. */
export function profileHref(setting: Whose & Pick<ProfileSetting, 'index'>, { kind, id }: Selection): string {
	const name = encodeURIComponent(id);
	switch (kind) {
		case 'project':
			return localizeHref(`/projects/${encodeURIComponent(setting.portfolio)}/${name}`);
		case 'link': {
			const chain = encodeURIComponent(setting.index.links.get(id)?.chain.id ?? '');
			return localizeHref(
				`/chains/${chain}?${new URLSearchParams([...portfolioQuery(setting), ['sel', `link.${id}`], ['l', id]])}`
			);
		}
		case 'campaign':
		case 'lead':
			return localizeHref(`/roadmap?${new URLSearchParams([...portfolioQuery(setting), ['sel', `${kind}.${id}`]])}`);
		default: {
			const query = new URLSearchParams(portfolioQuery(setting)).toString();
			return localizeHref(`/${FOLDERS[kind]}/${name}${query && `?${query}`}`);
		}
	}
}

const FOLDERS = {
	park: 'parks',
	site: 'sites',
	division: 'divisions',
	chain: 'chains',
	enterprise: 'enterprises'
} as const;

const portfolioQuery = ({ catalogue, portfolio }: Whose): [string, string][] =>
	portfolio === catalogue.territory.defaultPortfolio ? [] : [['p', portfolio]];

/** The address of the explorer with one thing selected, or under a filter. */
export function explorerHref(
	{ catalogue, portfolio }: Whose,
	shown: { readonly selection?: Selection; readonly filter?: Partial<Filter> }
): string {
	const view = {
		...defaultView(catalogue),
		portfolio,
		selection: shown.selection ?? null,
		filter: { ...NO_FILTER, ...shown.filter }
	};
	const query = serialiseView(view, catalogue).toString();
	return localizeHref('/') + (query && `?${query}`);
}

/** The language a name is shown in where it is not the page's own; `null` where it is. */
export function nameLanguage(name: Omit<Name, 'aliases'>, locale: Locale): Locale | null {
	if (name[locale] !== null) return null;
	return name.en === null ? 'zh' : 'en';
}

/** `zh` for words of a Chinese source on a page in another language, else `null`. */
export const sourceLanguage = (text: string, locale: Locale): Locale | null =>
	locale !== 'zh' && /\p{Script=Han}/u.test(text) ? 'zh' : null;
