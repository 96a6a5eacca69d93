import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { InUse } from './lock.ts';
import type { Database } from './open.ts';

/** Milliseconds before a server whose connection was lost says again that it is there. */
const AGAIN_MS = 2000;

/** One number for each Hetu of a PostgreSQL: servers share it, whoever writes all wants it alone. */
const KEY = `hashtextextended('hetu ' || current_schema(), 0)`;

/**
 * Says that a server runs on a PostgreSQL, as long as the process lives; any number may. Where the connection is lost it
 * is said again, as soon as the database is back. Waits while somebody writes all. Call what it gives to leave.
 */
export async function announce(location: string): Promise<() => Promise<void>> {
	let isLeaving = false;
	let present = await enter(location);
	const stay = async () => {
		for (;;) {
			await present.ended;
			if (isLeaving) return;
			await sleep(AGAIN_MS, undefined, { ref: false });
			// while the database is away this is not there either, and ends at once
			present = await enter(location).catch(() => ({ ...present, ended: Promise.resolve() }));
		}
	};
	void stay();
	return async () => {
		isLeaving = true;
		await present.client.end();
	};
}

async function enter(connectionString: string) {
	const { default: pg } = await import('pg');
	const client = new pg.Client({ connectionString, keepAlive: true, application_name: 'hetu-server' });
	// it ends when it is lost, which is what is waited for
	client.on('error', () => undefined);
	const ended = new Promise<void>((resolve) => client.once('end', resolve));
	await client.connect();
	await client.query(`select pg_advisory_lock_shared(${KEY})`);
	return { client, ended };
}

/** Keeps servers from starting until the transaction ends. @throws `InUse` where one runs */
export async function holdAlone(transaction: Pick<Database, 'getExecutor'>): Promise<void> {
	const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_xact_lock(${sql.raw(KEY)}) as alone`.execute(
		transaction
	);
	if (!rows[0]?.alone) throw new InUse('the database is in use by a running Hetu server: stop every one of them first');
}
