import type { Problem } from '../result.ts';
import type { Day, DaySpan } from './day.ts';

export type MilestoneId = string & { readonly __brand: 'MilestoneId' };

/** 签约、手续齐备、施工许可、开工、土建完工、设备安装、竣工验收、投产、达产, in the order of a project's life. */
export const MILESTONE_KINDS = [
	'signing',
	'proceduresComplete',
	'permit',
	'commencement',
	'civilComplete',
	'equipmentInstalled',
	'acceptance',
	'production',
	'capacity'
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** Whether something has happened; `on` is `null` where it has and no date is known. Not known is not pending. */
export type Actual =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'pending' }
	| { readonly kind: 'happened'; readonly on: DaySpan | null };

export type Standing = Actual['kind'];

/** A date of a project: as first set, as planned now, as expected now, as it came. `null`: not known. */
export interface Milestone {
	readonly id: MilestoneId;
	readonly kind: MilestoneKind;
	/** Of a project built in parts; `null`: of the whole. */
	readonly phase: string | null;
	readonly baseline: DaySpan | null;
	readonly plan: DaySpan | null;
	readonly forecast: DaySpan | null;
	readonly actual: Actual;
}

/** Days from one to another; the two are equal unless a date is known to the month or year only. */
export interface DayRange {
	readonly least: number;
	readonly most: number;
}

/**
 * How a milestone stood at the end of the day `asOf`: an event of a later day is still pending; one known to a month or
 * year that `asOf` falls in is unknown; one without a date has happened, since the record says so.
 */
export function standingAsOf(actual: Actual, asOf: Day): Standing {
	if (actual.kind !== 'happened' || actual.on === null || actual.on.latest <= asOf) return actual.kind;
	return actual.on.earliest > asOf ? 'pending' : 'unknown';
}

/** The day a milestone is due: the current plan, or the baseline where there is none. `null`: it has no due date. */
export const dueOf = ({ plan, baseline }: Pick<Milestone, 'plan' | 'baseline'>): DaySpan | null => plan ?? baseline;

/**
 * Days later (negative: earlier) than the baseline, by the actual date where it has happened as of `asOf`, else by the
 * forecast, else by the plan. `null` where one of the two is not known.
 */
export function slippedDays(milestone: Milestone, asOf: Day): DayRange | null {
	const now = expectedOn(milestone, asOf);
	const { baseline } = milestone;
	if (!now || !baseline) return null;
	return { least: now.earliest - baseline.latest, most: now.latest - baseline.earliest };
}

function expectedOn({ actual, forecast, plan }: Milestone, asOf: Day): DaySpan | null {
	if (actual.kind === 'happened' && standingAsOf(actual, asOf) === 'happened') return actual.on;
	return forecast ?? plan;
}

export type MilestoneProblem = Problem<
	/** Said to have happened on a day after today. */
	| 'actual-after-today'
	/** The earlier of two named kinds lies after the later: an end before its start, a start before its permit. */
	| 'out-of-order'
	| 'duplicate-milestone'
	/** The last day of a span before its first. */
	| 'reversed-span'
>;

/** The first cannot come after the second. @source common sense, save the permit: Construction Law of the PRC, art. 7 */
const ORDER: readonly (readonly [MilestoneKind, MilestoneKind])[] = [
	['signing', 'commencement'],
	['permit', 'commencement'],
	['commencement', 'civilComplete'],
	['commencement', 'equipmentInstalled'],
	['commencement', 'production'],
	['civilComplete', 'acceptance'],
	['equipmentInstalled', 'production'],
	['production', 'capacity']
];

const DATES = ['baseline', 'plan', 'forecast', 'actual'] as const;
type DateField = (typeof DATES)[number];

/**
 * What is certainly wrong with the milestones of one project, whatever the day a partial date means. Nothing is taken
 * out: it is for people to mend. `path`: `milestones[2].actual`, by place in the list; `value`: the span, and for
 * `out-of-order` the two as `[earlier, later]`.
 */
export function milestoneProblems(milestones: readonly Milestone[], today: Day): MilestoneProblem[] {
	return [
		...milestones.flatMap((milestone, index) => ownProblems(milestone, index, today)),
		...duplicates(milestones),
		...DATES.flatMap((field) => orderProblems(milestones, field))
	];
}

function ownProblems(milestone: Milestone, index: number, today: Day): MilestoneProblem[] {
	return DATES.flatMap((field): MilestoneProblem[] => {
		const value = dateIn(milestone, field);
		const path = `milestones[${index}].${field}`;
		if (!value) return [];
		if (value.latest < value.earliest) return [{ code: 'reversed-span', path, value }];
		return field === 'actual' && value.earliest > today ? [{ code: 'actual-after-today', path, value }] : [];
	});
}

function duplicates(milestones: readonly Milestone[]): MilestoneProblem[] {
	const seen = new Set<string>();
	return milestones.flatMap(({ id }, index): MilestoneProblem[] => {
		const isNew = !seen.has(id);
		seen.add(id);
		return isNew ? [] : [{ code: 'duplicate-milestone', path: `milestones[${index}].id`, value: id }];
	});
}

function orderProblems(milestones: readonly Milestone[], field: DateField): MilestoneProblem[] {
	return ORDER.flatMap(([before, after]) =>
		milestones.flatMap((end, index): MilestoneProblem[] => {
			if (end.kind !== after) return [];
			const last = dateIn(end, field);
			return milestones
				.filter(({ kind, phase }) => kind === before && phase === end.phase)
				.map((start) => dateIn(start, field))
				.filter((first) => first !== null && last !== null && last.latest < first.earliest)
				.map((first) => ({ code: 'out-of-order', path: `milestones[${index}].${field}`, value: [first, last] }));
		})
	);
}

function dateIn({ actual, ...planned }: Milestone, field: DateField): DaySpan | null {
	if (field !== 'actual') return planned[field];
	return actual.kind === 'happened' ? actual.on : null;
}
