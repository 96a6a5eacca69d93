import * as v from 'valibot';
import { day, idText, partialDate, provenance, type SchemaOf, text, words } from '../../exchange/pack/fields.ts';
import { sourceSchema } from '../../exchange/pack/place-schemas.ts';
import { PORTFOLIO_NATURES } from '../../project/project.ts';
import type { Problem, Result } from '../../result.ts';
import { FAMILIES } from '../criterion.ts';
import { DIRECTIONS } from '../decision-matrix.ts';
import { ADMISSIONS, GATE_VERDICTS } from '../gates/judge-gates.ts';
import { LIMITED, METHOD_NAMES, MOST_SEED, SAMPLES, SPREADS } from '../weighing/weighing.ts';
import type { DecisionRecord } from './decision-record.ts';
import { overrideFields } from './override.ts';

/** `path`: `projects[3].amounts[2]`. */
export type RecordProblem = Problem<
	/** Missing, of another kind than the field wants, or out of its range. */
	| 'damaged-value'
	/** A list that is not as long as what it speaks of, or an id that comes twice. */
	| 'does-not-fit'
>;

/**
 * A record of whatever stands in a file, or everything wrong with it. Measures and units may be any: a record outlives
 * the ones that were measured when it was made.
 */
export function checkRecord(value: unknown): Result<DecisionRecord, RecordProblem> {
	const parsed = v.safeParse(recordSchema, value);
	if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
	const record = parsed.output as DecisionRecord;
	const problems = misfits(record);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: record };
}

function problemOf({ path, input }: v.BaseIssue<unknown>): RecordProblem {
	const written = (path ?? []).reduce<string>((field, { key }) => {
		if (typeof key === 'number') return `${field}[${key}]`;
		return field ? `${field}.${String(key)}` : String(key);
	}, '');
	return { code: 'damaged-value', path: written, value: input };
}

function misfits({ criteria, gates, projects, weighing }: DecisionRecord): RecordProblem[] {
	const problems: RecordProblem[] = [];
	const expect = (fits: boolean, path: string, value: unknown) => {
		if (!fits) problems.push({ code: 'does-not-fit', path, value });
	};
	expect(weighing.weights.length === criteria.length, 'weighing.weights', weighing.weights.length);
	for (const [path, things] of Object.entries({ criteria, gates, projects })) {
		const seen = new Set<string>();
		things.forEach(({ id }, place) => {
			expect(!seen.has(id), `${path}[${place}].id`, id);
			seen.add(id);
		});
	}
	projects.forEach(({ amounts, gateAmounts, judged }, place) => {
		expect(amounts.length === criteria.length, `projects[${place}].amounts`, amounts.length);
		expect(gateAmounts.length === gates.length, `projects[${place}].gateAmounts`, gateAmounts.length);
		expect(judged.verdicts.length === gates.length, `projects[${place}].judged.verdicts`, judged.verdicts.length);
	});
	return problems;
}

const amount = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1 + 1e-9));
const rank = v.pipe(v.number(), v.integer(), v.minValue(1));
const recordedName = v.strictObject({ zh: v.string(), en: v.nullable(v.string()), ru: v.nullable(v.string()) });

const criterionSchema = v.strictObject({
	id: idText,
	name: text,
	family: v.picklist(FAMILIES),
	measure: words,
	unit: words,
	direction: v.picklist(DIRECTIONS),
	valueFunction: v.pipe(
		v.array(v.strictObject({ at: amount, value: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) })),
		v.minLength(1)
	),
	formula: text,
	reasoning: text,
	sources: v.array(idText)
});

const gateFields = {
	id: idText,
	name: text,
	measure: words,
	unit: words,
	reasoning: text,
	portfolio: v.nullable(idText),
	provenance
};

const gateSchema = v.variant('comparator', [
	v.strictObject({ ...gateFields, comparator: v.picklist(['atLeast', 'atMost']), threshold: v.nullable(amount) }),
	v.strictObject({ ...gateFields, comparator: v.literal('isTrue'), threshold: v.nullable(v.literal(true)) }),
	v.strictObject({ ...gateFields, comparator: v.literal('oneOf'), threshold: v.nullable(v.array(amount)) })
]);

const weighingSchema = v.strictObject({
	scenario: v.nullable(idText),
	weights: v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
	locked: v.array(idText),
	method: v.picklist(METHOD_NAMES),
	spread: v.picklist(SPREADS),
	seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SEED)),
	thresholds: v.record(idText, v.nullable(v.union([amount, v.literal(true), v.array(amount)]))),
	limits: v.record(v.picklist(LIMITED), amount)
});

const judgedSchema = v.strictObject({
	admission: v.picklist(ADMISSIONS),
	verdicts: v.array(v.picklist(GATE_VERDICTS)),
	worst: v.nullable(amount),
	best: v.nullable(amount),
	missingShare: v.nullable(amount),
	rank: v.nullable(rank),
	opinionRank: v.nullable(rank),
	band: v.nullable(v.strictObject({ from: rank, to: rank, share }))
});

const projectSchema = v.strictObject({
	id: idText,
	name: recordedName,
	asOf: v.nullable(partialDate),
	sources: v.array(idText),
	amounts: v.array(v.nullable(amount)),
	gateAmounts: v.array(v.nullable(amount)),
	judged: judgedSchema
});

/** Of the shape of a `DecisionRecord` but for its brands. */
const recordSchema: SchemaOf<unknown> = v.strictObject({
	madeOn: day,
	territory: v.strictObject({ id: v.string(), name: recordedName }),
	portfolio: v.strictObject({ id: idText, nature: v.picklist(PORTFOLIO_NATURES), name: text, banner: text }),
	dataVersion: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	view: v.strictObject({ query: v.string(), filter: v.array(v.string()) }),
	criteria: v.array(criterionSchema),
	gates: v.array(gateSchema),
	weighing: weighingSchema,
	startingSet: v.nullable(text),
	// a file must not ask for more work than the screen does
	samples: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SAMPLES)),
	projects: v.array(projectSchema),
	overrides: v.array(v.strictObject({ ...overrideFields, name: recordedName })),
	sources: v.array(sourceSchema)
});
