import { describe, expect, it, test } from 'vitest';
import type { ProgrammeId } from '../project/project.ts';
import { addMonths, isoOf } from './day.ts';
import { judgeRule, judgeRules, type RuleVerdict } from './judge-rules.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import { judgeConditions } from './rule-conditions.ts';
import { checkRules, type MilestoneRule } from './rules.ts';
import { day, halt, happened, milestone, project, PENDING, rule, RULES, span, UNKNOWN } from './test-roadmap.ts';

/** `missed 64 by 2021-02-10`; a number of days, then the deadline where there is one. */
function told(verdict: RuleVerdict): string {
	const days = verdict.kind === 'due' ? verdict.daysLeft : verdict.kind === 'missed' ? verdict.daysOver : undefined;
	const by = verdict.deadline && `by ${isoOf(verdict.deadline.earliest)}`;
	const latest = verdict.deadline && verdict.deadline.latest !== verdict.deadline.earliest;
	return [
		verdict.kind,
		...(days === undefined ? [] : [days === null ? '–' : days]),
		...(by ? [by] : []),
		...(latest ? [`to ${isoOf(verdict.deadline.latest)}`] : [])
	].join(' ');
}
const judged = (asked: MilestoneRule, given: Partial<RoadmapProject>, iso: string) =>
	told(judgeRule(asked, project(given), day(iso)));
type Case = [sentence: string, given: Partial<RoadmapProject>, asOf: string, expected: string];

const codes = (asked: MilestoneRule, given: Partial<RoadmapProject>, iso: string) =>
	judgeRule(asked, project(given), day(iso)).why.map(({ code }) => code);

describe('procedures by 31 March', () => {
	const contracted = (signed: string, procedures = 'pending', stage: 'contracted' | 'commenced' = 'contracted') => ({
		stage,
		milestones: [milestone('signing', { actual: signed }), milestone('proceduresComplete', { actual: procedures })]
	});
	test.each<Case>([
		['are due, with the days left', contracted('2020-10-01'), '2021-03-01', 'due 30 by 2021-03-31'],
		['are due on the day itself', contracted('2020-10-01'), '2021-03-31', 'due 0 by 2021-03-31'],
		['are missed the day after', contracted('2020-10-01'), '2021-04-01', 'missed 1 by 2021-03-31'],
		['stay missed until they are watched again', contracted('2020-10-01'), '2021-10-31', 'missed 214 by 2021-03-31'],
		['are due next year from November on', contracted('2020-10-01'), '2021-11-01', 'due 150 by 2022-03-31'],
		['are due next year for who signed in summer', contracted('2021-06-01'), '2021-07-01', 'due 273 by 2022-03-31'],
		['are met on the day', contracted('2020-10-01', '2021-03-31'), '2021-05-01', 'met by 2021-03-31'],
		['are not met before they were', contracted('2020-10-01', '2021-03-20'), '2021-03-10', 'due 21 by 2021-03-31'],
		[
			'are missed by as many days as they came late',
			contracted('2020-10-01', '2021-04-10'),
			'2021-06-01',
			'missed 10 by 2021-03-31'
		],
		['of some day in March are met', contracted('2020-10-01', '2021-03'), '2021-05-01', 'met by 2021-03-31'],
		[
			'of some day in 2021 are undetermined within it',
			contracted('2020-10-01', '2021'),
			'2021-05-01',
			'undetermined by 2021-03-31'
		],
		[
			'not known are undetermined',
			{ stage: 'contracted', milestones: [milestone('signing', { actual: '2020' })] },
			'2021-03-01',
			'undetermined by 2021-03-31'
		],
		['of who signed some day in the year before are due', contracted('2021'), '2021-12-31', 'due 90 by 2022-03-31'],
		['are not asked of who has begun', contracted('2020-10-01', 'pending', 'commenced'), '2021-03-01', 'notApplicable'],
		[
			'are undetermined where the stage is not known',
			{ ...contracted('2020-10-01'), stage: null },
			'2021-03-01',
			'undetermined'
		],
		[
			'are not asked of who has left',
			{ ...contracted('2020-10-01'), flags: ['withdrawn'] },
			'2021-03-01',
			'notApplicable'
		],
		['are not asked before the signing', contracted('2021-03-10'), '2021-03-01', 'notApplicable']
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.procedures, given, asOf)).toBe(expected));

	it('of who signed on a day nobody knows are due before the day, and undetermined after it', () => {
		const signed = {
			stage: 'contracted' as const,
			milestones: [
				{ ...milestone('signing'), actual: happened() },
				milestone('proceduresComplete', { actual: 'pending' })
			]
		};
		expect(judged(RULES.procedures, signed, '2021-03-01')).toBe('due 30 by 2021-03-31');
		expect(judged(RULES.procedures, signed, '2021-05-01')).toBe('undetermined by 2021-03-31 to 2022-03-31');
	});

	it('say which values decided', () => {
		expect(judgeRule(RULES.procedures, project(contracted('2021-06-01')), day('2021-07-01')).why).toEqual([
			{ code: 'stage', stage: 'contracted', wanted: ['contracted', 'procedures'] },
			{ code: 'next-year', event: 'signing', on: span('2021-06-01') },
			{ code: 'event', event: 'proceduresComplete', standing: 'pending', on: null }
		]);
		expect(codes(RULES.procedures, contracted('2020', 'pending', 'commenced'), '2021-07-01')).toEqual(['stage']);
	});

	it('were asked of who had not begun on that day, though it has since', () =>
		expect(
			judged(
				RULES.procedures,
				{
					stage: 'construction',
					milestones: [
						milestone('signing', { actual: '2020-10-01' }),
						milestone('proceduresComplete', { actual: '2021-04-20' }),
						milestone('commencement', { actual: '2021-05-01' })
					]
				},
				'2021-04-10'
			)
		).toBe('missed 10 by 2021-03-31'));
});

