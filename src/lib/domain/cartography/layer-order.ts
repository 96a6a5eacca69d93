import { LAYER_IDS, type LayerId } from '../explore/view.ts';

/**
 * What readers can show, hide, fade and reorder, bottom first. `projects` and `parks` are drawn by the mark canvas,
 * the rest by MapLibre. A layer that is not listed here is not drawn.
 */
export type LayerGroup = LayerId;

/** The reader's order where it names every group once, else ours. */
export function groupOrder(wanted: readonly LayerGroup[]): readonly LayerGroup[] {
	const complete = wanted.length === LAYER_IDS.length && LAYER_IDS.every((group) => wanted.includes(group));
	return complete ? wanted : LAYER_IDS;
}
