import { dateOf, type Day } from '../roadmap/day.ts';
import type { Position } from '../territory/territory.ts';

/** A day of a calendar, or hours of one, in the words of one language. */
export interface CalendarEntry {
	/** The same for the same thing in every file, so that a calendar takes a new file as news of it. */
	readonly uid: string;
	readonly day: Day;
	/** Moments between which it takes time, milliseconds since 1970; absent: it is of the whole day and takes none. */
	readonly hours?: { readonly from: number; readonly to: number };
	readonly summary: string;
	readonly description: string;
	readonly categories: readonly string[];
	readonly location?: string;
	readonly position?: Position;
	/** Whom to ask for, one a line. */
	readonly contacts?: readonly string[];
}

export interface WrittenCalendar {
	readonly name: string;
	/** What it is, and whose data. */
	readonly description: string;
	/** The day it is written of: the same input gives the same bytes. */
	readonly asOf: Day;
	readonly entries: readonly CalendarEntry[];
}

/**
 * A calendar as iCalendar text. Whole days take no time from those who keep it; hours are in UTC, which needs no rules of
 * a time zone in the file. Later files bring the same `uid` with a later stamp.
 *
 * @source RFC 5545, 3.1 (lines), 3.3.5 (UTC), 3.3.11 (text), 3.6.1 (events), 3.8.1.6 (position), 3.8.4.2 (contact); RFC
 * 7986, 5.1 and 5.2 (name and description)
 */
export function writeCalendar({ name, description, asOf, entries }: WrittenCalendar): string {
	const stamp = `${dateText(asOf)}T000000Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Hetu//Roadmap//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${textOf(name)}`,
		// programs that are older than the name
		`X-WR-CALNAME:${textOf(name)}`,
		`DESCRIPTION:${textOf(description)}`,
		`X-WR-CALDESC:${textOf(description)}`,
		...entries.flatMap((entry) => eventLines(entry, stamp)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stamp: string): string[] {
	const { uid, hours, summary, description, categories, location, position, contacts = [] } = entry;
	return [
		'BEGIN:VEVENT',
		`UID:${textOf(uid)}`,
		`DTSTAMP:${stamp}`,
		...timeLines(entry),
		`SUMMARY:${textOf(summary)}`,
		`DESCRIPTION:${textOf(description)}`,
		...(location === undefined ? [] : [`LOCATION:${textOf(location)}`]),
		// latitude first, unlike everywhere else
		...(position ? [`GEO:${position[1].toFixed(6)};${position[0].toFixed(6)}`] : []),
		...contacts.map((contact) => `CONTACT:${textOf(contact)}`),
		...(categories.length > 0 ? [`CATEGORIES:${categories.map(textOf).join(',')}`] : []),
		`TRANSP:${hours ? 'OPAQUE' : 'TRANSPARENT'}`,
		'END:VEVENT'
	];
}

function timeLines({ day, hours }: CalendarEntry): string[] {
	if (!hours)
		// the end is the first day that is not in it any more
		return [`DTSTART;VALUE=DATE:${dateText(day)}`, `DTEND;VALUE=DATE:${dateText(day + 1)}`];
	// what takes no time has no end: an end must be later than its beginning
	return [`DTSTART:${momentText(hours.from)}`, ...(hours.to > hours.from ? [`DTEND:${momentText(hours.to)}`] : [])];
}

/** `20261203T010000Z` */
const momentText = (moment: number): string => new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** `20261120` */
function dateText(day: Day): string {
	const { year, month, dayOfMonth } = dateOf(day);
	return [String(year).padStart(4, '0'), ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0'))].join('');
}

/** Signs that mean something to a calendar are told apart from text; control characters have no place in it. */
const textOf = (text: string): string =>
	text
		.replaceAll(/\r\n?/g, '\n')
		// eslint-disable-next-line no-control-regex
		.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
		.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll('\n', '\\n');

/** Octets of a line without its end. */
const MOST_OCTETS = 75;

/** A long line goes on in the next after a blank, and never in the middle of a character. */
function foldLine(line: string): string {
	const parts: string[] = [];
	let [part, octets] = ['', 0];
	for (const character of line) {
		const own = octetsOf(character);
		// the blank that a further line begins with is one of its octets
		if (octets + own > MOST_OCTETS - (parts.length > 0 ? 1 : 0)) {
			parts.push(part);
			[part, octets] = ['', 0];
		}
		part += character;
		octets += own;
	}
	return [...parts, part].join('\r\n ');
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
	const point = character.codePointAt(0) ?? 0;
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x1_00_00 ? 3 : 4;
}
