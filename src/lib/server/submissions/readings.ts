import type { Database } from '../db/open.ts';
import { takeTurns } from '../turns.ts';
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

/** How long whoever uploads waits for the reading before the page tells how far it is. */
const PATIENCE_MS = 3_000;

/** Begins a reading and waits for it a while: most files are read by then. Faults of ours are logged, and the draft tells that reading did not end. */
export async function startReading(db: Database, id: string): Promise<void> {
	const reading = beginReading(db, id).catch((thrown: unknown) => {
		console.error(`reading submission ${id}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
	});
	await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
}
