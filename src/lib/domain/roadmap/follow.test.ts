import { describe, expect, test } from 'vitest';
import { deliveryFromDates, fundsAsOf } from './delivery.ts';
import { followProjects } from './follow.ts';
import { day, milestone, project, RULES, span } from './test-roadmap.ts';

const BUILT = project({
	stage: 'contracted',
	milestones: [
		milestone('signing', { actual: '2020-10-01' }),
		milestone('proceduresComplete', { plan: '2021-03-20', actual: 'pending' })
	]
});
const { id, division, stage, flags, programmes } = BUILT;
const SET = { rules: [RULES.procedures], procedures: [] };
const delivery = {
	...deliveryFromDates({ id, dates: [] }),
	milestones: BUILT.milestones,
	changes: [
		{
			kind: 'date' as const,
			milestone: milestone('proceduresComplete').id,
			field: 'plan' as const,
			date: span('2021-04-20'),
			recordedOn: day('2021-03-05'),
			sequence: 0,
			reason: 'land'
		}
	]
};
const following = followProjects([{ id, division, stage, flags, programmes }], [delivery], SET);

describe('a project followed through time', () => {
	test('is known on each day by what had been written down until then', () => {
		const planOn = (date: string) => following.judge(0, day(date)).project.milestones[1]?.plan;
		expect(planOn('2021-03-04')).toEqual(span('2021-03-20'));
		expect(planOn('2021-03-05')).toEqual(span('2021-04-20'));
		// and back again
		expect(planOn('2021-03-04')).toEqual(span('2021-03-20'));
	});

	test('is on track, at risk once its plan lies after 31 March, and overdue from the day after', () => {
		expect(following.judge(0, day('2021-03-04')).health).toBe('onTrack');
		const moved = following.judge(0, day('2021-03-05'));
		expect(moved.health).toBe('atRisk');
		expect(moved.reasons.map(({ test: held }) => held)).toEqual(['rule-out-of-reach']);
		expect(following.judge(0, day('2021-04-01')).verdicts).toMatchObject([{ kind: 'missed', daysOver: 1 }]);
		expect(following.judge(0, day('2021-04-01')).health).toBe('overdue');
	});

	test('answers the same day with the same object', () => {
		const day1 = day('2021-03-04');
		expect(following.judge(0, day1)).toBe(following.judge(0, day1));
		expect(following.timeline(0, day1)).toBe(following.timeline(0, day1));
	});

	test('has a delivery, or the mistake is named', () => {
		expect(() => followProjects([{ id, division, stage, flags, programmes }], [], SET)).toThrow(`no delivery of ${id}`);
	});
});

describe('what published dates say of a delivery', () => {
	const from = (dates: Parameters<typeof deliveryFromDates>[0]['dates']) => deliveryFromDates({ id, dates }).milestones;
	const date = (event: 'signed' | 'commenced' | 'production' | 'other', on: string, planned = false) => ({
		event,
		date: on,
		planned,
		reported: null
	});

	test('is what came, what is planned, and nothing about whether a plan came true', () => {
		expect(from([date('signed', '2020-01'), date('production', '2021', true)])).toMatchObject([
			{ kind: 'signing', plan: null, actual: { kind: 'happened', on: span('2020-01') } },
			{ kind: 'production', plan: span('2021'), actual: { kind: 'unknown' } }
		]);
	});

	test('takes the first of two starts, and joins a plan with what came of it', () => {
		expect(
			from([date('commenced', '2020-06-01'), date('commenced', '2019-05-01'), date('commenced', '2019-04', true)])
		).toMatchObject([{ plan: span('2019-04'), actual: { on: span('2019-05-01') } }]);
	});

	test('passes over what is no milestone and a date that cannot be read', () => {
		expect(from([date('other', '2020'), date('signed', 'soon')])).toEqual([]);
	});
});

describe('money up to a day', () => {
	const month = (text: string, investedWanYuan: number | null) => ({
		month: span(text).earliest,
		investmentPlannedWanYuan: 10,
		investedWanYuan,
		fundsInPlaceWanYuan: null
	});
	const months = [month('2021-01', 4), month('2021-02', null), month('2021-03', 5)];

	test('adds the months begun by then; a month not reported adds nothing', () => {
		const funds = fundsAsOf({ ...delivery, months, fundsPlannedWanYuan: 90 }, 100, day('2021-03-01'));
		expect(funds).toEqual({
			fundsPlannedWanYuan: 90,
			fundsInPlaceWanYuan: null,
			investmentPlannedWanYuan: 100,
			investedWanYuan: 9
		});
		expect(fundsAsOf({ ...delivery, months }, null, day('2021-02-28')).investedWanYuan).toBe(4);
	});
});
