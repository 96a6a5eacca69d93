import type { ChainAction, LinkAssessment } from '$lib/domain/chain/assessment';
import type { Chain, ChainLink } from '$lib/domain/chain/chain';
import { neighboursOf } from '$lib/domain/chain/flows';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount, semicolonOf } from '$lib/ui/format';
import { LINK_POSITION_WORDS, SHORT_BASIS_WORDS } from '../words';
import { actionText, overrideText, stateText, type LinkCounts } from './link-text';
import { reasonsText } from './reason-words';

/** One value of a link, for a table or a list. */
export interface LinkFact {
	readonly label: string;
	readonly text: string;
	/** The seal to stand before the words. */
	readonly action: ChainAction | null;
	readonly count: boolean;
}

interface Setting {
	readonly chain: Pick<Chain, 'links' | 'flows'>;
	readonly locale: Locale;
	readonly counts: LinkCounts;
	readonly nameOf: (link: ChainLink) => string;
}

/** All that the graph says of a link, in words; every link of a chain has the same labels in the same order. */
export function linkFacts(assessment: LinkAssessment, { chain, locale, counts, nameOf }: Setting): readonly LinkFact[] {
	const { link, action, reasons } = assessment;
	const consumers = [...new Set(neighboursOf(chain).get(link.id)?.consumers)];
	const judged = overrideText(assessment, locale);
	const why = [...(judged === null ? [] : [judged]), reasonsText(reasons, locale)].filter((text) => text !== '');
	const words = (label: string, text: string): LinkFact => ({ label, text, action: null, count: false });
	const count = (label: string, value: number | null): LinkFact => ({
		label,
		text: value === null ? m.graph_unknown() : formatCount(value, locale),
		action: null,
		count: true
	});
	return [
		words(m.graph_column_position(), LINK_POSITION_WORDS[link.position]()),
		words(m.graph_column_basis(), SHORT_BASIS_WORDS[link.basis]()),
		words(m.graph_column_state(), stateText(assessment)),
		{ ...words(m.graph_column_action(), actionText(assessment)), action },
		words(m.graph_column_why(), why.join(semicolonOf(locale))),
		count(m.graph_column_enterprises(), counts.enterprises),
		count(m.graph_column_candidates(), counts.candidates),
		count(m.graph_column_hosts(), counts.hosts),
		words(
			m.graph_column_feeds(),
			consumers.length === 0 ? m.graph_no_feeds() : consumers.map(nameOf).join(commaOf(locale))
		)
	];
}
