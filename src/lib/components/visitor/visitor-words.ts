import type { VisitorPage } from '$lib/domain/briefing/visitor-page';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { type Locale, nameIn, type Name } from '$lib/domain/names';
import type { PreviewWords } from '$lib/domain/sheet/layout-preview';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount } from '$lib/ui/format';
import { PARK_LEVEL_WORDS } from '../words';

type Whose = Pick<BriefingSource, 'catalogue' | 'index' | 'portfolio'>;

export const visitorName = (page: VisitorPage): Name => (page.kind === 'chain' ? page.chain.name : page.park.name);

/** What kind of thing it is and whose, in a few words. */
export function visitorKind(page: VisitorPage, { catalogue }: Pick<Whose, 'catalogue'>, locale: Locale): string {
	const kind = page.kind === 'chain' ? m.visitor_kind_chain() : m.visitor_kind_park();
	return `${nameIn(catalogue.territory.name, locale)} · ${kind}`;
}

/** What it is, in one sentence. */
export function visitorLead(page: VisitorPage, { catalogue, index }: Omit<Whose, 'portfolio'>, locale: Locale): string {
	const city = nameIn(catalogue.territory.name, locale);
	if (page.kind === 'chain') {
		const { chain, produced, sought } = page;
		if (chain.links.length === 0) return m.visitor_lead_no_links({ city });
		const [links, made, gaps] = [chain.links.length, produced, sought.length].map((count) =>
			formatCount(count, locale)
		) as [string, string, string];
		return m.visitor_lead_chain({ city, links, produced: made, gaps });
	}
	const { park } = page;
	const division = park.division === null ? undefined : index.divisions.get(park.division);
	const industries = park.leadingIndustries.map((industry) => industry[locale]).join(commaOf(locale));
	return m.visitor_lead_park({
		place: division ? m.visitor_place({ city, division: nameIn(division.name, locale) }) : city,
		level: PARK_LEVEL_WORDS[park.level](),
		industries: industries || m.undisclosed()
	});
}

/** Links that a preview names. */
const MOST_NAMED = 4;

/** What a message with a link to the page says of it; what is invented says so first. */
export function visitorDescription(page: VisitorPage, whose: Whose, locale: Locale): string {
	const { portfolio } = whose;
	const names = soughtNames(page, locale);
	return [
		...(portfolio.nature === 'demonstration' ? [portfolio.banner[locale]] : []),
		visitorLead(page, whose, locale),
		...(names === '' ? [] : [m.visitor_sought_names({ names })])
	].join(locale === 'zh' ? '' : ' ');
}

const soughtNames = ({ sought }: VisitorPage, locale: Locale): string =>
	sought
		.slice(0, MOST_NAMED)
		.map(({ link }) => nameIn(link.name, locale))
		.join(commaOf(locale));

/** What a picture beside a link says. */
export function previewWords(page: VisitorPage, { catalogue, portfolio }: Whose, locale: Locale): PreviewWords {
	return {
		kind: visitorKind(page, { catalogue }, locale),
		title: nameIn(visitorName(page), locale),
		line: page.sought.length > 0 ? m.visitor_sought_count({ shown: formatCount(page.sought.length, locale) }) : null,
		names: soughtNames(page, locale),
		nature: portfolio.name[locale],
		isInvented: portfolio.nature === 'demonstration'
	};
}
