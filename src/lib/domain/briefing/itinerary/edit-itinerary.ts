import type { Text } from '../../names.ts';
import type { ParkId, Position } from '../../territory/territory.ts';
import type { Itinerary, Stop } from './itinerary.ts';
import { MOST_STOPS } from './limits.ts';

const NO_TEXT: Text = { zh: '', en: '', ru: '' };
const USUAL_STAY_MINUTES = 45;

/** A visit that begins at nine. The speed is below that of a road, since a road is longer than its straight line. */
export const NEW_ITINERARY: Itinerary = { day: null, startMinutes: 540, speedKmh: 50, stops: [] };

/** Puts a park last. A full itinerary stays as it is; a park may be visited twice. */
export const addPark = (itinerary: Itinerary, park: ParkId): Itinerary =>
	addStop(itinerary, { park, name: NO_TEXT, position: null, stayMinutes: USUAL_STAY_MINUTES });

/** Puts a place last that is no park; nobody is taken to stay there. */
export const addPlace = (
	itinerary: Itinerary,
	place: { readonly name: Text; readonly position: Position | null }
): Itinerary => addStop(itinerary, { ...place, park: null, stayMinutes: 0 });

function addStop(itinerary: Itinerary, stop: Pick<Stop, 'park' | 'name' | 'position' | 'stayMinutes'>): Itinerary {
	const { stops } = itinerary;
	if (stops.length >= MOST_STOPS) return itinerary;
	const added = { ...stop, id: freeId(stops), driveMinutes: null, note: NO_TEXT, contacts: [] };
	return { ...itinerary, stops: [...stops, added] };
}

/** `s7`: one more than any that is used, so that the ids of others say the same as before. */
function freeId(stops: readonly Stop[]): string {
	const numbers = stops.map(({ id }) => Number(/^s(\d{1,9})$/.exec(id)?.[1] ?? 0));
	return `s${Math.max(0, ...numbers) + 1}`;
}

/** A stop some places further on, negative: further up; as it is where there is no such stop or place. */
export function moveStop(itinerary: Itinerary, id: string, by: number): Itinerary {
	const order = [...itinerary.stops.keys()];
	const from = itinerary.stops.findIndex((stop) => stop.id === id);
	const to = from + by;
	if (from < 0 || to < 0 || to >= order.length) return itinerary;
	order.splice(from, 1);
	order.splice(to, 0, from);
	return reorderStops(itinerary, order);
}

export const dropStop = (itinerary: Itinerary, id: string): Itinerary =>
	withStops(
		itinerary,
		itinerary.stops.filter((stop) => stop.id !== id)
	);

export const changeStop = (itinerary: Itinerary, id: string, part: Partial<Omit<Stop, 'id'>>): Itinerary => ({
	...itinerary,
	stops: itinerary.stops.map((stop) => (stop.id === id ? { ...stop, ...part } : stop))
});

/** In another order; `order`: places in the present one, each once. @throws where it is not. */
export function reorderStops(itinerary: Itinerary, order: readonly number[]): Itinerary {
	const { stops } = itinerary;
	if (order.length !== stops.length || new Set(order).size !== stops.length)
		throw new Error(`no order of ${stops.length} stops: ${order.join(' ')}`);
	return withStops(
		itinerary,
		order.map((place) => {
			const stop = stops[place];
			if (!stop) throw new Error(`no stop at ${place}`);
			return stop;
		})
	);
}

/** Minutes typed for a way are those from the stop before: where another comes before, they are not known any more. */
function withStops(itinerary: Itinerary, stops: readonly Stop[]): Itinerary {
	const before = (list: readonly Stop[], id: string): string | undefined =>
		list[list.findIndex((stop) => stop.id === id) - 1]?.id;
	return {
		...itinerary,
		stops: stops.map((stop) =>
			stop.driveMinutes === null || before(stops, stop.id) === before(itinerary.stops, stop.id)
				? stop
				: { ...stop, driveMinutes: null }
		)
	};
}
