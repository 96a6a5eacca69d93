const KEPT = 'hetu-typed.';

/**
 * Keeps what is typed in a form in this tab until it is sent or given up: a reload or a crash loses nothing.
 *
 * `of`: names the form among all others. Hidden fields are not kept: what a form is about is said by the page.
 */
export function typedDraft(of: string) {
	const key = KEPT + of;
	return {
		/** Attached to the form: what was typed before stands in it again. */
		attach(form: HTMLFormElement): () => void {
			const typed = read(key);
			putBack(form, typed);
			// one field can bring others
			requestAnimationFrame(() => putBack(form, typed));
			const keep = () => write(key, typedIn(form));
			form.addEventListener('input', keep);
			return () => form.removeEventListener('input', keep);
		},
		/** Sent, or given up. */
		clear: () => write(key, null)
	};
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
	[...form.querySelectorAll<Control>('input, select, textarea')].filter(({ name, type }) => name && type !== 'hidden');

const typedIn = (form: HTMLFormElement): Record<string, string> =>
	Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]));

function putBack(form: HTMLFormElement, typed: Readonly<Record<string, unknown>>): void {
	for (const control of controlsOf(form)) {
		const value = typed[control.name];
		if (typeof value !== 'string' || value === control.value) continue;
		control.value = value;
		// whoever listens to the field hears of it as if it had been typed
		control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
	}
}

function read(key: string): Readonly<Record<string, unknown>> {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
		return typeof kept === 'object' && kept !== null ? { ...kept } : {};
	} catch {
		// a browser that keeps nothing: the form begins anew
		return {};
	}
}

function write(key: string, typed: Readonly<Record<string, string>> | null): void {
	try {
		if (typed) sessionStorage.setItem(key, JSON.stringify(typed));
		else sessionStorage.removeItem(key);
	} catch (error) {
		console.info('what is typed is not kept', error);
	}
}
