import type { Day, DaySpan } from './day.ts';
import { type Health, healthOf, SLIP_DAYS } from './health-definitions.ts';
import type { RuleVerdict } from './judge-rules.ts';
import {
	dueOf,
	type Milestone,
	MILESTONE_KINDS,
	type MilestoneKind,
	slippedDays,
	standingAsOf,
	type Standing
} from './milestone.ts';
import { openPledges, procedureAsOf, type ProcedureDefinition, type ProcedureId } from './procedure.ts';
import type { Halt, RoadmapProject } from './roadmap-project.ts';

/** One test that holds, and the value that made it hold. `days` are at least so many. */
export type HealthReason =
	| { readonly test: 'capacity-reached' | 'suspended' | 'started-without-permit' | 'nothing-due' }
	| { readonly test: 'halted' | 'halt-unknown'; readonly from: DaySpan }
	| {
			readonly test: 'milestone-overdue' | 'forecast-after-due' | 'forecast-passed' | 'slipped';
			readonly milestone: Milestone;
			readonly days: number;
	  }
	| { readonly test: 'milestone-unknown'; readonly milestone: Milestone }
	| {
			readonly test: 'rule-blocks' | 'rule-missed' | 'rule-out-of-reach' | 'rule-undetermined';
			readonly verdict: RuleVerdict;
	  }
	| { readonly test: 'procedure-returned'; readonly procedure: ProcedureId; readonly owner: string | null }
	| {
			readonly test: 'pledge-overdue';
			readonly procedure: ProcedureId;
			readonly kind: 'conditionalPass' | 'commitment';
			readonly owner: string | null;
			readonly days: number;
	  };

export interface ProjectHealth {
	/** `null`: withdrawn, and not followed any more. */
	readonly health: Health | null;
	/** All tests that hold, also those that a stronger one outweighs. */
	readonly reasons: readonly HealthReason[];
}

/** What is judged beside milestones and stops of the works. */
export interface HealthContext {
	readonly asOf: Day;
	/** Of the project's rules, as of the same day; none where no rules are followed. */
	readonly verdicts: readonly RuleVerdict[];
	readonly procedures: readonly ProcedureDefinition[];
}

/**
 * The health of a project at the end of a day, derived and never typed, with every reason. A known trouble outweighs
 * what is not known; what is not known is never on track. Definitions and precedence: `HEALTH_DEFINITIONS`.
 */
export function judgeHealth(project: RoadmapProject, { asOf, verdicts, procedures }: HealthContext): ProjectHealth {
	if (project.flags.includes('withdrawn')) return { health: null, reasons: [] };
	const reasons = [
		...milestoneReasons(project, asOf),
		...workReasons(project, asOf),
		...ruleHealthReasons(verdicts),
		...procedureReasons(project, procedures, asOf)
	];
	return { health: healthOf(reasons.map(({ test }) => test)), reasons };
}

/** What rules and procedures come to without the rest, to be set beside columns (`healthColumns`). On track: nothing. */
export function contextHealth(project: RoadmapProject, { asOf, verdicts, procedures }: HealthContext): Health {
	const reasons = [...ruleHealthReasons(verdicts), ...procedureReasons(project, procedures, asOf)];
	return healthOf(reasons.map(({ test }) => test));
}

/** What the milestones say alone. One not known is passed over where a later one of the project's life has happened. */
function milestoneReasons({ stage, milestones }: RoadmapProject, asOf: Day): HealthReason[] {
	const standings = milestones.map((milestone) => ({ milestone, standing: standingAsOf(milestone.actual, asOf) }));
	const standingsOf = (kind: MilestoneKind) =>
		standings.filter(({ milestone }) => milestone.kind === kind).map(({ standing }) => standing);
	const reasons: HealthReason[] = [];
	if (isComplete(standingsOf('capacity'), stage === 'capacity')) reasons.push({ test: 'capacity-reached' });
	if (firstOf(standingsOf('commencement')) === 'happened' && firstOf(standingsOf('permit')) === 'pending')
		reasons.push({ test: 'started-without-permit' });
	const reached = Math.max(
		-1,
		...standings.filter(({ standing }) => standing === 'happened').map(({ milestone }) => stepOf(milestone))
	);
	for (const { milestone, standing } of standings) {
		if (standing === 'pending') reasons.push(...pendingReasons(milestone, asOf));
		if (standing === 'unknown' && stepOf(milestone) > reached) reasons.push({ test: 'milestone-unknown', milestone });
	}
	const hasDue = standings.some(({ milestone, standing }) => standing === 'pending' && dueOf(milestone) !== null);
	return hasDue ? reasons : [...reasons, { test: 'nothing-due' }];
}

