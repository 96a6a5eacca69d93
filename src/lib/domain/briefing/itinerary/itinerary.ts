import type { Text } from '../../names.ts';
import type { Position } from '../../territory/territory.ts';

/** Somebody to ask for, by role. Nobody is named who is not typed in. */
export interface Contact {
	readonly role: Text;
	/** A name, a telephone number or an address as typed; empty: to be told. */
	readonly reach: string;
}

/** A halt of a visit. */
export interface Stop {
	readonly id: string;
	/** `null`: a place that somebody typed in, such as a hotel or a station. */
	readonly park: string | null;
	/** Of a typed place; of a park its own name counts. */
	readonly name: Text;
	/** Of a typed place, or of a park whose record has none, where somebody typed it; `null`: not typed. */
	readonly position: Position | null;
	/** Minutes spent there. */
	readonly stayMinutes: number;
	/** Minutes of the way there, where somebody knows them; `null`: by the straight line. */
	readonly driveMinutes: number | null;
	readonly note: Text;
	readonly contacts: readonly Contact[];
}

/** A visit of a day to chosen parks. */
export interface Itinerary {
	/** `2026-12-03`; `null`: not yet fixed. */
	readonly day: string | null;
	/** Minutes after midnight, of the territory. */
	readonly startMinutes: number;
	/** By which the way is reckoned along the straight line, km an hour; `null`: times of the way are left open. */
	readonly speedKmh: number | null;
	readonly stops: readonly Stop[];
}
