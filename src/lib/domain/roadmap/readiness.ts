import type { DivisionCode } from '../territory/territory.ts';
import type { Day } from './day.ts';
import { workReasons } from './health.ts';
import { judgeRule, type RuleVerdict } from './judge-rules.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import type { MilestoneRule } from './rules.ts';

/** Whether a project will meet a rule; `notKnown`: nobody says when, or what was said has not come true. */
export const PROSPECTS = ['willMeet', 'willMiss', 'notKnown'] as const;
export type Prospect = (typeof PROSPECTS)[number];

export interface ProjectProspect {
	readonly project: RoadmapProject;
	readonly prospect: Prospect;
	/** Whose word it is: what has happened, the forecast, the plan, or nobody's. */
	readonly by: 'event' | 'forecast' | 'plan' | null;
	readonly verdict: RuleVerdict;
}

/** One division before a deadline: `willMeet` of `of` will make it. */
export interface DivisionReadiness {
	/** `null`: projects whose division is not known. */
	readonly division: DivisionCode | null;
	readonly willMeet: number;
	readonly willMiss: number;
	readonly notKnown: number;
	/** The three together. */
	readonly of: number;
	/** Projects the rule does not ask anything of. */
	readonly notApplicable: number;
	/** Those of `of`, by id. */
	readonly projects: readonly ProjectProspect[];
}

/**
 * Who will meet a rule, by division, as known at the end of a day: divisions by their code, the unknown one last.
 * Divisions without a project are not there.
 *
 * `rule`: kept by `checkRules`. `verdictOf`: by the place of a project, where it has been judged by this rule already.
 */
export function readinessByDivision(
	rule: MilestoneRule,
	projects: readonly RoadmapProject[],
	asOf: Day,
	verdictOf?: (place: number) => RuleVerdict | undefined
): DivisionReadiness[] {
	const byDivision = new Map<DivisionCode | null, ProjectProspect[]>();
	for (const [place, project] of projects.entries()) {
		const verdict = verdictOf?.(place) ?? judgeRule(rule, project, asOf);
		const prospects = byDivision.get(project.division) ?? [];
		prospects.push({ project, verdict, ...prospectOf(project, verdict, asOf) });
		byDivision.set(project.division, prospects);
	}
	return [...byDivision].sort(([a], [b]) => compareCodes(a, b)).map(([division, all]) => summarise(division, all));
}

const compareCodes = (a: DivisionCode | null, b: DivisionCode | null): number => {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : 1;
};

function summarise(division: DivisionCode | null, all: readonly ProjectProspect[]): DivisionReadiness {
	const asked = all.filter(({ verdict }) => verdict.kind !== 'notApplicable');
	const count = (wanted: Prospect) => asked.filter(({ prospect }) => prospect === wanted).length;
	return {
		division,
		willMeet: count('willMeet'),
		willMiss: count('willMiss'),
		notKnown: count('notKnown'),
		of: asked.length,
		notApplicable: all.length - asked.length,
		projects: [...asked].sort((a, b) => (a.project.id < b.project.id ? -1 : 1))
	};
}

/** The forecast decides, without one the plan; neither does where its day is past, or where works are stopped. */
function prospectOf(
	project: RoadmapProject,
	verdict: RuleVerdict,
	asOf: Day
): Pick<ProjectProspect, 'prospect' | 'by'> {
	if (verdict.kind === 'met') return { prospect: 'willMeet', by: 'event' };
	if (verdict.kind === 'missed') return { prospect: 'willMiss', by: 'event' };
	const expected = verdict.kind === 'due' ? verdict.expected : null;
	if (!expected || !verdict.deadline || expected.on.latest < asOf) return { prospect: 'notKnown', by: null };
	const { on, by } = expected;
	if (on.earliest > verdict.deadline.latest) return { prospect: 'willMiss', by };
	const isStopped = verdict.rule.requires !== 'resumption' && workReasons(project, asOf).length > 0;
	if (on.latest > verdict.deadline.earliest || isStopped) return { prospect: 'notKnown', by: null };
	return { prospect: 'willMeet', by };
}
