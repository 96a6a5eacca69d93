import type { Filter } from '$lib/domain/explore/filter';
import { NO_FILTER } from '$lib/domain/explore/filter';
import { defaultView, serialiseView } from '$lib/domain/explore/view';
import { localizeHref } from '$lib/paraglide/runtime';
import { localPath } from '../local-path';
import type { ProfileSetting } from '../profile/setting';

type Whose = Pick<ProfileSetting, 'catalogue' | 'portfolio'>;

/** The address where the projects under a filter are placed in parks. */
export const placingHref = (whose: Whose, filter: Partial<Filter> = {}): string =>
	localPath('/match') + queryOf(whose, { filter: { ...NO_FILTER, ...filter } });

/** A link of a chain on the chain's own page, with the divisions that are looked at. */
export function linkHref(
	whose: Whose,
	{ chain, link, divisions = [] }: { chain: string; link: string; divisions?: Filter['divisions'] }
): string {
	const view = { filter: { ...NO_FILTER, divisions }, selection: { kind: 'link', id: link } } as const;
	return localizeHref(`/chains/${encodeURIComponent(chain)}`) + queryOf(whose, view);
}

function queryOf({ catalogue, portfolio }: Whose, view: Partial<ReturnType<typeof defaultView>>): string {
	const query = serialiseView({ ...defaultView(catalogue), portfolio, ...view }, catalogue).toString();
	return query && `?${query}`;
}
