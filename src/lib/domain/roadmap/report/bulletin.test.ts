import { expect, test } from 'vitest';
import type { DivisionCode } from '../../territory/territory.ts';
import { day, halt, milestone } from '../test-roadmap.ts';
import { makeBulletin } from './bulletin.ts';
import { basis, type Given, reported, YEARLY } from './test-report.ts';

const AS_OF = basis('2026-11-20', { rules: YEARLY });
const [one, two, three] = ['100001', '100002', '100003'] as DivisionCode[];
const bulletinOf = (given: readonly Given[]) =>
	makeBulletin(
		given.map((each, place) => reported(`P-${place}`, each, AS_OF)),
		AS_OF
	);

test('divisions stand by their commencement rate, equal ones by the next rate, with equal ranks for equal shares', () => {
	const { divisions, rates } = bulletinOf([
		// 1 of 2 began; 1 of 1 began, and produces; 1 of 1 began
		{ division: one, stage: 'contracted' },
		{ division: one, stage: 'construction' },
		{ division: two, stage: 'construction' },
		{ division: three, stage: 'production' },
		{ division: null, stage: 'production' },
		{ division: two, stage: 'contracted', flags: ['withdrawn'] }
	]);
	expect(
		divisions.map(({ division, ranks, projects }) => [division, ranks.commencement, ranks.production, projects])
	).toEqual([
		[three, 1, 1, 1],
		[two, 1, 3, 1],
		[one, 4, 3, 2],
		[null, 1, 1, 1]
	]);
	expect(rates.commencement).toMatchObject({ numerator: 4, denominator: 5 });
});

test('a rule with a day is told by division, one without is not', () => {
	const { readiness } = bulletinOf([
		{
			division: one,
			stage: 'contracted',
			milestones: [
				milestone('signing', { actual: '2026-05-01' }),
				milestone('proceduresComplete', { plan: '2027-03-31', actual: 'pending' })
			]
		}
	]);
	expect(readiness.map(({ rule, divisions: [first] }) => [rule.id, first?.willMeet, first?.of])).toEqual([
		['procedures-by-31-march', 1, 1],
		['resumed-by-15-april', 0, 0]
	]);
});

test('those that fell behind are told by the gravest trouble, the blocked first, then the longest over', () => {
	const late = (plan: string) => [milestone('production', { plan, actual: 'pending' })];
	const { laggards, divisions } = bulletinOf([
		{ milestones: late('2026-11-10') },
		{ milestones: late('2026-10-31') },
		{ milestones: late('2026-11-19'), halts: [halt('2026-11-15')] },
		{ milestones: late('2027-10-31'), stage: 'planned' }
	]);
	expect(laggards.map(({ reported: { project }, reason, days }) => `${project.id} ${reason.test} ${days}`)).toEqual([
		'P-2 halted 5',
		'P-1 milestone-overdue 20',
		'P-0 milestone-overdue 10'
	]);
	expect(divisions[0]?.behind).toBe(3);
	expect(day('2026-11-20') - day('2026-10-31')).toBe(20);
});
