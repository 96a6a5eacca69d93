import type { Provenance } from '../provenance.ts';
import type { Outline } from '../territory/outline.ts';
import type { AnyRecord } from './record-kind.ts';

/** The key by which forms, `valueProvenance`, histories and the audit know the outline of a record. */
export const OUTLINE = 'outline';

/** An outline as somebody draws it, and where it comes from. */
export interface SourcedOutline {
	readonly geometry: Outline['geometry'];
	readonly provenance: Provenance;
}

/** Where the outline of a record comes from: like any value, from where the rest does unless it has a source of its own. */
export const outlineProvenance = (record: AnyRecord): Provenance =>
	('valueProvenance' in record ? record.valueProvenance[OUTLINE] : undefined) ?? record.provenance;

/** A record whose outline comes from there; `null`: it has none any more, and nothing to say of it. */
export function withOutlineSource<Kept extends AnyRecord>(record: Kept, provenance: Provenance | null): Kept {
	if (!('valueProvenance' in record)) return record;
	const { [OUTLINE]: _, ...others } = record.valueProvenance;
	const isOwn = provenance !== null && JSON.stringify(provenance) !== JSON.stringify(record.provenance);
	return { ...record, valueProvenance: isOwn ? { ...others, [OUTLINE]: provenance } : others };
}
