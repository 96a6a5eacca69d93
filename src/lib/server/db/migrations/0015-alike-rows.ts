import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** New rows of two submissions that may be about one thing. None at first: each file is compared when it is read or sent. */
export const alikeRows: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('alike_row')
			.addColumn('submission', 'text', (column) => column.notNull())
			.addColumn('line', 'integer', (column) => column.notNull())
			.addColumn('other', 'text', (column) => column.notNull())
			.addColumn('other_line', 'integer', (column) => column.notNull())
			.addColumn('reasons', 'text', (column) => column.notNull())
			.addColumn('certainty', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('alike_row_key', ['submission', 'line', 'other', 'other_line'])
			.execute();
		await schema.createIndex('alike_row_other').on('alike_row').columns(['other', 'other_line']).execute();
	}
};
