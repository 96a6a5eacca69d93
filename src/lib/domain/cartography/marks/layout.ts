import { clusterSited } from './cluster.ts';
import { type HeadForm, layoutHead, type LaidHead } from './head.ts';
import type { Box, LayoutInput } from './layout-input.ts';
import type { ClusterMark, HeadMark, MarkScene, SymbolMark } from './mark.ts';
import { parkSymbol } from './symbol.ts';
import { project } from './transform.ts';

/**
 * Where every mark stands on the screen: what has a position at its position, in clusters where dense; what is known
 * to a division only in rows under that division's name. Pure: the same view and rows give the same scene, on the
 * screen, in the inset and on paper.
 */
export function layoutMarks(input: LayoutInput): MarkScene {
	const heads: HeadMark[] = [];
	const symbols: SymbolMark[] = [];
	const clusters: ClusterMark[] = [];
	const sited = clusterSited(input);
	const parks = sitedParks(input);
	// names make way for what stands at its true place
	const avoided = [...sited.clusters, ...sited.symbols.slice(0, MOST_AVOIDED), ...parks];
	const taken: Box[] = [...avoided.map((mark) => boxAround(mark, input.symbolRadius)), ...(input.kept ?? [])];
	for (const division of headOrder(input)) {
		const laid = placeHead(input, division, taken);
		if (!laid) continue;
		taken.push(laid.box);
		if (laid.head) heads.push(laid.head);
		symbols.push(...laid.symbols);
		if (laid.cluster) clusters.push(laid.cluster);
	}
	return {
		heads,
		clusters: [...sited.clusters, ...clusters],
		symbols: [...parks, ...sited.symbols, ...symbols]
	};
}

/** Where a crowded name may move to, nearest first, in pixels. */
const SHIFTS: readonly (readonly [dx: number, dy: number])[] = [
	[0, 0],
	[0, 14],
	[0, -14],
	[18, 0],
	[-18, 0],
	[18, 16],
	[-18, 16],
	[18, -16],
	[-18, -16],
	[0, 30],
	[0, -30],
	[36, 10],
	[-36, 10],
	[0, 46],
	[0, -46]
];

/**
 * A name and its rows at the first place that is free; where none is, its name and a count; where that finds no place
 * either, a count alone, wherever it falls: nothing may be unreachable. A name with nothing beneath it waits for a
 * closer view.
 */
function placeHead(input: LayoutInput, division: number, taken: readonly Box[]): LaidHead | null {
	for (const form of ['rows', 'count', 'count alone'] as const) {
		for (const shift of SHIFTS) {
			const laid = layInside(input, division, { form, shift });
			if (!laid) return null;
			if (!taken.some((box) => overlaps(box, laid.box))) return laid;
		}
	}
	const last = layInside(input, division, { form: 'count alone', shift: [0, 0] });
	return last?.cluster ? last : null;
}

/** A head, moved into the map where it must lie within it. */
function layInside(input: LayoutInput, division: number, { form, shift }: HeadForm): LaidHead | null {
	const laid = layoutHead(input, division, { form, shift });
	if (!laid || !input.isBound) return laid;
	const { width, height } = input.transform;
	const [dx, dy] = [
		Math.max(0, -laid.box.left) - Math.max(0, laid.box.right - width),
		Math.max(0, -laid.box.top) - Math.max(0, laid.box.bottom - height)
	];
	return dx === 0 && dy === 0 ? laid : layoutHead(input, division, { form, shift: [shift[0] + dx, shift[1] + dy] });
}

/** Names that avoid more marks than this would find no place at all. */
const MOST_AVOIDED = 60;

function boxAround(mark: SymbolMark | ClusterMark, symbolRadius: number): Box {
	const radius = mark.kind === 'cluster' ? mark.radius : symbolRadius;
	return { left: mark.x - radius, right: mark.x + radius, top: mark.y - radius, bottom: mark.y + radius };
}

const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Counties before districts, larger before smaller: where two names collide the first keeps its place. */
function headOrder({ divisions, leftOut }: LayoutInput): number[] {
	return divisions
		.map((_, index) => index)
		.filter((index) => !leftOut.has(index))
		.sort((a, b) => (divisions[b]?.shapeAreaKm2 ?? 0) - (divisions[a]?.shapeAreaKm2 ?? 0));
}

function sitedParks({ parks, shownParks, transform }: LayoutInput): SymbolMark[] {
	return shownParks.flatMap((park) => {
		const found = parks[park];
		if (!found?.position) return [];
		const [x, y] = project(transform, found.position);
		return [parkSymbol(found, park, { x, y })];
	});
}
