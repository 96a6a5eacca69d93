import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../fonts';
import { geojsonSource, nameExpression, type LayerContext, type LayerGroupStyle } from './layer';

/** Seats, airports and names of places that have no shape. */
export function places(context: LayerContext): LayerGroupStyle {
	return {
		sources: {
			seats: geojsonSource(context, 'seats'),
			airports: geojsonSource(context, 'airports'),
			'place-names': geojsonSource(context, 'labels')
		},
		layers: [seat(context), airport(context), placeName(context)]
	};
}

const halo = ({ palette, opacity }: LayerContext) => ({
	'text-halo-color': palette.halo,
	'text-halo-width': 1.6,
	'text-opacity': opacity
});

const seat = ({ palette, opacity }: LayerContext): LayerSpecification => ({
	id: 'seat',
	type: 'circle',
	source: 'seats',
	minzoom: 7.6,
	paint: {
		'circle-radius': 2.6,
		'circle-color': palette.panel,
		'circle-stroke-color': palette.ink,
		'circle-stroke-width': 1,
		'circle-opacity': opacity,
		'circle-stroke-opacity': opacity
	}
});

const airport = (context: LayerContext): LayerSpecification => ({
	id: 'airport',
	type: 'symbol',
	source: 'airports',
	minzoom: 8,
	layout: {
		'text-field': ['concat', '✈ ', nameExpression(context.locale)],
		'text-font': [LABEL_FONT],
		'text-size': 11,
		'text-optional': true
	},
	paint: { 'text-color': context.palette.muted, ...halo(context) }
});

const placeName = (context: LayerContext): LayerSpecification => ({
	id: 'place-name',
	type: 'symbol',
	source: 'place-names',
	minzoom: 7.4,
	layout: {
		'text-field': nameExpression(context.locale),
		'text-font': [LABEL_FONT],
		'text-size': 11,
		'text-letter-spacing': 0.1
	},
	paint: { 'text-color': context.palette.watertext, ...halo(context) }
});