describe('works resumed by 15 April', () => {
	const continued = (halts: RoadmapProject['halts'], civil = 'pending'): Partial<RoadmapProject> => ({
		stage: 'construction',
		flags: ['continued'],
		milestones: [milestone('civilComplete', { actual: civil })],
		halts
	});
	const winter = (changes = {}) => halt('2020-11-10', { isSeasonal: true, ...changes });
	test.each<Case>([
		['are due while they rest', continued([winter()]), '2021-04-01', 'due 14 by 2021-04-15'],
		['are missed after it', continued([winter()]), '2021-04-20', 'missed 5 by 2021-04-15'],
		['are met by then', continued([winter({ resumed: happened('2021-04-12') })]), '2021-04-20', 'met by 2021-04-15'],
		['came late', continued([winter({ resumed: happened('2021-04-18') })]), '2021-06-01', 'missed 3 by 2021-04-15'],
		['are due even where they never rested, as long as they may', continued([]), '2021-01-10', 'due 95 by 2021-04-15'],
		['are met on the day where they never rested', continued([]), '2021-04-15', 'met by 2021-04-15'],
		['stay met where they never rested', continued([]), '2021-05-20', 'met by 2021-04-15'],
		[
			'are met, whatever stop comes after',
			continued([winter({ resumed: happened('2021-04-12') }), halt('2021-05-01')]),
			'2021-05-10',
			'met by 2021-04-15'
		],
		[
			'are not met by the spring before',
			continued([halt('2019-11-10', { isSeasonal: true, resumed: happened('2020-04-01') })]),
			'2021-02-01',
			'due 73 by 2021-04-15'
		],
		['are undetermined where nobody knows', continued(null), '2021-04-20', 'undetermined by 2021-04-15'],
		[
			'are undetermined where nobody knows whether they did',
			continued([winter({ resumed: UNKNOWN })]),
			'2021-04-20',
			'undetermined by 2021-04-15'
		],
		[
			'are asked again next winter',
			continued([winter({ resumed: happened('2021-04-12') })]),
			'2021-11-05',
			'due 161 by 2022-04-15'
		],
		[
			'are not asked of who has finished the civil works',
			continued([winter()], '2020-10-01'),
			'2021-04-20',
			'notApplicable'
		],
		[
			'are undetermined where nobody knows of the civil works',
			{ ...continued([winter()]), milestones: [] },
			'2021-04-20',
			'undetermined'
		],
		['are not asked of who is not continued', { ...continued([winter()]), flags: [] }, '2021-04-20', 'notApplicable']
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.resumed, given, asOf)).toBe(expected));
});

