import { type ResourceLimits, Worker } from 'node:worker_threads';
import { type OnWork, type Reader, ReaderBroke } from './reader.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/**
 * What a reading may take of memory beside the file itself. The longest files that are let in, 200,000 rows or 100 MB,
 * were read in less; what needs more is refused, and the server does not notice.
 */
export const THREAD_MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 1_500, maxYoungGenerationSizeMb: 64 };

type Answer = Exclude<FromThread, { readonly kind: 'work' }>;

/** Reads in a thread of its own, which `signal` ends at once. */
export async function readerInThread(signal: AbortSignal, resourceLimits = THREAD_MEMORY): Promise<Reader> {
	const { default: code } = await import('virtual:submissions/thread');
	signal.throwIfAborted();
	const worker = new Worker(code, { eval: true, resourceLimits, name: 'submission' });
	// a server that is told to end does not wait for a file to be read
	worker.unref();
	let onWork: OnWork = () => undefined;
	let settle: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void } | null = null;
	let broke: unknown = null;
	const fail = (error: unknown) => {
		broke ??= error;
		settle?.reject(broke);
	};
	worker.on('message', (message: FromThread) => {
		if (message.kind === 'work') onWork(message.phase, message.share);
		else settle?.resolve(message);
	});
	worker.on('error', (error) => fail(new ReaderBroke(error instanceof Error ? error : new Error(String(error)))));
	worker.on('exit', (exit) => fail(new ReaderBroke(new Error(`the reading thread ended with ${exit}`))));
	const stop = () => {
		fail(signal.reason);
		void worker.terminate();
	};
	signal.addEventListener('abort', stop, { once: true });

	const say = (message: ToThread) => worker.postMessage(message);
	async function ask<Kind extends Answer['kind']>(message: ToThread, kind: Kind): Promise<Answer & { kind: Kind }> {
		if (broke !== null) throw broke;
		const answer = await new Promise<Answer>((resolve, reject) => {
			settle = { resolve, reject };
			say(message);
		});
		if (answer.kind !== kind) throw new Error(`the reading thread said ${answer.kind}, not ${kind}`);
		// its kind is the one that was asked for
		return answer as Answer & { kind: Kind };
	}
	return {
		take: (material) => say({ kind: 'take', material }),
		read: async (task, hear) => {
			onWork = hear;
			return (await ask({ kind: 'read', task }, 'outcome')).outcome;
		},
		compare: async () => {
			await ask({ kind: 'compare' }, 'compared');
		},
		next: async () => (await ask({ kind: 'next' }, 'portion')).portion,
		end: () => {
			signal.removeEventListener('abort', stop);
			void worker.terminate();
		}
	};
}
