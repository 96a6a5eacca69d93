import * as v from 'valibot';
import { LOCALES, type Text } from '../names.ts';
import { CONFIDENCES, type Provenance, type SourceId } from '../provenance.ts';
import type { Problem, Result } from '../result.ts';
import type { Bbox, PortfolioId } from '../territory/territory.ts';
import { AUDIENCES } from './audience.ts';
import { parseItinerary } from './itinerary/parse-itinerary.ts';
import {
	type Briefing,
	MOST_BRIEFING_LETTERS,
	MOST_SCENES,
	SCENE_BLOCKS,
	SCENE_KINDS,
	type SceneId,
	THING_KINDS
} from './briefing.ts';

export type BriefingProblem = Problem<'unreadable' | 'too-long' | 'repeated-id' | 'no-language' | 'too-many'>;

type SchemaOf<Value> = v.GenericSchema<unknown, Value>;
type Code = BriefingProblem['code'];
const code = (problem: Code): Code => problem;

/** Longest id, address and value that is taken. */
const MOST_ID = 200;
const MOST_VIEW = 2_000;
const MOST_VALUE = 4_000;
const MOST_FIGURES = 400;
const MOST_THINGS = 60;

const short = (most: number) => v.pipe(v.string(), v.maxLength(most, code('too-long')));
const textUpTo = (most: number): SchemaOf<Text> =>
	v.strictObject({ zh: short(most), en: short(most), ru: short(most) });
const idText = v.pipe(short(MOST_ID), v.minLength(1));
const finite = v.pipe(v.number(), v.finite());

const thing = v.strictObject({ kind: v.picklist(THING_KINDS), id: idText });

const provenance: SchemaOf<Provenance> = v.strictObject({
	sources: v.pipe(
		v.array(idText),
		v.transform((ids) => ids as SourceId[])
	),
	asOf: v.nullable(short(40)),
	asOfReported: v.nullable(short(400)),
	confidence: v.picklist(CONFIDENCES),
	steward: v.nullable(short(400))
});

const figure = v.strictObject({
	thing: v.nullable(thing),
	key: idText,
	value: v.nullable(v.union([finite, short(MOST_VALUE), v.boolean()])),
	unit: v.nullable(short(40)),
	provenance: v.nullable(provenance)
});

const degree = (most: number) => v.pipe(finite, v.minValue(-most), v.maxValue(most));
const pixels = v.pipe(finite, v.minValue(1), v.maxValue(20_000));
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));

const camera = v.variant('kind', [
	v.strictObject({
		kind: v.literal('fit'),
		box: v.pipe(
			v.tuple([degree(180), degree(90), degree(180), degree(90)]),
			v.check(([west, south, east, north]) => west <= east && south <= north),
			v.transform((box): Bbox => box)
		)
	}),
	v.strictObject({
		kind: v.literal('kept'),
		lng: degree(180),
		lat: degree(90),
		zoom: v.pipe(finite, v.minValue(0), v.maxValue(24)),
		width: pixels,
		height: pixels
	})
]);

const scene = v.strictObject({
	id: v.pipe(
		idText,
		v.transform((id) => id as SceneId)
	),
	kind: v.picklist(SCENE_KINDS),
	thing: v.nullable(thing),
	things: v.pipe(v.array(thing), v.maxLength(MOST_THINGS, code('too-many'))),
	view: short(MOST_VIEW),
	camera,
	title: textUpTo(MOST_BRIEFING_LETTERS.title),
	text: textUpTo(MOST_BRIEFING_LETTERS.text),
	notes: textUpTo(MOST_BRIEFING_LETTERS.notes),
	blocks: v.pipe(v.array(v.picklist(SCENE_BLOCKS)), v.maxLength(SCENE_BLOCKS.length, code('too-many'))),
	caption: v.union([v.picklist(['auto', 'left', 'right', 'top', 'bottom']), v.strictObject({ x: share, y: share })]),
	figures: v.pipe(v.array(figure), v.maxLength(MOST_FIGURES, code('too-many')))
});

const schema = v.strictObject({
	title: textUpTo(MOST_BRIEFING_LETTERS.title),
	portfolio: v.pipe(
		idText,
		v.transform((id) => id as PortfolioId)
	),
	audience: v.picklist(AUDIENCES),
	locales: v.pipe(
		v.array(v.picklist(LOCALES)),
		v.minLength(1, code('no-language')),
		v.check((locales) => new Set(locales).size === locales.length, code('no-language'))
	),
	undisclosed: v.picklist(['omit', 'say']),
	scenes: v.pipe(
		v.array(scene),
		v.minLength(1),
		v.maxLength(MOST_SCENES, code('too-many')),
		v.check((scenes) => new Set(scenes.map(({ id }) => id)).size === scenes.length, code('repeated-id'))
	),
	// read by itself, with problems of its own
	itinerary: v.unknown()
});

/** A briefing as it was sent, read from anything: the whole of it, or all that is wrong with it by path. */
export function parseBriefing(sent: unknown): Result<Briefing, BriefingProblem> {
	const read = v.safeParse(schema, sent);
	if (read.success) return withItinerary(read.output);
	const problems = read.issues.map((issue): BriefingProblem => ({
		code: KNOWN.find((known) => known === issue.message) ?? 'unreadable',
		path: v.getDotPath(issue) ?? '',
		value: issue.input
	}));
	return { ok: false, problems };
}

function withItinerary({ itinerary, ...briefing }: v.InferOutput<typeof schema>): Result<Briefing, BriefingProblem> {
	if (itinerary === null) return { ok: true, value: { ...briefing, itinerary } };
	const read = parseItinerary(itinerary);
	if (read.ok) return { ok: true, value: { ...briefing, itinerary: read.value } };
	const problems = read.problems.map(({ code: found, path, value }): BriefingProblem => ({
		code: KNOWN.find((known) => known === found) ?? 'unreadable',
		path: path === '' ? 'itinerary' : `itinerary.${path}`,
		value
	}));
	return { ok: false, problems };
}

const KNOWN: readonly Code[] = ['too-long', 'repeated-id', 'no-language', 'too-many'];
