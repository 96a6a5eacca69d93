import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Provenance } from '../provenance.ts';
import type { Audience } from './audience.ts';
import type { Briefing } from './briefing.ts';
import { type BriefingPack, PACK_FORMAT } from './pack.ts';
import { redactBriefing, redactRecords } from './redact.ts';
import type { BriefingRecords } from './source.ts';

/**
 * A briefing with all it is shown with, as `audience` may have it; never more than the briefing's own. `entriesOf`:
 * what can be searched for, made from what is left, so that a name taken out cannot be found.
 */
export function makePack(
	briefing: Briefing,
	records: Omit<BriefingRecords, 'entries'>,
	{
		audience,
		entriesOf
	}: {
		audience: Audience;
		entriesOf: (shown: Pick<BriefingRecords, 'catalogue' | 'projects'>) => BriefingRecords['entries'];
	}
): BriefingPack {
	const redacted = redactRecords(records, { portfolio: briefing.portfolio, audience });
	const { catalogue, projects, facts } = redacted;
	const shown = { catalogue: withCitedSources(catalogue, [projects, facts, briefing]), projects };
	return {
		...redacted,
		...shown,
		format: PACK_FORMAT,
		entries: entriesOf(shown),
		briefing: redactBriefing(briefing, audience, records.catalogue)
	};
}

/** Without sources that nothing here cites. */
function withCitedSources(catalogue: Catalogue, besides: readonly unknown[]): Catalogue {
	const cited = new Set<string>();
	const { sources, ...others } = catalogue;
	for (const part of [others, ...besides]) collectSources(part, cited);
	return { ...catalogue, sources: sources.filter(({ id }) => cited.has(id)) };
}

function collectSources(value: unknown, cited: Set<string>): void {
	if (typeof value !== 'object' || value === null) return;
	if (isProvenance(value)) for (const id of value.sources) cited.add(id);
	for (const member of Object.values(value)) collectSources(member, cited);
}

const isProvenance = (value: object): value is Provenance =>
	'sources' in value && 'confidence' in value && Array.isArray(value.sources);
