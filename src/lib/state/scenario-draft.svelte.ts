const KEPT = 'hetu-scenario-draft.';

/** What somebody types of a scenario, kept in this tab until it is saved: a reload loses nothing. */
export class ScenarioDraft {
	readonly #key: string;
	name = $state('');
	note = $state('');

	/** `of`: the portfolio, or the scenario that is changed. `start`: what the fields begin with. */
	constructor(of: string, start: { readonly name: string; readonly note: string }) {
		this.#key = KEPT + of;
		const { name, note } = read(this.#key) ?? start;
		this.name = name;
		this.note = note;
	}

	/** After each stroke. */
	keep(): void {
		try {
			sessionStorage.setItem(this.#key, JSON.stringify({ name: this.name, note: this.note }));
		} catch (error) {
			console.info('the draft is not kept', error);
		}
	}

	/** Saved, or given up. */
	clear(): void {
		this.name = '';
		this.note = '';
		try {
			sessionStorage.removeItem(this.#key);
		} catch (error) {
			console.info('there was no draft', error);
		}
	}
}

function read(key: string): { name: string; note: string } | null {
	try {
		const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
		if (typeof stored !== 'object' || stored === null) return null;
		const { name, note } = stored as Record<string, unknown>;
		return typeof name === 'string' && typeof note === 'string' ? { name, note } : null;
	} catch {
		// a browser that keeps nothing, or a draft of another time: the fields begin anew
		return null;
	}
}
