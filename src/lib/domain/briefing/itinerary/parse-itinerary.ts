import * as v from 'valibot';
import type { Text } from '../../names.ts';
import type { Problem, Result } from '../../result.ts';
import { parseDay } from '../../roadmap/day.ts';
import type { Position } from '../../territory/territory.ts';
import { oneLine, severalLines } from '../../typed-text.ts';
import type { Contact, Itinerary, Stop } from './itinerary.ts';
import {
	LAST_START_MINUTES,
	MOST_CONTACTS,
	MOST_ITINERARY_LETTERS as LETTERS,
	MOST_MINUTES,
	MOST_STOPS,
	SPEED_KMH
} from './limits.ts';

const CODES = ['wrong-shape', 'bad-id', 'repeated', 'too-long', 'too-many', 'bad-day', 'out-of-range'] as const;
/** `path`: `stops[2].contacts[0].reach`. */
export type ItineraryProblem = Problem<(typeof CODES)[number]>;

const code = (problem: ItineraryProblem['code']): ItineraryProblem['code'] => problem;

/**
 * Reads an itinerary from anything, with all that is wrong with it. Texts come out composed, names as one line. Which
 * parks there are is not asked: one that is gone is said where the visit is shown.
 */
export function parseItinerary(value: unknown): Result<Itinerary, ItineraryProblem> {
	const parsed = v.safeParse(itinerary, value);
	if (parsed.success) return { ok: true, value: parsed.output };
	return { ok: false, problems: parsed.issues.map(problemOf) };
}

/** Our checks carry their code as message; what the library finds itself is a wrong shape. */
const problemOf = ({ message, path, input }: v.BaseIssue<unknown>): ItineraryProblem => ({
	code: CODES.find((known) => known === message) ?? 'wrong-shape',
	path: (path ?? []).reduce((whole, { key }) => joined(whole, key), ''),
	value: input
});

const joined = (path: string, key: unknown): string => {
	if (typeof key === 'number') return `${path}[${key}]`;
	return path === '' ? String(key) : `${path}.${String(key)}`;
};

const words = (tidy: (typed: string) => string, most: number) =>
	v.pipe(
		v.string(),
		// nothing is tidied that no form could send
		v.maxLength(most * 10, code('too-long')),
		v.transform(tidy),
		v.check((text) => [...text].length <= most, code('too-long'))
	);

const text = (tidy: (typed: string) => string, most: number): v.GenericSchema<unknown, Text> =>
	v.strictObject({ zh: words(tidy, most), en: words(tidy, most), ru: words(tidy, most) });

const whole = (least: number, most: number) =>
	v.pipe(
		v.number(),
		v.integer(code('out-of-range')),
		v.minValue(least, code('out-of-range')),
		v.maxValue(most, code('out-of-range'))
	);

const degrees = (most: number) =>
	v.pipe(v.number(), v.minValue(-most, code('out-of-range')), v.maxValue(most, code('out-of-range')));
const position: v.GenericSchema<unknown, Position> = v.strictTuple([degrees(180), degrees(90)]);

const contact: v.GenericSchema<unknown, Contact> = v.strictObject({
	role: text(oneLine, LETTERS.role),
	reach: words(oneLine, LETTERS.reach)
});

const id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u, code('bad-id')));

const stop: v.GenericSchema<unknown, Stop> = v.strictObject({
	id,
	park: v.nullable(id),
	name: text(oneLine, LETTERS.name),
	position: v.nullable(position),
	stayMinutes: whole(0, MOST_MINUTES),
	driveMinutes: v.nullable(whole(0, MOST_MINUTES)),
	note: text(severalLines, LETTERS.note),
	contacts: v.pipe(v.array(contact), v.maxLength(MOST_CONTACTS, code('too-many')))
});

const itinerary: v.GenericSchema<unknown, Itinerary> = v.strictObject({
	day: v.nullable(
		v.pipe(
			v.string(),
			v.check((day) => parseDay(day).ok, code('bad-day'))
		)
	),
	startMinutes: whole(0, LAST_START_MINUTES),
	speedKmh: v.nullable(
		v.pipe(
			v.number(),
			v.minValue(SPEED_KMH.least, code('out-of-range')),
			v.maxValue(SPEED_KMH.most, code('out-of-range'))
		)
	),
	stops: v.pipe(
		v.array(stop),
		v.maxLength(MOST_STOPS, code('too-many')),
		v.check((stops) => new Set(stops.map((one) => one.id)).size === stops.length, code('repeated'))
	)
});
