import instancerUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { type FontAddresses, pageFontFiles } from '../fonts/page-fonts.ts';
import type { PressCall, PressNews } from './press-talk.ts';
import PressWorker from './press.worker?worker';
import type { Printed, Printing, PressOrder } from './print-order.ts';

/** Prints one order after another in a worker; fonts once read stay until it is closed. */
export class Press {
	#worker: Worker | null = null;
	#run = 0;
	/** The order under way, or the last one. */
	#before: Promise<unknown> = Promise.resolve();

	/** @throws the reason of `signal` once it is given; what the worker could not do otherwise */
	print(order: PressOrder, printing: Printing): Promise<Printed> {
		const printed = this.#before.then(() => this.#print(order, printing));
		this.#before = printed.catch(() => null);
		return printed;
	}

	/** Ends the worker with the page. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#print(order: PressOrder, { pages, onProgress, signal }: Printing): Promise<Printed> {
		signal?.throwIfAborted();
		const worker = (this.#worker ??= new PressWorker());
		const run = ++this.#run;
		const call = (what: PressCall) => worker.postMessage(what);
		const turn = iteratorOf(pages);
		return new Promise<Printed>((resolve, reject) => {
			const stop = () => {
				call({ run, kind: 'stop' });
				reject(signal?.reason);
			};
			const hand = async () => {
				const { done, value } = await turn.next();
				call({ run, kind: 'page', drawing: done ? null : value });
			};
			worker.onmessage = ({ data: news }: MessageEvent<PressNews>) => {
				// of an order that was stopped nothing more is told, whatever is still on its way
				if (news.run !== run || signal?.aborted) return;
				if (news.kind === 'progress') onProgress?.(news.done);
				else if (news.kind === 'next') hand().catch((error) => (call({ run, kind: 'stop' }), reject(error)));
				else {
					signal?.removeEventListener('abort', stop);
					if (news.kind === 'printed') resolve(news.printed);
					else reject(new Error(news.message));
				}
			};
			worker.onerror = ({ message }) => reject(new Error(message));
			signal?.addEventListener('abort', stop, { once: true });
			call({ run, kind: 'print', order, fontAddresses: fontAddresses() });
		});
	}
}

/** The instancer is named here and not in the worker: what only a worker names is not kept for the time without a network. */
const fontAddresses = (): FontAddresses => ({
	files: pageFontFiles(),
	instancer: new URL(instancerUrl, document.baseURI).href
});

const iteratorOf = <T>(all: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> =>
	Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();
