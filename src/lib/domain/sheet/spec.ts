import type { Scheme } from '../cartography/palette.ts';
import type { Frame } from './frame.ts';
import type { PaperChoice } from './paper-size.ts';

/** What can be left off a sheet. Banner, sources, review slot and as-of date cannot. */
export const SHEET_PARTS = ['legend', 'scale', 'north', 'inset', 'locator', 'graticule', 'address', 'page'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Tables and charts that can stand beside the map. */
export const SHEET_BLOCKS = ['totals', 'projects', 'ranking', 'chains', 'stages', 'divisions'] as const;
export type SheetBlock = (typeof SHEET_BLOCKS)[number];

/** How much larger signs and names of the map are. */
export const ENLARGEMENTS = [0.75, 1, 1.25, 1.5, 2] as const;
export type Enlargement = (typeof ENLARGEMENTS)[number];

export const MOST_LETTERS = { title: 80, subtitle: 160, notes: 600, review: 60, legend: 60 } as const;

/** A line of the legend that somebody renamed, moved or left out. */
export interface LegendChoice {
	readonly key: string;
	/** `null`: as the house names it. */
	readonly name: string | null;
	readonly isShown: boolean;
}

/** How a sheet is made of a view. */
export interface SheetSpec extends PaperChoice {
	readonly scheme: Scheme;
	readonly enlargement: Enlargement;
	/** `null`: the camera of the view, or the whole territory. */
	readonly frame: Frame | null;
	/** `null`: what the view is called; empty: none. */
	readonly title: string | null;
	readonly subtitle: string | null;
	readonly notes: string;
	/** 审图号; empty: that of the territory, or the notice. */
	readonly review: string;
	readonly parts: readonly SheetPart[];
	readonly blocks: readonly SheetBlock[];
	/** In their order; classes that are not named follow in that of the house. */
	readonly legend: readonly LegendChoice[];
	/** Of a template whose logo is shown; `null`: none. */
	readonly template: string | null;
}

export const DEFAULT_SPEC: SheetSpec = {
	paper: 'a4',
	isLandscape: true,
	customMm: [300, 200],
	scheme: 'light',
	enlargement: 1,
	frame: null,
	title: null,
	subtitle: null,
	notes: '',
	review: '',
	parts: ['legend', 'scale', 'north', 'inset', 'locator', 'address', 'page'],
	blocks: ['totals', 'chains'],
	legend: [],
	template: null
};
