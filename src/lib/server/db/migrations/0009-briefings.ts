import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Briefings, their versions and the links by which others open them. They begin empty. */
export const briefings: Migration = {
	async up({ schema }: Kysely<unknown>) {
		await schema
			.createTable('briefing')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('portfolio', 'text', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('account', 'text')
			.addColumn('author', 'text', (column) => column.notNull())
			.addColumn('made_at', 'bigint', (column) => column.notNull())
			.addColumn('changed_at', 'bigint', (column) => column.notNull())
			.addColumn('changed_by', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('archived_at', 'bigint')
			.execute();
		await schema
			.createTable('briefing_version')
			.addColumn('briefing', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('body', 'text', (column) => column.notNull())
			.addColumn('label', 'text')
			.addColumn('pack', 'text')
			.addColumn('kept_at', 'bigint', (column) => column.notNull())
			.addColumn('kept_by', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('briefing_version_key', ['briefing', 'version'])
			.execute();
		await schema
			.createTable('briefing_link')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('briefing', 'text', (column) => column.notNull())
			.addColumn('token_hash', 'text', (column) => column.notNull().unique())
			.addColumn('audience', 'text', (column) => column.notNull())
			.addColumn('version', 'integer', (column) => column.notNull())
			.addColumn('pack', 'text', (column) => column.notNull())
			.addColumn('made_at', 'bigint', (column) => column.notNull())
			.addColumn('made_by', 'text', (column) => column.notNull())
			.addColumn('expires_at', 'bigint', (column) => column.notNull())
			.addColumn('revoked_at', 'bigint')
			.addColumn('opened', 'integer', (column) => column.notNull())
			.addColumn('last_opened_at', 'bigint')
			.execute();
		await schema.createIndex('briefing_link_briefing').on('briefing_link').column('briefing').execute();
	}
};
