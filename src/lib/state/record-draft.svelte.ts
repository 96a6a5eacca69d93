/** Texts of a form by the name of their field. */
type Texts = Readonly<Record<string, string>>;

/** What a browser keeps of a form that was not sent. */
interface KeptDraft {
	/** Of the record as it was when somebody began. */
	readonly version: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** What was typed, where it differs from the record. */
	readonly texts: Texts;
}

const KEPT = 'hetu-record-draft.';
/** What is typed into one field within this time is one step back. */
const STEP_MS = 1000;
const MOST_STEPS = 200;
const FEW = 300;
const KEEP_AFTER_MS = 400;

/** A form being filled: what is typed, what can be undone, and a copy in the browser until it is sent or given up. */
export class RecordDraft {
	/** What the record says. */
	readonly base: Texts;
	/** Of the record as whoever fills the form saw it. */
	version = $state(0);
	/** When the draft that was found had been typed; `null`: the form began as the record is. */
	foundAt = $state<number | null>(null);
	/** The browser keeps nothing: a reload loses what is typed. */
	unkept = $state(false);
	/** What differs from the record: of a table of thousands of cells the few that were typed. */
	#typed = $state.raw<Texts>({});
	#past = $state.raw<readonly Texts[]>([]);
	#future = $state.raw<readonly Texts[]>([]);
	#last = { name: '', at: 0 };
	#keeping: ReturnType<typeof setTimeout> | undefined;
	readonly #key: string;

	/** `typed`: what a form that came back already said. */
	constructor(of: string, { base, typed = {}, version }: { base: Texts; typed?: Texts; version: number }) {
		this.#key = KEPT + of;
		this.base = base;
		this.version = version;
		this.#typed = this.#differing(typed);
	}

	/** What is typed, where it differs from what the record says. */
	get typed(): Texts {
		return this.#typed;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	text = (name: string): string => this.#typed[name] ?? this.base[name] ?? '';
	isChanged = (name: string): boolean => name in this.base && name in this.#typed;

	write = (name: string, text: string): void => {
		if (this.text(name) === text) return;
		const now = Date.now();
		const goesOn = this.#last.name === name && now - this.#last.at < STEP_MS && this.canUndo;
		if (!goesOn) this.#past = [...this.#past.slice(-MOST_STEPS), this.#typed];
		this.#last = { name, at: now };
		this.#future = [];
		this.#show(this.#differing({ ...this.#typed, [name]: text }));
	};

	/** Several fields in one step back. */
	writeAll = (texts: Texts): void => {
		this.#past = [...this.#past.slice(-MOST_STEPS), this.#typed];
		this.#future = [];
		this.#last = { name: '', at: 0 };
		this.#show(this.#differing({ ...this.#typed, ...texts }));
	};

	/** One field as the record has it. */
	revert = (name: string): void => this.write(name, this.base[name] ?? '');

	undo = (): void => {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#future = [this.#typed, ...this.#future];
		this.#past = this.#past.slice(0, -1);
		this.#last = { name: '', at: 0 };
		this.#show(before);
	};

	redo = (): void => {
		const [next, ...later] = this.#future;
		if (!next) return;
		this.#past = [...this.#past, this.#typed];
		this.#future = later;
		this.#last = { name: '', at: 0 };
		this.#show(next);
	};

	/** Everything as the record has it; one step back brings it all again. */
	discard = (): void => {
		this.#past = [...this.#past, this.#typed];
		this.#future = [];
		this.foundAt = null;
		this.#typed = {};
		this.forget();
	};

	/** Puts back what the browser kept. */
	restore(): void {
		const kept = readKept(this.#key);
		if (!kept) return;
		this.version = kept.version;
		this.foundAt = kept.at;
		this.#typed = this.#differing(kept.texts);
	}

	/** It was sent, or is not wanted any more. */
	forget(): void {
		clearTimeout(this.#keeping);
		writeKept(this.#key, null);
	}

	#show(typed: Texts): void {
		this.#typed = typed;
		clearTimeout(this.#keeping);
		// thousands of cells are written once the key has been answered
		if (Object.keys(typed).length < FEW) this.keep();
		else this.#keeping = setTimeout(this.keep, KEEP_AFTER_MS);
	}

	/** Has the browser keep what is typed, now: the page is about to go. */
	keep = (): void => {
		const texts = this.#typed;
		const kept = Object.keys(texts).length === 0 ? null : { version: this.version, at: Date.now(), texts };
		this.unkept = !writeKept(this.#key, kept);
	};

	#differing = (texts: Texts): Texts =>
		Object.fromEntries(Object.entries(texts).filter(([name, text]) => text !== (this.base[name] ?? '')));
}

function readKept(key: string): KeptDraft | null {
	try {
		const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptDraft> | null;
		if (!kept || typeof kept.version !== 'number' || typeof kept.at !== 'number') return null;
		const texts = Object.entries(kept.texts ?? {}).filter(([, text]) => typeof text === 'string');
		return { version: kept.version, at: kept.at, texts: Object.fromEntries(texts) };
	} catch {
		// nothing that a form of ours wrote: the form begins anew
		return null;
	}
}

/** Whether the browser kept it. */
function writeKept(key: string, draft: KeptDraft | null): boolean {
	try {
		if (draft) localStorage.setItem(key, JSON.stringify(draft));
		else localStorage.removeItem(key);
		return true;
	} catch (error) {
		console.info('a draft is not kept', error);
		return false;
	}
}
