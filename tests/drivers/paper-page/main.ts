import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import type { Drawing } from '../../../src/lib/domain/sheet/drawing.ts';
import { toBase64 } from '../../../src/lib/paper/bytes.ts';
import type { OfflineFileOrder } from '../../../src/lib/paper/offline-file/write-offline-file.ts';
import { Press } from '../../../src/lib/paper/press/press.ts';
import type { PressOrder } from '../../../src/lib/paper/press/print-order.ts';
import type { Deck } from '../../../src/lib/paper/slides/slide.ts';
import { writeSlides } from '../../../src/lib/paper/slides/write-slides.ts';
import { makeOfflineFile } from '../../../src/lib/state/offline-file.ts';

export interface Job {
	readonly order: PressOrder;
	readonly drawings: readonly Drawing[];
	/** Stops once so many pages have been asked for. */
	readonly stopAt?: number;
}

export interface JobDone {
	/** Base64, or the problem in a word. */
	readonly bytes: string | null;
	readonly problem: string | null;
	readonly progress: readonly number[];
	readonly ms: number;
}

const press = new Press();

/** Called from the driver, in the page. */
async function print({ order, drawings, stopAt }: Job): Promise<JobDone> {
	const progress: number[] = [];
	const stopper = new AbortController();
	const pages = function* () {
		for (const [place, drawing] of drawings.entries()) {
			if (place === stopAt) stopper.abort(new Error('stopped'));
			yield drawing;
		}
	};
	const start = performance.now();
	const done = (bytes: string | null, problem: string | null) => ({
		bytes,
		problem,
		progress,
		ms: performance.now() - start
	});
	try {
		const printed = await press.print(order, {
			pages: pages(),
			onProgress: (share) => progress.push(share),
			signal: stopper.signal
		});
		const took = performance.now() - start;
		return {
			...done(printed.ok ? toBase64(printed.value) : null, printed.ok ? null : printed.problems.join()),
			ms: took
		};
	} catch (error) {
		return done(null, String(error));
	}
}

/** Slides, in the page itself. */
const slides = async (deck: Deck): Promise<string> => toBase64(await writeSlides(deck));

const offlineFile = async (order: Omit<OfflineFileOrder, 'player'>): Promise<string> =>
	toBase64(await makeOfflineFile(order));

Object.assign(window, { print, slides, offlineFile });
