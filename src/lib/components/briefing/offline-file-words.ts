import type { Locale } from '$lib/domain/names';
import type { Territory } from '$lib/domain/territory/territory';
import type { PlainWords } from '$lib/paper/offline-file/write-plain-briefing';
import { m } from '$lib/paraglide/messages';

/** What an offline file says where no script runs, as the foot of a page does. */
export function offlineFileWords({ boundaries, reviewNumber }: Territory, locale: Locale): PlainWords {
	const edition = { edition: boundaries.edition[locale], note: boundaries.note[locale] };
	const number = reviewNumber ?? m.footer_review_none({}, { locale });
	return {
		noScript: m.offline_file_no_script({}, { locale }),
		sources: m.nav_sources({}, { locale }),
		boundaries: m.footer_boundaries(edition, { locale }),
		review: m.footer_review({ number }, { locale })
	};
}
