import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Locale } from '$lib/domain/names';
import type { Palette } from '$lib/domain/cartography/palette';

export interface LayerContext {
	readonly locale: Locale;
	readonly palette: Palette;
	/** Address of the app: MapLibre's worker needs whole addresses. */
	readonly origin: string;
	/** 0–1. */
	readonly opacity: number;
	readonly onlineKey: string | null;
}

/** One group of the map: what it loads and what it draws, bottom first. */
export interface LayerGroupStyle {
	readonly sources: Record<string, SourceSpecification>;
	readonly layers: LayerSpecification[];
}

export const geojsonSource = (context: LayerContext, layer: string): SourceSpecification => ({
	type: 'geojson',
	data: `${context.origin}/api/layers/${layer}`
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
