import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, PostgresDialect, SqliteDialect, type SqliteDatabase } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Milliseconds another process may hold the write lock before a statement gives up. */
const BUSY_TIMEOUT_MS = 5000;

/** Milliseconds that a request waits for a connection to PostgreSQL. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens a database and brings it to the newest shape.
 *
 * `location`: `postgres://…` or `postgresql://…` for PostgreSQL; anything else is the path of an SQLite file, made
 * with its folder where it does not exist.
 */
export async function openDatabase(location: string): Promise<Database> {
	const db = await openAsItIs(location);
	try {
		await migrate(db);
		return db;
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

/** An empty database in memory, of the shape of the migration `shape`: its rows are brought to the newest by `migrate`. */
export async function openMemory(shape: string): Promise<Database> {
	const db = openSqlite(':memory:', false);
	await migrate(db, shape);
	return db;
}

/** Opens a database in whatever shape it is. `readOnly`: of an SQLite file, which then must be there. */
export async function openAsItIs(location: string, { readOnly = false } = {}): Promise<Database> {
	return isPostgres(location) ? openPostgres(location) : openSqlite(location, readOnly);
}

export const isPostgres = (location: string): boolean => /^postgres(ql)?:\/\//.test(location);

async function openPostgres(connectionString: string): Promise<Database> {
	const { default: pg } = await import('pg');
	// count(*) and bigint come as int8, which pg gives as a string: all of ours are below 2^53
	pg.types.setTypeParser(20, Number);
	const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true });
	// a connection that breaks while nobody uses it: unheard, it would end the process; the pool opens another when asked
	pool.on('error', (error) => console.error(`database connection lost: ${error.message}`));
	// the same for one that breaks between two statements of a transaction: the next statement tells whoever waits
	pool.on('connect', (client) => client.on('error', () => undefined));
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function openSqlite(path: string, readOnly: boolean): Database {
	if (path !== ':memory:' && !readOnly) mkdirSync(dirname(path), { recursive: true });
	return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqliteFile(path, readOnly) }) });
}

const NOTHING: ReturnType<SqliteDatabase['prepare']> = {
	reader: false,
	all: () => [],
	run: () => ({ changes: 0, lastInsertRowid: 0 }),
	iterate: () => [].values()
};

/** `node:sqlite` in the shape that Kysely's SqliteDialect expects. */
function sqliteFile(path: string, readOnly: boolean): SqliteDatabase {
	const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true, readOnly });
	// full sync: what was acknowledged survives a power cut
	if (!readOnly) file.exec('pragma journal_mode = wal; pragma synchronous = full');
	return {
		close: () => file.close(),
		prepare(text) {
			// a full disk or a broken file has ended the transaction already: what went wrong is to be told, not this
			if (text === 'rollback' && !file.isTransaction) return NOTHING;
			// a command may write beside the server: one that reads first and writes later would be refused, not wait its turn
			const statement = file.prepare(text === 'begin' && !readOnly ? 'begin immediate' : text);
			const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...bind(parameters)),
				run: (parameters) => statement.run(...bind(parameters)),
				iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>
			};
		}
	};
}
