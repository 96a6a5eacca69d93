import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl';
import { DIVISION_WASH, DIVISION_WIDTHS } from '$lib/domain/cartography/division-ink';
import { geojsonSource, type LayerContext, type LayerGroupStyle } from './layer';

/** MapLibre's own types cannot follow expressions that are put together from parts. */
const paint = <T>(expression: unknown) => expression as DataDrivenPropertyValueSpecification<T>;

const isSelected = ['boolean', ['feature-state', 'selected'], false];
const isHovered = ['boolean', ['feature-state', 'hovered'], false];
/** Two quiet fills in turn, by the last digit of the code: neighbours mostly differ, and nothing is claimed by it. */
const isAlternate = ['==', ['%', ['to-number', ['slice', ['get', 'code'], 5], 0], 2], 0];
const isFiltered = ['boolean', ['feature-state', 'filtered'], false];

/** The divisions: quiet fills, or the class colour of a chosen total (`feature-state: fill`). */
export function divisions(context: LayerContext): LayerGroupStyle {
	return {
		sources: { divisions: { ...geojsonSource(context, 'divisions'), promoteId: 'code' } },
		// the edge of the territory lies beneath the fills, so that only its outer half shows
		layers: [territoryEdge(context), ...fills(context), divisionEdge(context)]
	};
}

const ROUND = { 'line-join': 'round' } as const;

const territoryEdge = ({ palette, opacity }: LayerContext): LayerSpecification => ({
	id: 'territory-edge',
	type: 'line',
	source: 'divisions',
	layout: ROUND,
	paint: { 'line-color': palette.cityline, 'line-width': DIVISION_WIDTHS.territory, 'line-opacity': opacity }
});

function fills({ palette, opacity }: LayerContext): LayerSpecification[] {
	const land = ['case', isAlternate, palette.land2, palette.land];
	return [
		{
			id: 'division-fill',
			type: 'fill',
			source: 'divisions',
			paint: { 'fill-color': paint<string>(['to-color', ['feature-state', 'fill'], land]), 'fill-opacity': opacity }
		},
		{
			id: 'division-wash',
			type: 'fill',
			source: 'divisions',
			paint: {
				'fill-color': palette.accent,
				'fill-opacity': paint<number>(['case', isSelected, DIVISION_WASH.selected, isHovered, DIVISION_WASH.hovered, 0])
			}
		}
	];
}

function divisionEdge({ palette, opacity }: LayerContext): LayerSpecification {
	const colour = [
		'case',
		isSelected,
		palette.accent,
		isFiltered,
		palette.accent,
		isHovered,
		palette.ink,
		palette.divline
	];
	const { selected, filtered, hovered, plain } = DIVISION_WIDTHS;
	const width = ['case', isSelected, selected, isFiltered, filtered, isHovered, hovered, plain];
	return {
		id: 'division-edge',
		type: 'line',
		source: 'divisions',
		layout: ROUND,
		paint: { 'line-color': paint<string>(colour), 'line-width': paint<number>(width), 'line-opacity': opacity }
	};
}
