import type { Box } from '../../cartography/marks/layout-input.ts';
import { SYMBOL_RADIUS } from '../../cartography/marks/mark.ts';
import { project } from '../../cartography/marks/transform.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { DrawnMark, DrawnPath } from '../drawing.ts';
import { circlePath, onPage, path, type Point, short, text } from './pen.ts';
import type { DrawnPart, MapPaper, RouteStop } from './sheet-map.ts';

/** Of the disc of a stop, in pixels. */
const RADIUS = 9;
const GAP = 3;
/** Where a disc is tried that cannot stand at its own place: so many times its width away, at such degrees. */
const REACHES = [1, 1.8, 2.7, 3.6].map((times) => times * (2 * RADIUS + GAP));
const DIRECTIONS = [0, 180, 45, 135, 90, -45, -135, -90];
/** Of the ring about a sign that is to be seen, as about what is selected. */
const RING = SYMBOL_RADIUS + 4.4;
/** Below the point of a division's name: the name stands on it. */
const BELOW_NAME = 19;

export interface PlacedRoute extends DrawnPart {
	/** What discs take of the map, in pixels: no name is set there. */
	readonly boxes: readonly Box[];
}

interface PlacedStop {
	readonly stop: RouteStop;
	/** Where lines end, and where its disc is, in pixels. Of one that is known to its division only both are the same. */
	readonly at: Point;
	readonly disc: Point;
}

/**
 * Stops as numbered discs at their places, in their order, and straight lines between them. A disc that would lie on
 * another, or on a corner that is taken, stands beside its place with a thin line to it.
 *
 * `kept`: pixels of the map that are taken.
 */
export function placeRoute(paper: MapPaper, kept: readonly Box[]): PlacedRoute {
	const { map, transform, pen, palette } = paper;
	const placed: PlacedStop[] = [];
	for (const stop of map.route ?? []) {
		const at = project(transform, stop.position);
		const disc = placeOfDisc(stop, at, { placed, kept });
		placed.push({ stop, at: stop.isApproximate ? disc : at, disc });
	}
	const style = { palette, k: pen.ptPerPixel };
	const onPaper = (point: Point) => onPage(pen, point);
	const legs = placed.flatMap(({ stop, at }, place) => {
		const before = placed[place - 1];
		return stop.isJoined && before ? [legLine(onPaper(before.at), onPaper(at), style)] : [];
	});
	return {
		boxes: placed.flatMap(({ at, disc }) => [boxAround(at), boxAround(disc)]),
		marks: [
			...legs,
			...placed.flatMap(({ stop, at, disc }) =>
				stop.isBeside ? ring(onPaper(at), onPaper(disc), style) : leader(onPaper(at), onPaper(disc), style)
			),
			...placed.flatMap(({ stop, disc }) =>
				// beside a sign a number is only a number
				stopSign(stop.isBeside ? { ...stop, isApproximate: false } : stop, onPaper(disc), style)
			)
		],
		classes: [
			...new Set(
				placed.filter(({ stop }) => !stop.isBeside).map(({ stop }) => (stop.isApproximate ? 'stop-division' : 'stop'))
			),
			...(legs.length > 0 ? ['leg'] : [])
		]
	};
}

/** The first place, going outwards, at which a disc covers nothing. */
function placeOfDisc(
	{ isApproximate, isBeside }: RouteStop,
	[x, y]: Point,
	{ placed, kept }: { placed: readonly PlacedStop[]; kept: readonly Box[] }
): Point {
	const own: Point = isApproximate ? [x, y + BELOW_NAME] : [x, y];
	const around = REACHES.flatMap((reach) =>
		DIRECTIONS.map((degrees): Point => {
			const angle = (degrees * Math.PI) / 180;
			return [own[0] + reach * Math.cos(angle), own[1] + reach * Math.sin(angle)];
		})
	);
	const isFree = ([left, top]: Point) =>
		placed.every(({ disc }) => Math.hypot(disc[0] - left, disc[1] - top) >= 2 * RADIUS + GAP - 0.1) &&
		!kept.some((box) => overlaps(box, boxAround([left, top])));
	const tried = isBeside && !isApproximate ? around : [own, ...around];
	return tried.find(isFree) ?? tried[0] ?? own;
}

const boxAround = ([x, y]: Point): Box => ({
	left: x - RADIUS - 1,
	right: x + RADIUS + 1,
	top: y - RADIUS - 1,
	bottom: y + RADIUS + 1
});

const overlaps = (one: Box, other: Box): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

interface RouteStyle {
	readonly palette: Palette;
	/** Points a pixel of the map. */
	readonly k: number;
}

/** A straight line between two points of the page; broken, since nobody drives along it. */
export const legLine = (from: Point, to: Point, { palette, k }: RouteStyle): DrawnPath =>
	path({
		path: `M${short(from[0])} ${short(from[1])}L${short(to[0])} ${short(to[1])}`,
		stroke: { colour: palette.accent, width: 1.6 * k, dash: [5 * k, 3 * k] }
	});

function leader(at: Point, disc: Point, { palette, k }: RouteStyle): DrawnMark[] {
	if (Math.hypot(at[0] - disc[0], at[1] - disc[1]) < RADIUS * k) return [];
	return [
		path({
			path: `M${short(at[0])} ${short(at[1])}L${short(disc[0])} ${short(disc[1])}`,
			stroke: { colour: palette.ink, width: 0.8 * k }
		}),
		path({ path: circlePath(at, 2.2 * k), fill: palette.ink })
	];
}

/** A ring about a sign, and a line from it to the number beside. */
function ring(at: Point, disc: Point, { palette, k }: RouteStyle): DrawnMark[] {
	const [right, down] = [disc[0] - at[0], disc[1] - at[1]];
	const far = Math.hypot(right, down);
	// of what is known to its division only there is no sign to go around
	if (far < RADIUS * k) return [];
	const edge = (RING * k) / far;
	const line = `M${short(at[0] + right * edge)} ${short(at[1] + down * edge)}L${short(disc[0])} ${short(disc[1])}`;
	return [
		path({ path: circlePath(at, RING * k), stroke: { colour: palette.accent, width: 2.4 * k } }),
		path({ path: line, stroke: { colour: palette.accent, width: 1.2 * k } })
	];
}

/** A number on a disc; on an open one where only the division is known. */
export function stopSign(
	{ number, isApproximate, of }: Pick<RouteStop, 'number' | 'isApproximate'> & { readonly of?: string },
	at: Point,
	{ palette, k }: RouteStyle
): DrawnMark[] {
	const size = (number.length > 1 ? 10 : 11) * k;
	const stroke = isApproximate
		? { colour: palette.accent, width: 1.6 * k, dash: [2.6 * k, 1.8 * k] }
		: { colour: palette.panel, width: 1.4 * k };
	return [
		path({
			path: circlePath(at, RADIUS * k),
			fill: isApproximate ? palette.panel : palette.accent,
			stroke,
			...(of !== undefined && { of })
		}),
		text({
			text: number,
			x: at[0],
			y: at[1] + 0.36 * size,
			anchor: 'middle',
			size,
			weight: 600,
			colour: isApproximate ? palette.accent : palette.panel
		})
	];
}
