import { describe, expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import type { Indicator } from './indicator.ts';
import { monthLines } from './month-lines.ts';
import { judgeTarget } from './standing.ts';
import type { CountedFrom } from './tally.ts';
import { began, building, EAST, indicator, NORTH, period, report, revision, WEST } from './test-targets.ts';

const DIVISIONS = [EAST, WEST, NORTH];
const judge = (given: Partial<Indicator>, projects: readonly CountedFrom[], asOf: string) =>
	judgeTarget(indicator(given), { projects, divisions: DIVISIONS }, period(asOf));
const target = (...revisions: NonNullable<Parameters<typeof revision>[0]>[]) => [
	{ year: 2026, revisions: revisions.map((one) => revision(one)) }
];

describe('a target of projects at the end of June', () => {
	const projects = [
		...['P-1', 'P-2', 'P-3', 'P-4', 'P-5'].map((id) => began(id, '2026-04-10')),
		began('P-6', '2026-05-10', { division: WEST }),
		began('P-7', '2026-05-10', { division: NORTH }),
		began('P-8', '2026-05-10', { division: null })
	];
	const standing = judge(
		{ targets: target({ total: 16, divisions: { [EAST]: 8, [WEST]: 6 } }) },
		projects,
		'2026-06-30'
	);

	test('sets what was done against what is due by now', () => {
		// half of 16 is due, 8 have begun
		expect(standing.whole).toMatchObject({ assigned: 16, completion: 0.5, dueShare: 0.5, due: 8, gap: 0, pace: 0 });
		expect(standing.whole.tally.counted).toHaveLength(8);
		// eight are left for six months
		expect(standing.whole.neededPerMonth).toBeCloseTo(8 / 6, 12);
	});

	test('ranks divisions by completion, who has nothing assigned apart, and what belongs to none last', () => {
		expect(standing.divisions.map(({ division, place, completion }) => [division, place, completion])).toEqual([
			[EAST, 1, 5 / 8],
			[WEST, 2, 1 / 6],
			[NORTH, null, null],
			[null, null, null]
		]);
		expect(standing.divisions.map(({ paceClass }) => paceClass)).toEqual([
			// five of four due: one more, and 12.5 points
			'ahead',
			// one of three due
			'farBehind',
			'notAssigned',
			'notAssigned'
		]);
		expect(standing.divisions[2]).toMatchObject({ assigned: null, gap: null, dueByMonth: null });
	});

	test('names what was split to nobody', () =>
		expect(standing.differences).toEqual([{ kind: 'divisions', division: null, of: 16, parts: 14, difference: -2 }]));
});

describe('the class of pace', () => {
	const classAt = (done: number, total: number, unit: Indicator['unit'] = { kind: 'wanYuan' }) =>
		judgeTarget(
			indicator({ counting: 'invested', unit, targets: target({ total, divisions: { [EAST]: total } }) }),
			{ projects: [building('P-1', [['2026-01', done]])], divisions: [EAST] },
			period('2026-06-30')
		).divisions[0]?.paceClass;
	test.each([
		[556, 'ahead'],
		[550, 'onTime'],
		[450, 'onTime'],
		[449, 'behind'],
		[350, 'behind'],
		[349, 'farBehind']
	])('of %i done where 500 of 1 000 are due is %s', (done, expected) => expect(classAt(done, 1000)).toBe(expected));
	test('is on time where less than one whole project is lacking, however small the target', () => {
		expect(classAt(1, 3, { kind: 'projects' })).toBe('onTime');
		expect(classAt(0, 3, { kind: 'projects' })).toBe('farBehind');
	});
	test('is on time where nothing is asked, which has no completion and no place', () =>
		expect(judge({ targets: target({ divisions: { [EAST]: 0 } }) }, [], '2026-06-30').divisions[0]).toMatchObject({
			assigned: 0,
			completion: null,
			place: null,
			paceClass: 'onTime'
		}));
	test('is unknown where nobody reports', () =>
		expect(
			judge({ counting: 'reported', targets: target({ divisions: { [EAST]: 4 } }) }, [], '2026-06-30').divisions[0]
		).toMatchObject({ division: EAST, paceClass: 'unknown', gap: null, neededPerMonth: null }));
});

test('divisions with equal completion share a place, and the next is as many places on', () => {
	const reports = [
		report(EAST, '2026-01', 1, { on: '2026-02-01' }),
		report(WEST, '2026-01', 2, { on: '2026-02-01', sequence: 1 }),
		report(NORTH, '2026-01', 1, { on: '2026-02-01', sequence: 2 })
	];
	const { divisions } = judge(
		{ counting: 'reported', reports, targets: target({ divisions: { [EAST]: 2, [WEST]: 4, [NORTH]: 10 } }) },
		[],
		'2026-02-28'
	);
	expect(divisions.map(({ division, place }) => [division, place])).toEqual([
		[EAST, 1],
		[WEST, 1],
		[NORTH, 3]
	]);
});

describe('what was assigned', () => {
	const targets = target(
		{ total: 10, recordedOn: day('2026-02-01') },
		{ total: 20, recordedOn: day('2026-07-01'), sequence: 1, reason: 'raised' }
	);
	test.each([
		['2026-01-31', null],
		['2026-02-01', 10],
		['2026-06-30', 10],
		['2026-07-01', 20]
	])('as known on %s is %s', (asOf, total) => expect(judge({ targets }, [], asOf).whole.assigned).toBe(total));
	test('before a word of it leaves what was done, without a verdict', () =>
		expect(judge({ targets }, [began('P-1', '2026-01-05')], '2026-01-31').whole).toMatchObject({
			paceClass: 'notAssigned',
			tally: { done: 1 }
		}));
	test('in the last year there is, too, is judged to its last day', () =>
		expect(judge({ targets: [] }, [began('P-1', '9999-12-31')], '9999-12-31').whole.tally.done).toBe(1));
	test('for another year is another target', () =>
		expect(judge({ targets }, [], '2027-03-01')).toMatchObject({ target: null, revision: null }));
});

test('months of its own are of what a division has, the common ones of the whole', () => {
	const amounts = [2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
	const { divisions } = judge(
		{
			targets: target({
				total: 40,
				divisions: { [EAST]: 4, [WEST]: 10 },
				months: { kind: 'amounts', amounts: [10, 10, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
				divisionMonths: { [EAST]: { kind: 'amounts', amounts } }
			})
		},
		[],
		'2026-01-31'
	);
	const dueOf = (code: string) => divisions.find(({ division }) => division === code)?.due;
	expect(dueOf(EAST)).toBe(2);
	// ten of forty by the end of January
	expect(dueOf(WEST)).toBe(2.5);
});

test('what is needed a month is all that is left once less than a month is', () => {
	const needed = (asOf: string) => judge({ targets: target({ total: 6 }) }, [], asOf).whole.neededPerMonth;
	expect(needed('2026-12-10')).toBe(6);
	expect(needed('2026-12-31')).toBeNull();
	// 20 of 30 days of November gone: 1.33 months are left
	expect(needed('2026-11-20')).toBeCloseTo(4.5, 12);
});

test('a year by its months goes on to the day, and past a month that nobody reported', () => {
	const reports = [
		report(EAST, '2026-01', 3, { on: '2026-02-04' }),
		report(EAST, '2026-03', 2, { on: '2026-03-10', sequence: 1 })
	];
	const standing = judge(
		{ counting: 'reported', reports, targets: target({ total: 12, divisions: { [EAST]: 12 } }) },
		[],
		'2026-03-20'
	);
	const lines = monthLines(standing.divisions[0] ?? standing.whole, standing);
	expect(lines.slice(0, 4)).toEqual([
		{ month: 0, due: 1, done: 3, doneBy: 3, isMissing: false },
		{ month: 1, due: 2, done: null, doneBy: 3, isMissing: true },
		{ month: 2, due: 3, done: 2, doneBy: 5, isMissing: false },
		{ month: 3, due: 4, done: null, doneBy: null, isMissing: false }
	]);
});
