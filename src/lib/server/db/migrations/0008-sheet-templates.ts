import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Templates of map sheets. They begin empty: somebody keeps the first. */
export const sheetTemplates: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('sheet_template')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('note', 'text', (column) => column.notNull())
			.addColumn('spec', 'text', (column) => column.notNull())
			.addColumn('logo', 'text')
			.addColumn('logo_bytes', 'text')
			.addColumn('account', 'text')
			.addColumn('author', 'text', (column) => column.notNull())
			.addColumn('kept_at', 'bigint', (column) => column.notNull())
			.addColumn('changed_at', 'bigint', (column) => column.notNull())
			.addColumn('changed_by', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('archived_at', 'bigint')
			.execute();
		// two people may find the same name at the same moment: the database decides
		await schema
			.createIndex('sheet_template_name')
			.unique()
			.on('sheet_template')
			.column('name')
			.where(sql<boolean>`archived_at is null`)
			.execute();
	}
};
