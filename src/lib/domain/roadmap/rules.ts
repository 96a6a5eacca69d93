import type { Text } from '../names.ts';
import type { Flag, ProgrammeId, Stage } from '../project/project.ts';
import type { Problem } from '../result.ts';
import { dayInYear, type Day } from './day.ts';
import type { RuleEvent } from './events.ts';
import type { SiteTransfer } from './procedure.ts';

export type RuleId = string & { readonly __brand: 'RuleId' };

/** All that are given must hold; what is left out asks nothing. */
export interface RuleConditions {
	readonly stages?: readonly Stage[];
	/** Each of them is set. */
	readonly flags?: readonly Flag[];
	/** None of them is set. */
	readonly withoutFlags?: readonly Flag[];
	readonly civilWorks?: 'complete' | 'unfinished';
	readonly siteTransfers?: readonly SiteTransfer[];
	/** It is on one of these lists. */
	readonly programmes?: readonly ProgrammeId[];
	/** Each of them has happened. */
	readonly happened?: readonly RuleEvent[];
	/** Works have stopped, not for the winter, for at least so many months. */
	readonly haltedMonths?: number;
}

/** A day of every year; 29 February is the 28th of a common year. */
export interface YearDay {
	readonly month: number;
	readonly dayOfMonth: number;
}

export interface Span {
	readonly count: number;
	readonly unit: 'days' | 'months';
}

export type Deadline =
	/** Asked for, with no day set. */
	| { readonly kind: 'none' }
	/** The same day every year. From `watchedFrom` on the next one is looked at, before that still the last. */
	| {
			readonly kind: 'yearly';
			readonly on: YearDay;
			readonly watchedFrom: YearDay;
			/** Who came under the rule by this event after the day of a year has until the next. */
			readonly since: RuleEvent | null;
	  }
	| { readonly kind: 'once'; readonly on: Day }
	/** So long after an event; `extendable`: by grants of the permit's authority, so many, each so long at most. */
	| {
			readonly kind: 'after';
			readonly event: RuleEvent;
			readonly span: Span;
			readonly extendable: { readonly times: number; readonly months: number } | null;
	  }
	/** No later than another event, whenever that comes. */
	| { readonly kind: 'before'; readonly event: RuleEvent };

/** What is asked of which projects by when: data, with its source, and editable. */
export interface MilestoneRule {
	readonly id: RuleId;
	readonly name: Text;
	readonly text: Text;
	/** Who asks it, and where it is written; `null`: entered without a source, and shown so. */
	readonly source: Text | null;
	/** Of the source; `null`: not known. */
	readonly year: number | null;
	readonly appliesTo: RuleConditions;
	/** What has to happen. */
	readonly requires: RuleEvent;
	readonly deadline: Deadline;
	/** `blocks`: once missed, nothing lawful can follow until somebody mends it; `late`: it is only late. */
	readonly whenMissed: 'blocks' | 'late';
}

/** Whether a rule falls due on one day for everybody it asks. */
export const fallsDueForAll = ({ deadline }: Pick<MilestoneRule, 'deadline'>): boolean =>
	deadline.kind === 'yearly' || deadline.kind === 'once';

export type RuleProblem = Problem<
	| 'duplicate-rule'
	/** A day that exists in no year. */
	| 'impossible-date'
	/** A count that is not whole, or negative, or too large to be a deadline. */
	| 'bad-count'
	/** Counted from, or due before, the very event it asks for. */
	| 'after-itself'
>;

/** Longer than any deadline of a project. */
const LONGEST_SPAN = 36_525;

/** Rules that can be judged, and what is wrong with the others; of two with one id the first is kept. */
export function checkRules(rules: readonly MilestoneRule[]): { kept: MilestoneRule[]; problems: RuleProblem[] } {
	const problems: RuleProblem[] = [];
	const ids = new Set<RuleId>();
	const kept = rules.filter((rule, index) => {
		const found = problemsOf(rule, `rules[${index}]`);
		if (ids.has(rule.id)) found.push({ code: 'duplicate-rule', path: `rules[${index}].id`, value: rule.id });
		problems.push(...found);
		if (found.length === 0) ids.add(rule.id);
		return found.length === 0;
	});
	return { kept, problems };
}

function problemsOf({ deadline, requires, appliesTo }: MilestoneRule, path: string): RuleProblem[] {
	const at = `${path}.deadline`;
	const problems = countProblem(appliesTo.haltedMonths ?? 0, `${path}.appliesTo.haltedMonths`);
	switch (deadline.kind) {
		case 'none':
			break;
		case 'once':
			// within years 1–9999, with room to count on from
			if (!Number.isInteger(deadline.on) || Math.abs(deadline.on) > LONGEST_SPAN * 10)
				problems.push({ code: 'impossible-date', path: `${at}.on`, value: deadline.on });
			break;
		case 'yearly':
			for (const field of ['on', 'watchedFrom'] as const)
				if (dayInYear(SOME_YEAR, deadline[field]) === null)
					problems.push({ code: 'impossible-date', path: `${at}.${field}`, value: deadline[field] });
			break;
		case 'after':
			problems.push(...countProblem(deadline.span.count, `${at}.span.count`));
			problems.push(...countProblem(deadline.extendable?.times ?? 0, `${at}.extendable.times`));
			problems.push(...countProblem(deadline.extendable?.months ?? 0, `${at}.extendable.months`));
	}
	const counted = deadline.kind === 'after' || deadline.kind === 'before' ? deadline.event : null;
	if (counted === requires) problems.push({ code: 'after-itself', path: `${at}.event`, value: requires });
	return problems;
}

const SOME_YEAR = 2000;

const countProblem = (value: number, path: string): RuleProblem[] =>
	Number.isInteger(value) && value >= 0 && value <= LONGEST_SPAN ? [] : [{ code: 'bad-count', path, value }];
