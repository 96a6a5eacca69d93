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
		const next = tidied({ ...this.place, ...step });
		this.fault = next.outline && faultOfOutline(next.outline);
		if (this.fault) return false;
		this.#go(stepped(this.#history, next));
		return true;
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

const tidied = ({ position, outline }: Place): Place => ({
	position: position && tidy(position),
	outline: outlineOf(partsOf(outline).map((rings) => rings.map((ring) => ring.map(tidy))))
});
