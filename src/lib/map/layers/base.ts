import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
	BASE_LAYERS,
	type BaseLayer,
	type DotLayer,
	type FillLayer,
	type LabelLayer,
	type LineLayer
} from '$lib/domain/cartography/base-layers';
import { LABEL_FONT } from '../fonts';
import { geojsonSource, nameExpression, type LayerContext, type LayerGroupStyle } from './layer';

/** A group of the land as MapLibre draws it. */
export function baseGroup(group: keyof typeof BASE_LAYERS, context: LayerContext): LayerGroupStyle {
	const layers = BASE_LAYERS[group];
	return {
		sources: Object.fromEntries(layers.map(({ source }) => [source, geojsonSource(context, source)])),
		layers: layers.map((layer) => ({
			...styled(layer, { ...context, opacity: context.opacity * (layer.opacity ?? 1) }),
			...(layer.state && { filter: has('state', layer.state) }),
			...(layer.isSelected && { filter: has('id', context.selectedSite ?? '') }),
			...(layer.minZoom !== undefined && { minzoom: layer.minZoom })
		}))
	};
}

function styled(layer: BaseLayer, context: LayerContext): LayerSpecification {
	switch (layer.kind) {
		case 'fill':
			return fill(layer, context);
		case 'line':
			return line(layer, context);
		case 'dot':
			return dot(layer, context);
		case 'label':
			return label(layer, context);
	}
}

const has = (property: string, value: string): ExpressionSpecification => ['==', ['get', property], value];
const isNamed: ExpressionSpecification = ['!=', ['get', 'name'], null];

const fill = (layer: FillLayer, { palette, opacity }: LayerContext): LayerSpecification => ({
	id: layer.id,
	type: 'fill',
	source: layer.source,
	paint: { 'fill-color': palette[layer.fill], 'fill-outline-color': palette[layer.outline], 'fill-opacity': opacity }
});

function line(layer: LineLayer, { palette, opacity }: LayerContext): LayerSpecification {
	const { width, namelessWidth } = layer;
	return {
		id: layer.id,
		type: 'line',
		source: layer.source,
		layout: { ...(layer.join && { 'line-join': layer.join }), ...(layer.cap && { 'line-cap': layer.cap }) },
		paint: {
			'line-color': palette[layer.ink],
			'line-width': namelessWidth === undefined ? width : ['case', isNamed, width, namelessWidth],
			'line-opacity': opacity,
			...(layer.dash && { 'line-dasharray': [...layer.dash] })
		}
	};
}

const dot = (layer: DotLayer, { palette, opacity }: LayerContext): LayerSpecification => ({
	id: layer.id,
	type: 'circle',
	source: layer.source,
	paint: {
		'circle-radius': layer.radius,
		'circle-color': palette[layer.fill],
		'circle-stroke-color': palette[layer.stroke],
		'circle-stroke-width': 1,
		'circle-opacity': opacity,
		'circle-stroke-opacity': opacity
	}
});

function label(layer: LabelLayer, { palette, opacity, locale }: LayerContext): LayerSpecification {
	const name = nameExpression(locale);
	const spacing = locale === 'zh' ? layer.spacing?.zh : layer.spacing?.other;
	return {
		id: layer.id,
		type: 'symbol',
		source: layer.source,
		...(layer.place === 'along' && { filter: isNamed }),
		layout: {
			'text-field': layer.sign ? ['concat', layer.sign, name] : name,
			'text-font': [LABEL_FONT],
			'text-size': layer.size,
			...(spacing && { 'text-letter-spacing': spacing }),
			...(layer.padding && { 'text-padding': layer.padding }),
			...(layer.optional && { 'text-optional': true }),
			...(layer.place === 'right' && { 'text-anchor': 'left', 'text-offset': [0.6, 0] }),
			// a river winds: a stricter angle would leave it without a name
			...(layer.place === 'along' && { 'symbol-placement': 'line', 'symbol-spacing': 240, 'text-max-angle': 85 })
		},
		paint: {
			'text-color': palette[layer.ink],
			'text-opacity': opacity,
			...(layer.haloWidth && { 'text-halo-color': palette.halo, 'text-halo-width': layer.haloWidth })
		}
	};
}
