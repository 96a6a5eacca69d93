import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Indicators, what was assigned of them year by year, and what was reported. All begin empty: they come with a pack, or are kept. */
export const targets: Migration = {
	async up(given: Kysely<unknown>) {
		await given.schema
			.createTable('indicator')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('id', 'text', (column) => column.notNull())
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('updated_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('indicator_key', ['portfolio', 'id'])
			.execute();
		await given.schema
			.createTable('target_revision')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('indicator', 'text', (column) => column.notNull())
			.addColumn('year', 'integer', (column) => column.notNull())
			.addColumn('sequence', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text')
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('target_revision_key', ['portfolio', 'indicator', 'year', 'sequence'])
			.execute();
		await given.schema
			.createTable('target_report')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('indicator', 'text', (column) => column.notNull())
			.addColumn('sequence', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text')
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('target_report_key', ['portfolio', 'indicator', 'sequence'])
			.execute();
	}
};
