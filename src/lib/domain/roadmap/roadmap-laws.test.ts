import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, type ProjectId, STAGES } from '../project/project.ts';
import { type DaySpan } from './day.ts';
import { contextHealth, judgeHealth } from './health.ts';
import { healthColumns, makeHealthColumns, NOT_FOLLOWED } from './health-columns.ts';
import { HEALTHS, healthOf } from './health-definitions.ts';
import { judgeRule, judgeRules } from './judge-rules.ts';
import { type Actual, type Milestone, MILESTONE_KINDS, milestoneProblems } from './milestone.ts';
import { PROCEDURE_STATES, SITE_TRANSFERS } from './procedure.ts';
import { readinessByDivision } from './readiness.ts';
import type { Halt, RoadmapProject } from './roadmap-project.ts';
import { day, milestone, procedure, project, record, RULES, UNKNOWN } from './test-roadmap.ts';
import { unfinishedClass } from './unfinished.ts';

const FROM = day('2020-06-01');
const TO = day('2022-06-01');
const anyDay = fc.integer({ min: FROM, max: TO });
const anySpan: fc.Arbitrary<DaySpan> = fc
	.tuple(anyDay, fc.constantFrom(0, 0, 30, 364))
	.map(([earliest, days]) => ({ earliest, latest: earliest + days }));
const maybeSpan = fc.option(anySpan);
const anyActual: fc.Arbitrary<Actual> = fc.oneof(
	fc.constant<Actual>({ kind: 'unknown' }),
	fc.constant<Actual>({ kind: 'pending' }),
	maybeSpan.map((on): Actual => ({ kind: 'happened', on }))
);
const anyMilestones = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...MILESTONE_KINDS),
			phase: fc.constantFrom(null, '1'),
			baseline: maybeSpan,
			plan: maybeSpan,
			forecast: maybeSpan,
			actual: anyActual
		}),
		{ maxLength: 12 }
	)
	.map((list) => list.map((each, index) => ({ ...each, id: `m${index}` }) as Milestone));
const anyHalt: fc.Arbitrary<Halt> = fc.record({
	isSeasonal: fc.constantFrom(true, false, null),
	from: anySpan,
	reported: anyActual,
	reverified: anyActual,
	resumed: anyActual,
	resumptionReported: anyActual,
	resumptionExpected: maybeSpan
});
const PROCEDURES = [
	procedure('a'),
	procedure('b', { onlyFor: ['allocation'] }),
	procedure('c', { isConstructionPermit: true })
];
const anyPledge = fc.option(
	fc.record({ owner: fc.constant(null), due: fc.option(anyDay), fulfilled: fc.option(anyDay) })
);
const anyProject: fc.Arbitrary<RoadmapProject> = fc
	.record({
		stage: fc.constantFrom(null, ...STAGES),
		flags: fc.subarray([...FLAGS]),
		siteTransfer: fc.constantFrom(null, ...SITE_TRANSFERS),
		milestones: anyMilestones,
		halts: fc.option(fc.array(anyHalt, { maxLength: 3 })),
		permitExtensions: fc.option(
			fc.array(fc.record({ granted: anyDay, months: fc.integer({ min: 0, max: 5 }) }), { maxLength: 3 })
		),
		procedures: fc
			.array(
				fc.record({
					state: fc.constantFrom(null, ...PROCEDURE_STATES),
					submitted: maybeSpan,
					done: maybeSpan,
					conditionalPass: anyPledge,
					commitment: anyPledge
				}),
				{ maxLength: 3 }
			)
			.map((list) => list.map((each, index) => record('abc'[index] ?? 'a', each)))
	})
	.map((given) => project(given));

const ALL_RULES = Object.values(RULES);
const judge = (judged: RoadmapProject, asOf: number) =>
	judgeHealth(judged, { asOf, verdicts: judgeRules(ALL_RULES, judged, asOf), procedures: PROCEDURES });
const sorted = (reasons: readonly { readonly test: string }[]) =>
	reasons.map((reason) => JSON.stringify(reason)).sort();

