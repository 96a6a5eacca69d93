import { expect, test } from 'vitest';
import { day } from '../roadmap/test-roadmap.ts';
import { type CalendarEntry, writeCalendar } from './icalendar.ts';

const ENTRY: CalendarEntry = {
	uid: 'sample-P-1-milestone-permit',
	day: day('2026-12-31'),
	summary: 'Permit',
	description: 'a',
	categories: ['one']
};
const written = (changes: Partial<CalendarEntry> = {}) =>
	writeCalendar({ name: 'Unit', description: 'd', asOf: day('2026-11-20'), entries: [{ ...ENTRY, ...changes }] });
const linesOf = (text: string) => text.split('\r\n');

test('an event is a whole day, which ends before the next, stamped with the day of the report', () =>
	expect(linesOf(written())).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Hetu//Roadmap//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'NAME:Unit',
		'X-WR-CALNAME:Unit',
		'DESCRIPTION:d',
		'X-WR-CALDESC:d',
		'BEGIN:VEVENT',
		'UID:sample-P-1-milestone-permit',
		'DTSTAMP:20261120T000000Z',
		'DTSTART;VALUE=DATE:20261231',
		'DTEND;VALUE=DATE:20270101',
		'SUMMARY:Permit',
		'DESCRIPTION:a',
		'CATEGORIES:one',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]));

test('signs that a calendar reads as its own are escaped, other control characters left out', () => {
	const lines = linesOf(written({ summary: 'a,b;c\\d\ne\r\nf\u0007', categories: ['x,y', 'z'] }));
	expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\\nf');
	expect(lines).toContain('CATEGORIES:x\\,y,z');
});

test('no line is longer than 75 octets, no character is cut, and unfolded it is the text again', () => {
	// 8 octets of "SUMMARY:" and 22 of three octets are 74; one more would be 77
	const summary = '施'.repeat(60);
	const lines = linesOf(written({ summary }));
	const first = lines.indexOf(`SUMMARY:${'施'.repeat(22)}`);
	// a blank and 24 of three octets are 73
	expect(lines.slice(first + 1, first + 3)).toEqual([` ${'施'.repeat(24)}`, ` ${'施'.repeat(14)}`]);
	const octets = (line: string) => new TextEncoder().encode(line).length;
	expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
	expect(written({ summary }).replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
});

test('hours are moments in UTC that take time; what takes none has no end; place, position and contacts are told', () => {
	const [from, to] = [Date.UTC(2026, 11, 3, 1, 30), Date.UTC(2026, 11, 3, 2, 15)];
	const lines = linesOf(
		written({
			hours: { from, to },
			location: 'Park, East',
			position: [123.5, 47.25],
			contacts: ['Host: A', 'Guide: B']
		})
	);
	expect(lines.slice(lines.indexOf('BEGIN:VEVENT') + 3, -3)).toEqual([
		'DTSTART:20261203T013000Z',
		'DTEND:20261203T021500Z',
		'SUMMARY:Permit',
		'DESCRIPTION:a',
		'LOCATION:Park\\, East',
		'GEO:47.250000;123.500000',
		'CONTACT:Host: A',
		'CONTACT:Guide: B',
		'CATEGORIES:one',
		'TRANSP:OPAQUE'
	]);
	expect(written({ hours: { from, to: from } })).not.toContain('DTEND');
});
