import type { MapTransform } from '../../cartography/marks/transform.ts';
import type { DrawnBox, DrawnMark } from '../drawing.ts';
import { scaleBar } from '../../cartography/scale.ts';
import { scaleDenominator, writtenScale } from '../frame.ts';
import { path, type Pen, short, text } from '../map/pen.ts';
import type { SheetContent } from '../sheet.ts';
import { type Type, widthIn } from './write.ts';

/** What lies on the map itself, and the room that it takes of its page. */
export interface Furniture {
	readonly boxes: readonly DrawnBox[];
	readonly marks: readonly DrawnMark[];
}

interface OnMap {
	readonly transform: MapTransform;
	readonly pen: Pen;
	readonly box: DrawnBox;
}

/** Scale bar with its fraction at the lower left, north arrow at the upper right: with haloes, so that they hide no mark. */
export function drawFurniture(type: Type, content: SheetContent, onMap: OnMap): Furniture {
	const { parts } = content.spec;
	const scale = parts.includes('scale') ? drawScale(type, content, onMap) : null;
	const north = parts.includes('north') ? drawNorth(type, content, onMap) : null;
	const drawn = [scale, north].filter((one) => one !== null);
	return { boxes: drawn.map(({ box }) => box), marks: drawn.flatMap(({ marks }) => marks) };
}

interface Piece {
	readonly box: DrawnBox;
	readonly marks: readonly DrawnMark[];
}

function drawScale(type: Type, { words }: SheetContent, { transform, pen, box }: OnMap): Piece {
	const { unit, palette } = type;
	const letters = { size: 7.6 * unit, weight: 600, colour: palette.ink } as const;
	const { km, length } = scaleBar(transform, (150 * unit) / pen.ptPerPixel);
	const [bar, high] = [length * pen.ptPerPixel, 3.2 * unit];
	const [x, y] = [box.x + 10 * unit, box.y + box.height - 12 * unit];
	const fraction = words.scale(writtenScale(scaleDenominator(transform, pen.ptPerPixel)));
	const [half, end] = [words.distance(km / 2), words.distance(km)];
	const halo = { colour: palette.halo, width: 2.6 * unit };
	const stroke = { colour: palette.ink, width: 0.7 * unit };
	const label = (words: string, at: number, anchor: 'start' | 'middle') =>
		text({ ...letters, weight: 400, text: words, x: at, y: y - 3 * unit, anchor, halo });
	const box4 = (from: number, to: number) =>
		`M${short(x + from)} ${short(y)}L${short(x + to)} ${short(y)}L${short(x + to)} ${short(y + high)}L${short(x + from)} ${short(y + high)}Z`;
	const width = Math.max(bar + widthIn(type, end, letters), widthIn(type, fraction, letters)) + 4 * unit;
	return {
		box: { x: x - 4 * unit, y: y - 26 * unit, width, height: 34 * unit },
		marks: [
			{
				kind: 'group',
				name: 'scale',
				marks: [
					text({ ...letters, text: fraction, x, y: y - 14 * unit, anchor: 'start', halo }),
					path({
						path: box4(-0.6 * unit, bar + 0.6 * unit),
						fill: palette.panel,
						stroke: { colour: palette.halo, width: 2.4 * unit }
					}),
					path({ path: box4(0, bar / 2), fill: palette.ink, stroke }),
					path({ path: box4(bar / 2, bar), fill: palette.panel, stroke }),
					label('0', x, 'middle'),
					label(half, x + bar / 2, 'middle'),
					label(end, x + bar, 'middle')
				]
			}
		]
	};
}

/** Points to where north is on a map that may be turned. */
function drawNorth(type: Type, { words }: SheetContent, { transform, box }: OnMap): Piece {
	const { unit, palette } = type;
	const [centreX, centreY] = [box.x + box.width - 20 * unit, box.y + 32 * unit];
	const { cos, sin } = transform.turn ?? { cos: 1, sin: 0 };
	// a frame turned clockwise shows the land, and its north, turned the other way
	const place = (right: number, down: number) =>
		`${short(centreX + (right * cos + down * sin) * unit)} ${short(centreY + (down * cos - right * sin) * unit)}`;
	const letters = { size: 9 * unit, weight: 600, colour: palette.ink } as const;
	const tip = 15;
	const halo = { colour: palette.halo, width: 2.6 * unit };
	const outline = `M${place(0, -tip)}L${place(6, 11)}L${place(0, 6.5)}L${place(-6, 11)}Z`;
	const [labelX, labelY] = [centreX - tip * 1.45 * sin * unit, centreY - tip * 1.45 * cos * unit];
	return {
		box: { x: centreX - 18 * unit, y: centreY - 30 * unit, width: 36 * unit, height: 52 * unit },
		marks: [
			{
				kind: 'group',
				name: 'north',
				marks: [
					path({ path: outline, fill: palette.halo, stroke: { colour: palette.halo, width: 3 * unit, round: true } }),
					path({ path: outline, fill: palette.panel, stroke: { colour: palette.ink, width: 0.8 * unit } }),
					path({ path: `M${place(0, -tip)}L${place(0, 6.5)}L${place(-6, 11)}Z`, fill: palette.ink }),
					text({ ...letters, text: words.north, x: labelX, y: labelY + 3.2 * unit, anchor: 'middle', halo })
				]
			}
		]
	};
}
