import type { Day } from '../day.ts';
import { FUNNEL_STAGES, type FunnelStage, type LostReason } from './attraction.ts';
import { type FollowedLead, type LeadStep, placeOf } from './lead-as-of.ts';

/** What became of the leads that reached a stage. */
export interface FunnelRow {
	readonly stage: FunnelStage;
	/** Reached it or a later one, whatever came of them. */
	readonly reached: number;
	/** Stand there. */
	readonly now: number;
	/** Rest since they stood there. */
	readonly resting: number;
	/** Were lost there, by reason, the commonest first. */
	readonly lost: readonly { readonly reason: LostReason | null; readonly count: number }[];
	/** Of those that reached it, went on to a later stage at some time. */
	readonly wentOn: number;
	/** `wentOn` of `reached`; `null` at the last stage, and where nobody reached it. */
	readonly conversion: number | null;
	/** Neither went on nor were lost: the share may still rise by these. */
	readonly undecided: number;
	/** Median days of those that left it, in all their stays there together; `null`: of nobody is it known. */
	readonly medianDays: number | null;
	/** How many that median is of. */
	readonly left: number;
	/** How long those that stand there have: the middle and the longest. */
	readonly waiting: { readonly medianDays: number; readonly mostDays: number } | null;
}

/**
 * The funnel of a set of leads at the end of a day. One cohort: all of them, also those that came up yesterday and had
 * no time to go on, so `undecided` is said beside each share.
 */
export const funnelOf = (leads: readonly FollowedLead[], asOf: Day): FunnelRow[] =>
	FUNNEL_STAGES.map((stage) => rowOf(stage, leads, asOf));

function rowOf(stage: FunnelStage, leads: readonly FollowedLead[], asOf: Day): FunnelRow {
	const place = placeOf(stage);
	const reached = leads.filter(({ furthest }) => placeOf(furthest) >= place);
	const wentOn = reached.filter(({ furthest }) => placeOf(furthest) > place).length;
	const here = leads.filter((lead) => lead.stage === stage);
	const lost = leads.filter((lead) => lead.stage === 'lost' && lead.lastAt === stage);
	const isLast = place === FUNNEL_STAGES.length - 1;
	const waiting = here.flatMap(({ steps }) => daysAt(stage, steps, asOf) ?? []);
	const stays = leads
		.filter((lead) => lead.stage !== stage)
		.flatMap(({ steps }) => (steps.some((step) => step.stage === stage) ? (daysAt(stage, steps, null) ?? []) : []));
	return {
		stage,
		reached: reached.length,
		now: here.length,
		resting: leads.filter((lead) => lead.stage === 'resting' && lead.lastAt === stage).length,
		lost: countReasons(lost),
		wentOn,
		conversion: isLast || reached.length === 0 ? null : wentOn / reached.length,
		undecided: isLast ? 0 : reached.filter(({ furthest, stage: now }) => furthest === stage && now !== 'lost').length,
		medianDays: median(stays),
		left: stays.length,
		waiting: waiting.length === 0 ? null : { medianDays: median(waiting) ?? 0, mostDays: Math.max(...waiting) }
	};
}

/** Days that all stays at a stage come to, the last up to `until`; `null` where one is not dated, or backwards. */
function daysAt(stage: FunnelStage, steps: readonly LeadStep[], until: Day | null): number | null {
	let sum = 0;
	for (const step of steps) {
		if (step.stage !== stage) continue;
		const to = step.to ?? (step === steps.at(-1) ? until : null);
		if (step.from === null || to === null || to < step.from) return null;
		sum += to - step.from;
	}
	return sum;
}

function countReasons(lost: readonly FollowedLead[]): FunnelRow['lost'] {
	const counts = new Map<LostReason | null, number>();
	for (const { reason } of lost) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** The middle one, or between the two in the middle; `null` of none. */
function median(days: readonly number[]): number | null {
	const sorted = [...days].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** What funnels are compared by. */
export const FUNNEL_GROUPS = ['campaign', 'chain', 'region', 'unit'] as const;
export type FunnelGroup = (typeof FUNNEL_GROUPS)[number];

export interface GroupedFunnel {
	/** `null`: not said. */
	readonly key: string | null;
	readonly rows: readonly FunnelRow[];
}

/** A funnel for each key; a lead with several (chains) counts in each of them. The most leads first, those without a key last. */
export function funnelsBy(
	leads: readonly FollowedLead[],
	{ keysOf, asOf }: { keysOf: (lead: FollowedLead) => readonly string[]; asOf: Day }
): GroupedFunnel[] {
	const groups = new Map<string | null, FollowedLead[]>();
	for (const lead of leads) {
		const keys: readonly (string | null)[] = keysOf(lead);
		for (const key of keys.length > 0 ? new Set(keys) : [null]) {
			const group = groups.get(key) ?? [];
			group.push(lead);
			groups.set(key, group);
		}
	}
	return [...groups]
		.sort(([a, ofA], [b, ofB]) => Number(a === null) - Number(b === null) || ofB.length - ofA.length)
		.map(([key, own]) => ({ key, rows: funnelOf(own, asOf) }));
}
