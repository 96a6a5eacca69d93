import type { Box } from '../../cartography/marks/layout-input.ts';

/** Room on a map that is taken already, in pixels; names find theirs around it. */
export interface Taken {
	/** Takes a place where nothing else is and that the map holds; tells whether it could. */
	take(boxes: readonly Box[]): boolean;
}

export function takenRoom({ width, height }: { width: number; height: number }, already: readonly Box[]): Taken {
	const taken = [...already];
	const isFree = (box: Box) =>
		box.left >= 0 &&
		box.top >= 0 &&
		box.right <= width &&
		box.bottom <= height &&
		!taken.some(
			(other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
		);
	return {
		take(boxes) {
			if (!boxes.every(isFree)) return false;
			taken.push(...boxes);
			return true;
		}
	};
}
