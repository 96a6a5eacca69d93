import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { paletteOf, type Scheme } from '$lib/domain/cartography/palette';
import { WHERE_INKS } from '$lib/domain/cartography/whereabouts';
import { type PlacedRow, type Spot, WHEREABOUTS, whereOf } from '$lib/domain/submission/places';
import type { Position } from '$lib/domain/territory/territory';
import { LABEL_FONT } from '../fonts';

/** What of a file that was converted is drawn: as converted, as read, or both with a line between them. */
export type PlaceMode = 'converted' | 'asRead' | 'both';

/** From here on a shift of some hundred metres is more than a few pixels. */
export const PAIRS_FROM_ZOOM = 9;
const NAMES_FROM_ZOOM = 9;

const SOURCES = ['outlines', 'lines', 'as-read', 'rows', 'chosen'] as const;
type Source = (typeof SOURCES)[number];

/** A name and where it stands. */
export interface PlaceName {
	readonly text: string;
	readonly position: Position;
}

/** What the divisions are called; rows lie above it. */
export function addDivisionNames(map: MapLibreMap, names: readonly PlaceName[], scheme: Scheme): void {
	const { muted, halo } = paletteOf(scheme);
	const features = names.map(({ text: name, position }) => pointOf({ position, division: null }, { name }));
	map.addSource('division-names', { type: 'geojson', data: collected(features) });
	map.addLayer({
		id: 'division-names',
		type: 'symbol',
		source: 'division-names',
		layout: { 'text-field': ['get', 'name'], 'text-font': [LABEL_FONT], 'text-size': 13, 'text-padding': 6 },
		paint: { 'text-color': muted, 'text-halo-color': halo, 'text-halo-width': 2 }
	});
}

/** Sources of nothing yet, and what draws them, bottom first. */
export function addSubmittedLayers(map: MapLibreMap, { scheme, isLong }: Drawing): void {
	for (const source of SOURCES)
		map.addSource(`submitted-${source}`, {
			type: 'geojson',
			data: collected([]),
			...(source === 'rows' && isLong && MERGED)
		});
	const layers = [...outlineLayers(scheme), ...pairLayers(scheme, isLong), ...rowLayers(scheme, isLong)];
	for (const layer of layers) map.addLayer(layer);
}

interface Drawing {
	readonly scheme: Scheme;
	/** More rows than are drawn each by itself. */
	readonly isLong: boolean;
}

/** Marks nearer than this, pixels, are one; it is drawn as the worst of them. */
const MERGED = {
	cluster: true,
	clusterRadius: 12,
	clusterMaxZoom: 17,
	clusterProperties: { rank: ['max', ['get', 'rank']] as ExpressionSpecification }
};

/** Where a click may find a row. */
export const ROW_LAYERS = ['submitted-rows', 'submitted-outlines'];

export interface Shown {
	readonly rows: readonly PlacedRow[];
	readonly own: string | null;
	readonly mode: PlaceMode;
}

/** The rows as features, by source. */
export function featuresOf({ rows, own, mode }: Shown): Readonly<Record<Exclude<Source, 'chosen'>, FeatureCollection>> {
	const pairs = rows.flatMap(({ spot, asRead }) => (asRead ? [{ spot, asRead }] : []));
	const isBoth = mode === 'both';
	const spotOf = (row: PlacedRow) => shownSpot(row, mode);
	return {
		// an outline as it was read is not kept
		outlines: collected(
			rows.flatMap(({ outline, line, spot }): Feature[] =>
				outline && mode !== 'asRead'
					? [{ type: 'Feature', properties: { line, where: whereOf(spot.division, own) }, geometry: outline }]
					: []
			)
		),
		lines: collected(
			(isBoth ? pairs : []).map(({ spot, asRead }) => ({
				type: 'Feature',
				properties: {},
				geometry: { type: 'LineString', coordinates: [[...asRead.position], [...spot.position]] }
			}))
		),
		'as-read': collected((isBoth ? pairs : []).map(({ asRead }) => pointOf(asRead, { where: markOf(asRead, own) }))),
		rows: collected(
			rows.map((row) => pointOf(spotOf(row), { line: row.line, name: row.name, rank: rankOf(spotOf(row), own) }))
		)
	};
}

/** The ring about the row that somebody chose. */
export const chosenOf = ({ rows, mode }: Shown, chosen: number | null): FeatureCollection =>
	collected(rows.filter(({ line }) => line === chosen).map((row) => pointOf(shownSpot(row, mode), {})));

