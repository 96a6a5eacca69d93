import { describe, expect, test } from 'vitest';
import { day, halt, milestone, project, span } from '../test-roadmap.ts';
import { timelineRow } from './bars.ts';

const asOf = day('2026-11-20');

describe('the row of a project', () => {
	test('draws each date as it came, else as forecast, else as planned, else as first planned', () => {
		const { marks } = timelineRow(
			project({
				milestones: [
					milestone('signing', { plan: '2026-01-01', actual: '2026-01-10' }),
					milestone('permit', {
						baseline: '2027-01-01',
						plan: '2027-02-01',
						forecast: '2027-03-01',
						actual: 'pending'
					}),
					milestone('commencement', { baseline: '2027-03-15', plan: '2027-04-15', actual: 'pending' }),
					milestone('production', { baseline: '2028-05-01', actual: 'pending' }),
					milestone('capacity')
				]
			}),
			asOf
		);
		expect(marks.map(({ milestone: { kind }, on, by }) => [kind, on, by])).toEqual([
			['signing', day('2026-01-10'), 'came'],
			['permit', day('2027-03-01'), 'forecast'],
			['commencement', day('2027-04-15'), 'plan'],
			['production', day('2028-05-01'), 'baseline']
		]);
	});

	test('takes what came after the day looked from as still to come', () => {
		const later = project({ milestones: [milestone('signing', { plan: '2026-11-30', actual: '2026-12-02' })] });
		expect(timelineRow(later, asOf).marks).toMatchObject([{ on: day('2026-11-30'), by: 'plan' }]);
	});

	test('goes from the signing to the start, through civil works and equipment to production and capacity', () => {
		const { bars } = timelineRow(
			project({
				milestones: [
					milestone('signing', { actual: '2025-03-01' }),
					milestone('commencement', { actual: '2025-06-01' }),
					milestone('civilComplete', { actual: '2026-08-01' }),
					milestone('production', { plan: '2027-05-01', actual: 'pending' }),
					milestone('capacity', { plan: '2027-12-01', actual: 'pending' })
				]
			}),
			asOf
		);
		expect(bars).toEqual([
			{ kind: 'preparation', from: day('2025-03-01'), to: day('2025-06-01'), isExpected: false },
			{ kind: 'civil', from: day('2025-06-01'), to: day('2026-08-01'), isExpected: false },
			{ kind: 'equipment', from: day('2026-08-01'), to: day('2027-05-01'), isExpected: true },
			{ kind: 'running', from: day('2027-05-01'), to: day('2027-12-01'), isExpected: true }
		]);
	});

	test('leaves open what lies between a start and a production where nobody tells the works apart', () => {
		const { bars } = timelineRow(
			project({
				milestones: [milestone('commencement', { actual: '2025-06-01' }), milestone('production', { plan: '2027-05' })]
			}),
			asOf
		);
		expect(bars).toEqual([{ kind: 'open', from: day('2025-06-01'), to: day('2027-05-31'), isExpected: true }]);
	});

	test('draws no bar backwards where an end lies before its beginning', () => {
		const wrong = project({
			milestones: [milestone('signing', { actual: '2026-06-01' }), milestone('commencement', { actual: '2026-05-01' })]
		});
		expect(timelineRow(wrong, asOf).bars).toEqual([]);
	});

	test('spans its first plans, and says how far the next milestone has slipped', () => {
		const row = timelineRow(
			project({
				milestones: [
					milestone('signing', { baseline: '2026-01-01', actual: '2026-01-11' }),
					milestone('commencement', { baseline: '2027-04-01', plan: '2027-04-15', actual: 'pending' })
				]
			}),
			asOf
		);
		expect(row.baseline).toEqual({ from: day('2026-01-01'), to: day('2027-04-01') });
		expect(row.next?.milestone.kind).toBe('commencement');
		expect(row.slipped).toEqual({ least: 14, most: 14 });
	});

	test('passes over a milestone of which nobody says whether it came, for the next to come', () => {
		const { next, marks } = timelineRow(
			project({
				milestones: [
					milestone('signing', { plan: '2026-02-01' }),
					milestone('production', { plan: '2027-06-01', actual: 'pending' })
				]
			}),
			asOf
		);
		expect(marks).toHaveLength(2);
		expect(next?.milestone.kind).toBe('production');
	});

	test('says of a finished project how its last milestone came', () => {
		const done = project({ milestones: [milestone('capacity', { baseline: '2026-10-01', actual: '2026-09-22' })] });
		expect(timelineRow(done, asOf)).toMatchObject({ next: null, slipped: { least: -9, most: -9 } });
	});

	test('shows a winter until works go on, or are said to', () => {
		const halts = [
			halt('2025-11-05', { isSeasonal: true, resumed: { kind: 'happened', on: span('2026-04-03') } }),
			halt('2026-11-04', { isSeasonal: true, resumptionExpected: span('2027-04-10') }),
			halt('2027-11-04', { isSeasonal: true })
		];
		expect(timelineRow(project({ halts }), asOf).rests).toEqual([
			{ from: day('2025-11-05'), to: day('2026-04-03'), isSeasonal: true },
			{ from: day('2026-11-04'), to: day('2027-04-10'), isSeasonal: true }
		]);
		expect(timelineRow(project({ halts: [halt('2026-05-05')] }), asOf).rests).toMatchObject([{ to: null }]);
	});
});
