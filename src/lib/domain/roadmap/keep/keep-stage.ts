import { type Flag, FLAGS, type Stage, STAGES } from '../../project/project.ts';
import type { DaySpan } from '../day.ts';
import type { MilestoneId } from '../milestone.ts';
import { standingAsOf } from '../milestone.ts';
import { lawfulStart } from '../procedure.ts';
import { BEGINS_WITH, milestoneOf } from '../roadmap-project.ts';
import { type ChangeReason, judgeFlagChange, judgeStageChange, type PermitStanding } from '../stage-transitions.ts';
import type { Known, NewChange } from './keep.ts';
import type { Typed } from './typed-fields.ts';

/**
 * The stage and the flags: `stage`, `on` (the day of the event the stage begins with), `flag-continued`,
 * `flag-suspended`, `flag-withdrawn` (`yes` or `no`), `reason`. Flags are judged after the stage, those lifted first.
 */
export function keepStage(typed: Typed, known: Known): NewChange[] {
	const { project, today } = known;
	const to = typed.choice('stage', STAGES) ?? project.stage;
	const on = typed.past('on', today);
	let flags = project.flags;
	let needsReason = false;
	const changes: NewChange[] = [];
	const lifted = changedFlags(typed, flags, false);
	const set = changedFlags(typed, flags, true);
	const takeFlag = (flag: Flag, isSet: boolean, stage: Stage) => {
		const verdict = judgeFlagChange({ flag, isSet, stage, flags });
		if (verdict.kind === 'refused') typed.note('refused', `flag-${flag}`, verdict.why);
		needsReason ||= verdict.kind === 'needs-reason';
		flags = isSet ? [...flags, flag] : flags.filter((each) => each !== flag);
		changes.push({ kind: 'flag', flag, isSet, reason: null });
	};
	for (const flag of lifted) takeFlag(flag, false, project.stage ?? to ?? 'planned');
	if (to !== null && to !== project.stage) {
		const why = refusalsOf(to, { ...known, flags });
		if (why.refused.length > 0) typed.note('refused', 'stage', why.refused);
		needsReason ||= why.needsReason;
		changes.push({ kind: 'stage', stage: to, reason: null });
		if (!isBuilt(to)) for (const flag of flags.filter((each) => each !== 'withdrawn')) takeFlag(flag, false, to);
	}
	if (to !== null) changes.push(...eventOf(to, on, known));
	for (const flag of set) takeFlag(flag, true, to ?? 'planned');
	const reason = typed.reason(needsReason);
	return changes.map((change) => ({ ...change, reason }));
}

/** Only of what is being built it can be said that it is continued or suspended: such a flag goes with the stage. */
const isBuilt = (stage: Stage): boolean => stage === 'commenced' || stage === 'construction';

function changedFlags(typed: Typed, flags: readonly Flag[], isSet: boolean): Flag[] {
	return FLAGS.filter((flag) => typed.whether(`flag-${flag}`) === isSet && flags.includes(flag) !== isSet);
}

/** A stage that nobody knew can become any, with a reason. */
function refusalsOf(to: Stage, { flags, ...known }: Known & { readonly flags: readonly Flag[] }) {
	const from = known.project.stage;
	if (from === null) return { refused: [] as readonly ChangeReason[], needsReason: true };
	const verdict = judgeStageChange({ from, to, flags, permit: permitOf(known) });
	return {
		refused: verdict.kind === 'refused' ? verdict.why : [],
		needsReason: verdict.kind === 'needs-reason'
	};
}

/** The permit as its procedure tells, or its milestone; the one that knows decides. */
export function permitOf({ project, definitions, today }: Omit<Known, 'delivery'>): PermitStanding {
	const { siteTransfer, procedures, milestones } = project;
	const bySteps = lawfulStart(definitions, procedures, { siteTransfer, asOf: today });
	if (bySteps === 'lawful') return 'granted';
	const milestone = milestoneOf(milestones, 'permit', today);
	const standing = milestone ? standingAsOf(milestone.actual, today) : 'unknown';
	if (standing === 'happened') return 'granted';
	return bySteps === 'not-lawful' || standing === 'pending' ? 'not-granted' : 'unknown';
}

/** That the event came with which the stage begins, where a day is given and it has not been written down. */
function eventOf(stage: Stage, on: DaySpan | null, { project, today }: Known): NewChange[] {
	const kind = BEGINS_WITH[stage];
	if (kind === undefined || on === null) return [];
	const actual = { kind: 'happened', on } as const;
	const milestone = milestoneOf(project.milestones, kind, today);
	if (!milestone) {
		const id = kind as string as MilestoneId;
		const none = { phase: null, baseline: null, plan: null, forecast: null };
		return [{ kind: 'milestone', milestone: { id, kind, ...none, actual }, reason: null }];
	}
	if (standingAsOf(milestone.actual, today) === 'happened') return [];
	return [{ kind: 'actual', milestone: milestone.id, actual, reason: null }];
}
