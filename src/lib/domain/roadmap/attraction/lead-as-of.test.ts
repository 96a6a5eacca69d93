import { describe, expect, test } from 'vitest';
import { day, happened, milestone, project } from '../test-roadmap.ts';
import { leadAsOf, type ProjectStanding, projectStanding } from './lead-as-of.ts';
import { became, did, followed, lead, moved, spoke, toDo } from './test-attraction.ts';

const SIGNED: ProjectStanding = {
	stage: 'contracted',
	isWithdrawn: false,
	contracted: day('2026-04-10'),
	commenced: null
};

describe('a lead as of a day', () => {
	test('begins as a lead on the day it came up, and is not there before somebody wrote it down', () => {
		const late = lead('A', '2026-03-01', { recordedOn: day('2026-03-04') });
		expect(leadAsOf(late, { asOf: day('2026-03-03'), standingOf: () => null })).toBeNull();
		expect(followed(late, '2026-03-04')).toMatchObject({ stage: 'lead', isOpen: true, touched: day('2026-03-01') });
	});

	test('stands where its last move left it, each stage from its day to the next', () => {
		const { steps, stage, furthest } = followed(
			lead('A', '2026-03-01', { entries: [moved('negotiating', '2026-04-01'), moved('contacted', '2026-03-10')] }),
			'2026-05-01'
		);
		expect([stage, furthest]).toEqual(['negotiating', 'negotiating']);
		expect(steps.map(({ stage, from, to }) => [stage, from, to])).toEqual([
			['lead', day('2026-03-01'), day('2026-03-10')],
			['contacted', day('2026-03-10'), day('2026-04-01')],
			['negotiating', day('2026-04-01'), null]
		]);
	});

	test('is told as it was known: an entry written down later changes nothing before', () => {
		const told = lead('A', '2026-03-01', { entries: [moved('contacted', '2026-03-10', null, '2026-03-20')] });
		expect(followed(told, '2026-03-19').stage).toBe('lead');
		expect(followed(told, '2026-03-20').stage).toBe('contacted');
		// and what is written down ahead has not happened yet
		const ahead = lead('A', '2026-03-01', { entries: [moved('contacted', '2026-03-10', null, '2026-03-05')] });
		expect(followed(ahead, '2026-03-09').stage).toBe('lead');
	});

	test('keeps the furthest stage and where it was lost, with the reason', () => {
		const lost = followed(
			lead('A', '2026-03-01', {
				entries: [
					moved('negotiating', '2026-03-20'),
					moved('contacted', '2026-04-01'),
					moved('lost', '2026-04-20', 'land')
				]
			}),
			'2026-05-01'
		);
		expect(lost).toMatchObject({
			stage: 'lost',
			furthest: 'negotiating',
			lastAt: 'contacted',
			reason: 'land',
			isOpen: false
		});
	});

	test('names the open action due first, and none that is done', () => {
		const entries = [
			toDo('brochure', '2026-03-02', '2026-03-05'),
			did('brochure', '2026-03-04'),
			toDo('visit', '2026-03-05', null),
			toDo('offer', '2026-03-06', '2026-04-30')
		];
		const { next, actions } = followed(lead('A', '2026-03-01', { entries }), '2026-03-10');
		expect(next?.id).toBe('offer');
		expect(actions.map(({ id }) => id)).toEqual(['offer', 'visit', 'brochure']);
		expect(followed(lead('A', '2026-03-01', { entries }), '2026-03-03').next?.id).toBe('brochure');
	});

	test('was touched last when somebody spoke with them or moved it on', () => {
		const entries = [spoke('2026-03-12'), moved('contacted', '2026-03-10'), toDo('x', '2026-04-01', null)];
		expect(followed(lead('A', '2026-03-01', { entries }), '2026-05-01').touched).toBe(day('2026-03-12'));
	});
});

describe('a lead that became a project', () => {
	const typed = lead('A', '2026-03-01', {
		entries: [moved('negotiating', '2026-03-20'), moved('commenced', '2026-03-25'), became('P-1', '2026-04-12')]
	});

	test('is contracted as its project is, whatever was typed of that', () => {
		expect(followed(typed, '2026-04-11', SIGNED)).toMatchObject({ stage: 'commenced', project: null });
		const { steps, stage } = followed(typed, '2026-04-12', SIGNED);
		expect(stage).toBe('contracted');
		expect(steps.map(({ stage, from }) => [stage, from])).toEqual([
			['lead', day('2026-03-01')],
			['negotiating', day('2026-03-20')],
			['contracted', day('2026-04-10')]
		]);
	});

	test('goes on as before while the project is not signed, and is lost with one that is withdrawn', () => {
		expect(followed(typed, '2026-05-01', { ...SIGNED, stage: null }).stage).toBe('negotiating');
		expect(followed(typed, '2026-05-01', { ...SIGNED, isWithdrawn: true })).toMatchObject({
			stage: 'lost',
			lastAt: 'contracted',
			reason: 'withdrawn'
		});
	});

	test('is untied by a later entry', () => {
		const untied = { ...typed, entries: [...typed.entries, became(null, '2026-04-20')] };
		expect(followed(untied, '2026-04-20', SIGNED)).toMatchObject({ stage: 'commenced', project: null });
	});
});

test.each([
	['negotiating', null],
	['contracted', 'contracted'],
	['procedures', 'contracted'],
	['commenced', 'commenced'],
	['capacity', 'commenced'],
	[null, null]
] as const)('a project at %s stands at %s for its lead', (stage, expected) => {
	expect(projectStanding(project({ stage }), day('2026-05-01')).stage).toBe(expected);
});

test('a project gives the days of its signing and start, where they have come and are known', () => {
	const milestones = [
		milestone('signing', { actual: '2026-03-02' }),
		{ ...milestone('commencement'), actual: happened() }
	];
	expect(projectStanding(project({ stage: 'construction', milestones }), day('2026-05-01'))).toEqual({
		stage: 'commenced',
		isWithdrawn: false,
		contracted: day('2026-03-02'),
		commenced: null
	});
});
