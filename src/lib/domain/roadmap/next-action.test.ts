import { describe, expect, test } from 'vitest';
import { type Delivery, deliveryFromDates } from './delivery.ts';
import type { Issue } from './issue.ts';
import { nextAction, openIssues } from './next-action.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import { day, halt, milestone, procedure, project, record } from './test-roadmap.ts';

const asOf = day('2026-11-20');
const definitions = [
	procedure('filing'),
	procedure('permit', { after: [procedure('filing').id], isConstructionPermit: true })
];
const issue = (id: string, changes: Partial<Issue> = {}): Issue => ({
	id,
	kind: 'power',
	text: 'no line yet',
	raised: day('2026-10-01'),
	owner: 'the grid',
	due: day('2026-12-01'),
	settled: null,
	...changes
});
const empty = deliveryFromDates({ id: project().id, dates: [] });
const next = (changes: Partial<RoadmapProject>, delivery: Partial<Delivery> = {}) =>
	nextAction(project(changes), { delivery: { ...empty, unit: 'the unit', ...delivery }, definitions, asOf });
const overdue = { owner: 'Li', due: day('2026-11-01'), fulfilled: null };

describe('who acts next', () => {
	test('keeps a pledge whose day is past, before anything else', () => {
		const procedures = [record('filing', { state: 'done', conditionalPass: overdue })];
		expect(next({ procedures }, { issues: [issue('late', { due: day('2026-10-05') })] })).toMatchObject({
			kind: 'pledge',
			procedure: 'filing',
			owner: 'Li',
			due: day('2026-11-01')
		});
	});

	test('settles an issue whose day is past before a procedure that was sent back', () => {
		const procedures = [record('filing', { state: 'returned' })];
		expect(next({ procedures }, { issues: [issue('late', { due: day('2026-11-19') })] })).toMatchObject({
			kind: 'issue',
			owner: 'the grid'
		});
		expect(next({ procedures }, { issues: [issue('open')] })).toMatchObject({ kind: 'returned', owner: 'the unit' });
	});

	test('takes up works at rest, by the day they are said to go on', () => {
		const halts = [
			halt('2026-11-04', { isSeasonal: true, resumptionExpected: { earliest: 1, latest: day('2027-04-01') } })
		];
		expect(next({ halts })).toMatchObject({ kind: 'resume', owner: 'the unit', due: day('2027-04-01') });
	});

	test('carries out the first procedure that is open, in the order of the graph', () => {
		const procedures = [
			record('permit', { state: 'not-begun' }),
			record('filing', { state: 'submitted', owner: 'the desk' })
		];
		expect(next({ procedures })).toMatchObject({ kind: 'procedure', procedure: 'filing', owner: 'the desk' });
	});

	test('reaches the milestone that is due first where nothing else is known', () => {
		const milestones = [
			milestone('production', { plan: '2027-06-01', actual: 'pending' }),
			milestone('commencement', { plan: '2027-04-15', actual: 'pending' })
		];
		expect(next({ milestones })).toMatchObject({
			kind: 'milestone',
			milestone: { kind: 'commencement' },
			owner: 'the unit',
			due: day('2027-04-15')
		});
	});

	test('is nobody where nothing is left or known to do, and of what has left', () => {
		expect(next({})).toBeNull();
		expect(next({ flags: ['withdrawn'], procedures: [record('filing', { state: 'returned' })] })).toBeNull();
	});

	test('has no owner where nobody is named', () => {
		const milestones = [milestone('commencement', { plan: '2027-04-15', actual: 'pending' })];
		expect(next({ milestones }, { unit: null })?.owner).toBeNull();
	});
});

test('issues are open from the day they are raised to the day they are settled', () => {
	const issues = [
		issue('later', { raised: day('2026-11-21') }),
		issue('settled', { settled: asOf }),
		issue('settled-tomorrow', { settled: day('2026-11-21'), due: day('2026-12-24') }),
		issue('undated', { due: null }),
		issue('first')
	];
	expect(openIssues(issues, asOf).map(({ id }) => id)).toEqual(['first', 'settled-tomorrow', 'undated']);
});
