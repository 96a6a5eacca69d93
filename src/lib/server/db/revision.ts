import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** With every write, in its transaction: what was made from an older revision is stale. */
export async function raiseRevision(transaction: Transaction<Tables>): Promise<void> {
	const row = await transaction
		.selectFrom('setting')
		.select('value')
		.where('key', '=', 'revision')
		.executeTakeFirstOrThrow();
	await transaction
		.updateTable('setting')
		.set({ value: String(Number(row.value) + 1) })
		.where('key', '=', 'revision')
		.execute();
	// what stands from now on, nobody has published
	await transaction.deleteFrom('setting').where('key', '=', 'edition').execute();
}
