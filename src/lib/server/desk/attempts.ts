import type { Database } from '../db/open.ts';

/** Failures under one name before it is locked; each further one doubles the time. */
const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;
/** Failures as old as this no longer count. */
const FORGOTTEN_MS = 86_400_000;

/** Milliseconds for which nobody signs in under a name; 0 where it is open. Names that nobody has lock alike. */
export async function lockedFor(db: Database, name: string, at: number): Promise<number> {
	const row = await db.selectFrom('attempt').select('locked_until').where('name', '=', name).executeTakeFirst();
	return Math.max(0, (row?.locked_until ?? 0) - at);
}

/** Counts a failure, and locks the name from the fifth on. */
export async function recordFailure(db: Database, name: string, at: number): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		await transaction
			.deleteFrom('attempt')
			.where('last_at', '<', at - FORGOTTEN_MS)
			.execute();
		await transaction
			.insertInto('attempt')
			.values({ name, failures: 1, last_at: at, locked_until: 0 })
			.onConflict((conflict) =>
				conflict.column('name').doUpdateSet((row) => ({ failures: row('attempt.failures', '+', 1), last_at: at }))
			)
			.execute();
		const { failures } = await transaction
			.selectFrom('attempt')
			.select('failures')
			.where('name', '=', name)
			.executeTakeFirstOrThrow();
		if (failures < FREE_FAILURES) return;
		const lock = Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES));
		await transaction
			.updateTable('attempt')
			.set({ locked_until: at + lock })
			.where('name', '=', name)
			.execute();
	});
}

/** After signing in: the name begins anew. */
export async function forgetFailures(db: Database, name: string): Promise<void> {
	await db.deleteFrom('attempt').where('name', '=', name).execute();
}
