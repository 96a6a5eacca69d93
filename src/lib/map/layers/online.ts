import type { LayerContext, LayerGroupStyle } from './layer';

/**
 * The optional online basemap, only where a key is configured at run time. Tiles come through the app's own origin,
 * so that no reader's browser ever speaks to another host.
 */
export function online(context: LayerContext): LayerGroupStyle {
	if (!context.onlineKey) return { sources: {}, layers: [] };
	return {
		sources: {
			online: {
				type: 'raster',
				tiles: [`${location.origin}/api/online-basemap/{z}/{x}/{y}`],
				tileSize: 256,
				maxzoom: 18,
				attribution: '天地图 Tianditu'
			}
		},
		layers: [{ id: 'online', type: 'raster', source: 'online', paint: { 'raster-opacity': context.opacity } }]
	};
}
