import type { Park } from '../territory/territory.ts';
import { makeProblem, NOWHERE, ROUNDING_SHARE } from './assignment/problem.ts';
import { solve } from './assignment/solve.ts';
import { type Match, type MatchSetting, matchPark } from './match.ts';
import { AMOUNT_KEYS, type AmountKey, type AmountUnit, AMOUNT_UNITS } from './needs.ts';
import type { ProjectToMatch, Verdict, VerdictKey } from './verdict.ts';

export interface AssignmentSetting extends MatchSetting {
	/**
	 * What it is worth that a project stands in a park that does not exclude it; 0 and below: never there. Left out:
	 * one more than the needs that pass, so that any park is worth more than none.
	 */
	readonly worthOf?: (match: Match) => number;
	/** Work after which the search gives up proving that nothing is better: pairs of a project and a park priced. Some tenths of a second if left out. */
	readonly mostWork?: number;
}

/** Why there is no room: `needed` is more than what the others leave of what the park offers. */
export interface Shortage {
	readonly resource: AmountKey;
	readonly unit: AmountUnit;
	readonly needed: number;
	readonly free: number;
	readonly capacity: number;
	/** Ids of those who use it, the largest first. */
	readonly usedBy: readonly string[];
}

/** A park worth more to the project than its own that has no room for it. */
export interface HeldFrom {
	readonly park: Park;
	readonly value: number;
	/** The constraints that bind; never empty where the assignment is exact. */
	readonly shortages: readonly Shortage[];
}

export interface PlacedProject {
	readonly project: ProjectToMatch;
	/** `null`: none. Then `heldFrom` says why, or `excluded` is true. */
	readonly park: Park | null;
	/** Of its place; 0 for none. */
	readonly value: number;
	/** Needs that are not known of the pair: the place depends on them. */
	readonly unknown: readonly VerdictKey[];
	/** Every park excludes it, whatever the others do. */
	readonly excluded: boolean;
	/** Dearest first. */
	readonly heldFrom: readonly HeldFrom[];
	/**
	 * Of the other parks that do not exclude it and are worth no more, the dearest, with what it would lose there, and
	 * whether there is room while the others stay; `null`: there is no other.
	 */
	readonly secondBest: { readonly park: Park; readonly regret: number; readonly hasRoom: boolean } | null;
}

export interface ResourceUse {
	readonly resource: AmountKey;
	readonly unit: AmountUnit;
	/** `null`: not known, so that it binds nobody. */
	readonly capacity: number | null;
	/** By the projects that state their need. */
	readonly used: number;
	readonly free: number | null;
	/** How many projects stand here whose need is not known: they are counted as 0. */
	readonly unstated: number;
}

export interface ParkUse {
	readonly park: Park;
	readonly projects: readonly ProjectToMatch[];
	/** In the order of `AMOUNT_KEYS`. */
	readonly resources: readonly ResourceUse[];
}

export interface Assignment {
	/** Whether it is proven that no other is worth more. If not, it is a good one, found by moves and exchanges. */
	readonly exact: boolean;
	readonly totalValue: number;
	/** No assignment is worth more; `totalValue` where exact. */
	readonly bound: number;
	/** In the order given. */
	readonly projects: readonly PlacedProject[];
	readonly parks: readonly ParkUse[];
}

/**
 * Puts each of `projects` into one of `parks` or none, so that the sum of the values is greatest.
 *
 * A hard fail excludes a park. The land, power, water, heat and steam of the projects in a park add up to no more than
 * it offers; using all of it passes. A capacity that is not known binds nobody, a need that is not known counts as 0;
 * both are reported. Of assignments worth the same, one is given, always the same for the same order of the lists.
 */
