import type { Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { Tables } from './tables.ts';

/**
 * Runs `work` in a transaction of which all stays or nothing: an answer of which `isKept` says no leaves the database as
 * it was, and is answered all the same.
 */
export async function keptOnly<Answer>(
	db: Database,
	isKept: (answer: Answer) => boolean,
	work: (transaction: Transaction<Tables>) => Promise<Answer>
): Promise<Answer> {
	let ended: { readonly answer: Answer } | undefined;
	try {
		return await db.transaction().execute(async (transaction) => {
			const answer = await work(transaction);
			if (isKept(answer)) return answer;
			ended = { answer };
			throw new NotKept();
		});
	} catch (thrown) {
		if (thrown instanceof NotKept && ended) return ended.answer;
		throw thrown;
	}
}

/** Ends a transaction. */
class NotKept extends Error {}

/** Of answers that tell their outcome: whether something was kept. */
export const wasKept = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'kept';
