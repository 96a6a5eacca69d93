import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import type { Assignment, HeldFrom, ParkUse, PlacedProject, ResourceUse, Shortage } from '$lib/domain/matching/assign';
import { matchPark } from '$lib/domain/matching/match';
import { AMOUNT_KEYS } from '$lib/domain/matching/needs';
import type { VerdictKey } from '$lib/domain/matching/verdict';
import type { Park } from '$lib/domain/territory/territory';
import { briefOf, type ProjectBrief } from '../profile/project-group';
import { failedNeeds } from './verdict-words';

/** What the screen says of a placed project; parks by their ids. */
export interface PlacedBrief {
	readonly project: ProjectBrief;
	readonly park: string | null;
	readonly value: number;
	readonly unknown: readonly VerdictKey[];
	/** Where every park excludes it: the needs that fail, and in how many parks. */
	readonly failing: readonly { readonly key: VerdictKey; readonly parks: number }[];
	/** Of the dearer parks the first few. */
	readonly heldFrom: readonly { readonly park: string; readonly shortages: readonly ShortageBrief[] }[];
	readonly second: { readonly park: string; readonly regret: number; readonly hasRoom: boolean } | null;
}

export interface ShortageBrief extends Omit<Shortage, 'usedBy'> {
	/** How many use it, and the id of the largest. */
	readonly users: number;
	readonly largest: string | null;
}

export interface ParkBrief {
	readonly park: string;
	readonly projects: readonly string[];
	readonly resources: readonly ResourceUse[];
}

export interface PlacingBrief {
	readonly exact: boolean;
	readonly totalValue: number;
	readonly bound: number;
	readonly projects: readonly PlacedBrief[];
	/** The fullest first; those without any project last. */
	readonly parks: readonly ParkBrief[];
	readonly unknown: Readonly<Record<'capacities' | 'allCapacities' | 'needs' | 'allNeeds', number>>;
}

/** Dearer parks named for a project. */
const MOST_HELD = 3;

interface Whole {
	/** Of the projects of the assignment, in its order. */
	readonly rows: readonly number[];
	readonly table: ProjectTable;
	readonly catalogue: Catalogue;
}

export function placingBrief(assignment: Assignment, { rows, table, catalogue }: Whole): PlacingBrief {
	const parks = assignment.parks.map(({ park }) => park);
	return {
		exact: assignment.exact,
		totalValue: assignment.totalValue,
		bound: assignment.bound,
		projects: assignment.projects.map((placed, at) => ({
			project: briefOf(rows[at] ?? 0, table, catalogue),
			park: placed.park?.id ?? null,
			value: placed.value,
			unknown: placed.unknown,
			failing: placed.excluded ? failingNeeds(placed, parks) : [],
			heldFrom: placed.heldFrom.slice(0, MOST_HELD).map(heldBrief),
			second: placed.secondBest && { ...placed.secondBest, park: placed.secondBest.park.id }
		})),
		parks: assignment.parks
			.toSorted((a, b) => fullness(b) - fullness(a))
			.map(({ park, projects, resources }) => ({ park: park.id, projects: projects.map(({ id }) => id), resources })),
		unknown: countUnknown(assignment)
	};
}

function failingNeeds({ project }: PlacedProject, parks: readonly Park[]): PlacedBrief['failing'] {
	const counts = new Map<VerdictKey, number>();
	for (const park of parks)
		for (const key of failedNeeds(matchPark(project, park).verdicts)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return [...counts].map(([key, count]) => ({ key, parks: count })).sort((a, b) => b.parks - a.parks);
}

const heldBrief = ({ park, shortages }: HeldFrom): PlacedBrief['heldFrom'][number] => ({
	park: park.id,
	shortages: shortages.map(({ usedBy, ...shortage }) => ({
		...shortage,
		users: usedBy.length,
		largest: usedBy[0] ?? null
	}))
});

/** The share used of what is scarcest; below 0 where no project stands. */
const fullness = ({ projects, resources }: ParkUse): number =>
	projects.length === 0 ? -1 : Math.max(0, ...resources.map(({ used, capacity }) => (capacity ? used / capacity : 0)));

function countUnknown({ parks, projects }: Assignment): PlacingBrief['unknown'] {
	const capacities = parks.flatMap(({ resources }) => resources.filter(({ capacity }) => capacity === null));
	const needs = projects.flatMap(({ project: { landHa, needs: stated } }) =>
		AMOUNT_KEYS.filter((key) => (key === 'landHa' ? landHa : (stated?.[key] ?? null)) === null)
	);
	return {
		capacities: capacities.length,
		allCapacities: parks.length * AMOUNT_KEYS.length,
		needs: needs.length,
		allNeeds: projects.length * AMOUNT_KEYS.length
	};
}
