import type { SheetChart, SheetContent, SheetTable } from '../../sheet/sheet.ts';
import type { TextBlock } from '../light-text.ts';

/** What values of a scene rest on, or a source of them. */
export interface SceneNote {
	/** Of a source: `[1]`; `null`: it speaks of values. */
	readonly sign: string | null;
	readonly text: string;
	/** Of a source that has one. */
	readonly url: string | null;
}

/** A thing that is lit up on the map, under its number. */
export interface NamedPlace {
	readonly number: string;
	readonly name: string;
}

export type ScenePart =
	| { readonly kind: 'text'; readonly title: string | null; readonly blocks: readonly TextBlock[] }
	| { readonly kind: 'notes'; readonly title: string; readonly notes: readonly SceneNote[] }
	/** `isWide`: over the whole width of a page. */
	| { readonly kind: 'block'; readonly block: SheetTable | SheetChart; readonly isWide: boolean };

/** All that the pages of one scene are made from. */
export interface SceneContent {
	readonly sheet: SheetContent;
	/** `false`: there is nothing to show on a map. */
	readonly isMapped: boolean;
	readonly places: readonly NamedPlace[];
	readonly placesTitle: string;
	/** In their order; those that are wide come after the others. */
	readonly parts: readonly ScenePart[];
	/** Of the pages after the first. */
	readonly furtherTitle: string;
}
