export type KeyAction = 'search' | 'help' | 'filters' | 'results' | 'map' | 'table' | 'shortlist' | 'back';

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

/** What a key does, wherever the focus is; `null` while somebody types, or with a modifier that belongs to the browser. */
export function keyAction({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): KeyAction | null {
	const action = KEYS[key] ?? null;
	if (isComposing || ctrlKey || metaKey || altKey) return null;
	const typing =
		target instanceof HTMLElement &&
		target.closest('input:not([type=checkbox], [type=range]), textarea, select, dialog, [contenteditable]');
	return typing ? null : action;
}
