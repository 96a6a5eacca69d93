/**
 * What readers can show, hide, fade and reorder, bottom first. `projects` and `parks` are drawn by the mark canvas,
 * the rest by MapLibre. A layer that is not listed here is not drawn.
 */
export const LAYER_ORDER = [
	'online',
	'neighbours',
	'divisions',
	'water',
	'rail',
	'places',
	'parks',
	'projects'
] as const;
export type LayerGroup = (typeof LAYER_ORDER)[number];

/** The reader's order where it names every group once, else ours. */
export function groupOrder(wanted: readonly LayerGroup[]): readonly LayerGroup[] {
	const complete = wanted.length === LAYER_ORDER.length && LAYER_ORDER.every((group) => wanted.includes(group));
	return complete ? wanted : LAYER_ORDER;
}