const stepOf = ({ kind }: Milestone): number => MILESTONE_KINDS.indexOf(kind);

/** Every part has reached capacity; what is not known is taken from the stage. */
function isComplete(standings: readonly Standing[], byStage: boolean): boolean {
	if (standings.includes('pending')) return false;
	return byStage || (standings.length > 0 && !standings.includes('unknown'));
}

/** Of several parts, whether the first has come. `null`: there is none. */
function firstOf(standings: readonly Standing[]): Standing | null {
	return (['happened', 'unknown', 'pending'] as const).find((standing) => standings.includes(standing)) ?? null;
}

function pendingReasons(milestone: Milestone, asOf: Day): HealthReason[] {
	const due = dueOf(milestone);
	const { forecast } = milestone;
	const slipped = slippedDays(milestone, asOf)?.least ?? 0;
	const reasons: HealthReason[] = [];
	const add = (test: 'milestone-overdue' | 'forecast-after-due' | 'forecast-passed' | 'slipped', days: number) =>
		reasons.push({ test, milestone, days });
	if (due && due.latest < asOf) add('milestone-overdue', asOf - due.latest);
	if (due && forecast && forecast.earliest > due.latest) add('forecast-after-due', forecast.earliest - due.latest);
	if (forecast && forecast.latest < asOf) add('forecast-passed', asOf - forecast.latest);
	if (slipped > SLIP_DAYS) add('slipped', slipped);
	return reasons;
}

/** What stops of the works say. The flag counts where no stop on record says since when. */
export function workReasons({ flags, halts }: RoadmapProject, asOf: Day): HealthReason[] {
	const reasons: HealthReason[] = [];
	if (flags.includes('suspended') && !halts?.some(explainsFlag)) reasons.push({ test: 'suspended' });
	for (const halt of halts ?? []) {
		if (halt.isSeasonal === true || halt.from.earliest > asOf) continue;
		const resumed = standingAsOf(halt.resumed, asOf);
		if (resumed === 'happened') continue;
		const isCertain = resumed === 'pending' && halt.isSeasonal === false && halt.from.latest <= asOf;
		reasons.push({ test: isCertain ? 'halted' : 'halt-unknown', from: halt.from });
	}
	return reasons;
}

/** A stop that is known not to be the winter's and to go on. */
export const explainsFlag = ({ isSeasonal, resumed }: Halt): boolean =>
	isSeasonal === false && resumed.kind === 'pending';

/** What the verdicts of rules say. Late but done is over, unless the rule says that it blocks. */
function ruleHealthReasons(verdicts: readonly RuleVerdict[]): HealthReason[] {
	return verdicts.flatMap((verdict): HealthReason[] => {
		switch (verdict.kind) {
			case 'missed':
				if (verdict.rule.whenMissed === 'blocks') return [{ test: 'rule-blocks', verdict }];
				return verdict.doneOn === null ? [{ test: 'rule-missed', verdict }] : [];
			case 'due': {
				const { deadline, expected } = verdict;
				const isTooLate = deadline !== null && expected !== null && expected.on.earliest > deadline.latest;
				return isTooLate ? [{ test: 'rule-out-of-reach', verdict }] : [];
			}
			case 'undetermined':
				return [{ test: 'rule-undetermined', verdict }];
			case 'met':
			case 'notApplicable':
				return [];
		}
	});
}

function procedureReasons(
	{ procedures: records, siteTransfer }: RoadmapProject,
	definitions: readonly ProcedureDefinition[],
	asOf: Day
): HealthReason[] {
	return definitions.flatMap((definition): HealthReason[] => {
		const record = records.find(({ procedure }) => procedure === definition.id);
		if (!record) return [];
		const standing = procedureAsOf(definition, record, { siteTransfer, asOf });
		const { id: procedure } = definition;
		if (standing === 'returned') return [{ test: 'procedure-returned', procedure, owner: record.owner }];
		if (standing !== 'conditional') return [];
		return openPledges(record, asOf).flatMap(({ due, owner, kind }): HealthReason[] =>
			due !== null && due < asOf ? [{ test: 'pledge-overdue', procedure, kind, owner, days: asOf - due }] : []
		);
	});
}