describe('equipment after the civil works', () => {
	const built = (equipment: string): Partial<RoadmapProject> => ({
		flags: ['continued'],
		milestones: [
			milestone('civilComplete', { actual: '2020-10-01' }),
			milestone('equipmentInstalled', { actual: equipment })
		]
	});
	test.each<Case>([
		['is due without a day', built('pending'), '2021-04-20', 'due –'],
		['is met whenever it came', built('2021-04-19'), '2021-04-20', 'met']
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.equipment, given, asOf)).toBe(expected));
});

describe('the start after a permit', () => {
	const permitted = (
		start: string,
		permitExtensions: RoadmapProject['permitExtensions'] = [],
		permit = '2020-11-10'
	): Partial<RoadmapProject> => ({
		permitExtensions,
		milestones: [milestone('permit', { actual: permit }), milestone('commencement', { actual: start })]
	});
	const grant = (iso: string, months = 3) => ({ granted: day(iso), months });
	const first = grant('2021-02-01');
	const second = grant('2021-05-01');
	// 10 February to 15 April: 18 days of February, 31 of March, 15 of April
	test.each<Case>([
		[
			'in April comes too late for a permit of November',
			permitted('2021-04-15'),
			'2021-04-15',
			'missed 64 by 2021-02-10'
		],
		['that has not come by February is missed', permitted('pending'), '2021-02-11', 'missed 1 by 2021-02-10'],
		['in April is in time with one extension', permitted('2021-04-15', [first]), '2021-04-15', 'met by 2021-05-10'],
		['may wait nine months with two', permitted('pending', [second, first]), '2021-06-01', 'due 70 by 2021-08-10'],
		[
			'does not wait longer for a third',
			permitted('pending', [first, second, grant('2021-08-01')]),
			'2021-08-05',
			'due 5 by 2021-08-10'
		],
		[
			'waits three months at most for one',
			permitted('pending', [grant('2021-02-01', 12)]),
			'2021-03-01',
			'due 70 by 2021-05-10'
		],
		[
			'is not saved by an extension after the permit has lapsed',
			permitted('pending', [grant('2021-02-11')]),
			'2021-03-01',
			'missed 19 by 2021-02-10'
		],
		[
			'does not know of an extension before it is granted',
			permitted('pending', [first]),
			'2021-01-31',
			'due 10 by 2021-02-10'
		],
		[
			'in April is undetermined where nobody knows of extensions',
			permitted('2021-04-15', null),
			'2021-04-15',
			'undetermined by 2021-02-10 to 2021-08-10'
		],
		['in January is met even so', permitted('2021-01-15', null), '2021-04-15', 'met by 2021-02-10 to 2021-08-10'],
		[
			'in September is missed even so',
			permitted('2021-09-15', null),
			'2021-10-01',
			'missed 36 by 2021-02-10 to 2021-08-10'
		],
		[
			'after a permit of the 30th is due on the last of February',
			permitted('pending', [], '2020-11-30'),
			'2021-02-28',
			'due 0 by 2021-02-28'
		],
		[
			'after a permit of some day in November is due by the earliest',
			permitted('pending', [], '2020-11'),
			'2021-01-31',
			'due 1 by 2021-02-01 to 2021-02-28'
		],
		[
			'is undetermined while the permit of some day may have lapsed',
			permitted('pending', [], '2020-11'),
			'2021-02-15',
			'undetermined by 2021-02-01 to 2021-02-28'
		],
		['is not asked without a permit', permitted('pending', [], 'pending'), '2021-02-15', 'notApplicable']
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.start, given, asOf)).toBe(expected));

	it('is undetermined where nobody knows of a permit, or of its day', () => {
		expect(judged(RULES.start, { milestones: [] }, '2021-02-15')).toBe('undetermined');
		expect(judged(RULES.start, { milestones: [{ ...milestone('permit'), actual: happened() }] }, '2021-02-15')).toBe(
			'undetermined'
		);
	});

	it('says which extensions count, and which do not and why', () =>
		expect(
			judgeRule(
				RULES.start,
				project(permitted('pending', [first, grant('2021-05-01', 4), grant('2021-08-01'), grant('2021-09-01')])),
				day('2021-09-05')
			).why.filter(({ code }) => code.startsWith('extension'))
		).toEqual([
			{ code: 'extension', granted: day('2021-02-01'), months: 3, counted: 'whole' },
			{ code: 'extension', granted: day('2021-05-01'), months: 3, counted: 'cut' },
			{ code: 'extension-ignored', granted: day('2021-08-01'), because: 'too-many' },
			{ code: 'extension-ignored', granted: day('2021-09-01'), because: 'too-late' }
		]));
});

