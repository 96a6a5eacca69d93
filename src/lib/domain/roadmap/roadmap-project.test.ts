import { describe, expect, it, test } from 'vitest';
import type { Stage } from '../project/project.ts';
import type { Milestone } from './milestone.ts';
import { milestoneOf, stageAsOf } from './roadmap-project.ts';
import { day, milestone } from './test-roadmap.ts';

describe('of several phases', () => {
	const phases = (kind: Milestone['kind'], ...actuals: (string | undefined)[]) =>
		actuals.map((actual, index) => milestone(kind, { phase: `${index + 1}`, plan: `2021-0${index + 1}-01`, actual }));
	test.each([
		['the start is that of the first', phases('commencement', '2021-03-01', '2021-02-01'), '2'],
		['the civil works are those of the last', phases('civilComplete', '2021-03-01', '2021-02-01'), '1'],
		['the start has come though one is pending', phases('commencement', 'pending', '2021-02-01'), '2'],
		['the civil works have not where one is pending', phases('civilComplete', 'pending', '2021-02-01'), '1'],
		['the start may have come where one is not known', phases('commencement', 'pending', undefined), '2'],
		['the civil works are not known where one is not', phases('civilComplete', '2021-02-01', undefined), '2'],
		['the start to come is that planned first', phases('commencement', 'pending', 'pending'), '1'],
		['the civil works to come are those planned last', phases('civilComplete', 'pending', 'pending'), '2'],
		['what came later has not come yet', phases('commencement', '2021-07-01', undefined), '2']
	])('%s', (_, milestones, phase) => {
		const [kind = 'signing'] = milestones.map((each) => each.kind);
		expect(milestoneOf(milestones, kind, day('2021-06-01'))?.phase).toBe(phase);
		expect(milestoneOf([...milestones].reverse(), kind, day('2021-06-01'))?.phase).toBe(phase);
	});

	it('none is of another kind', () =>
		expect(milestoneOf(phases('signing', '2021-01-01'), 'permit', day('2021-06-01'))).toBeNull());
});

describe('the stage of an earlier day', () => {
	const milestones = [
		milestone('signing', { actual: '2020-10-01' }),
		milestone('commencement', { actual: '2021-04' }),
		milestone('production', { actual: '2021-11-01' }),
		milestone('capacity', { actual: '2022-05-01' })
	];
	test.each<[asOf: string, recorded: Stage | null, expected: Stage | null]>([
		['2022-05-01', 'capacity', 'capacity'],
		['2022-04-30', 'capacity', 'production'],
		['2021-10-31', 'capacity', 'construction'],
		['2021-04-15', 'capacity', 'construction'],
		['2021-03-31', 'capacity', 'procedures'],
		['2020-09-30', 'capacity', 'negotiating'],
		['2020-09-30', 'planned', 'planned'],
		['2021-03-31', 'commenced', 'procedures'],
		['2021-03-31', null, null]
	])('on %s of what is recorded as %s is %s', (asOf, stage, expected) =>
		expect(stageAsOf({ stage, milestones }, day(asOf))).toBe(expected)
	);

	it('is the recorded one where nothing is known to have come later', () => {
		expect(stageAsOf({ stage: 'construction', milestones: [] }, day('1999-01-01'))).toBe('construction');
		const pending = [milestone('commencement', { actual: 'pending' })];
		expect(stageAsOf({ stage: 'construction', milestones: pending }, day('2021-01-01'))).toBe('construction');
	});
});
