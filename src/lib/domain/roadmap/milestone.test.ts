import { describe, expect, it, test } from 'vitest';
import { milestoneProblems, slippedDays, standingAsOf } from './milestone.ts';
import { day, happened, milestone, PENDING, span, UNKNOWN } from './test-roadmap.ts';

describe('an event, at the end of a day,', () => {
	test.each([
		['has happened on its day', happened('2021-03-05'), '2021-03-05', 'happened'],
		['was pending the day before', happened('2021-03-05'), '2021-03-04', 'pending'],
		['of some day in March was pending in February', happened('2021-03'), '2021-02-28', 'pending'],
		['of some day in March is unknown within March', happened('2021-03'), '2021-03-30', 'unknown'],
		['of some day in March has happened on its last', happened('2021-03'), '2021-03-31', 'happened'],
		['without a date has happened', happened(), '1999-01-01', 'happened'],
		['still to come is pending', PENDING, '2021-03-05', 'pending'],
		['not known is not pending', UNKNOWN, '2021-03-05', 'unknown']
	] as const)('%s', (_, actual, asOf, expected) => expect(standingAsOf(actual, day(asOf))).toBe(expected));
});

describe('days slipped against the baseline', () => {
	const baseline = '2021-03-01';
	test.each([
		['by the actual date, once it has come', { baseline, plan: '2021-04-01', actual: '2021-03-11' }, 10, 10],
		[
			'by the forecast before that',
			{ baseline, plan: '2021-04-01', forecast: '2021-03-31', actual: '2021-07-11' },
			30,
			30
		],
		['by the plan without a forecast', { baseline, plan: '2021-04-01', actual: 'pending' }, 31, 31],
		['early is negative', { baseline, forecast: '2021-02-24', actual: 'pending' }, -5, -5],
		[
			'between two numbers where a month is all that is known',
			{ baseline, forecast: '2021-04', actual: 'pending' },
			31,
			60
		]
	])('%s', (_, dates, least, most) =>
		expect(slippedDays(milestone('permit', dates), day('2021-06-01'))).toEqual({ least, most })
	);

	test.each([
		['without a baseline', { plan: '2021-04-01', actual: 'pending' }],
		['without anything to hold against it', { baseline, actual: 'pending' }]
	])('are not known %s', (_, dates) => expect(slippedDays(milestone('permit', dates), day('2021-06-01'))).toBeNull());

	it('are not known of what came on a day nobody knows', () =>
		expect(
			slippedDays({ ...milestone('permit', { baseline, plan: baseline }), actual: happened() }, day('2021-06-01'))
		).toBeNull());
});

describe('what is wrong with milestones', () => {
	const today = day('2021-06-01');
	const found = (...milestones: Parameters<typeof milestoneProblems>[0]) => milestoneProblems(milestones, today);

	it('is nothing where all is in order, whatever is not known', () =>
		expect(
			found(
				milestone('signing', { actual: '2021' }),
				milestone('commencement', { actual: '2021-05' }),
				milestone('capacity')
			)
		).toEqual([]));

	it('is an event after today', () =>
		expect(found(milestone('signing', { actual: '2021-06-02' }))).toEqual([
			{ code: 'actual-after-today', path: 'milestones[0].actual', value: span('2021-06-02') }
		]));

	it('is not a month that today is part of', () =>
		expect(found(milestone('signing', { actual: '2021-06' }))).toEqual([]));

	it('is an end before its start, in each kind of date by itself', () =>
		expect(
			found(
				milestone('civilComplete', { plan: '2021-03-01', actual: '2021-03-01' }),
				milestone('commencement', { plan: '2021-02-01', actual: '2021-04-01' })
			)
		).toEqual([
			{ code: 'out-of-order', path: 'milestones[0].actual', value: [span('2021-04-01'), span('2021-03-01')] }
		]));

	it('is a start before its permit', () =>
		expect(
			found(milestone('permit', { actual: '2021-05-01' }), milestone('commencement', { actual: '2021-04-30' })).map(
				({ code, path }) => [code, path]
			)
		).toEqual([['out-of-order', 'milestones[1].actual']]));

	it('does not set one phase against another', () =>
		expect(
			found(
				milestone('commencement', { phase: '2', actual: '2021-05-01' }),
				milestone('civilComplete', { phase: '1', actual: '2021-04-01' })
			)
		).toEqual([]));

	it('is an id that is there twice, and a span that ends before it begins', () =>
		expect(
			found(milestone('signing'), {
				...milestone('signing'),
				plan: { earliest: 5, latest: 4 }
			}).map(({ code, path }) => [code, path])
		).toEqual([
			['reversed-span', 'milestones[1].plan'],
			['duplicate-milestone', 'milestones[1].id']
		]));
});
