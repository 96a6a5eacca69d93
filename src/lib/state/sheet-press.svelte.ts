import type { Drawing } from '$lib/domain/sheet/drawing';
import { Press } from '$lib/paper/press/press';
import type { PressOrder } from '$lib/paper/press/print-order';

interface Printing {
	readonly pages: Iterable<Drawing> | AsyncIterable<Drawing>;
	readonly what: string;
	readonly total?: number;
	/** What of `total` was done before this order. */
	readonly before?: number;
}

/** Prints sheets one order at a time, telling how far it has come; an order may be stopped. */
export class SheetPress {
	readonly #press = new Press();
	#stopper: AbortController | null = null;

	/** The order under way; `total`: pages, or 1 for a share; `null`: none. */
	running = $state.raw<{ readonly what: string; readonly done: number; readonly total: number } | null>(null);

	/** `null`: it was stopped. @throws what went wrong */
	async print(
		order: PressOrder,
		{ pages, what, total = 1, before = 0 }: Printing
	): Promise<Awaited<ReturnType<Press['print']>> | null> {
		this.#end();
		const stopper = new AbortController();
		this.#stopper = stopper;
		this.running = { what, done: before, total };
		try {
			const onProgress = (done: number) => (this.running = { what, done: before + done, total });
			return await this.#press.print(order, { pages, onProgress, signal: stopper.signal });
		} catch (error) {
			if (stopper.signal.aborted) return null;
			throw error;
		} finally {
			if (this.#stopper === stopper) this.running = null;
		}
	}

	/** How often it was stopped: whoever gives several orders sees a stop that falls between two of them. */
	stops = 0;

	stop(): void {
		this.stops++;
		this.#end();
	}

	#end(): void {
		this.#stopper?.abort(new Error('stopped'));
		this.#stopper = null;
		this.running = null;
	}

	close(): void {
		this.stop();
		this.#press.close();
	}
}
