import type { DrawnBox, DrawnImage, DrawnMark, DrawnPath, DrawnText, Stroke } from '../../domain/sheet/drawing.ts';
import { outlineLine } from '../fonts/outline-line.ts';
import { type LettersByWeight, setLine } from '../texts.ts';

/** A mark made ready to be painted often: a picture in tiles paints it in each that it reaches into. */
export type PreparedMark = PreparedShape | PreparedPicture | PreparedGroup;

/** In points; `null`: everywhere. */
type Reach = readonly [left: number, top: number, right: number, bottom: number];

export interface PreparedShape {
	readonly kind: 'shape';
	readonly reach: Reach;
	readonly path: Path2D;
	readonly fill?: string;
	readonly rule?: 'evenodd';
	readonly stroke?: Stroke;
	/** Beneath the fill, as a halo is. */
	readonly strokeFirst: boolean;
	readonly opacity: number;
	/** Degrees about a point. */
	readonly turn?: { readonly x: number; readonly y: number; readonly degrees: number };
}

export interface PreparedPicture {
	readonly kind: 'picture';
	readonly reach: Reach;
	readonly bitmap: ImageBitmap;
	readonly matrix: DrawnImage['matrix'];
	readonly opacity: number;
}

export interface PreparedGroup {
	readonly kind: 'group';
	readonly reach: Reach;
	readonly clip?: DrawnBox;
	readonly opacity: number;
	readonly marks: readonly PreparedMark[];
}

export async function prepareMarks(
	marks: readonly DrawnMark[],
	letters: LettersByWeight
): Promise<readonly PreparedMark[]> {
	const bitmaps = new Map<Uint8Array, Promise<ImageBitmap>>();
	const bitmapOf = ({ bytes, format }: DrawnImage) => {
		const known =
			bitmaps.get(bytes) ?? createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }));
		bitmaps.set(bytes, known);
		return known;
	};
	const prepare = async (mark: DrawnMark): Promise<PreparedMark | null> => {
		switch (mark.kind) {
			case 'path':
				return prepareShape(mark);
			case 'text':
				return prepareText(mark, letters);
			case 'image':
				return preparePicture(mark, await bitmapOf(mark));
			case 'group':
				return prepareGroup(mark, await prepareAll(mark.marks));
			case 'link':
				return null;
		}
	};
	const prepareAll = async (all: readonly DrawnMark[]) =>
		(await Promise.all(all.map(prepare))).filter((mark) => mark !== null);
	return prepareAll(marks);
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

function prepareShape({ path, fill, rule, stroke, opacity = 1 }: DrawnPath): PreparedShape {
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
	return {
		kind: 'shape',
		reach: [left - beyond, top - beyond, right + beyond, bottom + beyond],
		path: new Path2D(path),
		fill,
		rule,
		stroke,
		strokeFirst: false,
		opacity
	};
}

/** Letters on a halo that let through become a group, or the halo would shine through them. */
function prepareText(mark: DrawnText, letters: LettersByWeight): PreparedShape | PreparedGroup {
	const { x, y, size, colour, rotation, halo, opacity = 1 } = mark;
	const { characters, shift } = setLine(mark, letters);
	const around = size + (halo?.width ?? 0);
	const long = characters.length * (1.5 * size + Math.abs(mark.spacing ?? 0)) + Math.abs(shift) + around;
	const upright: Reach = [x + shift - around, y - 1.5 * around, x + shift + long, y + around];
	const reach: Reach = rotation ? [x - long, y - long, x + long, y + long] : upright;
	const shape: PreparedShape = {
		kind: 'shape',
		reach,
		path: new Path2D(outlineLine(mark, letters)),
		fill: colour,
		stroke: halo && { colour: halo.colour, width: halo.width, round: true },
		strokeFirst: true,
		opacity: halo ? 1 : opacity,
		turn: rotation ? { x, y, degrees: rotation } : undefined
	};
	return halo && opacity < 1 ? { kind: 'group', reach, opacity, marks: [shape] } : shape;
}

function preparePicture({ matrix, opacity = 1 }: DrawnImage, bitmap: ImageBitmap): PreparedPicture {
	const [a, b, c, d, e, f] = matrix;
	const [xs, ys] = [
		[e, e + a, e + c, e + a + c],
		[f, f + b, f + d, f + b + d]
	];
	const reach: Reach = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	return { kind: 'picture', reach, bitmap, matrix, opacity };
}

function prepareGroup(
	{ clip, opacity = 1 }: { clip?: DrawnBox; opacity?: number },
	marks: readonly PreparedMark[]
): PreparedGroup {
	const all: Reach = [-Infinity, -Infinity, Infinity, Infinity];
	const reach: Reach = clip ? [clip.x, clip.y, clip.x + clip.width, clip.y + clip.height] : all;
	return { kind: 'group', reach, clip, opacity, marks };
}
