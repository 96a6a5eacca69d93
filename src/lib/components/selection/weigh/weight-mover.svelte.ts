import type { Weigher } from '$lib/state/weigher.svelte';
import { moveWeights, type Moved, type MoveNote, type Weights } from '$lib/domain/selection/weights/move-weights';

interface Move {
	readonly moved: Moved;
	readonly to: number;
	/** Told where it came to: a slider that was moved beyond shows it. */
	readonly settled: (at: number) => void;
}

/** More projects than this are ranked in a task of their own, before the one that shows their order. */
const MANY = 20_000;

/**
 * Moves weights at most once a frame, in a task of its own: browsers tell of the pointer in the task that draws the
 * frame, and ranking there would make one long task of two.
 */
export class WeightMover {
	readonly #weigher: Weigher;
	/** What was moved last and could not go where it was moved to. */
	note = $state.raw<{ readonly moved: Moved; readonly note: MoveNote } | null>(null);

	#asked: Move | null = null;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	/** From where the present weight has been moved, step by step: there and back again changes nothing. */
	#begun: { readonly moved: string; readonly from: Weights; readonly came: string } | null = null;

	constructor(weigher: Weigher) {
		this.#weigher = weigher;
	}

	move(moved: Moved, to: number, settled: (at: number) => void): void {
		this.#asked = { moved, to, settled };
		this.#waiting ??= setTimeout(() => {
			if ((this.#weigher.admitted?.rows.length ?? 0) <= MANY) return this.settle();
			const { weights } = moveWeights(this.#startOf(moved), moved, to);
			this.#weigher.rankAhead({ weights });
			this.#waiting = setTimeout(() => this.settle());
		});
	}

	/** Does what is asked now, as at the end of a drag. */
	settle(): void {
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		const move = this.#asked;
		if (!move) return;
		this.#asked = null;
		const from = this.#startOf(move.moved);
		const { weights, at, note } = moveWeights(from, move.moved, move.to);
		this.#begun = { moved: String(move.moved), from, came: signature({ ...from, weights }) };
		this.note = note && { moved: move.moved, note };
		this.#weigher.decide({ weights });
		move.settled(at);
	}

	#startOf(moved: Moved): Weights {
		const { weighing, criteria } = this.#weigher;
		const present = { weights: weighing.weights, locked: criteria.map(({ id }) => weighing.locked.includes(id)) };
		const begun = this.#begun;
		return begun?.moved === String(moved) && begun.came === signature(present) ? begun.from : present;
	}
}

const signature = ({ weights, locked }: Weights): string => `${String(weights)} ${String(locked)}`;
