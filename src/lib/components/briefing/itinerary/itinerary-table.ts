import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { scheduleVisit } from '$lib/domain/briefing/itinerary/schedule';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import type { SheetTable } from '$lib/domain/sheet/sheet';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import {
	basisWords,
	contactWord,
	dayWord,
	durationWord,
	legWords,
	placeWord,
	problemWord,
	spanWord,
	stopName,
	typedIn
} from './itinerary-words';

/** A stop of the timetable in words; each part in its lines. */
export interface TimetableRow {
	readonly id: string;
	readonly number: string;
	readonly time: readonly string[];
	readonly place: readonly string[];
	readonly way: readonly string[];
	readonly whom: readonly string[];
}

export interface Timetable {
	readonly day: string;
	readonly rows: readonly TimetableRow[];
	/** How distances and times are to be read. */
	readonly basis: readonly string[];
	readonly problems: readonly string[];
}

/** The timetable of a visit: the same words on the screen, on paper and on slides. */
export function timetableOf(itinerary: Itinerary, index: CatalogueIndex, locale: Locale): Timetable {
	const schedule = scheduleVisit(itinerary, index);
	const rows = schedule.stops.map((scheduled, place): TimetableRow => {
		const { stop } = scheduled;
		const where = placeWord(scheduled, index, locale);
		const stay = stop.stayMinutes > 0 ? m.itinerary_stay({ duration: durationWord(stop.stayMinutes, locale) }) : null;
		const note = typedIn(stop.note, locale);
		return {
			id: stop.id,
			number: formatCount(place + 1, locale),
			time: [spanWord(scheduled), stay].filter((line) => line !== null),
			place: [stopName(scheduled, locale), where].filter((line) => line !== null),
			way: legWords(scheduled.leg, locale),
			whom: [...stop.contacts.map((contact) => contactWord(contact, locale)), ...(note === '' ? [] : note.split('\n'))]
		};
	});
	return {
		day: dayWord(itinerary, locale),
		rows,
		basis: basisWords(itinerary, schedule, locale),
		problems: schedule.problems.map((problem) => problemWord(problem, locale))
	};
}

export const TIMETABLE_HEADS = [
	m.itinerary_column_number,
	m.itinerary_column_time,
	m.itinerary_column_place,
	m.itinerary_column_way,
	m.itinerary_column_contacts
] as const;

const SHARES = [0.05, 0.15, 0.31, 0.2, 0.29] as const;

/** The timetable as a table of a sheet or a slide. */
export function itineraryTable(itinerary: Itinerary, index: CatalogueIndex, locale: Locale): SheetTable {
	const { day, rows, basis, problems } = timetableOf(itinerary, index, locale);
	return {
		kind: 'table',
		name: 'visit',
		title: [m.itinerary_timetable(), day].join(' · '),
		columns: TIMETABLE_HEADS.map((head, place) => ({
			head: head(),
			align: 'start',
			share: SHARES[place] ?? 0,
			...(head === m.itinerary_column_place && { isStrong: true })
		})),
		rows: rows.map(({ number, time, place, way, whom }) => [
			number,
			time.join('\n'),
			place.join('\n'),
			way.join('\n'),
			whom.join('\n')
		]),
		wraps: true,
		note: [...problems, ...basis].join('\n') || null
	};
}
