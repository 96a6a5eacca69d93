import type { Position } from '../../territory/territory.ts';
import type { Itinerary, Stop } from './itinerary.ts';

/** Builders for tests: everything not given is unknown, or empty. */

const NO_TEXT = { zh: '', en: '', ru: '' };

export const stop = (id: string, part: Partial<Stop> = {}): Stop => ({
	id,
	park: null,
	name: NO_TEXT,
	position: null,
	stayMinutes: 0,
	driveMinutes: null,
	note: NO_TEXT,
	contacts: [],
	...part
});

/** A typed place at a position. */
export const at = (id: string, position: Position | null, part: Partial<Stop> = {}): Stop =>
	stop(id, { position, name: { zh: `${id}站`, en: `Place ${id}`, ru: `Место ${id}` }, ...part });

export const visit = (stops: readonly Stop[], part: Partial<Itinerary> = {}): Itinerary => ({
	day: '2026-12-03',
	startMinutes: 540,
	speedKmh: 60,
	stops,
	...part
});
