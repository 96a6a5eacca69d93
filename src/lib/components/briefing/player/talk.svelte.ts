import { type PresentingStep, sceneOfDigits } from '$lib/domain/briefing/presenting-key';

/** What a talk is led through. */
export interface Led {
	/** Counted from 0. */
	readonly place: () => number;
	readonly count: number;
	readonly isExploring: () => boolean;
	/** Shows another scene, or this one anew. */
	readonly show: (place: number) => void;
	readonly wipe: () => void;
	readonly openNotes: (() => void) | null;
	readonly leave: (() => void) | null;
}

/** The course of a talk: what a key does, and what is open over the scene. */
export class Talk {
	readonly #led: Led;
	isBlank = $state(false);
	isListed = $state(false);
	tool = $state<'laser' | 'pen' | null>(null);
	/** Typed of the number of a scene. */
	digits = $state('');

	constructor(led: Led) {
		this.#led = led;
	}

	go = (to: number): void => {
		this.digits = '';
		this.isBlank = false;
		this.isListed = false;
		const { count, place, isExploring, show } = this.#led;
		const at = Math.min(Math.max(to, 0), count - 1);
		if (at !== place() || isExploring()) show(at);
	};

	act = (step: PresentingStep): void => {
		const { place, count, isExploring, wipe, openNotes } = this.#led;
		switch (step.kind) {
			case 'next':
			case 'back': {
				// from an excursion one comes back to the scene first
				const by = step.kind === 'next' ? 1 : -1;
				return this.go(isExploring() ? place() : place() + by);
			}
			case 'first':
				return this.go(0);
			case 'last':
				return this.go(count - 1);
			case 'blank':
				this.isBlank = !this.isBlank;
				return;
			case 'laser':
			case 'pen':
				this.tool = this.tool === step.kind ? null : step.kind;
				return;
			case 'wipe':
				return wipe();
			case 'list':
				this.isListed = !this.isListed;
				return;
			case 'full':
				return void toggleFull();
			case 'notes':
				return openNotes?.();
			case 'digit':
				this.digits = (this.digits + step.digit).slice(-2);
				return;
			case 'jump':
				return this.#jump();
			case 'leave':
				return this.#stepBack();
		}
	};

	#jump(): void {
		const to = sceneOfDigits(this.digits, this.#led.count);
		if (to !== null) return this.go(to);
		if (this.digits === '') return this.act({ kind: 'next' });
		this.digits = '';
	}

	/** One thing at a time: what is open closes, what was explored is left, and only then the talk. */
	#stepBack(): void {
		const { isExploring, place, show, leave } = this.#led;
		if (this.digits !== '') this.digits = '';
		else if (this.isBlank) this.isBlank = false;
		else if (this.isListed) this.isListed = false;
		else if (this.tool) this.tool = null;
		else if (isExploring()) show(place());
		else if (document.fullscreenElement) void document.exitFullscreen();
		else leave?.();
	}
}

async function toggleFull(): Promise<void> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch (error) {
		console.info('the browser stays as it is', error);
	}
}
