import type { Feature } from 'geojson';
import {
	BASE_LAYERS,
	type BaseLayer,
	type DotLayer,
	type FillLayer,
	type LineLayer
} from '../../cartography/base-layers.ts';
import { hatchPath } from '../../cartography/hatch.ts';
import { DIVISION_WASH, DIVISION_WIDTHS, quietFill } from '../../cartography/division-ink.ts';
import { groupOrder } from '../../cartography/layer-order.ts';
import { zoomOf } from '../../cartography/marks/transform.ts';
import type { LayerId } from '../../explore/view.ts';
import type { DrawnMark, DrawnPath } from '../drawing.ts';
import { circlePath, linePath, onPage, path, type Pen, type Point } from './pen.ts';
import { linesInView, pointsInView, ringsInView } from './shapes.ts';
import { type DrawnPart, type MapPaper, opacityOf } from './sheet-map.ts';

/** The land beneath the marks without its names, groups in the reader's order, bottom first. */
export function drawLand(paper: MapPaper): DrawnPart {
	const marks: DrawnMark[] = [];
	const classes: string[] = [];
	for (const group of groupOrder(paper.map.layers.order)) {
		const opacity = opacityOf(paper.map.layers, group);
		if (opacity === 0) continue;
		if (group === 'divisions') {
			const drawn = drawDivisions(paper, opacity);
			marks.push(...drawn.marks);
			classes.push(...drawn.classes);
		} else if (hasLayers(group)) {
			for (const layer of layersAt(paper, group)) {
				const drawn = drawLayer(paper, layer, opacity * (layer.opacity ?? 1));
				marks.push(...drawn);
				if (drawn.length > 0) classes.push(layer.id);
			}
		}
	}
	return { marks, classes };
}

export const hasLayers = (group: LayerId): group is keyof typeof BASE_LAYERS => group in BASE_LAYERS;

/** The layers of a group that the scale of a map has room for. */
export function layersAt({ transform }: MapPaper, group: keyof typeof BASE_LAYERS): readonly BaseLayer[] {
	const zoom = zoomOf(transform);
	return BASE_LAYERS[group].filter(({ minZoom = 0 }) => zoom >= minZoom);
}

function drawLayer(paper: MapPaper, layer: BaseLayer, opacity: number): DrawnPath[] {
	const features = (paper.map.land.get(layer.source)?.features ?? []).filter(
		({ properties }) =>
			(!layer.state || properties?.state === layer.state) &&
			(!layer.isSelected || properties?.id === paper.map.selectedSite)
	);
	switch (layer.kind) {
		case 'fill':
			return features.flatMap((feature) => drawFill(paper, layer, { feature, opacity }));
		case 'line':
			return features.flatMap((feature) => drawLine(paper, layer, { feature, opacity }));
		case 'dot':
			return drawDots(paper, layer, opacity);
		case 'label':
			return [];
	}
}

interface OneFeature {
	readonly feature: Feature;
	readonly opacity: number;
}

const ringPath = (pen: Pen, rings: readonly (readonly Point[])[]): string =>
	rings.map((ring) => linePath(pen, ring, true)).join('');

function drawFill(
	{ transform, pen, palette, isAside = false }: MapPaper,
	layer: FillLayer,
	{ feature, opacity }: OneFeature
): DrawnPath[] {
	const drawn = ringPath(pen, ringsInView(feature.geometry, transform));
	if (drawn === '') return [];
	const stroke = { colour: palette[layer.outline], width: pen.ptPerPixel };
	// what lies only beyond the edge is on no sheet
	if (layer.of && ringsInView(feature.geometry, transform, 0).length === 0) return [];
	const of = layer.of && !isAside && `${layer.of}:${String(feature.properties?.id)}`;
	return [path({ path: drawn, rule: 'evenodd', fill: palette[layer.fill], stroke, opacity, ...(of && { of }) })];
}

function drawLine(
	{ transform, pen, palette }: MapPaper,
	layer: LineLayer,
	{ feature, opacity }: OneFeature
): DrawnPath[] {
	const drawn = linesInView(feature.geometry, transform)
		.map((line) => linePath(pen, line, false))
		.join('');
	if (drawn === '') return [];
	const isNamed = feature.properties?.name !== null && feature.properties?.name !== undefined;
	const width = (isNamed ? layer.width : (layer.namelessWidth ?? layer.width)) * pen.ptPerPixel;
	const dash = layer.dash?.map((part) => part * width);
	const stroke = { colour: palette[layer.ink], width, ...(dash && { dash }), ...(layer.join && { round: true }) };
	return [path({ path: drawn, stroke, opacity })];
}

