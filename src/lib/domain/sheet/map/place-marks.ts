import { divisionsInside, insetNeeded } from '../../cartography/inset.ts';
import type { Box } from '../../cartography/marks/layout-input.ts';
import { mercatorColumns } from '../../cartography/marks/cluster.ts';
import { groupRows, SITE } from '../../cartography/marks/group-rows.ts';
import { layoutMarks } from '../../cartography/marks/layout.ts';
import type { MarkScene } from '../../cartography/marks/mark.ts';
import { SYMBOL_RADIUS } from '../../cartography/marks/mark.ts';
import { type MapTransform, project } from '../../cartography/marks/transform.ts';
import { PLACEMENTS } from '../../project/project.ts';
import type { Position } from '../../territory/territory.ts';
import { widthOfText } from '../measure-text.ts';
import type { Point } from './pen.ts';
import { isInView } from './shapes.ts';
import { opacityOf, type SheetMap } from './sheet-map.ts';

const DIVISION = PLACEMENTS.indexOf('division');

/** Marks of a map on paper and of its inset, and what they stand for. */
export interface PlacedMarks {
	readonly scene: MarkScene;
	/** Indices of the divisions whose names stand in the inset; empty where there is none. */
	readonly inInset: ReadonlySet<number>;
	readonly radius: number;
	/** Rows of the table and indices of parks that the frame shows. */
	readonly rows: Uint32Array;
	readonly parks: readonly number[];
	/** Where the inset lies, in pixels of the map; `null`: there is none. */
	readonly inset: Box | null;
}

/** On paper nobody can come closer: an inset may hide more than on the screen, yet not a quarter. In pixels. */
const SMALLEST_WITH_INSET = { width: 480, height: 380 };

/** Whether the inset is drawn: where its part of the map cannot be read on the map itself, and lies in the frame. */
export function showsInset({ inset }: SheetMap, transform: MapTransform): boolean {
	if (!inset || !insetNeeded(inset.extent, transform, SMALLEST_WITH_INSET)) return false;
	const [west, south, east, north] = inset.extent;
	return isInView(project(transform, [(west + east) / 2, (south + north) / 2]), transform);
}

/**
 * Where the marks of a frame stand. What has a position belongs to the frame when the position lies in it, what is known
 * to a division only when the point of that division's name does; nothing else is counted in a cluster or drawn.
 *
 * `kept`: pixels of the map where no name is set.
 */
export function placeMarks(
	map: SheetMap,
	transform: MapTransform,
	{ withInset, kept }: { withInset: boolean; kept: readonly Box[] }
): PlacedMarks {
	const radius = SYMBOL_RADIUS;
	const { named, rows, parks } = shownThings(map, transform);
	const inset = withInset ? insetCorner(sitesOf(map, { rows, parks }, transform), { transform, kept }) : null;
	const inInset = inset && map.inset ? divisionsInside(map.inset.extent, map.divisions) : new Set<number>();
	const scene = layoutMarks({
		...layoutBase(map, { rows, parks, radius }),
		leftOut: new Set(map.divisions.flatMap((_, index) => (named.has(index) && !inInset.has(index) ? [] : [index]))),
		transform,
		kept: inset ? [...kept, inset] : kept
	});
	return { scene, inInset, radius, rows, parks, inset };
}

interface Shown {
	readonly rows: Uint32Array;
	readonly parks: readonly number[];
}

function shownThings(map: SheetMap, transform: MapTransform): Shown & { readonly named: ReadonlySet<number> } {
	const isShown = (position: Position) => isInView(project(transform, position), transform);
	const named = new Set(map.divisions.flatMap(({ labelPoint }, index) => (isShown(labelPoint) ? [index] : [])));
	const codes = new Set([...named].map((index) => map.divisions[index]?.code));
	const { placement, division, lng, lat } = map.table;
	const isRowShown = (row: number): boolean => {
		if (placement[row] === SITE) return isShown([lng[row] ?? NaN, lat[row] ?? NaN]);
		return placement[row] === DIVISION && named.has(division[row] ?? -1);
	};
	const isParkShown = (index: number): boolean => {
		const park = map.parks[index];
		if (park?.position) return isShown(park.position);
		return park?.division != null && codes.has(park.division);
	};
	return {
		named,
		rows: opacityOf(map.layers, 'projects') > 0 ? map.rows.filter(isRowShown) : new Uint32Array(),
		parks: opacityOf(map.layers, 'parks') > 0 ? map.shownParks.filter(isParkShown) : []
	};
}

/** Pixels of all that stands at its true place. */
function sitesOf({ table, parks: all }: SheetMap, { rows, parks }: Shown, transform: MapTransform): Point[] {
	const sited = Array.from(rows).filter((row) => table.placement[row] === SITE);
	return [
		...sited.map((row) => project(transform, [table.lng[row] ?? NaN, table.lat[row] ?? NaN])),
		...parks.flatMap((park) => {
			const position = all[park]?.position;
			return position ? [project(transform, position)] : [];
		})
	];
}

/** Of the inset on the screen, in pixels, and of the line below it. */
export const INSET_PX = { width: 196, height: 168, caption: 18, margin: 8 } as const;

/** The corner in which the inset hides least: the lower right one where none is better. */
function insetCorner(
	sites: readonly Point[],
	{ transform: { width, height }, kept }: { transform: MapTransform; kept: readonly Box[] }
): Box {
	const [right, bottom] = [
		width - INSET_PX.width - INSET_PX.margin,
		height - INSET_PX.height - INSET_PX.caption - INSET_PX.margin
	];
	const corners = [
		[right, bottom],
		[INSET_PX.margin, bottom],
		[right, INSET_PX.margin],
		[INSET_PX.margin, INSET_PX.margin]
	].map(([left = 0, top = 0]) => ({
		left,
		top,
		right: left + INSET_PX.width,
		bottom: top + INSET_PX.height + INSET_PX.caption
	}));
	const hidden = (box: Box) =>
		sites.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length +
		(kept.some(
			(other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
		)
			? sites.length + 1
			: 0);
	return corners.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best));
}

const layoutBase = (map: SheetMap, { rows, parks, radius }: Shown & { radius: number }) => ({
	table: map.table,
	rows: groupRows(map.table, rows, map.divisions.length),
	mercator: mercatorColumns(map.table),
	divisions: map.divisions,
	parks: map.parks,
	shownParks: parks,
	symbolRadius: radius,
	nameWidth: nameWidthOf(map),
	isBound: true
});

/** The marks of the inset: what is known to one of its divisions only. */
export function placeInsetMarks(map: SheetMap, placed: PlacedMarks, transform: MapTransform): MarkScene {
	return layoutMarks({
		...layoutBase(map, placed),
		// what has a position stands at it, on the map
		rows: { ...groupRows(map.table, placed.rows, map.divisions.length), sited: new Int32Array() },
		shownParks: placed.parks.filter((park) => !map.parks[park]?.position),
		leftOut: new Set(map.divisions.flatMap((_, index) => (placed.inInset.has(index) ? [] : [index]))),
		transform
	});
}

const nameWidthOf =
	({ divisions, locale }: SheetMap) =>
	(division: number): number => {
		const place = divisions[division];
		const isProminent = place?.level !== 'district';
		return widthOfText(place?.label[locale] ?? '', {
			size: isProminent ? 13 : 12,
			weight: isProminent ? 600 : 400,
			locale
		});
	};
