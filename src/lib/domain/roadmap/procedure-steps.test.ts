import { describe, expect, it, test } from 'vitest';
import { chanceOfFinish } from './chance.ts';
import { scheduleSteps } from './critical-path.ts';
import { isoOf } from './day.ts';
import type { ProcedureId, ProcedureRecord } from './procedure.ts';
import { graphProcedures } from './procedure-graph.ts';
import { type StepOptions, stepsOfProcedures } from './procedure-steps.ts';
import { day, procedure, record, span } from './test-roadmap.ts';
import { WEEKENDS_ONLY } from './working-days.ts';

const after = (...ids: string[]) => ids as ProcedureId[];
const GRAPH = graphProcedures(
	[
		procedure('filing', { statutoryWorkingDays: 3, promisedWorkingDays: 1 }),
		procedure('assessment', { after: after('filing'), statutoryWorkingDays: 30 }),
		procedure('permit', {
			after: after('assessment'),
			statutoryWorkingDays: 7,
			promisedWorkingDays: 3,
			isConstructionPermit: true
		})
	],
	'transfer'
);
/** A Monday. */
const OPTIONS: StepOptions = { asOf: day('2021-03-01'), siteTransfer: 'transfer', by: 'statutory', ranges: new Map() };
const NOT_BEGUN = ['filing', 'assessment', 'permit'].map((id) => record(id, { state: 'not-begun' }));

const stepsOf = (changes: Record<string, Partial<ProcedureRecord>>, options = OPTIONS) =>
	stepsOfProcedures(
		GRAPH,
		NOT_BEGUN.map((each) => ({ ...each, ...changes[each.procedure] })),
		options
	);
function finishOf(steps: ReturnType<typeof stepsOf>): string {
	const result = scheduleSteps(steps, { asOf: OPTIONS.asOf, calendar: WEEKENDS_ONLY });
	if (!result.ok) throw new Error('a circle');
	const { finish, isBound } = result.schedule;
	return `${isBound ? 'not before ' : ''}${finish === null ? '' : isoOf(finish)}`;
}

describe('the procedures of a project end', () => {
	const pledge = { owner: 'a unit', due: day('2021-04-01'), fulfilled: null };
	// by hand: 3 + 30 + 7 = 40 working days are eight weeks after Monday 1 March
	test.each<[sentence: string, changes: Record<string, Partial<ProcedureRecord>>, expected: string]>([
		['after all their statutory limits', {}, '2021-04-26'],
		['sooner by what is done', { filing: { state: 'done', done: span('2021-02-20') } }, '2021-04-21'],
		['sooner by what is done, on a day nobody knows', { filing: { state: 'done' } }, '2021-04-21'],
		['sooner by what is not needed', { assessment: { state: 'not-needed' } }, '2021-03-15'],
		[
			'sooner by what is under way',
			{ filing: { state: 'done' }, assessment: { state: 'submitted', submitted: span('2021-02-15') } },
			'2021-04-07'
		],
		[
			'no sooner by what was sent back',
			{ filing: { state: 'done' }, assessment: { state: 'returned', submitted: span('2021-02-15') } },
			'2021-04-21'
		],
		[
			'beside what is taken up on a pledge',
			{ assessment: { state: 'not-begun', conditionalPass: pledge } },
			'2021-04-15'
		],
		['not before a day, where one is not known', { assessment: { state: null } }, 'not before 2021-03-15']
	])('%s', (_, changes, expected) => expect(finishOf(stepsOf(changes))).toBe(expected));

	it('sooner as promised, by the statutory limit where nothing is promised', () =>
		// 1 + 30 + 3 = 34
		expect(finishOf(stepsOf({}, { ...OPTIONS, by: 'promised' }))).toBe('2021-04-16'));
});

it('has a chance where every open procedure has a range', () => {
	const range = { least: 2, likely: 2, most: 2 };
	const options = { ...OPTIONS, ranges: new Map(after('filing', 'permit').map((id) => [id, range])) };
	const ask = {
		asOf: OPTIONS.asOf,
		calendar: WEEKENDS_ONLY,
		deadline: day('2021-03-05'),
		seed: 1,
		samples: 10,
		quantiles: []
	};
	expect(chanceOfFinish(stepsOf({}, options), ask)).toEqual({ kind: 'no-ranges', missing: ['assessment'] });
	expect(chanceOfFinish(stepsOf({ assessment: { state: 'not-needed' } }, options), ask)).toMatchObject({ chance: 1 });
});
