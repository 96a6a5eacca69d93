import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Version {
	kind: string;
	portfolio: string;
	id: string;
	version: number;
	body: string;
	outline: string | null;
	action: string;
}
interface Rows {
	record: { kind: string; id: string; version: number; body: string };
	record_version: Version;
}

/** What is drawn with the rest of a new record, or came with the pack, comes from where the record does. */
const WITH_THE_RECORD = ['seed', 'add'];
const UNSOURCED = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null };

/**
 * An outline has a source as any value has. Those that were drawn later at the desk were never asked for one, and that of
 * the rest of their record says nothing of them: they are said to have none.
 */
export const outlineSources: Migration = {
	async up(given: Kysely<unknown>) {
		const db = given as Kysely<Rows>;
		const versions = await db
			.selectFrom('record_version')
			.select(['kind', 'portfolio', 'id', 'version', 'body', 'outline', 'action'])
			.where('kind', 'in', ['park', 'site'])
			.orderBy('kind')
			.orderBy('id')
			.orderBy('version')
			.execute();
		for (const of of Map.groupBy(versions, ({ kind, id }) => `${kind} ${id}`).values()) await markRecord(db, of);
	}
};

/** `versions`: of one record, the oldest first. */
async function markRecord(db: Kysely<Rows>, versions: readonly Version[]): Promise<void> {
	for (const one of versions) {
		const drawn = versions.find(({ outline }) => outline === one.outline);
		if (one.outline === null || !drawn || WITH_THE_RECORD.includes(drawn.action)) continue;
		const { kind, id, version } = one;
		const body = marked(one.body);
		await db
			.updateTable('record_version')
			.set({ body })
			.where('kind', '=', kind)
			.where('portfolio', '=', one.portfolio)
			.where('id', '=', id)
			.where('version', '=', version)
			.execute();
		await db
			.updateTable('record')
			.set({ body })
			.where('kind', '=', kind)
			.where('id', '=', id)
			.where('version', '=', version)
			.execute();
	}
}

function marked(body: string): string {
	const record = JSON.parse(body) as { readonly valueProvenance?: object };
	return JSON.stringify({ ...record, valueProvenance: { ...record.valueProvenance, outline: UNSOURCED } });
}
