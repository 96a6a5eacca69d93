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
	readonly land?: Land;
	/** 0–1. */
	readonly opacity: number;
	readonly onlineKey: string | null;
	readonly selectedSite?: string | null;
}

/** One group of the map: what it loads and what it draws, bottom first. */
export interface LayerGroupStyle {
	readonly sources: Record<string, SourceSpecification>;
	readonly layers: LayerSpecification[];
}

/** MapLibre's worker needs whole addresses. */
export const geojsonSource = ({ land }: LayerContext, layer: string): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: land?.[layer] ?? `${location.origin}/api/layers/${layer}`
});

/** The reader's name of a feature, else English, else Chinese; features carry `name: {zh, en, ru}`. */
export const nameExpression = (locale: Locale) =>
	[
		'coalesce',
		...[locale, ...(locale === 'zh' ? [] : ['en']), 'zh'].map((language) => ['get', language, ['get', 'name']]),
		''
	] as unknown as ExpressionSpecification;