describe('whatever is known or not', () => {
	it('every project has a health, a class and a verdict of every rule on every day', () =>
		fc.assert(
			fc.property(anyProject, anyDay, (judged, asOf) => {
				const { health, reasons } = judge(judged, asOf);
				expect(health === null).toBe(judged.flags.includes('withdrawn'));
				if (health !== null) expect(health).toBe(healthOf(reasons.map(({ test }) => test)));
				unfinishedClass(judged, asOf);
				milestoneProblems(judged.milestones, asOf);
				for (const verdict of judgeRules(ALL_RULES, judged, asOf)) {
					if (verdict.kind === 'due')
						expect(verdict.daysLeft ?? 0).toBeGreaterThanOrEqual(verdict.deadline ? 0 : -Infinity);
					if (verdict.kind === 'missed') expect(verdict.daysOver).toBeGreaterThan(0);
					expect(verdict.why.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 1000 }
		));

	it('the order of its lists changes nothing', () =>
		fc.assert(
			fc.property(anyProject, anyDay, (judged, asOf) => {
				const reversed = {
					...judged,
					flags: [...judged.flags].reverse(),
					milestones: [...judged.milestones].reverse(),
					halts: judged.halts && [...judged.halts].reverse(),
					permitExtensions: judged.permitExtensions && [...judged.permitExtensions].reverse(),
					procedures: [...judged.procedures].reverse()
				};
				const [found, other] = [judge(judged, asOf), judge(reversed, asOf)];
				expect(other.health).toBe(found.health);
				expect(sorted(other.reasons)).toEqual(sorted(found.reasons));
				expect(unfinishedClass(reversed, asOf)).toEqual(unfinishedClass(judged, asOf));
				expect(judgeRules(ALL_RULES, reversed, asOf)).toEqual(judgeRules(ALL_RULES, judged, asOf));
			}),
			{ numRuns: 500 }
		));

	it('nothing unknown is ever on track: with every event unknown none is', () =>
		fc.assert(
			fc.property(anyProject, anyDay, (judged, asOf) => {
				const milestones = judged.milestones.map((each) => ({ ...each, actual: UNKNOWN }));
				expect(judge({ ...judged, milestones }, asOf).health).not.toBe('onTrack');
			})
		));

	it('an event of a later day is as good as pending, today', () =>
		fc.assert(
			fc.property(anyProject, anyDay, (judged, asOf) => {
				const isLater = ({ actual }: Milestone) =>
					actual.kind === 'happened' && actual.on !== null && actual.on.earliest > asOf;
				const hidden = judged.milestones.map((each) =>
					isLater(each) ? { ...each, actual: { kind: 'pending' as const } } : each
				);
				// the stage is as of the last record; without it only events speak
				const [told, before] = [
					{ ...judged, stage: null },
					{ ...judged, stage: null, milestones: hidden }
				].map((each) => judge(each, asOf));
				expect(before?.health).toBe(told?.health);
				expect(before?.reasons.map(({ test }) => test)).toEqual(told?.reasons.map(({ test }) => test));
			}),
			{ numRuns: 500 }
		));

	it('readiness counts every project once', () =>
		fc.assert(
			fc.property(fc.array(anyProject, { maxLength: 6 }), anyDay, (list, asOf) => {
				const projects = list.map((each, index) => ({ ...each, id: `P-${index}` as ProjectId }));
				for (const rule of ALL_RULES) {
					const found = readinessByDivision(rule, projects, asOf);
					expect(found.reduce((sum, { of, notApplicable }) => sum + of + notApplicable, 0)).toBe(projects.length);
					for (const { willMeet, willMiss, notKnown, of } of found) expect(willMeet + willMiss + notKnown).toBe(of);
				}
			})
		));

	it('a permit does not lapse sooner by an extension', () =>
		fc.assert(
			fc.property(anyProject, anySpan, anyDay, anyDay, (judged, on, asOf, granted) => {
				const milestones = [{ ...milestone('permit'), actual: { kind: 'happened' as const, on } }];
				const extensions = judged.permitExtensions ?? [];
				const [shorter, longer] = [extensions, [...extensions, { granted, months: 3 }]].map(
					(permitExtensions) => judgeRule(RULES.start, { ...judged, milestones, permitExtensions }, asOf).deadline
				);
				expect(longer === null).toBe(shorter === null);
				expect(longer?.latest ?? 0).toBeGreaterThanOrEqual(shorter?.latest ?? 0);
			})
		));
});

describe('the columns of health', () => {
	it('say the same as the judgement of one by one, from milestones and stops alone', () =>
		fc.assert(
			fc.property(fc.array(anyProject, { maxLength: 8 }), anyDay, (projects, asOf) => {
				const found = healthColumns(makeHealthColumns(projects), asOf);
				const expected = projects.map((each) => {
					const { health } = judgeHealth(each, { asOf, verdicts: [], procedures: [] });
					return health === null ? NOT_FOLLOWED : HEALTHS.indexOf(health);
				});
				expect([...found]).toEqual(expected);
			}),
			{ numRuns: 1000 }
		));

	it('say the same as the judgement of one by one with rules and procedures beside them', () =>
		fc.assert(
			fc.property(anyProject, anyDay, (judged, asOf) => {
				const context = { asOf, verdicts: judgeRules(ALL_RULES, judged, asOf), procedures: PROCEDURES };
				const others = Uint8Array.of(HEALTHS.indexOf(contextHealth(judged, context)));
				const [code = NaN] = healthColumns(makeHealthColumns([judged]), asOf, others);
				expect(HEALTHS[code] ?? null).toBe(judgeHealth(judged, context).health);
			}),
			{ numRuns: 500 }
		));

	it('take what rules and procedures come to, where that is stronger', () => {
		const at = (health: (typeof HEALTHS)[number]) => HEALTHS.indexOf(health);
		const ahead = project({
			milestones: [
				{
					id: 'm',
					kind: 'signing',
					phase: null,
					baseline: null,
					plan: { earliest: TO, latest: TO },
					forecast: null,
					actual: { kind: 'pending' }
				} as Milestone
			]
		});
		const columns = makeHealthColumns([
			ahead,
			ahead,
			{ ...ahead, stage: 'capacity' },
			{ ...ahead, flags: ['withdrawn'] }
		]);
		const others = Uint8Array.of(at('overdue'), at('onTrack'), at('blocked'), at('blocked'));
		expect([...healthColumns(columns, FROM, others)]).toEqual([at('overdue'), at('onTrack'), at('done'), NOT_FOLLOWED]);
	});
});
