import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const territory: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('record')
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('id', 'text', (column) => column.notNull())
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('updated_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('record_key', ['kind', 'id'])
			.execute();
		await db.schema
			.createTable('project')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('id', 'text', (column) => column.notNull())
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('updated_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('project_key', ['portfolio', 'id'])
			.execute();
		await db.schema
			.createTable('layer')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('updated_at', 'bigint', (column) => column.notNull())
			.execute();
		await db.schema
			.createTable('setting')
			.addColumn('key', 'text', (column) => column.primaryKey())
			.addColumn('value', 'text', (column) => column.notNull())
			.execute();
	}
};
