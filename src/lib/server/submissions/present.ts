import { diffAgainst, duplicatesAmong, type OtherRecord } from '../../domain/exchange/submit/match-records.ts';
import type { ReadRow } from '../../domain/exchange/submit/submission.ts';
import type { FieldDifference } from '../../domain/records/change-record.ts';
import { fieldsOf } from '../../domain/records/fields-of.ts';
import type { RecordField } from '../../domain/records/record-field.ts';
import { type AnyRecord, idOf } from '../../domain/records/record-kind.ts';
import type { LikelySame, Submission, SubmissionRow } from '../../domain/submission/submission.ts';
import type { FactDefinition } from '../../domain/territory/territory.ts';
import type { Database } from '../db/open.ts';

/** A record as it stands, that rows of a file are compared with. */
export interface PresentRecord {
	readonly id: string;
	readonly version: number;
	readonly record: AnyRecord;
}

type Kept = Pick<Submission, 'kind' | 'portfolio'>;

/** All records that rows of a submission may be about, in their order; `since`: those alone that were written from then on. */
export async function presentRecords(
	db: Database,
	{ kind, portfolio }: Kept,
	since: number | null = null
): Promise<PresentRecord[]> {
	const place = kind === 'project' ? (portfolio ?? '') : '';
	const written = db
		.selectFrom('record_version')
		.select('id')
		.where('kind', '=', kind)
		.where('portfolio', '=', place)
		.where('at', '>=', since ?? 0);
	const rows =
		kind === 'project'
			? await db
					.selectFrom('project')
					.select(['id', 'version', 'body'])
					.where('portfolio', '=', place)
					.where('archived_at', 'is', null)
					.$if(since !== null, (some) => some.where('id', 'in', written))
					.orderBy('position')
					.execute()
			: await db
					.selectFrom('record')
					.select(['id', 'version', 'body'])
					.where('kind', '=', kind)
					.where('archived_at', 'is', null)
					.$if(since !== null, (some) => some.where('id', 'in', written))
					.orderBy('position')
					.execute();
	return rows.map(({ id, version, body }) => ({ id, version, record: JSON.parse(body) as AnyRecord }));
}

/** Ids that were given, to records that are archived too. */
export async function takenIds(db: Database, { kind, portfolio }: Kept): Promise<Set<string>> {
	const rows =
		kind === 'project'
			? await db
					.selectFrom('project')
					.select('id')
					.where('portfolio', '=', portfolio ?? '')
					.execute()
			: await db.selectFrom('record').select('id').where('kind', '=', kind).execute();
	return new Set(rows.map(({ id }) => id));
}

/** Fields of a kind for whichever record of it. */
export const fieldsFor = (kind: Submission['kind'], facts: readonly FactDefinition[]): readonly RecordField[] =>
	// a field of a kind is given records of that kind alone
	fieldsOf(kind, facts) as readonly RecordField[];

/** What a row says otherwise than a record does. What it does not speak of stays. */
export function differencesFrom(
	record: AnyRecord,
	{ line, values, source }: Pick<SubmissionRow, 'line' | 'values' | 'source'>,
	fields: readonly RecordField[]
): readonly FieldDifference[] {
	const row = { line, id: idOf(record), values: new Map(values), source, geometry: null, problems: [] };
	return diffAgainst([row], { records: [record], fields }, null).changed[0]?.differences ?? [];
}

/** A row as far as it is compared. */
export type NewRow = Pick<ReadRow, 'line' | 'values'>;

/** Records among those given that new rows may be about, by the line of the row. Of rows in parts each is one call. */
export function likelySameAmong(
	present: readonly PresentRecord[]
): (rows: readonly NewRow[]) => Map<number, LikelySame[]> {
	const byId = new Map(present.map(({ id, record }) => [id, record]));
	const alike = duplicatesAmong(present.map(otherRecord));
	return (rows) => {
		const found = new Map<number, LikelySame[]>();
		for (const { line, other, reasons, certainty } of alike(rows.map(unread))) {
			const record = byId.get(other);
			if (!record) continue;
			const same = { ...toldOf(other, record), reasons: ['name' as const, ...reasons], certainty };
			found.set(line, [...(found.get(line) ?? []), same]);
		}
		return found;
	};
}

const NOTHING_SAID = {
	id: null,
	source: { source: null, asOf: null, confidence: null, steward: null },
	geometry: null,
	problems: []
} as const;

/** A row of which nothing else is known. */
export const unread = (row: NewRow): ReadRow => ({ ...NOTHING_SAID, ...row });

/** A record as it is named to whoever decides. */
export const toldOf = (id: string, record: AnyRecord): Pick<LikelySame, 'id' | 'name' | 'division'> => ({
	id,
	name: record.name.zh,
	division: 'division' in record ? record.division : null
});

function otherRecord({ id, record }: PresentRecord): OtherRecord {
	const { zh, en, ru, aliases } = record.name;
	return {
		id,
		division: 'division' in record ? record.division : null,
		portfolio: 'portfolio' in record ? record.portfolio : null,
		names: [zh, en, ru, ...aliases].filter((name) => name !== null),
		investor: 'investor' in record ? record.investor : null,
		investmentWanYuan: 'investmentWanYuan' in record ? record.investmentWanYuan : null,
		position: 'position' in record ? record.position : null
	};
}
