import type { Locale } from '../../names.ts';

/**
 * A document in words, laid out by nobody yet: what stands in a workbook or on paper, in one language. Whoever draws it
 * needs to know neither projects nor languages.
 */
export interface Paper {
	readonly locale: Locale;
	readonly title: string;
	/** The blocks bring their own titles: `title` stands in the properties of the file alone. */
	readonly isUntitled?: boolean;
	/** On every page: whose data these are. */
	readonly banner: string;
	/** At the foot of every page. */
	readonly foot: string;
	readonly pageOf: (page: number, pages: number) => string;
	/** Day of the document, `2026-11-24`. */
	readonly madeOn: string;
	readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
	/** `title`: large, in the middle; `number`: at the right. */
	| { readonly kind: 'heading' | 'text' | 'note' | 'title' | 'number'; readonly text: string }
	/** `isFlush`: its first line stands at the edge, as an address does. */
	| { readonly kind: 'body'; readonly text: string; readonly isFlush?: boolean }
	| {
			readonly kind: 'facts';
			readonly facts: readonly (readonly [label: string, text: string])[];
			/** Beside them, where the form can show one. */
			readonly map?: PaperMap;
	  }
	| { readonly kind: 'map'; readonly map: PaperMap }
	| PaperTable
	/** Room to write in by hand. */
	| { readonly kind: 'reply'; readonly label: string }
	/** What follows begins on a new page. */
	| { readonly kind: 'break' }
	/** A line to sign on for each. */
	| { readonly kind: 'signatures'; readonly names: readonly string[]; readonly date: string };

/** A small map: places from the left (0–1) and from the top (0–1 over `aspect`), both in widths of the map. */
export interface PaperMap {
	/** Width over height. */
	readonly aspect: number;
	readonly shapes: readonly {
		readonly rings: readonly (readonly PaperPoint[])[];
		/** The one spoken of. */
		readonly isLit: boolean;
	}[];
	readonly points: readonly PaperPoint[];
	/** What it shows, below it. */
	readonly caption: string;
}

export type PaperPoint = readonly [x: number, y: number];

export interface PaperTable {
	readonly kind: 'table';
	readonly columns: readonly {
		readonly head: string;
		/** Share of the width, 1 in sum. */
		readonly share: number;
		readonly align?: 'right';
	}[];
	readonly rows: readonly (readonly PaperCell[])[];
}

export interface PaperCell {
	readonly text: string;
	/** `mark`: to be seen at once. */
	readonly tone?: 'strong' | 'muted' | 'mark';
	/** A bar instead of words: its share of the cell, and its colour as `#rrggbb`. */
	readonly bar?: { readonly share: number; readonly colour: string };
}

export interface Sheet {
	readonly name: string;
	/** Of the columns, in characters. */
	readonly widths: readonly number[];
	/** Rows and columns that stay when the sheet is scrolled. */
	readonly frozen?: { readonly rows: number; readonly columns: number };
	readonly rows: readonly (readonly SheetCell[])[];
}

/** Text is text whatever it begins with; `null` is an empty cell. */
export type SheetCell = string | null | StyledCell;

export interface StyledCell {
	readonly value: string | number;
	/** Of a number, as spreadsheets write it: `0.0`. */
	readonly format?: string;
	readonly tone?: 'title' | 'head' | 'strong' | 'muted' | 'mark';
	/** Columns that it takes, itself included. */
	readonly span?: number;
}
