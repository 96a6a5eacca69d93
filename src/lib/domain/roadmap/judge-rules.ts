import type { Day, DaySpan } from './day.ts';
import { eventAsOf, type EventAsOf, lastHalt, resumptionOf } from './events.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import { judgeConditions } from './rule-conditions.ts';
import { type DeadlineAsOf, deadlineAsOf } from './rule-deadline.ts';
import type { RuleReason } from './rule-reasons.ts';
import type { MilestoneRule } from './rules.ts';

/** What a rule says of a project at the end of a day, and every value that decided it. */
export type RuleVerdict = {
	readonly rule: MilestoneRule;
	/** Where the deadline can lie; `null`: there is none, or it is not known. */
	readonly deadline: DaySpan | null;
	readonly why: readonly RuleReason[];
} & (
	| { readonly kind: 'met'; readonly on: DaySpan | null }
	/**
	 * Days to the earliest the deadline can be, 0 on the day itself; `null`: no day is set. `expected`: when the project
	 * says it will be done.
	 */
	| { readonly kind: 'due'; readonly daysLeft: number | null; readonly expected: EventAsOf['expected'] }
	/** `daysOver`: at least so many, up to the day it was done after all, or else `asOf`. */
	| { readonly kind: 'missed'; readonly daysOver: number; readonly doneOn: DaySpan | null }
	| { readonly kind: 'notApplicable' | 'undetermined' }
);

/** Every rule on a project, in the order of the rules. */
export const judgeRules = (rules: readonly MilestoneRule[], project: RoadmapProject, asOf: Day): RuleVerdict[] =>
	rules.map((rule) => judgeRule(rule, project, asOf));

/**
 * What a rule says of a project at the end of a day. The day of a deadline itself still meets it. One condition that
 * fails makes a rule not applicable, whatever is not known beside it; a value not known that would decide makes it
 * undetermined, never met and never missed.
 *
 * Only what had happened by `asOf` counts, so that a later event changes no earlier verdict.
 *
 * `rule`: kept by `checkRules`.
 */
export function judgeRule(rule: MilestoneRule, project: RoadmapProject, asOf: Day): RuleVerdict {
	const verdict = (kind: 'notApplicable' | 'undetermined', why: readonly RuleReason[]): RuleVerdict => ({
		kind,
		rule,
		deadline: null,
		why
	});
	if (project.flags.includes('withdrawn')) return verdict('notApplicable', [{ code: 'withdrawn' }]);
	const [failed, unknown, held]: [RuleReason[], RuleReason[], RuleReason[]] = [[], [], []];
	for (const { holds, reason } of judgeConditions(rule.appliesTo, project, asOf)) {
		(holds === null ? unknown : holds ? held : failed).push(reason);
	}
	if (failed.length > 0) return verdict('notApplicable', failed);
	if (unknown.length > 0) return verdict('undetermined', unknown);
	const deadline = deadlineAsOf(rule.deadline, project, asOf);
	if (deadline.kind === 'not-yet') return verdict('notApplicable', deadline.why);
	if (deadline.kind === 'unknown') return verdict('undetermined', [...held, ...deadline.why]);
	const { event, why } = requiredEvent(rule, { project, deadline, asOf });
	return judgeEvent({ rule, event, deadline, why: [...held, ...deadline.why, ...why], asOf });
}

type KnownDeadline = Extract<DeadlineAsOf, { kind: 'none' | 'by' | 'open' }>;

interface Required {
	readonly project: RoadmapProject;
	readonly deadline: KnownDeadline;
	readonly asOf: Day;
}

function requiredEvent(
	{ requires }: MilestoneRule,
	{ project, deadline, asOf }: Required
): { event: EventAsOf; why: RuleReason[] } {
	const isYearly = deadline.kind === 'by' && deadline.from !== null;
	if (requires === 'resumption' && isYearly) return resumedThisYear(project, deadline, asOf);
	const event = eventAsOf(project, requires, asOf);
	return { event, why: [{ code: 'event', event: requires, standing: event.standing, on: event.on }] };
}

/** Of a rule of every year, only a stop not over before the rule was watched counts; without one, works go on. */
function resumedThisYear(
	{ halts }: RoadmapProject,
	{ by, from }: Extract<KnownDeadline, { kind: 'by' }>,
	asOf: Day
): { event: EventAsOf; why: RuleReason[] } {
	const halt = halts && lastHalt(halts, Math.min(asOf, by.latest));
	const end = halt?.resumed.kind === 'happened' ? halt.resumed.on : null;
	const isOver = end !== null && from !== null && end.latest < from;
	if (halts !== null && (!halt || isOver)) {
		// until the day has come, works may still stop
		const standing = asOf >= by.latest ? 'happened' : 'pending';
		return { event: { standing, on: null, expected: null }, why: [{ code: 'at-work' }] };
	}
	const event: EventAsOf = halt ? resumptionOf(halt, asOf) : { standing: 'unknown', on: null, expected: null };
	return { event, why: [{ code: 'event', event: 'resumption', standing: event.standing, on: event.on }] };
}

interface Judging {
	readonly rule: MilestoneRule;
	readonly event: EventAsOf;
	readonly deadline: KnownDeadline;
	readonly why: readonly RuleReason[];
	readonly asOf: Day;
}

function judgeEvent({ rule, event, deadline, why, asOf }: Judging): RuleVerdict {
	const by = deadline.kind === 'by' ? deadline.by : null;
	const beside = { rule, deadline: by, why };
	const { on, expected } = event;
	if (event.standing === 'unknown') return { kind: 'undetermined', ...beside };
	if (event.standing === 'pending') {
		if (by === null || asOf <= by.earliest) {
			const limit = by?.earliest ?? (deadline.kind === 'open' ? deadline.expected?.earliest : undefined);
			return { kind: 'due', ...beside, daysLeft: limit === undefined ? null : limit - asOf, expected };
		}
		if (asOf <= by.latest) return { kind: 'undetermined', ...beside };
		return { kind: 'missed', ...beside, daysOver: asOf - by.latest, doneOn: null };
	}
	const isAtWork = why.some(({ code }) => code === 'at-work');
	// without a date, it has happened by now at the latest
	if (by === null || isAtWork || (on?.latest ?? asOf) <= by.earliest) return { kind: 'met', ...beside, on };
	if (on !== null && on.earliest > by.latest) {
		return { kind: 'missed', ...beside, daysOver: on.earliest - by.latest, doneOn: on };
	}
	return { kind: 'undetermined', ...beside };
}
