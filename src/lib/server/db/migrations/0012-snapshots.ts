import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the public sees: records as somebody published them. None at first; the next start publishes what stands. */
export const snapshots: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('snapshot')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('sequence', 'integer', (column) => column.notNull().unique())
			.addColumn('revision', 'text', (column) => column.notNull())
			.addColumn('withheld', 'integer', (column) => column.notNull())
			.addColumn('summary', 'text', (column) => column.notNull())
			.addColumn('note', 'text', (column) => column.notNull())
			.addColumn('packed', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text', (column) => column.notNull())
			.addColumn('made_at', 'bigint', (column) => column.notNull())
			.execute();
	}
};
