import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';
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
	const { palette, opacity } = context;
	const edgeColour = [
		'case',
		isSelected,
		palette.accent,
		isFiltered,
		palette.accent,
		isHovered,
		palette.ink,
		palette.divline
	];
	const edgeWidth = ['case', isSelected, 2, isFiltered, 1.6, isHovered, 1.4, 0.7];
	return {
		sources: {
			divisions: { type: 'geojson', data: `${context.origin}/api/layers/divisions`, promoteId: 'code' }
		},
		layers: [
			// beneath the fills, so that only its outer half shows: the edge of the territory
			{
				id: 'territory-edge',
				type: 'line',
				source: 'divisions',
				layout: { 'line-join': 'round' },
				paint: { 'line-color': palette.cityline, 'line-width': 3, 'line-opacity': opacity }
			},
			{
				id: 'division-fill',
				type: 'fill',
				source: 'divisions',
				paint: {
					'fill-color': paint<string>([
						'to-color',
						['feature-state', 'fill'],
						['case', isAlternate, palette.land2, palette.land]
					]),
					'fill-opacity': opacity
				}
			},
			{
				id: 'division-wash',
				type: 'fill',
				source: 'divisions',
				paint: {
					'fill-color': palette.accent,
					'fill-opacity': paint<number>(['case', isSelected, 0.13, isHovered, 0.05, 0])
				}
			},
			{
				id: 'division-edge',
				type: 'line',
				source: 'divisions',
				layout: { 'line-join': 'round' },
				paint: {
					'line-color': paint<string>(edgeColour),
					'line-width': paint<number>(edgeWidth),
					'line-opacity': opacity
				}
			}
		]
	};
}
