type KeyAction = 'search' | 'help' | 'filters' | 'results' | 'map' | 'table' | 'shortlist' | 'back';

const KEYS: Readonly<Record<string, KeyAction>> = {
	'/': 'search',
	'?': 'help',
	f: 'filters',
	r: 'results',
	m: 'map',
	t: 'table',
	s: 'shortlist',
	Escape: 'back'
};

/** What a page does at each key; what is not there it leaves to the browser. `false`: there was nothing to do. */
export type KeyActions = Readonly<Partial<Record<KeyAction, () => void | boolean>>>;

/** Does what a key asks for, wherever the focus is. */
export function actOnKey(event: KeyboardEvent, actions: KeyActions): void {
	const action = keyAction(event);
	const act = action === null ? undefined : actions[action];
	if (act && act() !== false) event.preventDefault();
}

/** For a key that leads to the first thing of a kind on the page, where there is one. */
export const focusOn = (selector: string) => (): void => document.querySelector<HTMLElement>(selector)?.focus();

/** For the key that leads to the map. */
export const focusOnMap = focusOn('.maplibregl-canvas');

/** `null` while somebody types, or with a modifier that belongs to the browser. */
function keyAction({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): KeyAction | null {
	const action = KEYS[key] ?? null;
	if (isComposing || ctrlKey || metaKey || altKey) return null;
	const typing =
		target instanceof HTMLElement &&
		target.closest('input:not([type=checkbox], [type=range]), textarea, select, dialog, [contenteditable]');
	return typing ? null : action;
}
