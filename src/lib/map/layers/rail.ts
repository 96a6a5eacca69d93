import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../fonts';
import { geojsonSource, nameExpression, type LayerContext, type LayerGroupStyle } from './layer';

/** Straight lines between stations: labelled schematic in the legend, never passed off as a track. */
export function rail(context: LayerContext): LayerGroupStyle {
	return {
		sources: { rail: geojsonSource(context, 'rail'), stations: geojsonSource(context, 'stations') },
		layers: [...lines(context), ...stations(context)]
	};
}

function lines({ palette, opacity }: LayerContext): LayerSpecification[] {
	const layout = { 'line-join': 'round' } as const;
	return [
		{
			id: 'rail-halo',
			type: 'line',
			source: 'rail',
			layout,
			paint: { 'line-color': palette.halo, 'line-width': 3.4, 'line-opacity': opacity * 0.8 }
		},
		{
			id: 'rail-line',
			type: 'line',
			source: 'rail',
			layout,
			paint: { 'line-color': palette.rail, 'line-width': 1, 'line-opacity': opacity }
		},
		{
			id: 'rail-tick',
			type: 'line',
			source: 'rail',
			paint: { 'line-color': palette.rail, 'line-width': 4, 'line-dasharray': [0.25, 2.25], 'line-opacity': opacity }
		}
	];
}

function stations({ palette, opacity, locale }: LayerContext): LayerSpecification[] {
	return [
		{
			id: 'station',
			type: 'circle',
			source: 'stations',
			minzoom: 8.4,
			paint: {
				'circle-radius': 2.4,
				'circle-color': palette.panel,
				'circle-stroke-color': palette.rail,
				'circle-stroke-width': 1,
				'circle-opacity': opacity,
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'station-label',
			type: 'symbol',
			source: 'stations',
			minzoom: 9.4,
			layout: {
				'text-field': nameExpression(locale),
				'text-font': [LABEL_FONT],
				'text-size': 11,
				'text-anchor': 'left',
				'text-offset': [0.6, 0],
				'text-optional': true
			},
			paint: {
				'text-color': palette.muted,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.5,
				'text-opacity': opacity
			}
		}
	];
}
