// loads only where somebody asks how old the records are
import { type DivisionAge, ageFills } from '$lib/domain/explore/age-shade';
import { decimalYear } from '$lib/domain/provenance';
import { dayIn } from '$lib/domain/territory/day-in';
import type { Explorer } from '$lib/state/explorer.svelte';

export { default as AgeLegend } from './AgeLegend.svelte';
export { default as AgeOverlay } from './AgeOverlay.svelte';

/** How old the records that an explorer shows are, by division code, on a day: that of its view, else today. */
export interface AgesOnMap {
	readonly day: string;
	readonly ages: ReadonlyMap<string, DivisionAge>;
	readonly fills: ReadonlyMap<string, string>;
}

export function agesOnMap({ view, drawn, catalogue: { divisions, territory } }: Explorer): AgesOnMap {
	const day = view.asOf ?? dayIn(territory.timeZone, new Date());
	const today = decimalYear(day) ?? Number(day.slice(0, 4));
	return { day, ...ageFills(drawn.table, { rows: drawn.rows, divisions, today }) };
}
