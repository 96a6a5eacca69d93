import { deepStrictEqual } from 'node:assert';
import { STAGES } from '../../src/lib/domain/project/project.ts';
import type { ProjectId } from '../../src/lib/domain/project/project.ts';
import { onlyDay } from '../../src/lib/domain/roadmap/day.ts';
import type { DaySpan } from '../../src/lib/domain/roadmap/day.ts';
import { healthColumns, makeHealthColumns, NOT_FOLLOWED } from '../../src/lib/domain/roadmap/health-columns.ts';
import { HEALTHS } from '../../src/lib/domain/roadmap/health-definitions.ts';
import { contextHealth, judgeHealth } from '../../src/lib/domain/roadmap/health.ts';
import { judgeRules } from '../../src/lib/domain/roadmap/judge-rules.ts';
import { MILESTONE_KINDS } from '../../src/lib/domain/roadmap/milestone.ts';
import type { Actual, Milestone, MilestoneId } from '../../src/lib/domain/roadmap/milestone.ts';
import type { RoadmapProject } from '../../src/lib/domain/roadmap/roadmap-project.ts';
import type { MilestoneRule } from '../../src/lib/domain/roadmap/rules.ts';
import { day, halt, project, RULES } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

export interface RoadmapBench {
	readonly projectCount: number;
	readonly milestoneCount: number;
	readonly rounds: number;
}

/** The days an as-of slider passes; each round judges all projects as of the next. */
const FIRST_DAY = day('2021-01-01');
const DAYS = 365;

/**
 * Times the health of all projects as of one day: project by project, with every reason, and in columns; by milestones
 * and stops of the works alone, and with the six rules beside them.
 *
 * @throws where the two do not agree on every project.
 */
export function timeRoadmap({ projectCount, milestoneCount, rounds }: RoadmapBench): {
	dates: Timing[];
	rules: Timing[];
} {
	const projects = inventProjects(projectCount, milestoneCount);
	const time = (rules: readonly MilestoneRule[]) => timeHealth(projects, rules, rounds);
	return { dates: time([]), rules: time(Object.values(RULES)) };
}

function timeHealth(projects: readonly RoadmapProject[], rules: readonly MilestoneRule[], rounds: number): Timing[] {
	const columns = makeHealthColumns(projects);
	const contextOf = (judged: RoadmapProject, asOf: number) => ({
		asOf,
		verdicts: judgeRules(rules, judged, asOf),
		procedures: []
	});
	const oneByOne = (asOf: number) =>
		Uint8Array.from(projects, (judged) => {
			const { health } = judgeHealth(judged, contextOf(judged, asOf));
			return health === null ? NOT_FOLLOWED : HEALTHS.indexOf(health);
		});
	const inColumns = (asOf: number) => {
		if (rules.length === 0) return healthColumns(columns, asOf);
		const others = Uint8Array.from(projects, (judged) =>
			HEALTHS.indexOf(contextHealth(judged, contextOf(judged, asOf)))
		);
		return healthColumns(columns, asOf, others);
	};
	for (let asOf = FIRST_DAY; asOf < FIRST_DAY + DAYS; asOf += 30) deepStrictEqual(inColumns(asOf), oneByOne(asOf));
	const contender = (name: string, work: (asOf: number) => void) => {
		let asOf = FIRST_DAY;
		return {
			name,
			prepare: () => (asOf = FIRST_DAY + ((asOf - FIRST_DAY + 17) % DAYS)),
			work: () => work(asOf)
		};
	};
	return timeContenders([contender('plain objects, with reasons', oneByOne), contender('columns', inColumns)], {
		rounds,
		warmUps: 10
	});
}

function inventProjects(count: number, milestoneCount: number): RoadmapProject[] {
	const random = createRandom(29);
	return Array.from({ length: count }, (_, index) => inventProject(random, { index, milestoneCount }));
}

function inventProject(
	random: Random,
	{ index, milestoneCount }: { index: number; milestoneCount: number }
): RoadmapProject {
	const begin = day('2019-06-01') + random.below(700);
	return project({
		id: `P-${index}` as ProjectId,
		stage: random.pick(STAGES),
		flags: random.chance(0.4) ? ['continued'] : random.chance(0.1) ? ['suspended'] : [],
		permitExtensions: random.chance(0.3) ? [{ granted: begin + 200, months: 3 }] : [],
		halts: random.chance(0.5) ? [halt('2020-11-10', { isSeasonal: random.chance(0.9) })] : [],
		milestones: Array.from({ length: milestoneCount }, (_, step) =>
			inventMilestone(random, { step, at: begin + Math.floor((step * 900) / milestoneCount) })
		)
	});
}

/** Phases of one kind stand beside each other, in the order of a project's life. */
function inventMilestone(random: Random, { step, at }: { step: number; at: number }): Milestone {
	const kind = MILESTONE_KINDS[Math.floor(step / 3) % MILESTONE_KINDS.length] ?? 'signing';
	const dated = (days: number): DaySpan | null => (random.chance(0.2) ? null : onlyDay(at + days));
	return {
		id: `m${step}` as MilestoneId,
		kind,
		phase: `${step % 3}`,
		baseline: dated(0),
		plan: dated(random.below(40)),
		forecast: dated(random.below(60)),
		actual: inventActual(random, at + random.below(50))
	};
}

function inventActual(random: Random, at: number): Actual {
	if (random.chance(0.05)) return { kind: 'unknown' };
	return random.chance(0.2) ? { kind: 'pending' } : { kind: 'happened', on: onlyDay(at) };
}
