import type { DrawnBox, Drawing, DrawnGroup, DrawnMark } from '../../domain/sheet/drawing.ts';
import { decimal } from '../decimal.ts';
import { readPath } from '../path.ts';

/** What of a page goes onto a slide as a picture: a frame that nothing is drawn outside of. */
export interface Pictured {
	/** `map`, `locator` */
	readonly name: string;
	readonly box: DrawnBox;
	/** It alone, to be drawn. */
	readonly drawing: Drawing;
}

/** Lie on the map, in its picture. */
const ON_MAP = ['scale', 'north'];

export const isPictured = (mark: DrawnMark): mark is DrawnGroup & { readonly clip: DrawnBox } =>
	mark.kind === 'group' && mark.clip !== undefined;

export const isOnMap = (mark: DrawnMark): boolean => mark.kind === 'group' && ON_MAP.includes(mark.name);

/** The pictures of a page in their order; what lies on the map is in the picture of the map. */
export function picturedOf({ marks }: Drawing): readonly Pictured[] {
	const onMap = marks.filter(isOnMap);
	return framesIn(marks).map((frame) => {
		const { name, clip } = frame;
		const drawn = name === 'map' ? [frame, ...onMap] : [frame];
		const [right, down] = [-clip.x, -clip.y];
		return {
			name,
			box: clip,
			drawing: { width: clip.width, height: clip.height, marks: drawn.map((mark) => shifted(mark, [right, down])) }
		};
	});
}

const framesIn = (marks: readonly DrawnMark[]): (DrawnGroup & { readonly clip: DrawnBox })[] =>
	marks.flatMap((mark) => (isPictured(mark) ? [mark] : mark.kind === 'group' ? framesIn(mark.marks) : []));

function shifted(mark: DrawnMark, by: readonly [number, number]): DrawnMark {
	const [right, down] = by;
	const boxAt = (box: DrawnBox): DrawnBox => ({ ...box, x: box.x + right, y: box.y + down });
	switch (mark.kind) {
		case 'path':
			return { ...mark, path: shiftedPath(mark.path, by) };
		case 'text':
			return { ...mark, x: mark.x + right, y: mark.y + down };
		case 'image': {
			const [a, b, c, d, e, f] = mark.matrix;
			return { ...mark, matrix: [a, b, c, d, e + right, f + down] };
		}
		case 'link':
			return { ...mark, ...boxAt(mark) };
		case 'group':
			return {
				...mark,
				...(mark.clip && { clip: boxAt(mark.clip) }),
				marks: mark.marks.map((inner) => shifted(inner, by))
			};
	}
}

function shiftedPath(path: string, [right, down]: readonly [number, number]): string {
	const at = (x: string, y: string) => `${decimal(Number(x) + right, 2)} ${decimal(Number(y) + down, 2)}`;
	let moved = '';
	readPath(path, {
		move: (x, y) => (moved += `M${at(x, y)}`),
		line: (x, y) => (moved += `L${at(x, y)}`),
		curve: ([x1, y1, x2, y2, x, y]) => (moved += `C${at(x1, y1)} ${at(x2, y2)} ${at(x, y)}`),
		close: () => (moved += 'Z')
	});
	return moved;
}
