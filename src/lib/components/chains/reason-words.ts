import type { AssessmentReason } from '$lib/domain/chain/assessment';
import { nameIn, type Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatCount, semicolonOf } from '$lib/ui/format';

/** Why a link has its state or action, in words without a full stop. */
export function reasonText(reason: AssessmentReason, locale: Locale): string {
	const shown = (count: number) => ({ count, shown: formatCount(count, locale) });
	switch (reason.code) {
		case 'producers': {
			const producers = m.reason_producers(shown(reason.count));
			if (reason.leaders === 0) return producers;
			return `${producers}${locale === 'zh' ? '，' : ', '}${m.reason_leaders(shown(reason.leaders))}`;
		}
		case 'building':
			return m.reason_building(shown(reason.count));
		case 'no-producer':
			return m.reason_no_producer();
		case 'unplaced-enterprises':
			return m.reason_unplaced_enterprises(shown(reason.count));
		case 'no-evidence-in-chain':
			return m.reason_no_evidence_in_chain();
		case 'supplied-by':
			return m.reason_supplied_by({ link: nameIn(reason.link.name, locale) });
		case 'stated-gap':
			return m.reason_stated_gap({ gap: reason.gap.text[locale] });
	}
}

/** All reasons of a link in one line. */
export const reasonsText = (reasons: readonly AssessmentReason[], locale: Locale): string =>
	reasons.map((reason) => reasonText(reason, locale)).join(semicolonOf(locale));
