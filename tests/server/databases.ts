import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/lib/server/db/open.ts';

export interface TestDatabase {
	readonly db: Database;
	/** By which another process, or a command, opens it. */
	readonly location: string;
	/** Opens the same database again, as a second start does. */
	reopen(): Promise<Database>;
	end(): Promise<void>;
}

interface Kind {
	readonly name: string;
	open(): Promise<TestDatabase>;
	/** One that nothing has opened yet. */
	openEmpty(): Promise<Omit<TestDatabase, 'db'>>;
}

const sqlite: Kind = {
	name: 'SQLite',
	async openEmpty() {
		const folder = mkdtempSync(join(tmpdir(), 'hetu-db-'));
		const path = join(folder, 'nested', 'hetu.db');
		return {
			location: path,
			reopen: () => openDatabase(path),
			end: async () => rmSync(folder, { recursive: true, force: true })
		};
	},
	open: async () => opened(await sqlite.openEmpty())
};

async function opened(empty: Omit<TestDatabase, 'db'>): Promise<TestDatabase> {
	const db = await empty.reopen();
	return {
		...empty,
		db,
		async end() {
			await db.destroy();
			await empty.end();
		}
	};
}

/** A schema of its own for each test, dropped at its end: whatever else the server holds is not touched. */
function postgres(url: string): Kind {
	return {
		name: 'PostgreSQL',
		async openEmpty() {
			const { default: pg } = await import('pg');
			const admin = new pg.Client({ connectionString: url });
			await admin.connect();
			const schema = `hetu_test_${randomUUID().replaceAll('-', '')}`;
			await admin.query(`create schema ${schema}`);
			const own = new URL(url);
			own.searchParams.set('options', `-c search_path=${schema}`);
			return {
				location: own.href,
				reopen: () => openDatabase(own.href),
				async end() {
					await admin.query(`drop schema ${schema} cascade`);
					await admin.end();
				}
			};
		},
		async open() {
			return opened(await this.openEmpty());
		}
	};
}

/** The databases to run on: always SQLite; PostgreSQL where `DATABASE_URL` names one. */
export const DATABASES: readonly Kind[] = process.env.DATABASE_URL
	? [sqlite, postgres(process.env.DATABASE_URL)]
	: [sqlite];

if (!process.env.DATABASE_URL)
	console.warn(
		'SKIPPED on PostgreSQL: set DATABASE_URL=postgres://… to run the server tests on it too (docs/operations.md says how to start one)'
	);
