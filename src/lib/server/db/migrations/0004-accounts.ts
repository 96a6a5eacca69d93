import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Accounts, sessions, invitations, what was tried at the door, the audit, and scenarios. All begin empty. */
export const accounts: Migration = {
	async up(db: Kysely<unknown>) {
		await accountTables(db);
		await auditTables(db);
		await scenarioTable(db);
	}
};

async function accountTables({ schema }: Kysely<unknown>): Promise<void> {
	await schema
		.createTable('account')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sign_in_name', 'text', (column) => column.notNull().unique())
		.addColumn('display_name', 'text', (column) => column.notNull())
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('division', 'text')
		.addColumn('password_hash', 'text', (column) => column.notNull())
		.addColumn('active', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await schema
		.createTable('session')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('account', 'text', (column) => column.notNull().references('account.id'))
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('former_hash', 'text')
		.addColumn('agent', 'text', (column) => column.notNull())
		.addColumn('opened_at', 'bigint', (column) => column.notNull())
		.addColumn('seen_at', 'bigint', (column) => column.notNull())
		.addColumn('renewed_at', 'bigint', (column) => column.notNull())
		.execute();
	await schema.createIndex('session_account').on('session').column('account').execute();
	await schema.createIndex('session_former').on('session').column('former_hash').execute();
	await schema
		.createTable('invitation')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('account', 'text', (column) => column.references('account.id'))
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('division', 'text')
		.addColumn('display_name', 'text', (column) => column.notNull())
		.addColumn('invited_by', 'text', (column) => column.notNull())
		.addColumn('made_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await schema
		.createTable('attempt')
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('failures', 'integer', (column) => column.notNull())
		.addColumn('last_at', 'bigint', (column) => column.notNull())
		.addColumn('locked_until', 'bigint', (column) => column.notNull())
		.execute();
}

async function auditTables(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('audit')
		.addColumn('sequence', 'integer', (column) => column.primaryKey())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('account', 'text')
		.addColumn('person', 'text', (column) => column.notNull())
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('before', 'text')
		.addColumn('after', 'text')
		.addColumn('reason', 'text')
		.addColumn('hash', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('audit_subject').on('audit').column('subject').execute();
	// one row that each writer takes in turn: the chain has no two ends
	await db.schema
		.createTable('audit_end')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('sequence', 'integer', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.execute();
	await (db as Kysely<{ audit_end: { id: number; sequence: number; hash: string } }>)
		.insertInto('audit_end')
		.values({ id: 1, sequence: 0, hash: '' })
		.execute();
}

async function scenarioTable({ schema }: Kysely<unknown>): Promise<void> {
	await schema
		.createTable('scenario')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('portfolio', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('query', 'text', (column) => column.notNull())
		.addColumn('account', 'text')
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('kept_at', 'bigint', (column) => column.notNull())
		.addColumn('changed_at', 'bigint', (column) => column.notNull())
		.addColumn('changed_by', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('archived_at', 'bigint')
		.execute();
	// two planners may find the same name at the same moment: the database decides
	await schema
		.createIndex('scenario_name')
		.unique()
		.on('scenario')
		.columns(['portfolio', 'name'])
		.where(sql<boolean>`archived_at is null`)
		.execute();
}
