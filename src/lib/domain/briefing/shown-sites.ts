import type { Site } from '../territory/territory.ts';
import type { Audience } from './audience.ts';
import { redactSite } from './redact.ts';

/** Sites as an audience may know them; of what is invented nothing has to be kept back. */
export const shownSites = (sites: readonly Site[], audience: Audience): Site[] =>
	sites.map((site) => (site.portfolio === null ? redactSite(site, audience) : site));
