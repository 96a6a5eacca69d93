import { LABEL_FONT } from '../fonts';
import { geojsonSource, nameExpression, type LayerContext, type LayerGroupStyle } from './layer';

export function water(context: LayerContext): LayerGroupStyle {
	const { palette, opacity, locale } = context;
	return {
		sources: { rivers: geojsonSource(context, 'rivers'), lakes: geojsonSource(context, 'lakes') },
		layers: [
			{
				id: 'lake',
				type: 'fill',
				source: 'lakes',
				paint: { 'fill-color': palette.waterfill, 'fill-outline-color': palette.water, 'fill-opacity': opacity * 0.9 }
			},
			{
				id: 'river',
				type: 'line',
				source: 'rivers',
				layout: { 'line-cap': 'round', 'line-join': 'round' },
				paint: {
					'line-color': palette.water,
					'line-width': ['case', ['!=', ['get', 'name'], null], 1.9, 0.9],
					'line-opacity': opacity
				}
			},
			{
				id: 'river-label',
				type: 'symbol',
				source: 'rivers',
				filter: ['!=', ['get', 'name'], null],
				layout: {
					'symbol-placement': 'line',
					'symbol-spacing': 240,
					// the river winds: a stricter angle would leave it without a name
					'text-max-angle': 85,
					'text-field': nameExpression(locale),
					'text-font': [LABEL_FONT],
					'text-size': 13,
					'text-letter-spacing': locale === 'zh' ? 0.4 : 0.08
				},
				paint: {
					'text-color': palette.watertext,
					'text-halo-color': palette.halo,
					'text-halo-width': 1.6,
					'text-opacity': opacity
				}
			}
		]
	};
}
