import type { Weigher } from '$lib/state/weigher.svelte';
import { sampleRows } from './judged-rows';

/**
 * Rows of the projects not gated out, by which the values themselves are judged. They change with the filter and the
 * gates but not with a weight, however often the weigher says that they may have: what is worked out from them need not
 * be at each step of a drag.
 */
export class JudgedRows {
	readonly #weigher: Weigher;

	constructor(weigher: Weigher) {
		this.#weigher = weigher;
	}

	/** A text, since two texts are the same where the lists that they came from are two. */
	readonly #signature = $derived.by(() => sampleRows(this.#weigher.admitted?.rows ?? []).join(' '));
	readonly rows = $derived(this.#signature === '' ? [] : this.#signature.split(' ').map(Number));

	/** Not gated out, judged or not. */
	readonly all = $derived.by(() => this.#weigher.admitted?.rows.length ?? 0);
}
