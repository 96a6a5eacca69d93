import { distanceKm } from '../../geo/measure.ts';
import type { Problem } from '../../result.ts';
import type { Itinerary } from './itinerary.ts';
import { type LocatedStop, locateStop, type PlaceIndex } from './locate-stop.ts';

/** The way from one stop to the next. */
export interface Leg {
	/** Along the straight line; `null`: one of its ends is not known, or both are known to the same division only. */
	readonly distanceKm: number | null;
	/** An end of it is known to its division only. */
	readonly isApproximate: boolean;
	/** Whole minutes; `null`: not known. */
	readonly minutes: number | null;
	/** `told`: somebody knows them; `reckoned`: by the straight line and the speed; `open`: neither. */
	readonly basis: 'told' | 'reckoned' | 'open';
}

export interface ScheduledStop extends LocatedStop {
	/** Of the way there; `null` for the first. */
	readonly leg: Leg | null;
	/** Minutes after midnight of the day of the visit, 1440 and more on the next; `null`: not known. */
	readonly arrival: number | null;
	readonly departure: number | null;
}

/** `path`: `stops[2]`; `value`: its id, of `past-midnight` the minutes after midnight at which it ends. */
export type ScheduleProblem = Problem<'unknown-park' | 'no-position' | 'past-midnight'>;

export interface Schedule {
	readonly stops: readonly ScheduledStop[];
	/** Sum of the distances that are known. */
	readonly knownKm: number;
	/** How many ways have no distance. */
	readonly openLegs: number;
	/** Whether the time of a way is reckoned from its straight line. */
	readonly isReckoned: boolean;
	readonly problems: readonly ScheduleProblem[];
}

export const MINUTES_A_DAY = 1440;

/**
 * When each stop is reached and left, and how far it is from the one before: minutes after midnight, km by the straight
 * line. What is not known stays open, and every time after it. Minutes that somebody typed go before those that are
 * reckoned, which are rounded to whole ones. A visit that goes on after midnight is named once, by its first stop there.
 */
export function scheduleVisit(itinerary: Itinerary, index: PlaceIndex): Schedule {
	const stops: ScheduledStop[] = [];
	const problems: ScheduleProblem[] = [];
	let clock: number | null = itinerary.startMinutes;
	for (const [place, stop] of itinerary.stops.entries()) {
		const path = `stops[${place}]`;
		const located = locateStop(stop, index);
		const before = stops.at(-1);
		const leg = before ? legBetween(before, located, itinerary.speedKmh) : null;
		const arrival: number | null = plus(clock, leg ? leg.minutes : 0);
		const departure = plus(arrival, stop.stayMinutes);
		if (stop.park !== null && !located.park) problems.push({ code: 'unknown-park', path, value: stop.park });
		else if (!located.position) problems.push({ code: 'no-position', path, value: stop.id });
		const isFirstPast = departure !== null && departure > MINUTES_A_DAY && (clock ?? 0) <= MINUTES_A_DAY;
		if (isFirstPast) problems.push({ code: 'past-midnight', path, value: departure });
		stops.push({ ...located, leg, arrival, departure });
		clock = departure;
	}
	const legs = stops.flatMap(({ leg }) => leg ?? []);
	return {
		stops,
		knownKm: legs.reduce((sum, leg) => sum + (leg.distanceKm ?? 0), 0),
		openLegs: legs.filter((leg) => leg.distanceKm === null).length,
		isReckoned: legs.some(({ basis }) => basis === 'reckoned'),
		problems
	};
}

const plus = (minutes: number | null, more: number | null): number | null =>
	minutes === null || more === null ? null : minutes + more;

function legBetween(from: LocatedStop, to: LocatedStop, speedKmh: number | null): Leg {
	const isApproximate = from.placement === 'division' || to.placement === 'division';
	const distance = distanceBetween(from, to);
	if (to.stop.driveMinutes !== null)
		return { distanceKm: distance, isApproximate, minutes: to.stop.driveMinutes, basis: 'told' };
	if (distance === null || speedKmh === null)
		return { distanceKm: distance, isApproximate, minutes: null, basis: 'open' };
	return { distanceKm: distance, isApproximate, minutes: Math.round((distance / speedKmh) * 60), basis: 'reckoned' };
}

/** Two things within one division, of which one is known to it only, lie somewhere in it: how far apart nobody knows. */
function distanceBetween(from: LocatedStop, to: LocatedStop): number | null {
	if (!from.position || !to.position) return null;
	const isKnownToDivision = from.placement === 'division' || to.placement === 'division';
	const isSameDivision = from.park?.division != null && from.park.division === to.park?.division;
	return isKnownToDivision && isSameDivision && from.park?.id !== to.park?.id
		? null
		: distanceKm(from.position, to.position);
}
