import { createContext } from 'svelte';
import type { Briefing, KeptBriefing, SceneId } from '$lib/domain/briefing/briefing';

/** What became of writing a briefing down. */
export type Saved =
	| { readonly kind: 'saved'; readonly version: number }
	/** Somebody else changed it since; nothing was written. */
	| { readonly kind: 'stale'; readonly present: KeptBriefing }
	/** The server was not reached, or nobody is signed in: what was typed is kept here. */
	| { readonly kind: 'lost'; readonly words: string };

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'lost' | 'stale';

/** What is written rests so long before it is sent. */
const RESTED_AFTER_MS = 900;
/** Letters that follow each other within this are one step to undo. */
const ONE_STEP_MS = 1_500;
const MOST_STEPS = 200;
const KEPT = 'hetu-briefing.';

/** A briefing being edited: every change can be undone, is kept in this browser at once, and soon by the server. */
export class BriefingEditor {
	readonly id: string;
	readonly #send: (briefing: Briefing, version: number) => Promise<Saved>;

	briefing = $state.raw() as Briefing;
	version = $state(1);
	status = $state<SaveStatus>('saved');
	/** Why it was not written. */
	words = $state('');
	/** As somebody else has it by now. */
	present = $state.raw<KeptBriefing | null>(null);
	/** What was typed here before, and comes back. */
	isDraft = $state(false);
	selected = $state() as SceneId;

	#past = $state.raw<readonly Briefing[]>([]);
	#future = $state.raw<readonly Briefing[]>([]);
	#last = { part: '', at: 0 };
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;

	readonly canUndo = $derived(this.#past.length > 0);
	readonly canRedo = $derived(this.#future.length > 0);
	readonly place = $derived(
		Math.max(
			0,
			this.briefing.scenes.findIndex(({ id }) => id === this.selected)
		)
	);
	readonly scene = $derived(this.briefing.scenes[this.place]);

	constructor(kept: KeptBriefing, send: (briefing: Briefing, version: number) => Promise<Saved>) {
		this.id = kept.id;
		this.#send = send;
		this.briefing = kept.briefing;
		this.version = kept.version;
		this.selected = kept.briefing.scenes[0]?.id ?? ('' as SceneId);
	}

	/** Takes up what was typed here and never reached the server. In the browser only. */
	takeDraft(): void {
		const draft = readDraft(this.id);
		if (!draft) return;
		this.isDraft = true;
		this.briefing = draft.briefing;
		// written over what it was typed upon, or told that somebody was faster
		this.version = Math.min(draft.version, this.version);
		this.#plan(0);
	}

	/** Makes a change. `part`: what is changed, so that a word being typed is undone as one. */
	change(next: Briefing, part = ''): void {
		if (next === this.briefing) return;
		const now = Date.now();
		const goesOn = part !== '' && part === this.#last.part && now - this.#last.at < ONE_STEP_MS;
		if (!goesOn) this.#past = [...this.#past, this.briefing].slice(-MOST_STEPS);
		this.#last = { part, at: now };
		this.#future = [];
		this.#put(next);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#future = [...this.#future, this.briefing];
		this.#past = this.#past.slice(0, -1);
		this.#last = { part: '', at: 0 };
		this.#put(before);
	}

	redo(): void {
		const after = this.#future.at(-1);
		if (!after) return;
		this.#past = [...this.#past, this.briefing];
		this.#future = this.#future.slice(0, -1);
		this.#put(after);
	}

	#put(briefing: Briefing): void {
		this.briefing = briefing;
		if (!briefing.scenes.some(({ id }) => id === this.selected))
			this.selected = briefing.scenes[Math.min(this.place, briefing.scenes.length - 1)]?.id ?? this.selected;
		keepDraft(this.id, { briefing, version: this.version });
		this.#plan(RESTED_AFTER_MS);
	}

	#plan(afterMs: number): void {
		this.status = 'waiting';
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.save(), afterMs);
	}

	/** Sends what is not yet written; one at a time, so that versions follow each other. */
	async save(): Promise<void> {
		clearTimeout(this.#waiting);
		if (this.#sending) await this.#sending;
		if (this.status !== 'waiting' && this.status !== 'lost') return;
		this.#sending = this.#write();
		await this.#sending;
		this.#sending = null;
	}

	async #write(): Promise<void> {
		this.status = 'saving';
		const sent = this.briefing;
		const saved = await this.#send(sent, this.version);
		this.words = saved.kind === 'lost' ? saved.words : '';
		if (saved.kind === 'stale') {
			this.present = saved.present;
			this.status = 'stale';
		} else if (saved.kind === 'lost') {
			this.status = 'lost';
			this.#waiting = setTimeout(() => void this.save(), 10_000);
		} else {
			this.version = saved.version;
			this.isDraft = false;
			if (this.briefing === sent) {
				this.status = 'saved';
				keepDraft(this.id, null);
			} else {
				// typed while it was being sent: upon what is kept by now
				keepDraft(this.id, { briefing: this.briefing, version: this.version });
				this.#plan(RESTED_AFTER_MS);
			}
		}
	}

	/** Of two who changed it: mine stands, written over the other, whose version stays in the history. */
	writeOver(): void {
		if (!this.present) return;
		this.version = this.present.version;
		this.present = null;
		this.#plan(0);
	}

	/** Of two who changed it: the other's stands; mine can be had back by undoing. */
	takeTheirs(): void {
		if (!this.present) return;
		const { briefing, version } = this.present;
		this.#past = [...this.#past, this.briefing];
		this.version = version;
		this.present = null;
		this.briefing = briefing;
		this.status = 'saved';
		keepDraft(this.id, null);
	}

	close(): void {
		clearTimeout(this.#waiting);
	}
}

interface Draft {
	readonly briefing: Briefing;
	readonly version: number;
}

function keepDraft(id: string, draft: Draft | null): void {
	try {
		if (draft) localStorage.setItem(KEPT + id, JSON.stringify(draft));
		else localStorage.removeItem(KEPT + id);
	} catch (error) {
		console.info('what is typed is not kept in this browser', error);
	}
}

function readDraft(id: string): Draft | null {
	try {
		const draft = JSON.parse(localStorage.getItem(KEPT + id) ?? 'null') as Draft | null;
		return draft && Array.isArray(draft.briefing.scenes) && draft.briefing.scenes.length > 0 ? draft : null;
	} catch (error) {
		console.info('what was typed here cannot be read', error);
		return null;
	}
}

export const [getEditor, setEditor] = createContext<BriefingEditor>();
