import type { Chain } from '../chain/chain.ts';
import type { Project } from '../project/project.ts';
import type { Division, Enterprise, Park, Site } from '../territory/territory.ts';

/** What the desk keeps record by record. */
export interface RecordOf {
	readonly division: Division;
	readonly park: Park;
	readonly site: Site;
	readonly enterprise: Enterprise;
	readonly chain: Chain;
	readonly project: Project;
}
export type RecordKind = keyof RecordOf;
export type AnyRecord = RecordOf[RecordKind];
export const RECORD_KINDS = [
	'division',
	'park',
	'site',
	'enterprise',
	'chain',
	'project'
] as const satisfies readonly RecordKind[];

/** One record. Only projects belong to a portfolio by their key; `null` for the other kinds. */
export interface RecordKey {
	readonly kind: RecordKind;
	readonly portfolio: string | null;
	readonly id: string;
}

/** The id of a record: a division's is its code. */
export const idOf = (record: AnyRecord): string => ('code' in record ? record.code : record.id);

/** Where a record belongs, by which a county may change it: its own division; `null`: the whole territory's. */
export function homeOf(kind: RecordKind, record: AnyRecord): string | null {
	if (kind === 'division' && 'code' in record) return record.code;
	return 'division' in record ? record.division : null;
}
