import { begun, redone, stepped, undone, type History } from '$lib/domain/geo/outline/history';
import { faultOfOutline, type OutlineFault } from '$lib/domain/geo/outline/outline-fault';
import { outlineOf, partsOf, type Part } from '$lib/domain/geo/outline/parts';
import { tidy, type Place } from '$lib/domain/geo/outline/place';

/** A place being drawn. Whatever it becomes is sound: a step that would not be is refused, with its reason. */
export class PlaceDrawing {
	#history = $state.raw() as History<Place>;
	/** Why the last step was refused. */
	fault = $state.raw<OutlineFault | null>(null);
	readonly #onchange: (place: Place) => void;

	constructor(place: Place, onchange: (place: Place) => void) {
		this.#history = begun(place);
		this.#onchange = onchange;
	}

	readonly place = $derived(this.#history.present);
	readonly parts = $derived(partsOf(this.place.outline));
	readonly canUndo = $derived(this.#history.past.length > 0);
	readonly canRedo = $derived(this.#history.future.length > 0);

	/** Takes a step, or says in `fault` why not. */
	change(step: Partial<Place>): boolean {
		const next = kept(this.place, tidied({ ...this.place, ...step }));
		this.fault = next.outline && faultOfOutline(next.outline);
		if (this.fault) return false;
		if (isSame(next, this.place)) return true;
		this.#go(stepped(this.#history, next));
		return true;
	}

	/** The place was changed elsewhere, typed or taken back: it is drawn as it is now, and what led there is no step here. */
	follow(place: Place): void {
		if (isSame(tidied(place), tidied(this.place))) return;
		this.fault = null;
		this.#history = stepped(this.#history, place);
	}

	changeParts = (parts: readonly Part[]): boolean => this.change({ outline: outlineOf(parts) });
	undo = (): void => this.#go(undone(this.#history));
	redo = (): void => this.#go(redone(this.#history));

	#go(history: History<Place>): void {
		this.fault = null;
		this.#history = history;
		this.#onchange(history.present);
	}
}

/** What was not moved is not rounded either: it would look changed. */
const kept = (before: Place, next: Place): Place => ({
	position: isSameTidied(before, next, 'position') ? before.position : next.position,
	outline: isSameTidied(before, next, 'outline') ? before.outline : next.outline
});

const isSameTidied = (before: Place, next: Place, of: keyof Place): boolean =>
	JSON.stringify(tidied(before)[of]) === JSON.stringify(next[of]);

const isSame = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

const tidied = ({ position, outline }: Place): Place => ({
	position: position && tidy(position),
	outline: outlineOf(partsOf(outline).map((rings) => rings.map((ring) => ring.map(tidy))))
});
