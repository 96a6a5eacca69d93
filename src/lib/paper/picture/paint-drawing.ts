import type { Stroke } from '../../domain/sheet/drawing.ts';
import { reachesInto } from '../reach.ts';
import type { PreparedGroup, PreparedMark, PreparedPicture, PreparedShape } from './prepare-drawing.ts';

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The part of a drawing that a canvas shows, in pixels of the whole picture. */
export interface Tile {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Pixels per point. */
	readonly scale: number;
}

/** As in SVG and our PDF. */
const MITRE_LIMIT = 4;

/** Paints on whatever the canvas shows already. */
export function paintMarks(canvas: Canvas, marks: readonly PreparedMark[], tile: Tile): void {
	canvas.setTransform(tile.scale, 0, 0, tile.scale, -tile.left, -tile.top);
	canvas.miterLimit = MITRE_LIMIT;
	const { left, top, width, height, scale } = tile;
	const shown = [left / scale, top / scale, (left + width) / scale, (top + height) / scale] as const;
	for (const mark of marks) {
		if (!reachesInto(mark.reach, shown)) continue;
		if (mark.kind === 'shape') paintShape(canvas, mark);
		else if (mark.kind === 'picture') paintPicture(canvas, mark);
		else paintGroup(canvas, mark, tile);
	}
}

function paintShape(canvas: Canvas, { path, fill, rule, stroke, strokeFirst, opacity, turn }: PreparedShape): void {
	if (turn) {
		canvas.save();
		canvas.translate(turn.x, turn.y);
		canvas.rotate((turn.degrees * Math.PI) / 180);
		canvas.translate(-turn.x, -turn.y);
	}
	canvas.globalAlpha = opacity;
	if (stroke && strokeFirst) strokePath(canvas, path, stroke);
	if (fill) {
		canvas.fillStyle = fill;
		canvas.fill(path, rule ?? 'nonzero');
	}
	if (stroke && !strokeFirst) strokePath(canvas, path, stroke);
	canvas.globalAlpha = 1;
	if (turn) canvas.restore();
}

function strokePath(canvas: Canvas, path: Path2D, { colour, width, dash = [], round = false }: Stroke): void {
	canvas.strokeStyle = colour;
	canvas.lineWidth = width;
	canvas.lineCap = round ? 'round' : 'butt';
	canvas.lineJoin = round ? 'round' : 'miter';
	canvas.setLineDash([...dash]);
	canvas.stroke(path);
}

function paintPicture(canvas: Canvas, { bitmap, matrix, opacity }: PreparedPicture): void {
	canvas.save();
	canvas.globalAlpha = opacity;
	canvas.imageSmoothingQuality = 'high';
	canvas.transform(...matrix);
	canvas.drawImage(bitmap, 0, 0, 1, 1);
	canvas.restore();
}

/** What lets through as a whole is painted aside first. */
function paintGroup(canvas: Canvas, group: PreparedGroup, tile: Tile): void {
	const { clip, opacity, marks } = group;
	if (opacity < 1) {
		const aside = new OffscreenCanvas(tile.width, tile.height);
		const layer = aside.getContext('2d', { willReadFrequently: true });
		if (!layer) throw new Error('no canvas');
		layer.setTransform(tile.scale, 0, 0, tile.scale, -tile.left, -tile.top);
		paintGroup(layer, { ...group, opacity: 1 }, tile);
		canvas.save();
		canvas.resetTransform();
		canvas.globalAlpha = opacity;
		canvas.drawImage(aside, 0, 0);
		canvas.restore();
		return;
	}
	canvas.save();
	if (clip) {
		canvas.beginPath();
		canvas.rect(clip.x, clip.y, clip.width, clip.height);
		canvas.clip();
	}
	paintMarks(canvas, marks, tile);
	canvas.restore();
}
