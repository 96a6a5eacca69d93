import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Rows {
	record: { kind: string; id: string; body: string };
}

/**
 * How projects are followed, and what was changed of it. Both begin empty: rules, procedures and deliveries come with a
 * pack. Portfolios stand on today.
 */
export const roadmap: Migration = {
	async up(given: Kysely<unknown>) {
		await given.schema
			.createTable('delivery')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('project', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('updated_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('delivery_key', ['portfolio', 'project'])
			.execute();
		await given.schema
			.createTable('delivery_change')
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('project', 'text', (column) => column.notNull())
			.addColumn('sequence', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text')
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('delivery_change_key', ['portfolio', 'project', 'sequence'])
			.execute();
		const db = given as Kysely<Rows>;
		const portfolios = await db.selectFrom('record').select(['id', 'body']).where('kind', '=', 'portfolio').execute();
		for (const { id, body } of portfolios)
			await db
				.updateTable('record')
				.set({ body: JSON.stringify({ asOf: null, ...(JSON.parse(body) as object) }) })
				.where('kind', '=', 'portfolio')
				.where('id', '=', id)
				.execute();
	}
};
