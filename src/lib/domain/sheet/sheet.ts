import type { Locale } from '../names.ts';
import type { Bbox } from '../territory/territory.ts';
import type { DrawnImage, Drawing } from './drawing.ts';
import type { LegendClass, SheetMap } from './map/sheet-map.ts';
import type { SheetSpec } from './spec.ts';

/** All that is written on a sheet, in the reader's language. */
export interface SheetWords {
	readonly title: string;
	readonly subtitle: string | null;
	/** Paragraphs beside the map. */
	readonly notes: readonly string[];
	/** What kind of portfolio it shows: on every sheet. */
	readonly banner: string;
	/** The review number of the map, or the notice that stands in its place. */
	readonly review: string;
	/** Sources and licences of what is drawn, edition of the boundaries, as-of date: a line each. */
	readonly sources: readonly string[];
	/** 第 2 页，共 16 页 */
	readonly page: string;
	/** What made the sheet, to be opened again; `null`: not said. */
	readonly address: string | null;
	readonly addressTitle: string;
	readonly legend: string;
	readonly chains: string;
	/** Of the total by which divisions are shaded; `null`: they are not. */
	readonly shade: string | null;
	readonly locator: string;
	readonly north: string;
	readonly classOf: (one: LegendClass) => string | null;
	readonly scale: (denominator: number) => string;
	readonly distance: (km: number) => string;
	/** Of a table or chart cut short: and so many more. */
	readonly more: (count: number) => string;
	/** In a table or chart that has nothing to show. */
	readonly none: string;
	/** What of the projects under the filter is on the map; `null`: all of them. */
	readonly coverage: (projects: { readonly drawn: number; readonly all: number }) => string | null;
}

/** A table beside the map. */
export interface SheetTable {
	readonly kind: 'table';
	readonly name: string;
	readonly title: string;
	readonly columns: readonly {
		readonly head: string;
		readonly align: 'start' | 'end';
		/** Of the width. */
		readonly share: number;
		/** Its cells say what a row is about; of cells that are broken into lines the first paragraph does. */
		readonly isStrong?: true;
	}[];
	readonly rows: readonly (readonly string[])[];
	/** Cells are broken into lines, as many as they need; absent: each is one line, cut to its column. */
	readonly wraps?: true;
	readonly note: string | null;
}

/** Bars beside the map, one a line. */
export interface SheetChart {
	readonly kind: 'chart';
	readonly name: string;
	readonly title: string;
	readonly bars: readonly {
		readonly label: string;
		/** What the bar is as long as; not below 0. */
		readonly amount: number;
		readonly words: string;
		/** `null`: the house's own. */
		readonly colour: string | null;
	}[];
	readonly note: string | null;
}

/** A picture in the corner of a sheet. */
export interface SheetLogo extends Pick<DrawnImage, 'bytes' | 'format' | 'words'> {
	/** Width by height. */
	readonly aspect: number;
}

/** What a sheet is made from. */
export interface SheetContent {
	readonly spec: SheetSpec;
	readonly locale: Locale;
	readonly map: SheetMap;
	/** Of the whole territory. */
	readonly extent: Bbox;
	/** What the map shows whole where no frame says otherwise; absent: the whole territory. */
	readonly fit?: Bbox;
	readonly words: SheetWords;
	readonly blocks: readonly (SheetTable | SheetChart)[];
	/** Stands over the whole width below all else, whole or not at all; absent: nothing does. */
	readonly wide?: SheetTable;
	readonly logo: SheetLogo | null;
	/** The squares of a QR code of the address, row by row; `null`: none is drawn. */
	readonly qr: readonly (readonly boolean[])[] | null;
}

/** A sheet as it is drawn, and what a composer tells about it. */
export interface Sheet extends Drawing {
	readonly classes: readonly LegendClass[];
	/** 1 : so many, in the middle of the map. */
	readonly scaleDenominator: number;
	/** Blocks for which the paper has no room. */
	readonly leftOut: readonly string[];
	/** Of its map on the page, in points. */
	readonly mapBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
