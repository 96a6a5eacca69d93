/**
 * A page as marks on paper, bottom first. Lengths in points (1/72 inch) from the top left corner, downwards; angles in
 * degrees clockwise; colours as `#rrggbb`.
 *
 * Everything that leaves the house on paper is drawn from this one value: the preview, PDF, SVG, pictures and slides.
 */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly DrawnMark[];
}

export type DrawnMark = DrawnPath | DrawnText | DrawnImage | DrawnGroup | DrawnLink;

export interface DrawnPath {
	readonly kind: 'path';
	/** As in SVG, but only `M`, `L`, `C` and `Z`, absolute, with at most two decimals: `M0 0L10.5 0C…Z`. */
	readonly path: string;
	readonly fill?: string;
	/** Absent: non-zero. */
	readonly rule?: 'evenodd';
	readonly stroke?: Stroke;
	/** 0–1, of fill and stroke; absent: 1. */
	readonly opacity?: number;
	/** What it stands for, `project:QQ-001`: a test reads from a sheet what is on it. */
	readonly of?: string;
}

export interface Stroke {
	readonly colour: string;
	readonly width: number;
	readonly dash?: readonly number[];
	/** Ends and corners round; absent: butt and mitre. */
	readonly round?: boolean;
}

export const WEIGHTS = [400, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface DrawnText {
	readonly kind: 'text';
	/** One line. */
	readonly text: string;
	/** Of the start, middle or end of the base line, as `anchor` says. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly weight: Weight;
	readonly colour: string;
	/** About `x`, `y`; absent: 0. */
	readonly rotation?: number;
	/** Beneath the letters; `width`: of the whole stroke. */
	readonly halo?: { readonly colour: string; readonly width: number };
	/** Between letters; absent: 0. */
	readonly spacing?: number;
	/** Of the same paragraph as the line before it. */
	readonly goesOn?: true;
	readonly opacity?: number;
	readonly of?: string;
}

export interface DrawnImage {
	readonly kind: 'image';
	readonly bytes: Uint8Array;
	readonly format: 'png' | 'jpeg';
	/** Where the corner, the right and the lower edge of the picture lie: `[a b c d e f]` as in SVG, of a unit square. */
	readonly matrix: readonly [number, number, number, number, number, number];
	readonly opacity?: number;
	/** In words, for who cannot see it. */
	readonly words: string;
}

/** Marks that belong together; `name`: `map`, `legend`, `title` …, the parts of a sheet. */
export interface DrawnGroup {
	readonly kind: 'group';
	readonly name: string;
	/** Nothing is drawn outside. */
	readonly clip?: DrawnBox;
	readonly opacity?: number;
	readonly marks: readonly DrawnMark[];
	/** What its marks set out, for formats that know tables. */
	readonly table?: DrawnTable;
	/** What its marks say, for formats that know paragraphs. */
	readonly prose?: DrawnProse;
}

/** Letters of one look. */
export interface ProseRun {
	readonly text: string;
	readonly weight: Weight;
	readonly colour: string;
	readonly isEmphasised: boolean;
}

/** Paragraphs on the page, one below the other. */
export interface DrawnProse extends DrawnBox {
	/** Of a line to the next, in its size. */
	readonly leading: number;
	readonly paragraphs: readonly {
		readonly runs: readonly ProseRun[];
		/** Before its first line: `•`, `[1]`; `null`: nothing, or it stands in another column. */
		readonly sign: string | null;
		/** Of its lines. */
		readonly indent: number;
		readonly size: number;
		/** Between the paragraph before and it. */
		readonly above: number;
		readonly url: string | null;
	}[];
}

/** A table on the page; the first row is its head. */
export interface DrawnTable {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly rowHeight: number;
	/** Of the width, column by column. */
	readonly shares: readonly number[];
	readonly rows: readonly (readonly string[])[];
	/** Of its letters. */
	readonly size: number;
	/** Its cells are broken into lines; absent: each is one line, and every row `rowHeight` high. */
	readonly wrapped?: {
		readonly heights: readonly number[];
		readonly aligns: readonly ('start' | 'end')[];
		readonly colours: { readonly head: string; readonly rest: string; readonly line: string };
		/** Between two columns. */
		readonly gutter: number;
	};
}

/** A place to press, in the formats that know such a thing. */
export interface DrawnLink extends DrawnBox {
	readonly kind: 'link';
	/** Another page of the same document, counted from 0, or an address. */
	readonly to: { readonly page: number } | { readonly url: string };
}

export interface DrawnBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}
