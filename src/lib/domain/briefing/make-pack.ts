import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Provenance } from '../provenance.ts';
import type { Audience } from './audience.ts';
import type { Briefing } from './briefing.ts';
import { type BriefingPack, PACK_FORMAT } from './pack.ts';
import { redactBriefing, redactCatalogue, redactProject } from './redact.ts';
import { type BriefingRecords, ownCatalogue } from './source.ts';

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
	const projects = records.projects.map((project) => redactProject(project, audience));
	const catalogue = redactCatalogue(ownCatalogue(records.catalogue, briefing.portfolio), audience);
	const shown = { catalogue: withCitedSources(catalogue, [projects, records.facts, briefing]), projects };
	return {
		...records,
		...shown,
		format: PACK_FORMAT,
		entries: entriesOf(shown),
		facts: records.facts.map((fact) => ({ ...fact, provenance: { ...fact.provenance, steward: null } })),
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
