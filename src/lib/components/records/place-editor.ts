import type { Component } from 'svelte';
import type { Locale } from '$lib/domain/names';
import type { Outline } from '$lib/domain/territory/outline';
import type { Position } from '$lib/domain/territory/territory';
import type { Theme } from '$lib/ui/theme';

interface Place {
	readonly position: Position | null;
	readonly outline: Outline['geometry'] | null;
}

/** Sets a place on the map and draws its outline. */
type PlaceEditor = Component<
	Place & {
		/** Where the map begins. */
		readonly division: string | null;
		readonly locale: Locale;
		readonly theme: Theme;
		readonly onchange: (place: Place) => void;
	}
>;

/** Fetched when a form with a place is opened: it brings a map along. `null`: positions are typed. */
export const loadPlaceEditor: (() => Promise<{ readonly default: PlaceEditor }>) | null = null;