export function assign(
	projects: readonly ProjectToMatch[],
	parks: readonly Park[],
	setting: AssignmentSetting = {}
): Assignment {
	const pairs = pairsOf(projects, parks, setting);
	const problem = makeProblem({
		projectCount: projects.length,
		parkCount: parks.length,
		values: Float64Array.from(pairs.flat(), ({ value }) => value),
		resourceCount: AMOUNT_KEYS.length,
		needs: Float64Array.from(projects.flatMap((project) => AMOUNT_KEYS.map((key) => needOf(project, key) ?? 0))),
		capacities: Float64Array.from(parks.flatMap((park) => AMOUNT_KEYS.map((key) => capacityOf(park, key) ?? Infinity)))
	});
	const { choice, exact, bound } = solve(problem, setting.mostWork);
	const uses = parks.map((park, at) =>
		useOf(
			park,
			projects.filter((_, project) => choice[project] === at)
		)
	);
	const placed = projects.map((project, at) => {
		const own = choice[at] ?? NOWHERE;
		return placeOf({ project, own: pairs[at]?.[own] ?? null, others: pairs[at] ?? [], uses });
	});
	const totalValue = placed.reduce((total, { value }) => total + value, 0);
	return { exact, totalValue, bound, projects: placed, parks: uses };
}

/** A project and a park; `value` is 0 where it is not to stand there. */
interface Pair {
	readonly park: Park;
	readonly value: number;
	readonly verdicts: readonly Verdict[];
	readonly excluded: boolean;
}

function pairsOf(
	projects: readonly ProjectToMatch[],
	parks: readonly Park[],
	{ worthOf = ({ passes }) => passes + 1, ...setting }: AssignmentSetting
): Pair[][] {
	return projects.map((project) =>
		parks.map((park) => {
			const match = matchPark(project, park, setting);
			const excluded = match.outcome === 'excluded';
			return { park, verdicts: match.verdicts, excluded, value: excluded ? 0 : Math.max(0, worthOf(match)) };
		})
	);
}

const needOf = ({ landHa, needs }: ProjectToMatch, key: AmountKey): number | null =>
	key === 'landHa' ? landHa : (needs?.[key] ?? null);

function capacityOf({ offers }: Park, key: AmountKey): number | null {
	const value = offers.find((offer) => offer.key === key)?.value;
	return typeof value === 'number' ? value : null;
}

function useOf(park: Park, projects: readonly ProjectToMatch[]): ParkUse {
	const resources = AMOUNT_KEYS.map((resource): ResourceUse => {
		const needs = projects.map((project) => needOf(project, resource));
		const capacity = capacityOf(park, resource);
		const used = needs.reduce<number>((sum, need) => sum + (need ?? 0), 0);
		const free = capacity === null ? null : Math.max(0, capacity - used);
		const unstated = needs.filter((need) => need === null).length;
		return { resource, unit: AMOUNT_UNITS[resource], capacity, used, free, unstated };
	});
	return { park, projects, resources };
}

interface Placing {
	readonly project: ProjectToMatch;
	readonly own: Pair | null;
	readonly others: readonly Pair[];
	readonly uses: readonly ParkUse[];
}

function placeOf({ project, own, others, uses }: Placing): PlacedProject {
	const useByPark = new Map(uses.map((use) => [use.park, use]));
	const shortagesIn = (park: Park) => shortagesOf(project, useByPark.get(park));
	const value = own?.value ?? 0;
	const open = others.filter((pair) => pair !== own && pair.value > 0).sort((a, b) => b.value - a.value);
	const second = own && open.find((pair) => pair.value <= value);
	return {
		project,
		park: own?.park ?? null,
		value,
		unknown: (own?.verdicts ?? []).filter(({ verdict }) => verdict === 'unknown').map(({ key }) => key),
		excluded: others.every(({ excluded }) => excluded),
		heldFrom: open
			.filter((pair) => pair.value > value)
			.map((pair) => ({ park: pair.park, value: pair.value, shortages: shortagesIn(pair.park) })),
		secondBest: second
			? { park: second.park, regret: value - second.value, hasRoom: shortagesIn(second.park).length === 0 }
			: null
	};
}

/** What a park lacks for a project that does not stand in it. */
function shortagesOf(project: ProjectToMatch, use: ParkUse | undefined): Shortage[] {
	return (use?.resources ?? []).flatMap(({ resource, unit, capacity, used, free }) => {
		const needed = needOf(project, resource) ?? 0;
		if (capacity === null || free === null || used + needed <= capacity * (1 + ROUNDING_SHARE)) return [];
		const usedBy = (use?.projects ?? [])
			.map((user) => ({ id: user.id, amount: needOf(user, resource) ?? 0 }))
			.filter(({ amount }) => amount > 0)
			.sort((a, b) => b.amount - a.amount)
			.map(({ id }) => id);
		return [{ resource, unit, needed, free, capacity, usedBy }];
	});
}
