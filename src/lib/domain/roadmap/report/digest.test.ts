import { expect, test } from 'vitest';
import type { RecordedChange } from '../history.ts';
import type { MilestoneId } from '../milestone.ts';
import { day, halt, happened, milestone, PENDING, span } from '../test-roadmap.ts';
import { type DigestEntry, digestSince } from './digest.ts';
import { basis, type Given, reported } from './test-report.ts';

const AS_OF = basis('2026-11-20');
const SINCE = day('2026-11-01');

const production = 'production' as MilestoneId;
const dated = (on: string, field: 'plan' | 'forecast', date: string, reason: string | null = null): RecordedChange => ({
	kind: 'date',
	recordedOn: day(on),
	sequence: day(on),
	milestone: production,
	field,
	date: span(date),
	reason
});
const PLANNED = milestone('production', { baseline: '2027-06-01', plan: '2027-06-01', actual: 'pending' });

function told(entry: DigestEntry): string {
	switch (entry.kind) {
		case 'stage':
			return `stage ${entry.from} ${entry.to}`;
		case 'done':
			return `done ${entry.milestone.kind}`;
		case 'slipped':
		case 'broughtForward':
			return `${entry.kind} ${entry.milestone.kind} ${entry.days} by ${entry.by}: ${entry.reason}`;
		case 'withdrawn':
		case 'returned':
			return `${entry.kind}: ${entry.reason}`;
		default:
			return entry.kind;
	}
}

const digest = (given: Given): string[] =>
	digestSince([reported('P-1', given, AS_OF)], SINCE, AS_OF.asOf).flatMap(({ entries }) => entries.map(told));

test.each<[sentence: string, given: Given, expected: string[]]>([
	// June has 30 days: the 1st of June to the 1st of July
	[
		'tells a slip with the last reason',
		{
			milestones: [PLANNED],
			changes: [
				dated('2026-11-02', 'forecast', '2027-06-20', 'machines late'),
				dated('2026-11-10', 'forecast', '2027-07-01', 'frost')
			]
		},
		['slipped production 30 by forecast: frost']
	],
	[
		'tells a date that came nearer',
		{ milestones: [PLANNED], changes: [dated('2026-11-02', 'plan', '2027-05-30')] },
		['broughtForward production 2 by plan: null']
	],
	[
		'counts from what was known on the first day',
		{
			milestones: [PLANNED],
			changes: [dated('2026-11-01', 'forecast', '2027-06-11', 'old'), dated('2026-11-02', 'forecast', '2027-06-12')]
		},
		['slipped production 1 by forecast: null']
	],
	[
		'passes over what is written down after the last day',
		{ milestones: [PLANNED], changes: [dated('2026-11-21', 'forecast', '2027-06-11')] },
		[]
	],
	[
		'passes over a date put back to where it was',
		{
			milestones: [PLANNED],
			changes: [dated('2026-11-02', 'forecast', '2027-07-01'), dated('2026-11-03', 'forecast', '2027-06-01')]
		},
		[]
	],
	[
		'says no date moved of what has come',
		{
			milestones: [PLANNED],
			changes: [
				dated('2026-11-02', 'forecast', '2026-11-10'),
				{
					kind: 'actual',
					recordedOn: day('2026-11-11'),
					sequence: 99_999,
					milestone: production,
					actual: happened('2026-11-10'),
					reason: null
				}
			]
		},
		['done production']
	],
	[
		'tells late what came before and was written down since',
		{
			milestones: [PLANNED],
			changes: [
				{
					kind: 'actual',
					recordedOn: day('2026-11-03'),
					sequence: 1,
					milestone: production,
					actual: happened('2026-10-20'),
					reason: null
				}
			]
		},
		['done production']
	],
	[
		'adds what was signed in the time, and says no stage moved besides',
		{ stage: 'contracted', milestones: [milestone('signing', { actual: '2026-11-05' })] },
		['added']
	],
	[
		'does not add what was signed on the first day itself',
		{ stage: 'contracted', milestones: [milestone('signing', { actual: '2026-11-01' })] },
		[]
	],
	[
		'takes a stage back by what came since',
		{ stage: 'construction', milestones: [milestone('commencement', { actual: '2026-11-05' })] },
		['stage procedures construction', 'done commencement']
	],
	[
		'takes a stage back by what was written down since',
		{
			stage: 'production',
			milestones: [PLANNED],
			changes: [
				{
					kind: 'actual',
					recordedOn: day('2026-11-11'),
					sequence: 1,
					milestone: production,
					actual: happened('2026-11-10'),
					reason: null
				}
			]
		},
		['stage construction production', 'done production']
	],
	[
		'believes the stages written down',
		{
			stage: 'planned',
			changes: [{ kind: 'stage', recordedOn: day('2026-11-05'), sequence: 1, stage: 'negotiating', reason: null }]
		},
		['stage planned negotiating']
	],
	[
		'tells who left, and why',
		{
			changes: [
				{ kind: 'flag', recordedOn: day('2026-11-05'), sequence: 1, flag: 'withdrawn', isSet: true, reason: 'no land' }
			]
		},
		['withdrawn: no land']
	],
	[
		'tells who came back',
		{
			flags: ['withdrawn'],
			changes: [
				{
					kind: 'flag',
					recordedOn: day('2026-11-05'),
					sequence: 1,
					flag: 'withdrawn',
					isSet: false,
					reason: 'land found'
				}
			]
		},
		['returned: land found']
	],
	[
		'tells a stop and the end of another',
		{
			halts: [
				halt('2026-07-16', { resumed: happened('2026-11-02') }),
				halt('2026-11-07', { isSeasonal: true, resumed: PENDING })
			]
		},
		['halted', 'resumed']
	],
	[
		'tells a stop that only the flag knows',
		{
			changes: [
				{ kind: 'flag', recordedOn: day('2026-11-05'), sequence: 1, flag: 'suspended', isSet: true, reason: 'funds' }
			]
		},
		['halted']
	],
	['is silent where nothing changed', { milestones: [PLANNED], halts: [halt('2026-07-16')] }, []]
])('a digest %s', (...[, given, expected]) => expect(digest(given)).toEqual(expected));
