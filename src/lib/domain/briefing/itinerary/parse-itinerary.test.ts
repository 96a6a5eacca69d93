import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../roadmap/day.ts';
import type { Itinerary } from './itinerary.ts';
import { MOST_CONTACTS, MOST_STOPS } from './limits.ts';
import { parseItinerary } from './parse-itinerary.ts';
import { at, stop, visit } from './test-itinerary.ts';

const word = (maxLength: number) => fc.stringMatching(new RegExp(`^([a-zа-я县园区0-9]{0,${maxLength}})$`));
const text = (maxLength: number) => fc.record({ zh: word(maxLength), en: word(maxLength), ru: word(maxLength) });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const minutes = fc.integer({ min: 0, max: 1440 });
const itineraries: fc.Arbitrary<Itinerary> = fc.record({
	day: fc.option(fc.integer({ min: 0, max: 40_000 }).map(isoOf)),
	startMinutes: fc.integer({ min: 0, max: 1439 }),
	speedKmh: fc.option(number(5, 150)),
	stops: fc.uniqueArray(
		fc.record({
			id: fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/),
			park: fc.option(fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/)),
			name: text(20),
			position: fc.option(fc.tuple(number(-180, 180), number(-90, 90))),
			stayMinutes: minutes,
			driveMinutes: fc.option(minutes),
			note: text(30),
			contacts: fc.array(fc.record({ role: text(10), reach: word(20) }), { maxLength: MOST_CONTACTS })
		}),
		{ selector: ({ id }) => id, maxLength: 6 }
	)
});

const faultsOf = (value: unknown): string[] => {
	const parsed = parseItinerary(value);
	return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${path} ${code}`);
};

describe('an itinerary', () => {
	test('is read as it is', () => {
		fc.assert(
			fc.property(itineraries, (itinerary) => {
				expect(parseItinerary(JSON.parse(JSON.stringify(itinerary)))).toEqual({
					ok: true,
					value: JSON.parse(JSON.stringify(itinerary))
				});
			})
		);
	});

	test('is never made of anything else, which never throws', () => {
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				const parsed = parseItinerary(anything);
				expect(parsed.ok ? 'read' : parsed.problems.length > 0).toBe(true);
			})
		);
	});

	test('with one value broken names that value, or is still a whole itinerary', () => {
		const paths = (value: unknown): (string | number)[][] =>
			typeof value !== 'object' || value === null
				? []
				: Object.entries(value).flatMap(([key, inner]) => {
						const own = Array.isArray(value) ? Number(key) : key;
						return [[own], ...paths(inner).map((rest) => [own, ...rest])];
					});
		const whole = visit([at('a', [123, 47], { contacts: [{ role: { zh: '', en: '', ru: '' }, reach: '' }] })]);
		fc.assert(
			fc.property(fc.constantFrom(...paths(whole)), fc.anything(), (path, broken) => {
				const copy = structuredClone(whole) as unknown as Record<string | number, unknown>;
				const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as typeof copy, copy);
				holder[path.at(-1) ?? ''] = broken;
				const written = path.reduce<string>(
					(done, key) => (typeof key === 'number' ? `${done}[${key}]` : done ? `${done}.${key}` : key),
					''
				);
				const parsed = parseItinerary(copy);
				if (parsed.ok) expect(parseItinerary(parsed.value)).toEqual(parsed);
				else expect(parsed.problems.every((problem) => problem.path.startsWith(written))).toBe(true);
			})
		);
	});

	test('is composed: names stand on one line, notes keep theirs, nothing unseen is left', () => {
		const typed = visit([
			stop('a', { name: { zh: ' 站\n  前 ', en: '\u202eab', ru: '' }, note: { zh: 'a \r\nb', en: '', ru: '' } })
		]);
		const parsed = parseItinerary(typed);
		expect(parsed.ok && parsed.value.stops[0]).toMatchObject({
			name: { zh: '站 前', en: 'ab' },
			note: { zh: 'a\nb' }
		});
	});

	test.each([
		['a day that does not exist', visit([], { day: '2026-02-30' }), ['day bad-day']],
		['a month for a day', visit([], { day: '2026-02' }), ['day bad-day']],
		['a start on the next day', visit([], { startMinutes: 1440 }), ['startMinutes out-of-range']],
		['half a minute', visit([], { startMinutes: 0.5 }), ['startMinutes out-of-range']],
		['no speed at all', visit([], { speedKmh: 0 }), ['speedKmh out-of-range']],
		['too many stops', visit(Array.from({ length: MOST_STOPS + 1 }, (_, i) => stop(`s${i}`))), ['stops too-many']],
		['an id twice', visit([stop('a'), stop('a')]), ['stops repeated']],
		['an id that is none', visit([stop('a b')]), ['stops[0].id bad-id']],
		['a place off the globe', visit([at('a', [123, 91])]), ['stops[0].position[1] out-of-range']],
		['a place beyond number', visit([at('a', [NaN, 47])]), ['stops[0].position[0] wrong-shape']],
		['a stay before it begins', visit([stop('a', { stayMinutes: -1 })]), ['stops[0].stayMinutes out-of-range']],
		[
			'a long name',
			visit([stop('a', { name: { zh: '站'.repeat(81), en: '', ru: '' } })]),
			['stops[0].name.zh too-long']
		],
		['a field that is not known', { ...visit([]), secret: 1 }, ['secret wrong-shape']],
		[
			'several faults at once',
			visit([stop('a', { stayMinutes: -1 }), stop('b', { driveMinutes: 1441 })], { day: 'soon' }),
			['day bad-day', 'stops[0].stayMinutes out-of-range', 'stops[1].driveMinutes out-of-range']
		]
	])('with %s is refused, and all is named', (_, value, expected) => expect(faultsOf(value)).toEqual(expected));
});
