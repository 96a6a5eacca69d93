import type { DrawnBox, DrawnImage, DrawnMark, DrawnPath, DrawnText, Stroke } from '../../domain/sheet/drawing.ts';
import { outlineLine } from '../fonts/outline-line.ts';
import { type Reach, reachOf } from '../reach.ts';
import { type LettersByWeight, needsLayer } from '../texts.ts';

/** A mark made ready to be painted often: a picture in tiles paints it in each that it reaches into. */
export type PreparedMark = PreparedShape | PreparedPicture | PreparedGroup;

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
				return prepareShape(mark, reachOf(mark, letters));
			case 'text':
				return prepareText(mark, letters);
			case 'image':
				return {
					kind: 'picture',
					reach: reachOf(mark, letters),
					bitmap: await bitmapOf(mark),
					matrix: mark.matrix,
					opacity: mark.opacity ?? 1
				};
			case 'group':
				return {
					kind: 'group',
					reach: reachOf(mark, letters),
					clip: mark.clip,
					opacity: mark.opacity ?? 1,
					marks: await prepareAll(mark.marks)
				};
			case 'link':
				return null;
		}
	};
	const prepareAll = async (all: readonly DrawnMark[]) =>
		(await Promise.all(all.map(prepare))).filter((mark) => mark !== null);
	return prepareAll(marks);
}

function prepareShape(mark: DrawnPath, reach: Reach): PreparedShape {
	const { path, fill, rule, stroke, opacity = 1 } = mark;
	return { kind: 'shape', reach, path: new Path2D(path), fill, rule, stroke, strokeFirst: false, opacity };
}

/** Letters on a halo that let through become a group, or the halo would shine through them. */
function prepareText(mark: DrawnText, letters: LettersByWeight): PreparedShape | PreparedGroup {
	const { x, y, colour, rotation, halo, opacity = 1 } = mark;
	const reach = reachOf(mark, letters);
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
	return needsLayer(mark) ? { kind: 'group', reach, opacity, marks: [shape] } : shape;
}
