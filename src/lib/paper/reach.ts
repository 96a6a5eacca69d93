import type { DrawnImage, DrawnLink, DrawnMark, DrawnPath, DrawnText } from '../domain/sheet/drawing.ts';
import { type LettersByWeight, setLine } from './texts.ts';

/** The box that a mark draws nothing outside of, in points; a little larger than it need be. */
export type Reach = readonly [left: number, top: number, right: number, bottom: number];

export function reachOf(mark: DrawnMark, letters: LettersByWeight): Reach {
	switch (mark.kind) {
		case 'path':
			return reachOfPath(mark);
		case 'text':
			return reachOfText(mark, letters);
		case 'image':
			return reachOfImage(mark);
		case 'link':
			return boxReach(mark);
		case 'group':
			return mark.clip ? boxReach(mark.clip) : [-Infinity, -Infinity, Infinity, Infinity];
	}
}

/** Whether anything of it lies in the box. */
export const reachesInto = (reach: Reach, [left, top, right, bottom]: Reach): boolean =>
	reach[2] > left && reach[0] < right && reach[3] > top && reach[1] < bottom;

const boxReach = ({ x, y, width, height }: Pick<DrawnLink, 'x' | 'y' | 'width' | 'height'>): Reach => [
	x,
	y,
	x + width,
	y + height
];

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

function reachOfPath({ path, stroke }: DrawnPath): Reach {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	let isX = true;
	for (const [number] of path.matchAll(NUMBER)) {
		const value = Number(number);
		if (isX) [left, right] = [Math.min(left, value), Math.max(right, value)];
		else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
		isX = !isX;
	}
	// a mitre reaches as far as twice the width
	const beyond = 2 * (stroke?.width ?? 0) + 1;
	return [left - beyond, top - beyond, right + beyond, bottom + beyond];
}

function reachOfText(mark: DrawnText, letters: LettersByWeight): Reach {
	const { x, y, size, halo, rotation, spacing = 0 } = mark;
	const { characters, shift } = setLine(mark, letters);
	const around = size + (halo?.width ?? 0);
	const long = characters.length * (1.5 * size + Math.abs(spacing)) + Math.abs(shift) + around;
	return rotation
		? [x - long, y - long, x + long, y + long]
		: [x + shift - around, y - 1.5 * around, x + shift + long, y + around];
}

function reachOfImage({ matrix: [a, b, c, d, e, f] }: DrawnImage): Reach {
	const [xs, ys] = [
		[e, e + a, e + c, e + a + c],
		[f, f + b, f + d, f + b + d]
	];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
