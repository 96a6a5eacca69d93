import type { LayerId } from '../explore/view.ts';
import type { Palette } from './palette.ts';

/**
 * The land beneath the marks, group by group, bottom first: MapLibre draws the screen from it and a sheet of paper is
 * drawn from it, so that one cannot show what the other lacks. Divisions answer to what is selected and stand apart, in
 * `division-ink.ts`.
 *
 * Widths and sizes in CSS pixels of a map; `minZoom` as MapLibre counts it.
 */
export type BaseLayer = FillLayer | LineLayer | DotLayer | LabelLayer;

interface Common {
	readonly id: string;
	/** Id of the GeoJSON layer. */
	readonly source: string;
	readonly minZoom?: number;
	/** Of the group's own opacity; absent: 1. */
	readonly opacity?: number;
	/** Only features of this `state`; absent: all. */
	readonly state?: string;
	/** Only the feature that is selected. */
	readonly isSelected?: true;
	/** What a feature stands for, with its `id`: `site:S-1`; absent: nothing that a record tells of. */
	readonly of?: 'site' | 'park-outline';
}

type Ink = keyof Palette;

export interface FillLayer extends Common {
	readonly kind: 'fill';
	readonly fill: Ink;
	readonly outline: Ink;
}

export interface LineLayer extends Common {
	readonly kind: 'line';
	readonly ink: Ink;
	readonly width: number;
	/** Of features without a name; absent: the same. */
	readonly namelessWidth?: number;
	/** In widths of the line. */
	readonly dash?: readonly number[];
	readonly join?: 'round';
	readonly cap?: 'round';
}

export interface DotLayer extends Common {
	readonly kind: 'dot';
	readonly radius: number;
	readonly fill: Ink;
	readonly stroke: Ink;
}

export interface LabelLayer extends Common {
	readonly kind: 'label';
	readonly ink: Ink;
	readonly size: number;
	/** Absent: none. */
	readonly haloWidth?: number;
	/** In ems. */
	readonly spacing?: { readonly zh: number; readonly other: number };
	/** Before the name, as the screen writes it; a sheet draws it, since no font of ours has it. */
	readonly sign?: '✈ ';
	/** `right`: to the right of its point; `along`: on its line; absent: on its point. */
	readonly place?: 'right' | 'along';
	/** It goes where there is room for its point alone. */
	readonly optional?: true;
	/** Pixels around it that other names keep free; absent: 2. */
	readonly padding?: number;
}

type GroupWithLayers = Exclude<LayerId, 'online' | 'divisions' | 'parks' | 'projects'>;

/** Below this an outline is a speck. */
const OUTLINE_ZOOM = 9;

/** How a site looks by its state: what can be had, is promised and is in use differ by line and fullness, not by colour alone. */
function siteLayers(
	state: string,
	{ ink, full, width, dash }: { ink: Ink; full: number; width: number; dash?: readonly number[] }
): readonly BaseLayer[] {
	const common = { source: 'sites', of: 'site', state, minZoom: OUTLINE_ZOOM } as const;
	return [
		{ ...common, id: `site-${state}`, kind: 'fill', fill: ink, outline: ink, opacity: full },
		{ ...common, id: `site-${state}-edge`, kind: 'line', ink, width, join: 'round', ...(dash && { dash }) }
	];
}

const SITE_LAYERS: readonly BaseLayer[] = [
	{
		id: 'park-outline',
		kind: 'fill',
		source: 'park-outlines',
		of: 'park-outline',
		minZoom: OUTLINE_ZOOM,
		fill: 'ink',
		outline: 'ink',
		opacity: 0.05
	},
	{
		id: 'park-outline-edge',
		kind: 'line',
		source: 'park-outlines',
		minZoom: OUTLINE_ZOOM,
		ink: 'ink',
		width: 1.1,
		dash: [6, 2, 1.5, 2]
	},
	...siteLayers('unknown', { ink: 'muted', full: 0.08, width: 1.2, dash: [1, 2] }),
	...siteLayers('used', { ink: 'sitetaken', full: 0.75, width: 1 }),
	...siteLayers('reserved', { ink: 'sitetaken', full: 0.28, width: 1.6, dash: [3, 2] }),
	...siteLayers('free', { ink: 'sitefree', full: 0.25, width: 2.2 }),
	{
		id: 'site-point',
		kind: 'dot',
		source: 'site-points',
		of: 'site',
		minZoom: OUTLINE_ZOOM,
		radius: 3.4,
		fill: 'panel',
		stroke: 'sitefree'
	},
	{
		id: 'site-selected',
		kind: 'line',
		source: 'sites',
		minZoom: OUTLINE_ZOOM,
		ink: 'accent',
		width: 3.4,
		isSelected: true
	},
	{
		id: 'site-name',
		kind: 'label',
		source: 'site-names',
		minZoom: 12.5,
		ink: 'ink',
		size: 11,
		haloWidth: 1.5,
		optional: true
	}
];

export const BASE_LAYERS: Readonly<Record<GroupWithLayers, readonly BaseLayer[]>> = {
	sites: SITE_LAYERS,
	neighbours: [
		{ id: 'neighbour-edge', kind: 'line', source: 'neighbours', ink: 'outline', width: 0.8 },
		{
			id: 'neighbour-label',
			kind: 'label',
			source: 'neighbour-labels',
			ink: 'outtext',
			size: 12,
			spacing: { zh: 0.22, other: 0.12 },
			padding: 12
		}
	],
	water: [
		{ id: 'lake', kind: 'fill', source: 'lakes', fill: 'waterfill', outline: 'water', opacity: 0.9 },
		{
			id: 'river',
			kind: 'line',
			source: 'rivers',
			ink: 'water',
			width: 1.9,
			namelessWidth: 0.9,
			join: 'round',
			cap: 'round'
		},
		{
			id: 'river-label',
			kind: 'label',
			source: 'rivers',
			ink: 'watertext',
			size: 13,
			haloWidth: 1.6,
			spacing: { zh: 0.4, other: 0.08 },
			place: 'along'
		}
	],
	// straight lines between stations: labelled schematic in the legend, never passed off as a track
	rail: [
		{ id: 'rail-halo', kind: 'line', source: 'rail', ink: 'halo', width: 3.4, join: 'round', opacity: 0.8 },
		{ id: 'rail-line', kind: 'line', source: 'rail', ink: 'rail', width: 1, join: 'round' },
		{ id: 'rail-tick', kind: 'line', source: 'rail', ink: 'rail', width: 4, dash: [0.25, 2.25] },
		{ id: 'station', kind: 'dot', source: 'stations', minZoom: 8.4, radius: 2.4, fill: 'panel', stroke: 'rail' },
		{
			id: 'station-label',
			kind: 'label',
			source: 'stations',
			minZoom: 9.4,
			ink: 'muted',
			size: 11,
			haloWidth: 1.5,
			place: 'right',
			optional: true
		}
	],
	places: [
		{ id: 'seat', kind: 'dot', source: 'seats', minZoom: 7.6, radius: 2.6, fill: 'panel', stroke: 'ink' },
		{
			id: 'airport',
			kind: 'label',
			source: 'airports',
			minZoom: 8,
			ink: 'muted',
			size: 11,
			haloWidth: 1.6,
			sign: '✈ ',
			optional: true
		},
		{
			id: 'place-name',
			kind: 'label',
			source: 'labels',
			minZoom: 7.4,
			ink: 'watertext',
			size: 11,
			haloWidth: 1.6,
			spacing: { zh: 0.1, other: 0.1 }
		}
	]
};
