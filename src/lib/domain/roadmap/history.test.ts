import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, STAGES } from '../project/project.ts';
import { projectAsOf, type RecordedChange } from './history.ts';
import type { MilestoneId } from './milestone.ts';
import { day, happened, milestone, project, span } from './test-roadmap.ts';

const FIRST = project({
	stage: 'contracted',
	milestones: [milestone('proceduresComplete', { baseline: '2021-03-01', plan: '2021-03-01', actual: 'pending' })]
});
const id = 'proceduresComplete' as MilestoneId;
const CHANGES: RecordedChange[] = [
	{
		kind: 'date',
		milestone: id,
		field: 'plan',
		date: span('2021-04-10'),
		recordedOn: day('2021-03-05'),
		sequence: 2,
		reason: 'land'
	},
	{
		kind: 'date',
		milestone: id,
		field: 'plan',
		date: span('2021-03-20'),
		recordedOn: day('2021-02-20'),
		sequence: 1,
		reason: 'frost'
	},
	{
		kind: 'date',
		milestone: id,
		field: 'plan',
		date: span('2021-03-25'),
		recordedOn: day('2021-03-05'),
		sequence: 3,
		reason: 'land bought'
	},
	{ kind: 'stage', stage: 'procedures', recordedOn: day('2021-03-06'), sequence: 4, reason: null },
	{
		kind: 'actual',
		milestone: id,
		actual: happened('2021-03-04'),
		recordedOn: day('2021-03-10'),
		sequence: 5,
		reason: null
	},
	{ kind: 'flag', flag: 'withdrawn', isSet: true, recordedOn: day('2021-03-11'), sequence: 6, reason: 'left' },
	{ kind: 'flag', flag: 'withdrawn', isSet: false, recordedOn: day('2021-03-12'), sequence: 7, reason: 'back' },
	{
		kind: 'date',
		milestone: 'nowhere' as MilestoneId,
		field: 'plan',
		date: null,
		recordedOn: 0,
		sequence: 8,
		reason: null
	}
];
const known = (iso: string) => projectAsOf(FIRST, CHANGES, day(iso));

describe('what was known of a project', () => {
	it('before anything was written down is its first record', () => expect(known('2021-02-19')).toEqual(FIRST));
	it('on 5 March is what was last written on that day', () =>
		expect(known('2021-03-05').milestones[0]?.plan).toEqual(span('2021-03-25')));
	it('keeps the baseline', () => expect(known('2021-03-05').milestones[0]?.baseline).toEqual(span('2021-03-01')));
	it('does not hold what happened before and was written down later', () => {
		expect(known('2021-03-09').milestones[0]?.actual).toEqual({ kind: 'pending' });
		expect(known('2021-03-10').milestones[0]?.actual).toEqual(happened('2021-03-04'));
	});
	it('follows stage and flags', () => {
		expect([known('2021-03-05').stage, known('2021-03-06').stage]).toEqual(['contracted', 'procedures']);
		expect([known('2021-03-11').flags, known('2021-03-12').flags]).toEqual([['withdrawn'], []]);
	});

	const anyChange = fc
		.tuple(
			fc.oneof(
				fc.record({ kind: fc.constant('stage' as const), stage: fc.constantFrom(null, ...STAGES) }),
				fc.record({ kind: fc.constant('flag' as const), flag: fc.constantFrom(...FLAGS), isSet: fc.boolean() }),
				fc.record({
					kind: fc.constant('date' as const),
					milestone: fc.constant(id),
					field: fc.constantFrom('baseline' as const, 'plan' as const, 'forecast' as const),
					date: fc.constantFrom(null, span('2021-03'), span('2021-05-01'))
				})
			),
			fc.integer({ min: 0, max: 20 })
		)
		.map(([change, after]) => ({ ...change, recordedOn: day('2021-03-01') + after, reason: null }));
	it('is the same whatever is written later, and in whatever order it is read', () =>
		fc.assert(
			fc.property(fc.array(anyChange), fc.integer({ min: 0, max: 20 }), (changes, after) => {
				const all = changes.map((change, sequence): RecordedChange => ({ ...change, sequence }));
				const on = day('2021-03-01') + after;
				const found = projectAsOf(FIRST, all, on);
				expect(projectAsOf(FIRST, [...all].reverse(), on)).toEqual(found);
				const before = all.filter(({ recordedOn }) => recordedOn <= on);
				expect(projectAsOf(FIRST, before, on)).toEqual(found);
			})
		));
});
