/**
 * The thread that long files are read in, bundled apart (`scripts/reader-thread.ts`). It knows what it is sent and
 * nothing else: no database, no settings. Whoever started it ends it.
 */
import { parentPort } from 'node:worker_threads';
import { readerInPlace } from './read-in-place.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

// ending the thread is how it is stopped
const reader = readerInPlace(new AbortController().signal);
const tell = (message: FromThread) => parentPort?.postMessage(message);

async function answer(message: ToThread): Promise<void> {
	switch (message.kind) {
		case 'take':
			return reader.take(message.material);
		case 'read':
			return tell({
				kind: 'outcome',
				outcome: await reader.read(message.task, (phase, share) => tell({ kind: 'work', phase, share }))
			});
		case 'compare':
			await reader.compare();
			return tell({ kind: 'compared' });
		case 'next':
			return tell({ kind: 'portion', portion: await reader.next() });
	}
}

parentPort?.on('message', (message: ToThread) => {
	// what is thrown here ends the thread, and whoever started it is told
	void answer(message);
});
