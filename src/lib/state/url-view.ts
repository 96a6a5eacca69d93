import { pushState, replaceState } from '$app/navigation';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { historyStep, parseView, serialiseView, type View } from '$lib/domain/explore/view';

const KEPT_VIEW = 'hetu-last-view';
/** A brush or a flight of the camera is one entry of the history, not one a frame. */
const SETTLED_AFTER_MS = 250;

/**
 * Keeps the address bar at the view. The camera replaces the entry of the history, anything else adds one.
 *
 * Returns what the caller tells of each new view, and what ends it.
 */
export function followView(
	catalogue: Catalogue,
	start: View
): { show: (view: View) => void; arrive: (view: View) => void; flush: () => void } {
	let written = start;
	let waiting: View | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = () => {
		clearTimeout(timer);
		if (!waiting) return;
		const step = historyStep(written, waiting);
		const address = addressOf(waiting, catalogue);
		if (step === 'push') pushState(address, {});
		else if (step === 'replace') replaceState(address, {});
		written = waiting;
		waiting = null;
		keepView(address);
	};
	return {
		show(view) {
			waiting = view;
			clearTimeout(timer);
			timer = setTimeout(flush, SETTLED_AFTER_MS);
		},
		arrive(view) {
			clearTimeout(timer);
			waiting = null;
			written = view;
		},
		flush
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
