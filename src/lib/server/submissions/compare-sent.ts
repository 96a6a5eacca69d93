import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../db/open.ts';
import { counts, read } from './kept.ts';
import { insert, isSome } from './read-draft.ts';
import { comparedCount, toCompare } from './reading/gather.ts';
import { readerInPlace } from './reading/read-in-place.ts';
import { readerInThread } from './reading/read-in-thread.ts';

/** Rows on both sides together that are compared as fast as a page is made. */
const FEW = 1_000;

/**
 * Holds the new rows of a submission that was sent against those of others that nobody judged yet. Of two that are sent
 * at once the later finds the earlier; where both find each other, it is told once.
 *
 * @throws the reason of `signal` when that is aborted.
 */
export async function compareSent(db: Database, id: string, signal: AbortSignal): Promise<void> {
	const submission = await read(db, id, null);
	if (submission?.state !== 'submitted') return;
	const { new: added } = await counts(db, id);
	if (added === 0) return;
	const isShort = added + (await comparedCount(db, submission)) <= FEW;
	const reader = isShort ? readerInPlace(signal) : await readerInThread(signal);
	try {
		for await (const material of toCompare(db, submission)) reader.take(material);
		await reader.compare();
		for (let found = await reader.next(); isSome(found); found = await reader.next()) {
			await insert(db, id, found);
			await turn();
			signal.throwIfAborted();
		}
	} finally {
		reader.end();
	}
}
