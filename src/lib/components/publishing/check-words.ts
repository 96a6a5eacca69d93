import type { PublicationCheckKind } from '$lib/domain/publishing/check-publication';
import { OLD_AFTER_YEARS } from '$lib/domain/provenance';
import { m } from '$lib/paraglide/messages';

export const CHECK_WORDS: Readonly<Record<PublicationCheckKind, () => string>> = {
	'broken-records': m.publishing_check_broken_records,
	'review-number': m.publishing_check_review_number,
	'missing-sources': m.publishing_check_missing_sources,
	'internal-values': m.publishing_check_internal_values,
	'open-submissions': m.publishing_check_open_submissions,
	'stale-values': () => m.publishing_check_stale_values({ years: OLD_AFTER_YEARS })
};
