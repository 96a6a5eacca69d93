import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Contact, Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { type LocatedStop } from '$lib/domain/briefing/itinerary/locate-stop';
import {
	type Leg,
	MINUTES_A_DAY,
	type Schedule,
	type ScheduledStop,
	type ScheduleProblem
} from '$lib/domain/briefing/itinerary/schedule';
import { type Locale, nameIn, type Text } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatDistance, formatNumber, formatPartialDate } from '$lib/ui/format';

/** What somebody typed, in the reader's language, else in one that it was typed in; empty where in none. */
export const typedIn = ({ zh, en, ru }: Text, locale: Locale): string =>
	nameIn({ zh, en: en || null, ru: ru || null }, locale) || en || ru;

/** `09:30`, as clocks show it in all three languages; on the day after it says so. */
export function clockWord(minutes: number | null): string {
	if (minutes === null) return m.itinerary_time_open();
	const time = [Math.floor((minutes % MINUTES_A_DAY) / 60), minutes % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join(':');
	const days = Math.floor(minutes / MINUTES_A_DAY);
	if (days === 0) return time;
	return days === 1 ? m.itinerary_next_day({ time }) : `${time} +${days}`;
}

export function spanWord({ arrival, departure }: Pick<ScheduledStop, 'arrival' | 'departure'>): string {
	if (arrival === null || departure === null || arrival === departure) return clockWord(arrival);
	return m.itinerary_span({ from: clockWord(arrival), to: clockWord(departure) });
}

export function durationWord(minutes: number, locale: Locale): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => formatCount(part, locale));
	if (minutes < 60) return m.itinerary_minutes({ minutes: rest ?? '' });
	return minutes % 60 === 0
		? m.itinerary_hours({ hours: hours ?? '' })
		: m.itinerary_hours_minutes({ hours: hours ?? '', minutes: rest ?? '' });
}

export function stopName({ stop, park }: Pick<LocatedStop, 'stop' | 'park'>, locale: Locale): string {
	if (park) return nameIn(park.name, locale);
	return stop.park === null ? typedIn(stop.name, locale) || m.itinerary_unnamed() : m.itinerary_gone({ id: stop.park });
}

/** Where a stop is, where its name and the map do not say it all. */
export function placeWord({ park, placement }: LocatedStop, index: CatalogueIndex, locale: Locale): string | null {
	if (placement === 'none') return m.itinerary_no_position();
	const division = park?.division == null ? undefined : index.divisions.get(park.division);
	const name = division && nameIn(division.name, locale);
	return placement === 'site' || name === undefined ? (name ?? null) : m.itinerary_division_only({ division: name });
}

/** The way to a stop: how far, which is always said to be along the straight line, and how long by what. */
export function legWords(leg: Leg | null, locale: Locale): string[] {
	return leg === null ? [m.itinerary_first()] : [farWord(leg, locale), longWord(leg, locale)];
}

function farWord({ distanceKm, isApproximate }: Leg, locale: Locale): string {
	if (distanceKm === null) return m.match_distance_unknown();
	const distance = formatDistance(distanceKm, locale);
	return isApproximate ? m.itinerary_straight_about({ distance }) : m.itinerary_straight({ distance });
}

function longWord({ minutes, basis }: Leg, locale: Locale): string {
	if (minutes === null) return m.itinerary_way_open();
	const duration = durationWord(minutes, locale);
	return basis === 'told' ? m.itinerary_told({ duration }) : m.itinerary_reckoned({ duration });
}

export function contactWord({ role, reach }: Contact, locale: Locale): string {
	return m.report_labelled({
		label: typedIn(role, locale) || m.itinerary_role_open(),
		text: reach || m.itinerary_reach_open()
	});
}

/** How far all of it is, what the distances are, and what the times of the ways were reckoned from. */
export function basisWords({ speedKmh }: Itinerary, schedule: Schedule, locale: Locale): string[] {
	const legs = schedule.stops.length - 1;
	if (legs < 1) return [];
	const isOpen = speedKmh === null && schedule.stops.some(({ leg }) => leg?.basis === 'open');
	return [
		totalWord(schedule, locale),
		m.itinerary_note_straight(),
		...(schedule.stops.some(({ leg }) => leg?.isApproximate) ? [m.itinerary_note_about()] : []),
		...(schedule.isReckoned && speedKmh !== null
			? [m.itinerary_note_reckoned({ speed: formatNumber(speedKmh, locale) })]
			: []),
		...(isOpen ? [m.itinerary_note_no_speed()] : [])
	];
}

export function totalWord({ knownKm, openLegs, stops }: Schedule, locale: Locale): string {
	const distance = formatDistance(knownKm, locale);
	if (openLegs === 0) return m.itinerary_total({ distance });
	if (openLegs === stops.length - 1) return m.itinerary_total_none();
	const [shown, all] = [openLegs, stops.length - 1].map((count) => formatCount(count, locale));
	return m.itinerary_total_open({ distance, shown: shown ?? '', all: all ?? '' });
}

export function problemWord({ code, path, value }: ScheduleProblem, locale: Locale): string {
	const number = formatCount(Number(/\d+/.exec(path)?.[0]) + 1, locale);
	switch (code) {
		case 'unknown-park':
			return m.itinerary_problem_park({ number });
		case 'no-position':
			return m.itinerary_problem_position({ number });
		case 'past-midnight':
			return m.itinerary_problem_midnight({ number, time: clockWord(Number(value)) });
	}
}

export const dayWord = ({ day }: Itinerary, locale: Locale): string =>
	day === null ? m.itinerary_day_open() : formatPartialDate(day, locale);
