import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { scheduleVisit, type ScheduledStop } from '$lib/domain/briefing/itinerary/schedule';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { CalendarEntry, WrittenCalendar } from '$lib/domain/exchange/icalendar';
import type { Locale } from '$lib/domain/names';
import { type Day, parseDay } from '$lib/domain/roadmap/day';
import { momentIn } from '$lib/domain/territory/moment-in';
import type { Territory } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { timetableOf, type TimetableRow } from './itinerary-table';
import { basisWords, contactWord, placeWord, stopName } from './itinerary-words';

export interface CalendarOrder {
	readonly itinerary: Itinerary;
	readonly index: CatalogueIndex;
	readonly territory: Pick<Territory, 'id' | 'timeZone'>;
	/** Names the itinerary among all, the same in every file of it: the id of its briefing. */
	readonly id: string;
	/** What it is a visit of, as the calendar is called. */
	readonly title: string;
	/** Of the portfolio: each event may stand alone. */
	readonly banner: string;
	/** The day it is written on; a later one is taken as news. */
	readonly asOf: Day;
	readonly locale: Locale;
}

/** A visit as a calendar, an event a stop; of a stop whose time is open one of the whole day. `null`: no day is fixed. */
export function itineraryCalendar(order: CalendarOrder): WrittenCalendar | null {
	const { itinerary, index, title, banner, asOf, locale } = order;
	const day = parseDay(itinerary.day);
	if (!day.ok) return null;
	const schedule = scheduleVisit(itinerary, index);
	const { rows } = timetableOf(itinerary, index, locale);
	return {
		name: title,
		description: [banner, ...basisWords(itinerary, schedule, locale)].join('\n'),
		asOf,
		entries: schedule.stops.map((scheduled, place) => entryOf(scheduled, rows[place], { ...order, day: day.value }))
	};
}

function entryOf(
	scheduled: ScheduledStop,
	row: TimetableRow | undefined,
	{ index, territory, id, banner, day, locale }: CalendarOrder & { readonly day: Day }
): CalendarEntry {
	const { stop, arrival, departure, placement, position } = scheduled;
	const name = stopName(scheduled, locale);
	const where = placeWord(scheduled, index, locale);
	const moment = (minutes: number) => momentIn(territory.timeZone, { day, minutes });
	return {
		uid: `${id}-${stop.id}@${territory.id}.hetu`,
		day,
		...(arrival !== null && departure !== null && { hours: { from: moment(arrival), to: moment(departure) } }),
		summary: m.itinerary_calendar_summary({ name }),
		description: [
			...(arrival === null ? [m.itinerary_time_open()] : []),
			...(row?.way ?? []),
			...(row?.whom ?? []),
			...(scheduled.leg?.distanceKm == null ? [] : [m.itinerary_note_straight()]),
			banner
		].join('\n'),
		categories: [m.itinerary_calendar_category()],
		location: [name, where].filter((part) => part !== null).join(', '),
		// the point of a division's name would lead somebody astray
		...(placement === 'site' && position && { position }),
		contacts: stop.contacts.map((contact) => contactWord(contact, locale))
	};
}
