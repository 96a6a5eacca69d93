import { pushState, replaceState } from '$app/navigation';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { historySteps, parseView, serialiseView, type View } from '$lib/domain/explore/view';

const KEPT_VIEW = 'hetu-last-view';
/** A flight of the camera or a drag is written when it rests: browsers refuse more than some hundred writes a minute. */
const SETTLED_AFTER_MS = 250;

/**
 * Keeps the address bar at the view. The camera replaces the entry of the history. Anything else adds one at once, so
 * that Back always undoes the last step, however soon it is asked; a drag or a word being typed is one step.
 *
 * Returns what the caller tells of each new view, and what ends it.
 */
export function followView(
	catalogue: Catalogue,
	start: View
): { show: (view: View) => void; arrive: (view: View) => void; stop: () => void } {
	const step = historySteps();
	const gestures = countGestures();
	let written = start;
	let waiting: { readonly view: View; readonly how: 'push' | 'replace' } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = () => {
		clearTimeout(timer);
		if (!waiting) return;
		const { view, how } = waiting;
		const address = addressOf(view, catalogue);
		(how === 'push' ? pushState : replaceState)(address, {});
		written = view;
		waiting = null;
		keepView(address);
	};
	return {
		show(view) {
			const how = step(waiting?.view ?? written, view, { gesture: gestures.count(), at: performance.now() });
			if (how === 'none') return;
			// what the entry being left showed last: Back returns to it
			if (how === 'push') flush();
			waiting = { view, how: waiting?.how ?? how };
			clearTimeout(timer);
			// a step is written next, in a task of its own
			timer = setTimeout(flush, waiting.how === 'push' ? 0 : SETTLED_AFTER_MS);
		},
		arrive(view) {
			clearTimeout(timer);
			waiting = null;
			written = view;
		},
		stop() {
			flush();
			gestures.stop();
		}
	};
}

/** Counts presses of a pointer or key; one held down is one. */
function countGestures(): { count: () => number; stop: () => void } {
	let count = 0;
	const begin = (event: Event) => {
		if (!(event instanceof KeyboardEvent && event.repeat)) count++;
	};
	addEventListener('pointerdown', begin, true);
	addEventListener('keydown', begin, true);
	return {
		count: () => count,
		stop() {
			removeEventListener('pointerdown', begin, true);
			removeEventListener('keydown', begin, true);
		}
	};
}

const addressOf = (view: View, catalogue: Catalogue): string => {
	const query = serialiseView(view, catalogue).toString();
	return query ? `${location.pathname}?${query}` : location.pathname;
};

/** The view of the address; of the last visit where the address is bare. */
export function openView(search: string, catalogue: Catalogue) {
	const bare = search.length <= 1;
	return parseView(new URLSearchParams(bare ? lastView() : search), catalogue);
}

function keepView(address: string): void {
	try {
		localStorage.setItem(KEPT_VIEW, new URL(address, location.origin).search);
	} catch (error) {
		// storage may be full or forbidden; the address still holds the view
		console.info('the last view is not kept', error);
	}
}

function lastView(): string {
	try {
		return localStorage.getItem(KEPT_VIEW) ?? '';
	} catch {
		return '';
	}
}
