import type { Locale } from '../../domain/names.ts';
import type { DrawnBox, DrawnLink, DrawnProse, Weight } from '../../domain/sheet/drawing.ts';

/**
 * Slides of parts that a reader can go on to edit: text is text, a table is a table. Lengths in points (1/72 inch) from the
 * top left corner; colours as `#rrggbb`.
 */
export interface Deck {
	readonly width: number;
	readonly height: number;
	readonly locale: Locale;
	readonly title: string;
	readonly subject: string;
	/** When, as ISO 8601: the only time in the file. */
	readonly madeOn: string;
	readonly slides: readonly Slide[];
}

export interface Slide {
	readonly parts: readonly SlidePart[];
	/** For who speaks. */
	readonly notes?: string;
	/** Absent: white. */
	readonly background?: string;
}

/** `name`: of a part, in the list of a slide's parts. */
interface Named {
	readonly name?: string;
}

export type SlidePart = SlideText | SlideProse | SlideTable | SlideShape | SlidePicture;

type Link = DrawnLink['to'];
type Align = 'left' | 'center' | 'right';

export interface SlideText extends DrawnBox, Named {
	readonly kind: 'text';
	/** Paragraphs are parted by line breaks; lines break within the box. */
	readonly text: string;
	readonly size: number;
	readonly weight: Weight;
	readonly colour: string;
	/** Absent: left. */
	readonly align?: Align;
	/** Absent: top. */
	readonly upright?: 'top' | 'middle' | 'bottom';
	/** From line to line; absent: as the letters have it. */
	readonly leading?: number;
	/** A paragraph is a line, whatever the letters are; absent: lines break within the box. */
	readonly isLine?: true;
	readonly link?: Link;
}

/** Paragraphs of letters of several looks; those of a list have bullets. */
export interface SlideProse extends DrawnProse, Named {
	readonly kind: 'prose';
}

export interface SlideTable extends Pick<DrawnBox, 'x' | 'y'>, Named {
	readonly kind: 'table';
	/** Widths of the columns. */
	readonly columns: readonly number[];
	/** As many cells each as there are columns. */
	readonly rows: readonly (readonly SlideCell[])[];
	/** Of all rows, or of each: no less than this. */
	readonly rowHeight: number | readonly number[];
	/** Absent: in the middle. */
	readonly upright?: 'top';
	readonly size: number;
	readonly colour: string;
	/** Of the lines between rows. */
	readonly lineColour: string;
	/** Around the text of a cell, above and below, left, right; absent: 2, 4, 4. */
	readonly padding?: readonly [upright: number, left: number, right: number];
}

export interface SlideCell {
	readonly text: string;
	readonly weight?: Weight;
	readonly colour?: string;
	readonly fill?: string;
	readonly align?: Align;
	/** Right of its text, where that of the table is not enough. */
	readonly gap?: number;
	readonly link?: Link;
}

export interface SlideShape extends DrawnBox, Named {
	/**
	 * A line goes from the corner at the top left to the one at the bottom right; `rising`: from the foot upwards. A freeform
	 * follows its `path`, which is written as that of a drawing, on the slide.
	 */
	readonly kind: 'rect' | 'ellipse' | 'line' | 'freeform';
	readonly path?: string;
	readonly fill?: string;
	/** 0–1, of fill and stroke; absent: 1. */
	readonly opacity?: number;
	readonly stroke?: { readonly colour: string; readonly width: number; readonly isDashed?: true };
	readonly rising?: boolean;
	readonly link?: Link;
}

export interface SlidePicture extends DrawnBox, Named {
	readonly kind: 'picture';
	readonly bytes: Uint8Array;
	/** Absent: PNG. */
	readonly format?: 'png' | 'jpeg';
	/** In words, for who cannot see it. */
	readonly words: string;
	readonly link?: Link;
}