/** Where a row stands on the map. */
export const shownSpot = ({ spot, asRead }: PlacedRow, mode: PlaceMode): Spot =>
	mode === 'asRead' ? (asRead ?? spot) : spot;

const rankOf = ({ division }: Spot, own: string | null) => WHEREABOUTS.indexOf(whereOf(division, own));
const markOf = ({ division }: Spot, own: string | null) => whereOf(division, own);
const pointOf = ({ position }: Spot, properties: Feature['properties']): Feature => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [...position] }
});
const collected = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const where: ExpressionSpecification = ['get', 'where'];
/** What lies wrong is seen above what lies right: `WHEREABOUTS` by their place in it. */
const rank: ExpressionSpecification = ['get', 'rank'];
const MARK: ExpressionSpecification = ['match', rank, 0, 'own', 1, 'elsewhere', 'outside'];
/** Letters of a name, so that a tile of rows has fewer than MapLibre can draw. */
const MOST_LETTERS = { long: 14, short: 32 };
/** How many rows share a mark, or the name of the one it stands for. */
const labelOf = (isLong: boolean): ExpressionSpecification => [
	'case',
	['has', 'point_count'],
	['concat', '×', ['get', 'point_count_abbreviated']],
	['slice', ['get', 'name'], 0, isLong ? MOST_LETTERS.long : MOST_LETTERS.short]
];
const SIZE: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 5, 0.6, 10, 1];
const OVERLAPPING = {
	'icon-allow-overlap': true,
	'icon-ignore-placement': true,
	'icon-size': SIZE
} as const;

const from = (name: Source) => ({ source: `submitted-${name}` });

const DASHES = { elsewhere: [3, 1.5], outside: [1, 1.5] };

function colourOf(scheme: Scheme): ExpressionSpecification {
	const { own, elsewhere, outside } = WHERE_INKS[scheme];
	return ['match', where, 'own', own, 'elsewhere', elsewhere, outside];
}

function outlineLayers(scheme: Scheme): LayerSpecification[] {
	const inks = WHERE_INKS[scheme];
	const paint = { 'fill-color': colourOf(scheme), 'fill-opacity': 0.16 };
	return [
		{ id: 'submitted-outlines', type: 'fill', ...from('outlines'), paint },
		...WHEREABOUTS.map((one): LayerSpecification => ({
			id: `submitted-outline-${one}`,
			type: 'line',
			...from('outlines'),
			filter: ['==', where, one],
			// as the marks: not by colour alone
			paint: { 'line-color': inks[one], 'line-width': 2, ...(one !== 'own' && { 'line-dasharray': DASHES[one] }) }
		}))
	];
}

function pairLayers(scheme: Scheme, isLong: boolean): LayerSpecification[] {
	const { muted, panel } = paletteOf(scheme);
	const ring = {
		'circle-radius': 4,
		'circle-color': panel,
		'circle-stroke-color': colourOf(scheme),
		'circle-stroke-width': 2
	};
	const hollow = { id: 'submitted-as-read', ...from('as-read'), minzoom: PAIRS_FROM_ZOOM };
	return [
		{
			id: 'submitted-lines',
			type: 'line',
			...from('lines'),
			minzoom: PAIRS_FROM_ZOOM,
			paint: { 'line-color': muted, 'line-width': 1.5, 'line-dasharray': [2, 1.5] }
		},
		isLong
			? { ...hollow, type: 'circle', paint: ring }
			: { ...hollow, type: 'symbol', layout: { ...OVERLAPPING, 'icon-image': ['concat', 'asRead-', where] } }
	];
}

function rowLayers(scheme: Scheme, isLong: boolean): LayerSpecification[] {
	const { accent, ink, halo } = paletteOf(scheme);
	const ring = {
		'circle-radius': 12,
		'circle-color': accent,
		'circle-opacity': 0.12,
		'circle-stroke-color': accent,
		'circle-stroke-width': 2
	};
	return [
		{ id: 'submitted-chosen', type: 'circle', ...from('chosen'), paint: ring },
		{
			id: 'submitted-rows',
			type: 'symbol',
			...from('rows'),
			layout: { ...OVERLAPPING, 'icon-image': MARK, 'symbol-sort-key': rank }
		},
		{
			id: 'submitted-names',
			type: 'symbol',
			...from('rows'),
			// a number says from the first that a mark is many
			minzoom: isLong ? 0 : NAMES_FROM_ZOOM,
			layout: {
				'text-field': labelOf(isLong),
				'text-font': [LABEL_FONT],
				'text-size': 12,
				'text-anchor': 'left',
				'text-offset': [0.8, 0],
				'text-max-width': 12
			},
			paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.5 }
		}
	];
}
