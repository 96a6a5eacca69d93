/** What a key of the keyboard or of a clicker asks for. */
export type PresentingStep =
	| {
			readonly kind:
				'next' | 'back' | 'first' | 'last' | 'blank' | 'laser' | 'pen' | 'wipe' | 'list' | 'full' | 'notes' | 'leave';
	  }
	| { readonly kind: 'digit'; readonly digit: string }
	| { readonly kind: 'jump' };

const KEYS: Readonly<Record<string, Exclude<PresentingStep['kind'], 'digit'>>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	Enter: 'jump',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	PageUp: 'back',
	Backspace: 'back',
	Home: 'first',
	End: 'last',
	b: 'blank',
	'.': 'blank',
	l: 'laser',
	d: 'pen',
	c: 'wipe',
	g: 'list',
	f: 'full',
	F5: 'full',
	n: 'notes',
	Escape: 'leave'
};

/** What a key means while a briefing is presented; `null`: nothing, so that it stays the browser's. */
export function presentingStep({
	key,
	hasModifier,
	isShifted
}: {
	readonly key: string;
	/** Ctrl, Alt or the command key. */
	readonly hasModifier: boolean;
	readonly isShifted: boolean;
}): PresentingStep | null {
	if (hasModifier) return null;
	if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
	if (key === ' ' && isShifted) return { kind: 'back' };
	const kind = KEYS[key.length === 1 ? key.toLowerCase() : key];
	return kind ? { kind } : null;
}

/** The scene that typed digits name, counted from 1; `null` where there is none such. */
export function sceneOfDigits(digits: string, count: number): number | null {
	const place = Number(digits) - 1;
	return digits !== '' && place >= 0 && place < count ? place : null;
}
