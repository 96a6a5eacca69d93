import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Values that the bureau asked a division for. None at first. */
export const questions: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('question')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('project', 'text', (column) => column.notNull())
			.addColumn('criterion', 'text', (column) => column.notNull())
			.addColumn('note', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('person', 'text', (column) => column.notNull())
			.addColumn('asked_at', 'bigint', (column) => column.notNull())
			.addColumn('withdrawn_at', 'bigint')
			.execute();
		await schema.createIndex('question_project').on('question').columns(['portfolio', 'project']).execute();
	}
};
