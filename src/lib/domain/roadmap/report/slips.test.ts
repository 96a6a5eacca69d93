import { describe, expect, it, test } from 'vitest';
import type { DivisionCode } from '../../territory/territory.ts';
import { isoOf } from '../day.ts';
import { day, halt, milestone, record, span, procedure } from '../test-roadmap.ts';
import { makeSlips } from './slips.ts';
import { basis, type Given, issue, reported, YEARLY } from './test-report.ts';

const AS_OF = basis('2026-11-20', { rules: YEARLY });
const due = (plan: string, forecast?: string) =>
	milestone('production', { baseline: plan, plan, actual: 'pending', ...(forecast && { forecast }) });
const slipsOf = (given: readonly (readonly [id: string, given: Given])[], on = AS_OF) =>
	makeSlips(
		given.map(([id, one]) => reported(id, one, on)),
		on
	);
const kindOf = (given: Given) => slipsOf([['P-1', given]])[0]?.kind ?? 'none';

describe('a project', () => {
	test.each<[sentence: string, given: Given, expected: string]>([
		['is supervised where a milestone is overdue', { milestones: [due('2026-11-19')] }, 'supervise'],
		['is urged on the day itself', { milestones: [due('2026-11-20')] }, 'urge'],
		['is urged fifteen days before', { milestones: [due('2026-12-05')] }, 'urge'],
		['is left alone with a milestone sixteen days ahead', { milestones: [due('2026-12-06')] }, 'none'],
		['is urged where its forecast is too late, however far', { milestones: [due('2027-12-05', '2027-12-06')] }, 'urge'],
		[
			'is supervised where works stopped',
			{ halts: [halt('2026-07-16')], milestones: [due('2027-12-01')] },
			'supervise'
		],
		[
			'is left alone where they stopped for the winter',
			{ halts: [halt('2026-11-07', { isSeasonal: true })], milestones: [due('2027-12-01')] },
			'none'
		],
		[
			'is given an issue that is due in spring',
			{ milestones: [due('2027-12-01')], issues: [issue('1', { due: day('2027-03-01') })] },
			'assign'
		],
		[
			'is supervised where an issue is past its day, though its own dates are kept',
			{ milestones: [due('2027-12-01')], issues: [issue('1', { due: day('2026-11-19') })] },
			'supervise'
		],
		[
			'is given nothing with an issue that has no day',
			{ milestones: [due('2027-12-01')], issues: [issue('1')] },
			'none'
		],
		[
			'is given the deadline of a rule',
			{
				stage: 'contracted',
				milestones: [
					milestone('signing', { actual: '2026-06-01' }),
					milestone('proceduresComplete', { plan: '2027-03-01', actual: 'pending' })
				]
			},
			'assign'
		],
		[
			'is urged where it will miss a rule',
			{
				stage: 'contracted',
				milestones: [
					milestone('signing', { actual: '2026-06-01' }),
					milestone('proceduresComplete', { plan: '2027-04-01', actual: 'pending' })
				]
			},
			'urge'
		],
		['is left alone once withdrawn', { flags: ['withdrawn'], milestones: [due('2026-01-01')] }, 'none']
	])('%s', (...[, given, expected]) => expect(kindOf(given)).toBe(expected));

	it('is on one slip only, the sharpest, with all its tasks by their days', () => {
		const tasks = {
			milestones: [due('2026-11-01')],
			issues: [issue('1', { due: day('2027-03-01') }), issue('2', { due: day('2026-11-30') })]
		};
		const [slip, ...others] = slipsOf([['P-1', tasks]]);
		expect(others).toEqual([]);
		const [item] = slip?.items ?? [];
		expect(item?.tasks.map((task) => isoOf(task.due.latest))).toEqual(['2026-11-01', '2026-11-30', '2027-03-01']);
		expect(item?.due).toBe(day('2026-11-01'));
		expect(item?.faults).toMatchObject([{ test: 'milestone-overdue', days: 19 }]);
	});

	it('names the pledge of a procedure with whom it is owed by', () => {
		const pledge = { owner: 'the firm', due: day('2026-12-01'), fulfilled: null };
		const on = basis('2026-11-20', { procedures: [procedure('land')] });
		const procedures = [record('land', { state: 'done', done: span('2026-10-31'), conditionalPass: pledge })];
		const [slip] = slipsOf([['P-1', { procedures }]], on);
		expect([slip?.kind, slip?.items[0]?.tasks[0]]).toMatchObject([
			'urge',
			{ owner: 'the firm', subject: { kind: 'pledge' } }
		]);
	});
});

describe('slips', () => {
	const other = '100002' as DivisionCode;
	const late = { milestones: [due('2026-11-01')] };
	const soon = { milestones: [due('2026-12-01')] };
	const GIVEN = [
		['P-4', { ...soon, unit: 'b', division: other }],
		['P-3', { ...late, unit: 'b' }],
		['P-2', { ...late, unit: 'a' }],
		['P-1', { ...soon, unit: 'a' }],
		['P-5', { ...late, unit: null }],
		['P-6', { milestones: [due('2026-10-01')], unit: 'a' }]
	] as const;
	const told = (given: typeof GIVEN | readonly (typeof GIVEN)[number][]) =>
		slipsOf(given).map(({ kind, number: { year, division, running }, unit, items }) =>
			[kind, year, division, running, unit, items.map(({ reported: { project } }) => project.id).join()].join(' ')
		);

	it('go one to each unit of a division and kind, numbered by the day and their place', () =>
		expect(told(GIVEN)).toEqual([
			'supervise 2026 100001 112001 a P-6,P-2',
			'supervise 2026 100001 112002 b P-3',
			'supervise 2026 100001 112003  P-5',
			'urge 2026 100001 112001 a P-1',
			'urge 2026 100002 112001 b P-4'
		]));
	it('have the same numbers in whatever order the projects come', () =>
		expect(told([...GIVEN].reverse())).toEqual(told(GIVEN)));
});
