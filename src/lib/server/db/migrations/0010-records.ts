import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Kinds whose values may come from elsewhere than the rest of their record; projects have had it from the first. */
const WITH_VALUE_SOURCES = ['division', 'park', 'enterprise'];

interface Rows {
	record: { kind: string; id: string; body: string };
	layer: { id: string; body: string };
	outline: { kind: string; id: string; body: string; updated_at: number };
}

/**
 * Records can be changed: every version is kept, what is archived stays, and outlines of parks leave the layer that
 * repeated their records.
 */
export const records: Migration = {
	async up(given: Kysely<unknown>) {
		const db = given as Kysely<Rows>;
		for (const table of ['record', 'project'] as const)
			await db.schema.alterTable(table).addColumn('archived_at', 'bigint').execute();
		await makeVersions(db);
		await makeOutlines(db);
		for (const { kind, id, body } of await db
			.selectFrom('record')
			.select(['kind', 'id', 'body'])
			.where('kind', 'in', WITH_VALUE_SOURCES)
			.execute())
			await db
				.updateTable('record')
				.set({ body: JSON.stringify({ valueProvenance: {}, ...(JSON.parse(body) as object) }) })
				.where('kind', '=', kind)
				.where('id', '=', id)
				.execute();
	}
};

async function makeVersions({ schema }: Kysely<Rows>): Promise<void> {
	await schema
		.createTable('record_version')
		.addColumn('kind', 'text', (column) => column.notNull())
		// of projects; empty for other kinds
		.addColumn('portfolio', 'text', (column) => column.notNull())
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('outline', 'text')
		.addColumn('archived', 'integer', (column) => column.notNull())
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('account', 'text')
		.addColumn('person', 'text')
		.addColumn('reason', 'text')
		.addPrimaryKeyConstraint('record_version_key', ['kind', 'portfolio', 'id', 'version'])
		.execute();
	await schema.createIndex('record_version_at').on('record_version').column('at').execute();
}

async function makeOutlines(db: Kysely<Rows>): Promise<void> {
	await db.schema
		.createTable('outline')
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('updated_at', 'bigint', (column) => column.notNull())
		.addPrimaryKeyConstraint('outline_key', ['kind', 'id'])
		.execute();
	const layer = await db.selectFrom('layer').select('body').where('id', '=', 'parks').executeTakeFirst();
	const { features = [] } = JSON.parse(layer?.body ?? '{}') as {
		features?: { geometry: { type: string } | null; properties: { id?: unknown } | null }[];
	};
	for (const { geometry, properties } of features) {
		const id = properties?.id;
		if (typeof id !== 'string' || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) continue;
		const body = JSON.stringify(geometry);
		await db.insertInto('outline').values({ kind: 'park', id, body, updated_at: Date.now() }).execute();
	}
	await db.deleteFrom('layer').where('id', '=', 'parks').execute();
}
