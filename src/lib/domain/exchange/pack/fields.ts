import * as v from 'valibot';
import type { Name, Text } from '../../names.ts';
import { CONFIDENCES, type Provenance, type SourceId, type ValueProvenance } from '../../provenance.ts';
import { type Day, parseDay } from '../../roadmap/day.ts';
import type { Bbox, Position } from '../../territory/territory.ts';
import type { PackProblemCode } from './problem.ts';

/** A schema that makes a domain value of whatever stands in a file. */
export type SchemaOf<Value> = v.GenericSchema<unknown, Value>;

const code = (problem: PackProblemCode): PackProblemCode => problem;

/** Starts with a letter or digit of any script; no blanks, commas or slashes, so that it can stand in an address. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** The text of an identity. */
export const idText = v.pipe(v.string(), v.regex(ID, code('bad-id')));

/** An identity. The brand is given here and nowhere else: this is where a string becomes an id. */
export function identity<Id extends string>(): SchemaOf<Id> {
	return v.pipe(
		idText,
		v.transform((id) => id as Id)
	);
}

/** A text that says something. */
export const words: SchemaOf<string> = v.pipe(v.string(), v.regex(/\S/, code('empty-text')));

export const text: SchemaOf<Text> = v.strictObject({ zh: words, en: words, ru: words });

/** A field that may be left out or `null`: not reported. */
export function unreported<Value>(schema: SchemaOf<Value>): SchemaOf<Value | null> {
	return v.optional(v.nullable(schema), null);
}

/** A list that may be left out: empty. */
export function list<Value>(schema: SchemaOf<Value>): SchemaOf<Value[]> {
	return v.optional(v.array(schema), () => []);
}

export const name: SchemaOf<Name> = v.strictObject({
	zh: words,
	en: unreported(words),
	ru: unreported(words),
	aliases: list(words)
});

/** A quantity: finite and not negative. */
export const quantity: SchemaOf<number> = v.pipe(
	v.number(),
	v.finite(code('out-of-range')),
	v.minValue(0, code('out-of-range'))
);

/** Part of a whole, 0–1. */
export const share: SchemaOf<number> = v.pipe(
	v.number(),
	v.minValue(0, code('out-of-range')),
	v.maxValue(1, code('out-of-range'))
);

/** `2020-04-18`, `2020-04` or `2020`, a day that exists. */
export const partialDate: SchemaOf<string> = v.pipe(v.string(), v.check(isPartialDate, code('bad-date')));

/** A day in full: `2020-04-18`. */
export const day: SchemaOf<string> = v.pipe(
	v.string(),
	v.check((date) => date.length === 10 && isPartialDate(date), code('bad-date'))
);

/** A day in full, as the domain counts days. */
export const wholeDay: SchemaOf<Day> = v.pipe(
	day,
	v.transform((date) => {
		const parsed = parseDay(date);
		// a date that the schema before it refused is read as any: the record is refused in any case
		return parsed.ok ? parsed.value : 0;
	})
);

function isPartialDate(date: string): boolean {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (!match) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
	if (month < 1 || month > 12 || day < 1) return false;
	// day 0 of the next month is the last of this one
	return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `http` or `https` only: nothing that could run. */
export const webAddress: SchemaOf<string> = v.pipe(
	v.string(),
	v.check((url) => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url), code('bad-url'))
);

export const colour: SchemaOf<string> = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, code('bad-colour')));

const longitude = v.pipe(v.number(), v.minValue(-180, code('out-of-range')), v.maxValue(180, code('out-of-range')));
const latitude = v.pipe(v.number(), v.minValue(-90, code('out-of-range')), v.maxValue(90, code('out-of-range')));

export const position: SchemaOf<Position> = v.strictTuple([longitude, latitude]);

export const bbox: SchemaOf<Bbox> = v.pipe(
	v.strictTuple([longitude, latitude, longitude, latitude]),
	v.check(([west, south, east, north]) => west < east && south < north, code('out-of-range'))
);

export const provenance: SchemaOf<Provenance> = v.pipe(
	v.strictObject({
		sources: list(identity<SourceId>()),
		asOf: unreported(partialDate),
		asOfReported: unreported(words),
		confidence: v.picklist(CONFIDENCES),
		steward: unreported(words)
	}),
	v.check(({ sources, confidence }) => sources.length > 0 || confidence === 'unsourced', code('missing-source'))
);

/** Provenance of single values, by field; none where it is left out. */
export const valueProvenance: SchemaOf<ValueProvenance> = v.optional(v.record(v.string(), provenance), () => ({}));
