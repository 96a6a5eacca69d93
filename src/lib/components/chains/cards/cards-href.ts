import { localizeHref } from '$lib/paraglide/runtime';
import type { ProfileSetting } from '../../profile/setting';

/** The address of the cards of a chain's gaps, or of the card of one link. */
export function cardsHref(
	{ catalogue, portfolio }: Pick<ProfileSetting, 'catalogue' | 'portfolio'>,
	chain: string,
	link: string | null = null
): string {
	const query = new URLSearchParams([
		...(link === null ? [] : [['link', link]]),
		...(portfolio === catalogue.territory.defaultPortfolio ? [] : [['p', portfolio]])
	]);
	return localizeHref(`/chains/${encodeURIComponent(chain)}/cards`) + (query.size ? `?${query}` : '');
}
