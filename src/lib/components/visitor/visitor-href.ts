import type { VisitorPage, VisitorThing } from '$lib/domain/briefing/visitor-page';
import { localizeHref } from '$lib/paraglide/runtime';
import type { Locale } from '$lib/domain/names';
import type { ProfileSetting } from '../profile/setting';

type Whose = Pick<ProfileSetting, 'catalogue' | 'portfolio'>;

export const thingOf = (page: VisitorPage): VisitorThing =>
	page.kind === 'chain' ? { kind: 'chain', id: page.chain.id } : { kind: 'park', id: page.park.id };

/** The page for visitors of a chain or park, or one of its pictures. */
export function visitorHref(
	{ catalogue, portfolio }: Whose,
	{ kind, id }: VisitorThing,
	{
		locale,
		picture,
		query = {}
	}: { locale?: Locale; picture?: 'map.svg' | 'preview.png'; query?: Record<string, string> } = {}
): string {
	const own: Record<string, string> = portfolio === catalogue.territory.defaultPortfolio ? {} : { p: portfolio };
	const written = new URLSearchParams({ ...own, ...query }).toString();
	const path = `/visit/${kind}s/${encodeURIComponent(id)}${picture ? `/${picture}` : ''}`;
	return localizeHref(path, locale && { locale }) + (written && `?${written}`);
}
