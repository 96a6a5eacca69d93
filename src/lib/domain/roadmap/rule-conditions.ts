import { addMonths, type Day } from './day.ts';
import { eventAsOf, lastHalt } from './events.ts';
import type { Standing } from './milestone.ts';
import { type Halt, type RoadmapProject, stageAsOf } from './roadmap-project.ts';
import type { RuleReason } from './rule-reasons.ts';
import type { RuleConditions } from './rules.ts';

/** One condition of a rule on a project; `holds` is `null` where that is not known. */
export interface JudgedCondition {
	readonly holds: boolean | null;
	readonly reason: RuleReason;
}

/**
 * The conditions that a rule states, judged as of the end of a day, in a fixed order. Where the record alone (stage,
 * flags, land, lists) rules a project out, its dates are not asked.
 */
export function judgeConditions(wanted: RuleConditions, project: RoadmapProject, asOf: Day): JudgedCondition[] {
	const judged = judgeRecord(wanted, project, asOf);
	if (judged.some(({ holds }) => holds === false)) return judged;
	if (wanted.civilWorks) {
		const { standing } = eventAsOf(project, 'civilComplete', asOf);
		const holds = knownOf(standing, wanted.civilWorks === 'complete');
		judged.push({ holds, reason: { code: 'civil-works', standing, wanted: wanted.civilWorks } });
	}
	for (const event of wanted.happened ?? []) {
		const { standing, on } = eventAsOf(project, event, asOf);
		judged.push({ holds: knownOf(standing, true), reason: { code: 'event', event, standing, on } });
	}
	if (wanted.haltedMonths !== undefined) judged.push(judgeHalt(wanted.haltedMonths, project, asOf));
	return judged;
}

/** Whether something has happened, or has not, as `wanted`. */
const knownOf = (standing: Standing, wanted: boolean): boolean | null =>
	standing === 'unknown' ? null : (standing === 'happened') === wanted;

function judgeRecord(wanted: RuleConditions, project: RoadmapProject, asOf: Day): JudgedCondition[] {
	const { flags, programmes, siteTransfer } = project;
	const judged: JudgedCondition[] = [];
	if (wanted.stages) {
		const stage = stageAsOf(project, asOf);
		const holds = stage === null ? null : wanted.stages.includes(stage);
		judged.push({ holds, reason: { code: 'stage', stage, wanted: wanted.stages } });
	}
	for (const flag of wanted.flags ?? []) {
		const isSet = flags.includes(flag);
		judged.push({ holds: isSet, reason: { code: 'flag', flag, isSet } });
	}
	for (const flag of wanted.withoutFlags ?? []) {
		const isSet = flags.includes(flag);
		judged.push({ holds: !isSet, reason: { code: 'flag', flag, isSet } });
	}
	if (wanted.siteTransfers) {
		const holds = siteTransfer === null ? null : wanted.siteTransfers.includes(siteTransfer);
		judged.push({ holds, reason: { code: 'site-transfer', siteTransfer, wanted: wanted.siteTransfers } });
	}
	if (wanted.programmes) {
		const listed = wanted.programmes;
		const holds = programmes.some((programme) => listed.includes(programme));
		judged.push({ holds, reason: { code: 'programme', programmes, wanted: listed } });
	}
	return judged;
}

function judgeHalt(months: number, { halts }: RoadmapProject, asOf: Day): JudgedCondition {
	const reason = (halt: Halt | null): RuleReason => ({ code: 'halted', since: halt?.from ?? null, months });
	if (halts === null) return { holds: null, reason: reason(null) };
	const halt = lastHalt(
		halts.filter(({ isSeasonal }) => isSeasonal !== true),
		asOf
	);
	if (!halt) return { holds: false, reason: reason(null) };
	return { holds: halt.isSeasonal === null ? null : lasted(halt, months, asOf), reason: reason(halt) };
}

/** Whether a stop went on for so long by the end of a day; `null` where its days are not known well enough. */
function lasted({ from, resumed }: Halt, months: number, asOf: Day): boolean | null {
	const isKnown = resumed.kind === 'happened' && resumed.on !== null;
	const end = isKnown ? resumed.on : null;
	const shortest = Math.min(end?.earliest ?? asOf, asOf);
	const longest = Math.min(end?.latest ?? asOf, asOf);
	if (addMonths(from.earliest, months) > longest) return false;
	// resumed, and nobody knows when, or whether
	if (!isKnown && resumed.kind !== 'pending') return null;
	return addMonths(from.latest, months) <= shortest ? true : null;
}
