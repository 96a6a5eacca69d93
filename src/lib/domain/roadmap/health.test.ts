import { describe, expect, it, test } from 'vitest';
import type { Stage } from '../project/project.ts';
import { judgeHealth } from './health.ts';
import { HEALTH_DEFINITIONS, healthOf, HEALTHS } from './health-definitions.ts';
import { judgeRules } from './judge-rules.ts';
import type { Pledge, ProcedureRecord } from './procedure.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import type { MilestoneRule } from './rules.ts';
import {
	day,
	halt,
	happened,
	milestone,
	plannedMilestones,
	procedure,
	project,
	record,
	RULES,
	span,
	UNKNOWN
} from './test-roadmap.ts';

const PROCEDURES = [procedure('assessment'), procedure('permit', { isConstructionPermit: true })];

function told(given: Partial<RoadmapProject>, iso: string, rules: readonly MilestoneRule[] = []): string {
	const judged = project({ halts: [], ...given });
	const { health, reasons } = judgeHealth(judged, {
		asOf: day(iso),
		verdicts: judgeRules(rules, judged, day(iso)),
		procedures: PROCEDURES
	});
	const words = reasons.map((reason) => reason.test + ('days' in reason ? ` ${reason.days}` : ''));
	return [health ?? 'not followed', ...words].join(', ');
}

/** Signed, permitted and begun on time; production planned for the end of 2021. */
const BEGUN = plannedMilestones(
	{ signing: '2020-10-01', permit: '2021-03-01', commencement: '2021-04-01', production: '2021-12-31' },
	'commencement'
);
const production = (dates: Parameters<typeof milestone>[1]) => [
	...BEGUN.slice(0, -1),
	milestone('production', { actual: 'pending', ...dates })
];
const construction: { stage: Stage } = { stage: 'construction' };
type Case = [sentence: string, given: Partial<RoadmapProject>, asOf: string, expected: string];

