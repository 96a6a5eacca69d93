import type { Database } from '../db/open.ts';
import { takeTurns } from '../turns.ts';
import { compareSent } from './compare-sent.ts';
import { readDraft, type ReadingPhase } from './read-draft.ts';

/** How far the reading of a file is. */
export interface Course {
	readonly phase: ReadingPhase | 'waiting';
	/** Of the phase, 0–1. */
	readonly share: number;
}

/** Files whose reading waits for its turn. */
const MOST_WAITING = 8;

const inTurn = takeTurns(MOST_WAITING);
const running = new Map<string, { course: Course; readonly stop: AbortController }>();

/** Where the reading of a submission is in this process; `null`: nothing of it is being read here. */
export const courseOf = (id: string): Course | null => running.get(id)?.course ?? null;

/** Ends a reading; what it had read is let go. */
export const stopReading = (id: string): void => running.get(id)?.stop.abort();

/**
 * Reads a draft's file when its turn comes, and goes on when whoever asked has left. A reading of the same draft that is
 * under way ends first: what it began with is no longer what is wanted. Whether it was let into the line.
 */
async function beginReading(db: Database, id: string): Promise<boolean> {
	stopReading(id);
	const stop = new AbortController();
	const reading = { course: { phase: 'waiting', share: 0 } as Course, stop };
	running.set(id, reading);
	const ended = await inTurn(async () => {
		await readDraft(db, id, {
			signal: stop.signal,
			onProgress: (phase, share) => {
				reading.course = { phase, share };
			}
		});
		return true;
	}).finally(() => {
		if (running.get(id) === reading) running.delete(id);
	});
	return ended ?? false;
}

/** Holds what was sent against what is open elsewhere, when its turn comes. */
const beginComparing = (db: Database, id: string): Promise<void | null> =>
	inTurn(() => compareSent(db, id, new AbortController().signal));

/** How long whoever uploads waits for the reading before the page tells how far it is. */
const PATIENCE_MS = 3_000;

/** Begins a reading and waits for it a while: most files are read by then. Faults of ours are logged, and the draft tells that reading did not end. */
export const startReading = (db: Database, id: string): Promise<void> => patiently(beginReading(db, id), id);

/** Begins to compare what was sent, and waits for it a while. */
export const startComparing = (db: Database, id: string): Promise<void> => patiently(beginComparing(db, id), id);

async function patiently(work: Promise<unknown>, id: string): Promise<void> {
	const ended = work.catch((thrown: unknown) => {
		console.error(`reading submission ${id}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
	});
	await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
}
