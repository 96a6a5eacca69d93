import { LABEL_FONT } from '../fonts';
import { geojsonSource, nameExpression, type LayerContext, type LayerGroupStyle } from './layer';

/** Quiet context: what lies around the territory. */
export function neighbours(context: LayerContext): LayerGroupStyle {
	const { palette, opacity, locale } = context;
	return {
		sources: {
			neighbours: geojsonSource(context, 'neighbours'),
			'neighbour-labels': geojsonSource(context, 'neighbour-labels')
		},
		layers: [
			{
				id: 'neighbour-edge',
				type: 'line',
				source: 'neighbours',
				paint: { 'line-color': palette.outline, 'line-width': 0.8, 'line-opacity': opacity }
			},
			{
				id: 'neighbour-label',
				type: 'symbol',
				source: 'neighbour-labels',
				layout: {
					'text-field': nameExpression(locale),
					'text-font': [LABEL_FONT],
					'text-size': 12,
					'text-letter-spacing': locale === 'zh' ? 0.22 : 0.12,
					'text-padding': 12
				},
				paint: { 'text-color': palette.outtext, 'text-opacity': opacity }
			}
		]
	};
}