describe('a project', () => {
	test.each<Case>([
		['is on track before its next date', { milestones: BEGUN }, '2021-06-01', 'onTrack'],
		['is on track on the day itself', { milestones: BEGUN }, '2021-12-31', 'onTrack'],
		['is overdue the day after', { milestones: BEGUN }, '2022-01-01', 'overdue, milestone-overdue 1'],
		[
			'was overdue in between where it was late',
			{
				milestones: BEGUN.map((each) =>
					each.kind === 'commencement' ? { ...each, actual: happened('2021-04-11') } : each
				)
			},
			'2021-04-05',
			'overdue, milestone-overdue 4'
		],
		[
			'due some month is overdue when it is over',
			{ milestones: production({ plan: '2021-11' }) },
			'2021-12-01',
			'overdue, milestone-overdue 1'
		],
		[
			'is held against its baseline where it has no plan',
			{ milestones: production({ baseline: '2021-05-01' }) },
			'2021-05-03',
			'overdue, milestone-overdue 2'
		],
		[
			'is at risk by a forecast after the plan',
			{ milestones: production({ plan: '2021-12-31', forecast: '2022-01-10' }) },
			'2021-06-01',
			'atRisk, forecast-after-due 10'
		],
		[
			'is at risk by a forecast that has passed',
			{ milestones: production({ plan: '2021-12-31', forecast: '2021-05-30' }) },
			'2021-06-01',
			'atRisk, forecast-passed 2'
		],
		[
			'is at risk by a plan moved for more than thirty days',
			{ milestones: production({ baseline: '2021-12-01', plan: '2022-01-01' }) },
			'2021-06-01',
			'atRisk, slipped 31'
		],
		[
			'is not so by one moved for thirty',
			{ milestones: production({ baseline: '2021-12-02', plan: '2022-01-01' }) },
			'2021-06-01',
			'onTrack'
		],
		[
			'is unknown where it is not known how a date stands',
			{
				milestones: production({ plan: '2021-12-31' }).map((each) =>
					each.kind === 'production' ? { ...each, actual: UNKNOWN } : each
				)
			},
			'2021-06-01',
			'unknown, milestone-unknown, nothing-due'
		],
		[
			'is not asked for what lies behind it',
			{ milestones: BEGUN.map((each) => (each.kind === 'signing' ? { ...each, actual: UNKNOWN } : each)) },
			'2021-06-01',
			'onTrack'
		],
		['is unknown without a date ahead', { milestones: BEGUN.slice(0, -1) }, '2021-06-01', 'unknown, nothing-due'],
		['is unknown without milestones', {}, '2021-06-01', 'unknown, nothing-due'],
		[
			'is done at capacity',
			{ milestones: [...BEGUN, milestone('capacity', { actual: '2021-05-01' })] },
			'2022-06-01',
			'done, capacity-reached, milestone-overdue 152'
		],
		[
			'is done by its stage where no date is known',
			{ stage: 'capacity' },
			'2021-06-01',
			'done, capacity-reached, nothing-due'
		],
		[
			'was not done before',
			{ milestones: [...BEGUN, milestone('capacity', { actual: '2021-07-01' })] },
			'2021-06-01',
			'onTrack'
		],
		[
			'in parts is done with the last',
			{
				milestones: [
					milestone('capacity', { phase: '1', actual: '2021-01-01' }),
					milestone('capacity', { phase: '2', plan: '2021-07-01', actual: 'pending' })
				]
			},
			'2021-06-01',
			'onTrack'
		],
		['that has left is not followed', { milestones: BEGUN, flags: ['withdrawn'] }, '2022-06-01', 'not followed'],
		[
			'that is suspended is blocked',
			{ ...construction, milestones: BEGUN, flags: ['suspended'] },
			'2021-06-01',
			'blocked, suspended'
		],
		[
			'stopped is blocked from the day of the stop',
			{ milestones: BEGUN, flags: ['suspended'], halts: [halt('2021-06-01')] },
			'2021-06-01',
			'blocked, halted'
		],
		[
			'stopped later was on track before',
			{ milestones: BEGUN, flags: ['suspended'], halts: [halt('2021-06-02')] },
			'2021-06-01',
			'onTrack'
		],
		[
			'that went on again is on track',
			{ milestones: BEGUN, halts: [halt('2021-05-01', { resumed: happened('2021-05-20') })] },
			'2021-06-01',
			'onTrack'
		],
		[
			'at rest for the winter is not blocked',
			{ milestones: BEGUN, halts: [halt('2021-05-01', { isSeasonal: true })] },
			'2021-06-01',
			'onTrack'
		],
		[
			'stopped for who knows what is unknown',
			{ milestones: BEGUN, halts: [halt('2021-05-01', { isSeasonal: null })] },
			'2021-06-01',
			'unknown, halt-unknown'
		],
		[
			'that nobody knows to have gone on is unknown',
			{ milestones: BEGUN, halts: [halt('2021-05-01', { resumed: UNKNOWN })] },
			'2021-06-01',
			'unknown, halt-unknown'
		],
		[
			'begun without a permit is blocked',
			{
				milestones: [
					milestone('permit', { actual: 'pending', plan: '2021-09-01' }),
					milestone('commencement', { actual: '2021-04-01' })
				]
			},
			'2021-06-01',
			'blocked, started-without-permit'
		],
		[
			'blocked and overdue is blocked, and tells both',
			{ milestones: BEGUN, flags: ['suspended'] },
			'2022-01-01',
			'blocked, milestone-overdue 1, suspended'
		],
		[
			'known to be late and unknown beside is late',
			{ milestones: [...BEGUN, milestone('capacity')] },
			'2022-01-01',
			'overdue, milestone-overdue 1, milestone-unknown'
		]
	])('%s', (_, given, asOf, expected) => expect(told(given, asOf)).toBe(expected));

	const contracted = (
		dates: Parameters<typeof milestone>[1],
		permitExtensions: RoadmapProject['permitExtensions'] = []
	) => ({
		stage: 'contracted' as const,
		permitExtensions,
		milestones: [
			milestone('signing', { actual: '2020-10-01' }),
			milestone('proceduresComplete', dates),
			milestone('commencement', { plan: '2021-08-01', actual: 'pending' })
		]
	});
	test.each<Case>([
		['in time for a rule is on track', contracted({ plan: '2021-03-15', actual: 'pending' }), '2021-03-01', 'onTrack'],
		[
			'planned after the day of a rule is at risk',
			contracted({ plan: '2021-04-15', actual: 'pending' }),
			'2021-03-01',
			'atRisk, rule-out-of-reach'
		],
		[
			'that missed a rule is overdue',
			contracted({ plan: '2021-06-15', actual: 'pending' }),
			'2021-04-01',
			'overdue, rule-missed'
		],
		['that missed it and then did it is not', contracted({ actual: '2021-04-15' }), '2021-05-01', 'onTrack'],
		[
			'of which a rule cannot be told is unknown',
			{ ...contracted({}), milestones: contracted({}).milestones.slice(2) },
			'2021-03-01',
			'unknown, rule-undetermined'
		]
	])('%s', (_, given, asOf, expected) => expect(told(given, asOf, [RULES.procedures])).toBe(expected));

	it('whose permit has lapsed is blocked, also once it has begun', () => {
		const lapsed = (start: string) => ({
			permitExtensions: [],
			milestones: [
				milestone('permit', { actual: '2020-11-10' }),
				milestone('commencement', { plan: '2021-04-15', actual: start }),
				milestone('production', { plan: '2022-01-01', actual: 'pending' })
			]
		});
		expect(told(lapsed('pending'), '2021-02-10', [RULES.start])).toBe('atRisk, rule-out-of-reach');
		expect(told(lapsed('pending'), '2021-02-11', [RULES.start])).toBe('blocked, rule-blocks');
		expect(told(lapsed('2021-04-15'), '2021-05-01', [RULES.start])).toBe('blocked, rule-blocks');
	});

	const pledge: Pledge = { owner: 'a unit', due: day('2021-05-31'), fulfilled: null };
	test.each<[sentence: string, given: ProcedureRecord, expected: string]>([
		[
			'with a procedure sent back is blocked',
			record('assessment', { state: 'returned', submitted: span('2021-05-01') }),
			'blocked, procedure-returned'
		],
		[
			'with a pledge past its day is overdue',
			record('assessment', { state: 'done', conditionalPass: pledge }),
			'overdue, pledge-overdue 1'
		],
		[
			'with a pledge within its day is on track',
			record('assessment', { state: 'done', commitment: { ...pledge, due: day('2021-06-01') } }),
			'onTrack'
		],
		[
			'with a pledge on its permit is told nothing by it',
			record('permit', { state: 'submitted', commitment: pledge }),
			'onTrack'
		],
		['with a record of no procedure is told nothing by it', record('nowhere', { state: 'returned' }), 'onTrack']
	])('%s', (_, given, expected) =>
		expect(told({ milestones: BEGUN, procedures: [given] }, '2021-06-01')).toBe(expected)
	);
});

describe('the definitions', () => {
	it('name every health once, in the order in which they outweigh each other', () =>
		expect(HEALTH_DEFINITIONS.map(({ health }) => health)).toEqual([...HEALTHS]));

	it('let the first that holds win, whatever the order of the tests', () => {
		expect(healthOf(['slipped', 'milestone-overdue', 'milestone-unknown'])).toBe('overdue');
		expect(healthOf(['nothing-due', 'slipped'])).toBe('atRisk');
		expect(healthOf(['suspended', 'capacity-reached'])).toBe('done');
		expect(healthOf([])).toBe('onTrack');
	});
});
