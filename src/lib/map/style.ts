import type { StyleSpecification } from 'maplibre-gl';
import type { Locale } from '$lib/domain/names';
import { fontFaces } from './fonts';
import { groupOrder, type LayerGroup } from '$lib/domain/cartography/layer-order';
import { baseGroup } from './layers/base';
import { divisions } from './layers/divisions';
import type { Land, LayerContext, LayerGroupStyle } from './layers/layer';
import { online } from './layers/online';
import type { Palette } from '$lib/domain/cartography/palette';

export interface LayerSettings {
	readonly hidden: readonly LayerGroup[];
	/** 0–1; absent: 1. */
	readonly opacity: Readonly<Partial<Record<LayerGroup, number>>>;
	readonly order: readonly LayerGroup[];
}

export interface StyleSettings {
	readonly locale: Locale;
	readonly palette: Palette;
	readonly land?: Land;
	readonly layers: LayerSettings;
	readonly onlineKey: string | null;
	/** Id of a site. */
	readonly selectedSite?: string | null;
	/** Ids of the GeoJSON layers this territory has: a layer it lacks is left out. */
	readonly available: readonly string[];
}

/** The whole map below the marks, as one MapLibre style. */
export function mapStyle(settings: StyleSettings): StyleSpecification {
	const groups = groupOrder(settings.layers.order)
		.filter((group) => !settings.layers.hidden.includes(group))
		.map((group) => groupStyle(group, { ...settings, opacity: settings.layers.opacity[group] ?? 1 }));
	const sources = Object.assign({}, ...groups.map((group) => group.sources)) as StyleSpecification['sources'];
	const isThere = (id: string) => id === 'online' || settings.available.includes(id);
	const layers = groups.flatMap((group) => group.layers).filter((layer) => 'source' in layer && isThere(layer.source));
	return {
		version: 8,
		'font-faces': fontFaces(),
		sources: Object.fromEntries(Object.entries(sources).filter(([id]) => isThere(id))),
		layers: [{ id: 'outside', type: 'background', paint: { 'background-color': settings.palette.out } }, ...layers]
	};
}

function groupStyle(group: LayerGroup, context: LayerContext): LayerGroupStyle {
	switch (group) {
		case 'online':
			return online(context);
		case 'neighbours':
		case 'sites':
		case 'water':
		case 'rail':
		case 'places':
			return baseGroup(group, context);
		case 'divisions':
			return divisions(context);
		case 'parks':
		case 'projects':
			return { sources: {}, layers: [] };
	}
}
