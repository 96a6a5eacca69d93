import type { FeatureCollection } from 'geojson';
import type {
	ExpressionSpecification,
	GeoJSONSourceSpecification,
	LayerSpecification,
	SourceSpecification
} from 'maplibre-gl';
import type { Locale } from '$lib/domain/names';
import type { Palette } from '$lib/domain/cartography/palette';

/** The land as values, by id of its GeoJSON layer, where there is no server to ask for it. */
export type Land = Readonly<Record<string, FeatureCollection>>;

export interface LayerContext {
	readonly locale: Locale;
	readonly palette: Palette;
	/** Address of the app: MapLibre's worker needs whole addresses. */
	readonly origin: string;
	readonly land?: Land;
	/** 0–1. */
	readonly opacity: number;
	readonly onlineKey: string | null;
}

/** One group of the map: what it loads and what it draws, bottom first. */
export interface LayerGroupStyle {
	readonly sources: Record<string, SourceSpecification>;
	readonly layers: LayerSpecification[];
}

export const geojsonSource = ({ origin, land }: LayerContext, layer: string): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: land?.[layer] ?? `${origin}/api/layers/${layer}`
});

/** The reader's name of a feature, else English, else Chinese; features carry `name: {zh, en, ru}`. */
export const nameExpression = (locale: Locale) =>
	[
		'coalesce',
		['get', locale, ['get', 'name']],
		...(locale === 'zh' ? [] : [['get', 'en', ['get', 'name']]]),
		['get', 'zh', ['get', 'name']],
		''
	] as unknown as ExpressionSpecification;