describe('a stop of the works', () => {
	const stopped = (...halts: NonNullable<RoadmapProject['halts']>) => ({ halts });
	test.each<Case>([
		['is to be reported within a month', stopped(halt('2021-01-31')), '2021-02-10', 'due 18 by 2021-02-28'],
		[
			'is reported in time',
			stopped(halt('2021-01-31', { reported: happened('2021-02-28') })),
			'2021-03-10',
			'met by 2021-02-28'
		],
		[
			'is reported too late',
			stopped(halt('2021-01-31', { reported: happened('2021-03-02') })),
			'2021-03-10',
			'missed 2 by 2021-02-28'
		],
		[
			'of the winter is not to be reported',
			stopped(halt('2021-01-31', { isSeasonal: true })),
			'2021-03-10',
			'notApplicable'
		],
		[
			'that may be the winter’s is undetermined',
			stopped(halt('2021-01-31', { isSeasonal: null })),
			'2021-03-10',
			'undetermined'
		],
		['that comes later is not known', stopped(halt('2021-01-31')), '2021-01-30', 'notApplicable'],
		['not known of is undetermined', { halts: null }, '2021-01-30', 'undetermined'],
		[
			'is that of the last one',
			stopped(halt('2021-05-01'), halt('2020-01-31', { resumed: happened('2020-03-01') })),
			'2021-05-11',
			'due 21 by 2021-06-01'
		]
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.suspension, given, asOf)).toBe(expected));

	const long = (changes = {}) => stopped(halt('2020-03-01', changes));
	test.each<Case>([
		['of less than a year asks for no verification', long(), '2021-02-28', 'notApplicable'],
		['of a year asks for it before work goes on', long(), '2021-03-01', 'due –'],
		[
			'expected to end has that day as its limit',
			long({ resumptionExpected: span('2021-04-15') }),
			'2021-04-01',
			'due 14'
		],
		['verified is in order', long({ reverified: happened('2021-03-20') }), '2021-04-01', 'met'],
		[
			'verified and resumed is in order',
			long({ reverified: happened('2021-03-20'), resumed: happened('2021-04-01') }),
			'2021-05-01',
			'met by 2021-04-01'
		],
		[
			'resumed without it is missed',
			long({ resumed: happened('2021-04-01') }),
			'2021-04-11',
			'missed 10 by 2021-04-01'
		],
		['resumed within the year asks for none', long({ resumed: happened('2021-02-20') }), '2021-04-11', 'notApplicable'],
		['begun some day in March is undetermined within it', stopped(halt('2020-03')), '2021-03-15', 'undetermined'],
		['that nobody knows to go on is undetermined', long({ resumed: UNKNOWN }), '2021-04-11', 'undetermined']
	])('%s', (_, given, asOf, expected) => expect(judged(RULES.reverified, given, asOf)).toBe(expected));
});

test('whether a stop lasted is not known where nobody knows whether it is over', () => {
	const wanted = { haltedMonths: 12 };
	const holds = (resumed: RoadmapProject['milestones'][number]['actual']) =>
		judgeConditions(wanted, project({ halts: [halt('2020-03-01', { resumed })] }), day('2021-06-01'))[0]?.holds;
	expect([holds(UNKNOWN), holds(happened()), holds(PENDING), holds(happened('2020-06-01'))]).toEqual([
		null,
		null,
		true,
		false
	]);
});

