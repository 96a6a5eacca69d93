import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, PostgresDialect, SqliteDialect, type SqliteDatabase } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Milliseconds another process may hold the write lock before a statement gives up. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a database and brings it to the newest shape.
 *
 * `location`: `postgres://…` or `postgresql://…` for PostgreSQL; anything else is the path of an SQLite file, made
 * with its folder where it does not exist.
 */
export async function openDatabase(location: string): Promise<Database> {
	const db = /^postgres(ql)?:\/\//.test(location) ? await openPostgres(location) : openSqlite(location);
	await migrate(db);
	return db;
}

/** An empty database in memory, of the shape of the migration `shape`: its rows are brought to the newest by `migrate`. */
export async function openMemory(shape: string): Promise<Database> {
	const db = openSqlite(':memory:');
	await migrate(db, shape);
	return db;
}

async function openPostgres(connectionString: string): Promise<Database> {
	const { default: pg } = await import('pg');
	// count(*) and bigint come as int8, which pg gives as a string: all of ours are below 2^53
	pg.types.setTypeParser(20, Number);
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString }) }) });
}

function openSqlite(path: string): Database {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqliteFile(path) }) });
}

/** `node:sqlite` in the shape that Kysely's SqliteDialect expects. */
function sqliteFile(path: string): SqliteDatabase {
	const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
	// full sync: what was acknowledged survives a power cut
	file.exec('pragma journal_mode = wal; pragma synchronous = full');
	return {
		close: () => file.close(),
		prepare(text) {
			const statement = file.prepare(text);
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
