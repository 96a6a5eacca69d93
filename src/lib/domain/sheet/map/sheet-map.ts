import type { FeatureCollection } from 'geojson';
import type { MarkTarget } from '../../cartography/marks/mark.ts';
import type { Palette, Scheme } from '../../cartography/palette.ts';
import type { ProjectTable } from '../../catalogue/project-table.ts';
import type { Chain } from '../../chain/chain.ts';
import type { Area } from '../../explore/filter.ts';
import type { Layers } from '../../explore/view.ts';
import type { Locale } from '../../names.ts';
import type { Bbox, Division, Park, Position } from '../../territory/territory.ts';
import type { DrawnMark } from '../drawing.ts';
import type { MapTransform } from '../../cartography/marks/transform.ts';
import type { Pen } from './pen.ts';

/** All that a map on paper shows, as values: those of the screen, with nothing pointed at. */
export interface SheetMap {
	readonly locale: Locale;
	readonly scheme: Scheme;
	/** By id of the GeoJSON layer; one that is absent is not drawn. */
	readonly land: ReadonlyMap<string, FeatureCollection>;
	readonly layers: Layers;
	readonly divisions: readonly Division[];
	readonly parks: readonly Park[];
	readonly chains: readonly Chain[];
	readonly table: ProjectTable;
	/** Rows under the filter. */
	readonly rows: Uint32Array;
	/** Indices of the parks under the filter. */
	readonly shownParks: readonly number[];
	readonly selected: MarkTarget | null;
	readonly selectedDivision: string | null;
	/** Id of a site. */
	readonly selectedSite: string | null;
	readonly filteredDivisions: readonly string[];
	/** Fill by division code; empty: quiet fills. */
	readonly fills: ReadonlyMap<string, string>;
	/** Of these, those that nobody dates are hatched: the colour of their fill; absent: none. */
	readonly hatched?: string;
	/** Colours of the classes of fills, from little to much. */
	readonly fillOrder: readonly string[];
	readonly area: Area | null;
	/** Ranks by row of the table: symbols then bear them, larger; `null`: no ranking is shown. */
	readonly ranks: ReadonlyMap<number, string> | null;
	/** Stops in their order, drawn above all else; absent: none. */
	readonly route?: readonly RouteStop[];
	readonly inset: { readonly title: string; readonly extent: Bbox } | null;
	readonly formatCount: (count: number) => string;
}

/** A numbered stop of a route. */
export interface RouteStop {
	readonly number: string;
	readonly position: Position;
	/** Known to its division only: set beside the name of that. */
	readonly isApproximate: boolean;
	/** A straight line leads here from the stop before. */
	readonly isJoined: boolean;
	/** The sign of what stands there is to be seen: it has a ring, and the number beside it; absent: the number stands on it. */
	readonly isBeside?: true;
	/** What it stands for: `park:P-1`. */
	readonly of: string;
}

/** What is drawn with: the view, where it lies on the page, and its colours. */
export interface MapPaper {
	readonly map: SheetMap;
	readonly transform: MapTransform;
	readonly pen: Pen;
	readonly palette: Palette;
	/** A small map beside the map: what it shows counts as shown only where the map itself shows it. */
	readonly isAside?: boolean;
}

/** A class of signs that a legend explains: `committed`, `river`, `chain:soybean`, `fill:#dce5ec`. */
export type LegendClass = string;

export interface DrawnPart {
	readonly marks: readonly DrawnMark[];
	readonly classes: readonly LegendClass[];
}

/** Opacity of a group: 0 where it is hidden. */
export const opacityOf = ({ hidden, opacity }: Layers, group: Layers['hidden'][number]): number =>
	hidden.includes(group) ? 0 : (opacity[group] ?? 1);