describe('rules of one’s own', () => {
	const listed = rule('listed', {
		appliesTo: { programmes: ['hundred' as ProgrammeId], siteTransfers: ['transfer'], withoutFlags: ['suspended'] },
		requires: 'production',
		deadline: { kind: 'once', on: day('2021-12-31') }
	});
	const producing = {
		programmes: ['hundred' as ProgrammeId],
		milestones: [milestone('production', { actual: 'pending' })]
	};
	test.each<Case>([
		['ask who is on a list', { ...producing, siteTransfer: 'transfer' }, '2021-12-01', 'due 30 by 2021-12-31'],
		[
			'do not ask who is not',
			{ ...producing, siteTransfer: 'transfer', programmes: [] },
			'2021-12-01',
			'notApplicable'
		],
		['are undetermined where the land is not known', producing, '2021-12-01', 'undetermined'],
		[
			'do not ask who is suspended, whatever is not known',
			{ ...producing, flags: ['suspended'] },
			'2021-12-01',
			'notApplicable'
		]
	])('%s', (_, given, asOf, expected) => expect(judged(listed, given, asOf)).toBe(expected));

	it('may count days, and fall on 29 February', () => {
		const days = rule('days', {
			requires: 'commencement',
			deadline: { kind: 'after', event: 'signing', span: { count: 100, unit: 'days' }, extendable: null }
		});
		const signed = {
			milestones: [milestone('signing', { actual: '2021-01-01' }), milestone('commencement', { actual: 'pending' })]
		};
		expect(judged(days, signed, '2021-04-01')).toBe('due 10 by 2021-04-11');
		const leap = rule('leap', {
			requires: 'commencement',
			deadline: {
				kind: 'yearly',
				on: { month: 2, dayOfMonth: 29 },
				watchedFrom: { month: 1, dayOfMonth: 1 },
				since: null
			}
		});
		expect(judged(leap, signed, '2023-01-29')).toBe('due 30 by 2023-02-28');
		expect(judged(leap, signed, '2024-01-30')).toBe('due 30 by 2024-02-29');
	});

	it('may ask for the end of a winter stop, on a day set once', () => {
		const once = rule('once', { requires: 'resumption', deadline: { kind: 'once', on: day('2021-05-01') } });
		const rested = (resumed: string) => ({
			halts: [halt('2020-11-10', { isSeasonal: true, resumed: happened(resumed) })]
		});
		expect(judged(once, rested('2021-04-20'), '2021-06-01')).toBe('met by 2021-05-01');
		expect(judged(once, rested('2021-05-04'), '2021-06-01')).toBe('missed 3 by 2021-05-01');
	});

	it('that cannot be judged are named and left out', () => {
		const { kept, problems } = checkRules([
			listed,
			listed,
			rule('june', {
				deadline: {
					kind: 'yearly',
					on: { month: 6, dayOfMonth: 31 },
					watchedFrom: { month: 1, dayOfMonth: 1 },
					since: null
				}
			}),
			rule('back', {
				deadline: {
					kind: 'after',
					event: 'signing',
					span: { count: -1, unit: 'days' },
					extendable: { times: 0.5, months: 3 }
				}
			}),
			rule('round', { requires: 'signing', deadline: { kind: 'before', event: 'signing' } }),
			rule('never', { deadline: { kind: 'once', on: NaN } })
		]);
		expect(kept).toEqual([listed]);
		expect(problems.map(({ code, path }) => [code, path])).toEqual([
			['duplicate-rule', 'rules[1].id'],
			['impossible-date', 'rules[2].deadline.on'],
			['bad-count', 'rules[3].deadline.span.count'],
			['bad-count', 'rules[3].deadline.extendable.times'],
			['after-itself', 'rules[4].deadline.event'],
			['impossible-date', 'rules[5].deadline.on']
		]);
	});

	it('and those of the conference and the law can be judged, and carry their sources', () => {
		expect(checkRules(Object.values(RULES)).problems).toEqual([]);
		expect(judgeRules(Object.values(RULES), project(), day('2021-03-01')).map(({ kind }) => kind)).toEqual([
			'undetermined',
			'notApplicable',
			'notApplicable',
			'undetermined',
			'undetermined',
			'undetermined'
		]);
		expect(Object.values(RULES).every(({ source, year }) => source !== null && year !== null)).toBe(true);
	});

	it('agree with the law: nine months at most from permit to start', () =>
		expect(isoOf(addMonths(day('2020-11-10'), 9))).toBe('2021-08-10'));
});
