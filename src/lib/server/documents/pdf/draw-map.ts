import type { PaperMap, PaperPoint } from '../../../domain/selection/record/document.ts';
import { MAP_INK } from '../map-ink.ts';
import { breakLines } from '../../../domain/sheet/break-lines.ts';
import { INK, type PageWriter } from './page-writer.ts';
import type { Faces } from './typeface.ts';

const [CAPTION, LEADING, RADIUS] = [7, 9, 2.2];

/** Draws a map down from where the writer is, without moving it; tells how much height it took. */
export function drawMap(
	writer: PageWriter,
	{ aspect, shapes, points, caption }: PaperMap,
	{ x, width, faces: { plain } }: { x: number; width: number; faces: Faces }
): number {
	const y = writer.at;
	// the one spoken of is drawn last, so that its outline is whole
	for (const { rings, isLit } of [...shapes].sort((a, b) => Number(a.isLit) - Number(b.isLit))) {
		writer.path(pathOf(rings, width), {
			x,
			y,
			fill: isLit ? MAP_INK.lit : MAP_INK.land,
			stroke: isLit ? MAP_INK.litLine : MAP_INK.line,
			width: isLit ? 1 : 0.4
		});
	}
	for (const [left, top] of points) {
		writer.path(circle(RADIUS), {
			x: x + left * width,
			y: y + top * width,
			fill: MAP_INK.point,
			stroke: MAP_INK.ring,
			width: 0.5
		});
	}
	const height = width / aspect;
	const style = { face: plain, size: CAPTION, colour: INK.muted };
	const lines = breakLines(caption, width, (part) => plain.widthOf(part, CAPTION));
	lines.forEach((line, place) => writer.text(line, { x, y: y + height + LEADING * (place + 1), style }));
	return height + LEADING * lines.length + 4;
}

const pathOf = (rings: readonly (readonly PaperPoint[])[], width: number): string =>
	rings
		.map((ring) => `M${ring.map(([x, y]) => `${(x * width).toFixed(2)} ${(y * width).toFixed(2)}`).join('L')}Z`)
		.join('');

/** A circle about the point a path is drawn from. */
export const circle = (radius: number): string =>
	`M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
