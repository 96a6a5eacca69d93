import { expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { funnelOf, funnelsBy } from './funnel.ts';
import { followed, lead, moved } from './test-attraction.ts';

const ASOF = '2026-05-01';
/**
 * By hand, days at `lead` and `contacted`:
 * A 10 and 20, then negotiating; B 4 and 40, lost there; C 6, resting since contacted; D still a lead for 30; E still contacted for 11 after 20.
 */
const LEADS = [
	lead('A', '2026-03-01', {
		region: 'north',
		entries: [moved('contacted', '2026-03-11'), moved('negotiating', '2026-03-31')]
	}),
	lead('B', '2026-03-01', {
		region: 'north',
		entries: [moved('contacted', '2026-03-05'), moved('lost', '2026-04-14', 'land')]
	}),
	lead('C', '2026-03-01', { entries: [moved('contacted', '2026-03-07'), moved('resting', '2026-03-17')] }),
	lead('D', '2026-04-01', { region: 'south' }),
	lead('E', '2026-03-31', { region: 'north', entries: [moved('contacted', '2026-04-20')] })
].map((each) => followed(each, ASOF));

test('counts who reached a stage, who stands there, and who went on', () => {
	const rows = funnelOf(LEADS, day(ASOF));
	expect(rows.map(({ stage, reached, now, resting, wentOn }) => [stage, reached, now, resting, wentOn])).toEqual([
		['lead', 5, 1, 0, 4],
		['contacted', 4, 1, 1, 1],
		// a visit that nobody wrote down was skipped, not missed
		['visited', 1, 0, 0, 1],
		['negotiating', 1, 1, 0, 0],
		['contracted', 0, 0, 0, 0],
		['commenced', 0, 0, 0, 0]
	]);
});

test('gives the share that went on, and beside it how many may still', () => {
	const rows = funnelOf(LEADS, day(ASOF));
	expect(rows.map(({ conversion }) => conversion)).toEqual([0.8, 0.25, 1, 0, null, null]);
	// of those contacted C rests and E stands there
	expect(rows.map(({ undecided }) => undecided)).toEqual([1, 2, 0, 1, 0, 0]);
	expect(rows[1]?.lost).toEqual([{ reason: 'land', count: 1 }]);
});

test('gives the median days of those that left a stage, and how long the others have waited', () => {
	const [first, second, visited] = funnelOf(LEADS, day(ASOF));
	// 4, 6, 10, 20
	expect(first).toMatchObject({ medianDays: 8, left: 4, waiting: { medianDays: 30, mostDays: 30 } });
	// 10, 20, 40
	expect(second).toMatchObject({ medianDays: 20, left: 3, waiting: { medianDays: 11, mostDays: 11 } });
	expect(visited).toMatchObject({ medianDays: null, left: 0, waiting: null });
});

test('adds up the days of a stage that was come back to', () => {
	const again = lead('A', '2026-03-01', {
		entries: [moved('contacted', '2026-03-11'), moved('lead', '2026-03-21'), moved('contacted', '2026-03-26')]
	});
	// 10 and 5 as a lead; at contacted 10 and then until 1 May, 36
	expect(funnelOf([followed(again, ASOF)], day(ASOF)).slice(0, 2)).toMatchObject([
		{ medianDays: 15, left: 1 },
		{ medianDays: null, waiting: { medianDays: 46 } }
	]);
});

test('counts a lead as lost where it stood, though it had been further', () => {
	const entries = [
		moved('negotiating', '2026-03-20'),
		moved('contacted', '2026-04-01'),
		moved('lost', '2026-04-20', 'funds')
	];
	const rows = funnelOf([followed(lead('A', '2026-03-01', { entries }), ASOF)], day(ASOF));
	expect(rows.map(({ reached, lost }) => [reached, lost.length])).toEqual([
		[1, 0],
		[1, 1],
		[1, 0],
		[1, 0],
		[0, 0],
		[0, 0]
	]);
});

test('of nobody has no share and no days', () => {
	expect(funnelOf([], day(ASOF))[0]).toMatchObject({ reached: 0, conversion: null, medianDays: null, waiting: null });
});

test('is told apart by a key, the most first and those without one last', () => {
	const groups = funnelsBy(LEADS, { keysOf: ({ lead }) => (lead.region ? [lead.region] : []), asOf: day(ASOF) });
	expect(groups.map(({ key, rows }) => [key, rows[0]?.reached, rows[3]?.reached])).toEqual([
		['north', 3, 1],
		['south', 1, 0],
		[null, 1, 0]
	]);
});
