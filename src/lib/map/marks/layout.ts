import { clusterSited } from './cluster';
import { layoutHead } from './head';
import type { Box, LayoutInput } from './layout-input';
import type { ClusterMark, HeadMark, MarkScene, SymbolMark } from './mark';
import { parkSymbol } from './symbol';
import { project } from './transform';

/**
 * Where every mark stands on the screen: what has a position at its position, in clusters where dense; what is known
 * to a division only in rows under that division's name. Pure: the same view and rows give the same scene, on the
 * screen, in the inset and on paper.
 */
export function layoutMarks(input: LayoutInput): MarkScene {
	const heads: HeadMark[] = [];
	const symbols: SymbolMark[] = [];
	const clusters: ClusterMark[] = [];
	const taken: Box[] = [];
	for (const division of headOrder(input)) {
		const laid = layoutHead(input, division);
		if (!laid || taken.some((box) => overlaps(box, laid.box))) continue;
		taken.push(laid.box);
		heads.push(laid.head);
		symbols.push(...laid.symbols);
		if (laid.cluster) clusters.push(laid.cluster);
	}
	const sited = clusterSited(input);
	return {
		heads,
		clusters: [...sited.clusters, ...clusters],
		symbols: [...sitedParks(input), ...sited.symbols, ...symbols]
	};
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

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
