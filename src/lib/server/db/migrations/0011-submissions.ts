import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What counties send: files as they came, their rows, and what headings were said to mean. They begin empty. */
export const submissions: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('submission')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('division', 'text')
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('portfolio', 'text')
			.addColumn('file_name', 'text', (column) => column.notNull())
			.addColumn('file_bytes', 'integer', (column) => column.notNull())
			.addColumn('file_hash', 'text', (column) => column.notNull())
			.addColumn('reading', 'text', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('statement', 'text')
			.addColumn('state', 'text', (column) => column.notNull())
			.addColumn('note', 'text')
			.addColumn('account', 'text')
			.addColumn('person', 'text', (column) => column.notNull())
			.addColumn('made_at', 'bigint', (column) => column.notNull())
			.addColumn('submitted_at', 'bigint')
			.addColumn('judged_at', 'bigint')
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('follows', 'text')
			.execute();
		await schema
			.createTable('submission_file')
			.addColumn('submission', 'text', (column) => column.notNull())
			.addColumn('part', 'integer', (column) => column.notNull())
			.addColumn('bytes', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('submission_file_key', ['submission', 'part'])
			.execute();
		await makeRows(schema);
	}
};

async function makeRows(schema: Kysely<unknown>['schema']): Promise<void> {
	await schema
		.createTable('submission_row')
		.addColumn('submission', 'text', (column) => column.notNull())
		.addColumn('line', 'integer', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('record', 'text')
		.addColumn('difference', 'text', (column) => column.notNull())
		.addColumn('faulty', 'integer', (column) => column.notNull())
		.addColumn('likely_same', 'integer', (column) => column.notNull())
		.addColumn('seen_version', 'integer')
		.addColumn('same_as', 'text')
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('remark', 'text')
		.addColumn('judged_account', 'text')
		.addColumn('judged_by', 'text')
		.addColumn('judged_at', 'bigint')
		.addColumn('applied_version', 'integer')
		.addPrimaryKeyConstraint('submission_row_key', ['submission', 'line'])
		.execute();
	await schema
		.createTable('heading_choice')
		.addColumn('division', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('heading', 'text', (column) => column.notNull())
		.addColumn('field', 'text')
		.addPrimaryKeyConstraint('heading_choice_key', ['division', 'kind', 'heading'])
		.execute();
}
