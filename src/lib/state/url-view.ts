import { pushState, replaceState } from '$app/navigation';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { historySteps, parseView, serialiseView, type View, type ViewProblem } from '$lib/domain/explore/view';

const KEPT_VIEW = 'hetu-last-view';
/** A flight of the camera or a drag is written when it rests: browsers refuse more than some hundred writes a minute. */
const SETTLED_AFTER_MS = 250;

/** What a screen makes of the view in its address: a chain's own page need not say which chain it filters by. */
export interface ViewPlace {
	readonly read: (view: View) => View;
	readonly write: (view: View) => View;
	/** A bare address opens the last view that was shown. */
	readonly restored: boolean;
}

const same = (view: View): View => view;
/** How a sheet is made says nothing on a screen. */
const withoutSheet = (view: View): View => (view.sheet === null ? view : { ...view, sheet: null });

/** The explorer: the address is the view. */
export const EXPLORER: ViewPlace = { read: withoutSheet, write: same, restored: true };

/** The composer of a sheet. */
export const SHEET: ViewPlace = { read: same, write: same, restored: false };

interface Whose {
	readonly catalogue: Catalogue;
	readonly place: ViewPlace;
}

/**
 * Keeps the address bar at the view. The camera replaces the entry of the history. Anything else adds one at once, so
 * that Back always undoes the last step, however soon it is asked; a drag or a word being typed is one step.
 *
 * Returns what the caller tells of each new view, and what ends it.
 */
export function followView(
	start: View,
	{ catalogue, place }: Whose
): { show: (view: View) => void; arrive: (view: View) => void; stop: () => void } {
	const step = historySteps();
	const gestures = countGestures();
	const path = location.pathname;
	let written = start;
	let waiting: { readonly view: View; readonly how: 'push' | 'replace' } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = () => {
		clearTimeout(timer);
		// a page that has been left has no say in the address of the next
		if (!waiting || location.pathname !== path) return;
		const { view, how } = waiting;
		const address = addressOf(place.write(view), catalogue);
		(how === 'push' ? pushState : replaceState)(address, {});
		written = view;
		waiting = null;
		if (place.restored) keepView(address);
	};
	return {
		show(view) {
			const next = step(waiting?.view ?? written, view, { gesture: gestures.count(), at: performance.now() });
			if (next === 'none') return;
			// what the entry being left showed last: Back returns to it
			if (next === 'push') flush();
			// a step that is not written yet takes in what goes on from it
			const how = waiting?.how === 'push' ? 'push' : next;
			waiting = { view, how };
			clearTimeout(timer);
			// a step is written before anything can ask to undo it: at once, or, while a pointer is held and nothing can, in
			// a task of its own beside that of the drag
			if (how === 'replace') timer = setTimeout(flush, SETTLED_AFTER_MS);
			else if (gestures.isHeld()) timer = setTimeout(flush);
			else flush();
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

/** Counts presses of a pointer or key; one held down is one. `isHeld`: a pointer is down. */
function countGestures(): { count: () => number; isHeld: () => boolean; stop: () => void } {
	let count = 0;
	let held = false;
	const begin = (event: Event) => {
		if (!(event instanceof KeyboardEvent && event.repeat)) count++;
		if (event.type === 'pointerdown') held = true;
	};
	const end = () => (held = false);
	addEventListener('pointerdown', begin, true);
	addEventListener('keydown', begin, true);
	addEventListener('pointerup', end, true);
	addEventListener('pointercancel', end, true);
	return {
		count: () => count,
		isHeld: () => held,
		stop() {
			removeEventListener('pointerdown', begin, true);
			removeEventListener('keydown', begin, true);
			removeEventListener('pointerup', end, true);
			removeEventListener('pointercancel', end, true);
		}
	};
}

const addressOf = (view: View, catalogue: Catalogue): string => {
	const query = serialiseView(view, catalogue).toString();
	return query ? `${location.pathname}?${query}` : location.pathname;
};

/** The view of the address; of the last visit where the address is bare. */
export function openView(
	search: string,
	{ catalogue, place }: Whose
): { view: View; problems: readonly ViewProblem[] } {
	const bare = search.length <= 1;
	const { view, problems } = parseView(new URLSearchParams(bare && place.restored ? lastView() : search), catalogue);
	return { view: place.read(view), problems };
}

function keepView(address: string): void {
	try {
		// an address that names no publication opens the newest
		const { searchParams } = new URL(address, location.origin);
		searchParams.delete('ed');
		localStorage.setItem(KEPT_VIEW, `?${searchParams}`);
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
