import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Campaigns, leads, and what was written into the history of each lead. All begin empty: plans come with a pack or are typed. */
export const attraction: Migration = {
	async up({ schema }: Kysely<unknown>) {
		for (const table of ['campaign', 'lead'])
			await schema
				.createTable(table)
				.addColumn('portfolio', 'text', (column) => column.notNull())
				.addColumn('id', 'text', (column) => column.notNull())
				.addColumn('position', 'integer', (column) => column.notNull())
				.addColumn('version', 'integer', (column) => column.notNull())
				.addColumn('body', 'text', (column) => column.notNull())
				.addColumn('updated_at', 'bigint', (column) => column.notNull())
				.addPrimaryKeyConstraint(`${table}_key`, ['portfolio', 'id'])
				.execute();
		await schema
			.createTable('lead_entry')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('lead', 'text', (column) => column.notNull())
			.addColumn('sequence', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text')
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('lead_entry_key', ['portfolio', 'lead', 'sequence'])
			.execute();
	}
};
