import type { SiteState } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';

/** Apart from the words that every page has. */
export const SITE_STATE_WORDS: Readonly<Record<SiteState, () => string>> = {
	free: m.site_state_free,
	reserved: m.site_state_reserved,
	used: m.site_state_used
};
