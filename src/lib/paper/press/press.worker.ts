import type { Drawing } from '../../domain/sheet/drawing.ts';
import { type Fonts, openFonts } from '../fonts/letters.ts';
import { fetchedFonts } from '../fonts/page-fonts.ts';
import { printOrder } from './print-order.ts';
import type { PressCall, PressNews } from './press-talk.ts';

/**
 * Prints aside, so that the page stays quick. It must be a worker: its own policy lets it compile the font instancer, the
 * page's does not.
 */
let fonts: Fonts | undefined;
let current = 0;
let stopper = new AbortController();
let hand: (drawing: Drawing | null) => void = () => {};

onmessage = ({ data: call }: MessageEvent<PressCall>) => {
	if (call.kind === 'print') void print(call);
	else if (call.run !== current) return;
	else if (call.kind === 'page') hand(call.drawing);
	else {
		stopper.abort();
		// whoever waits for a page waits no longer
		hand(null);
	}
};

async function print({ run, order, fontAddresses }: Extract<PressCall, { kind: 'print' }>): Promise<void> {
	current = run;
	stopper = new AbortController();
	const { signal } = stopper;
	fonts ??= openFonts(fetchedFonts(fontAddresses));
	try {
		const onProgress = (done: number) => tell({ run, kind: 'progress', done });
		const printed = await printOrder(order, { pages: pagesOf(run, signal), onProgress, signal }, fonts);
		tell({ run, kind: 'printed', printed }, printed.ok ? [printed.value.buffer] : []);
	} catch (error) {
		if (!signal.aborted) tell({ run, kind: 'failed', message: String(error) });
	}
}

async function* pagesOf(run: number, signal: AbortSignal): AsyncGenerator<Drawing> {
	// an order that was stopped asks for nothing: the next one is heard already
	while (!signal.aborted) {
		const next = new Promise<Drawing | null>((resolve) => (hand = resolve));
		tell({ run, kind: 'next' });
		const drawing = await next;
		if (!drawing) return;
		yield drawing;
	}
}

function tell(news: PressNews, given: Transferable[] = []): void {
	postMessage(news, { transfer: given });
}