function drawDots(
	{ map, transform, pen, palette, isAside = false }: MapPaper,
	layer: DotLayer,
	opacity: number
): DrawnPath[] {
	const points = map.land.get(layer.source);
	if (!points) return [];
	return pointsInView(points, transform).map(({ at, feature }) =>
		path({
			...(layer.of && !isAside && { of: `${layer.of}:${String(feature.properties?.id)}` }),
			path: circlePath(onPage(pen, at), (layer.radius + 0.5) * pen.ptPerPixel),
			fill: palette[layer.fill],
			stroke: { colour: palette[layer.stroke], width: pen.ptPerPixel },
			opacity
		})
	);
}

/** Between the lines over a division whose records have no date. */
const HATCH_GAP_PX = 6;

function drawDivisions(paper: MapPaper, opacity: number): DrawnPart {
	const { map, transform, pen, palette, isAside = false } = paper;
	const shapes = (map.land.get('divisions')?.features ?? []).flatMap(({ geometry, properties }) => {
		const rings = ringsInView(geometry, transform);
		const code = String(properties?.code);
		// what lies only beyond the edge is on no sheet
		if (ringsInView(geometry, transform, 0).length === 0) return [];
		return rings.length > 0 ? [{ code, rings, area: ringPath(pen, rings), edge: edgePath(geometry) }] : [];
	});
	function edgePath(geometry: Feature['geometry']): string {
		return linesInView(geometry, transform)
			.map((line) => linePath(pen, line, false))
			.join('');
	}
	const stroke = (colour: string, width: number) => ({ colour, width: width * pen.ptPerPixel, round: true });
	const isSelected = (code: string) => code === map.selectedDivision;
	const isFiltered = (code: string) => map.filteredDivisions.includes(code);
	const fillOf = (code: string) => map.fills.get(code) ?? quietFill(code, palette);
	const edgeOf = (code: string) => {
		if (isSelected(code)) return stroke(palette.accent, DIVISION_WIDTHS.selected);
		if (isFiltered(code)) return stroke(palette.accent, DIVISION_WIDTHS.filtered);
		return stroke(palette.divline, DIVISION_WIDTHS.plain);
	};
	// lines that say something lie above those that do not
	const byEdge = [...shapes].sort((a, b) => edgeOf(a.code).width - edgeOf(b.code).width);
	return {
		marks: [
			path({
				path: shapes.map(({ edge }) => edge).join(''),
				stroke: stroke(palette.cityline, DIVISION_WIDTHS.territory),
				opacity
			}),
			...shapes.map(({ code, area }) =>
				path({ path: area, rule: 'evenodd', fill: fillOf(code), opacity, ...(!isAside && { of: `division:${code}` }) })
			),
			...hatching(paper, shapes, opacity),
			...shapes
				.filter(({ code }) => isSelected(code))
				.map(({ area }) =>
					path({ path: area, rule: 'evenodd', fill: palette.accent, opacity: DIVISION_WASH.selected })
				),
			...byEdge.map(({ code, edge }) => path({ path: edge, stroke: edgeOf(code), opacity }))
		].filter((drawn) => drawn.path !== ''),
		classes: divisionClasses(map, shapes)
	};
}

function divisionClasses(map: MapPaper['map'], shapes: readonly { readonly code: string }[]): string[] {
	const codes = shapes.map(({ code }) => code);
	return [
		...(codes.length > 0 ? ['division'] : []),
		...(codes.some((code) => map.filteredDivisions.includes(code)) ? ['division-filtered'] : []),
		...(codes.some((code) => code === map.selectedDivision) ? ['division-selected'] : []),
		...map.fillOrder.filter((fill) => codes.some((code) => map.fills.get(code) === fill)).map((fill) => `fill:${fill}`)
	];
}

/** Lines over the divisions whose fill says that nobody dates their records. */
function hatching(
	{ map, pen, palette }: MapPaper,
	shapes: readonly { readonly code: string; readonly rings: readonly (readonly Point[])[] }[],
	opacity: number
): DrawnPath[] {
	const stroke = { colour: palette.muted, width: 0.7 * pen.ptPerPixel };
	return shapes
		.filter(({ code }) => map.hatched !== undefined && map.fills.get(code) === map.hatched)
		.map(({ rings }) => rings.map((ring) => ring.map((point) => onPage(pen, point))))
		.map((rings) => path({ path: hatchPath(rings, HATCH_GAP_PX * pen.ptPerPixel), stroke, opacity }));
}
