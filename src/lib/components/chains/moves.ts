import type { ChainFlow } from '$lib/domain/chain/chain';
import type { ChainLayout, PlacedBox } from '$lib/domain/chain/layout';

export const MOVE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
export type MoveKey = (typeof MOVE_KEYS)[number];

export const isMoveKey = (key: string): key is MoveKey => MOVE_KEYS.some((each) => each === key);

/**
 * The link a key leads to from `link`; `link` itself where there is none.
 *
 * Up and down go through the boxes, within one column where there are several. Left and right follow the flows to a
 * supplier and to a consumer, the nearest of several; without a flow they go to the nearest box of the next column.
 */
export function moveFrom(layout: ChainLayout, link: string, key: MoveKey): string {
	const here = layout.boxes.find((box) => box.link === link);
	if (!here) return layout.boxes[0]?.link ?? link;
	switch (key) {
		case 'Home':
			return layout.boxes[0]?.link ?? link;
		case 'End':
			return layout.boxes.at(-1)?.link ?? link;
		case 'ArrowUp':
			return beside(layout, here, -1);
		case 'ArrowDown':
			return beside(layout, here, 1);
		case 'ArrowLeft':
			return along(layout, here, 'from');
		case 'ArrowRight':
			return along(layout, here, 'to');
	}
}

function beside({ boxes, direction }: ChainLayout, here: PlacedBox, step: 1 | -1): string {
	const column = direction === 'down' ? boxes : boxes.filter(({ position }) => position === here.position);
	return column[column.indexOf(here) + step]?.link ?? here.link;
}

function along(layout: ChainLayout, here: PlacedBox, far: 'from' | 'to'): string {
	const near = far === 'to' ? 'from' : 'to';
	const ends = layout.flows.filter(({ flow }) => flow[near] === here.link).map(({ flow }) => flow[far]);
	const joined = layout.boxes.filter((box) => ends.includes(box.link));
	if (joined.length > 0) return nearest(joined, here);
	const onward = layout.boxes.filter(({ x }) => (far === 'to' ? x > here.x : x < here.x));
	const next = Math.min(...onward.map(({ x }) => Math.abs(x - here.x)));
	const column = onward.filter(({ x }) => Math.abs(x - here.x) === next);
	return column.length > 0 ? nearest(column, here) : here.link;
}

const nearest = (boxes: readonly PlacedBox[], here: PlacedBox): string => {
	const away = ({ y }: PlacedBox) => Math.abs(y - here.y);
	return boxes.reduce((best, box) => (away(box) < away(best) ? box : best)).link;
};

/** Flows named by their ends, for the keys of lists. */
export const flowKey = ({ from, to }: ChainFlow): string => `${from} ${to}`;
