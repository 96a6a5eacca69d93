import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PortfolioId } from '../../territory/territory.ts';
import type { Filter } from '../filter.ts';
import { NO_FILTER } from '../filter.ts';
import type { SortKey } from '../sort-keys.ts';

export { SORT_KEYS, type SortKey } from '../sort-keys.ts';

/** Middle of the map in WGS 84 degrees, and MapLibre's zoom. */
export interface Camera {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
}

export const SELECTION_KINDS = [
	'project',
	'park',
	'division',
	'site',
	'chain',
	'link',
	'enterprise',
	'campaign',
	'lead'
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** The one thing that is selected everywhere. The id of a project, a campaign or a lead is not checked: a catalogue has none. */
export interface Selection {
	readonly kind: SelectionKind;
	readonly id: string;
}

/** What divisions can be shaded by: totals, and how old the records are. */
export const SHADES = ['projects', 'investment', 'jobs', 'land', 'age'] as const;
export type Shade = (typeof SHADES)[number];

export const LAYER_IDS = [
	'online',
	'neighbours',
	'divisions',
	'sites',
	'water',
	'rail',
	'places',
	'parks',
	'projects'
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export interface Layers {
	readonly hidden: readonly LayerId[];
	/** 0–1 in hundredths; absent: 1. */
	readonly opacity: Readonly<Partial<Record<LayerId, number>>>;
	/** Every layer once, bottom first; empty: the order of the house. */
	readonly order: readonly LayerId[];
}

export const LIST_MODES = ['list', 'table'] as const;
export const GROUP_KEYS = ['division', 'chain', 'stage'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

export interface List {
	readonly mode: (typeof LIST_MODES)[number];
	readonly sort: SortKey;
	readonly descending: boolean;
	readonly group: GroupKey | null;
}

/** All that an address carries. */
export interface View {
	/** `null`: the whole territory. */
	readonly camera: Camera | null;
	readonly portfolio: PortfolioId;
	readonly filter: Filter;
	readonly selection: Selection | null;
	readonly shade: Shade | null;
	readonly layers: Layers;
	readonly list: List;
	/** How projects are weighed, in the words of an address: `domain/selection/weighing` reads them. `null`: as given. */
	readonly weighing: string | null;
	/** How a timeline is looked at: `domain/roadmap/timeline` reads it. `null`: as given. */
	readonly timeline: string | null;
	/** How a sheet of paper is made of it: `domain/sheet/spec-text` reads it. `null`: as given. */
	readonly sheet: string | null;
	/** Day of viewing, `2021-03-31`; `null`: today. */
	readonly asOf: string | null;
	/** An earlier publication of the records, `2026-11-29-1`; `null`: the newest. */
	readonly edition: string | null;
}

export type ViewField = keyof View;

/** What an address without parameters shows. */
export function defaultView(catalogue: Pick<Catalogue, 'territory'>): View {
	return {
		camera: null,
		portfolio: catalogue.territory.defaultPortfolio,
		filter: NO_FILTER,
		selection: null,
		shade: null,
		layers: { hidden: [], opacity: {}, order: [] },
		list: { mode: 'list', sort: 'investment', descending: true, group: null },
		weighing: null,
		timeline: null,
		sheet: null,
		asOf: null,
		edition: null
	};
}

/** The fields in which two views differ; lists are compared in order. */
export function changedFields(before: View, after: View): ViewField[] {
	return (Object.keys(after) as ViewField[]).filter((field) => !isSame(before[field], after[field]));
}

/** When a change came: how many presses of a pointer or key before it, and the time in milliseconds. */
export interface ChangeMoment {
	readonly gesture: number;
	readonly at: number;
}

/** Letters that follow each other within this are one word being typed. */
const TYPING_MS = 1_500;

/**
 * How an address takes each new view: the camera replaces the entry of the history, anything else adds one, and what
 * goes on from the change before it replaces that one's entry: the same condition within one press (a drag, a key held
 * down), or within a word being typed.
 */
export function historySteps(): (before: View, after: View, moment: ChangeMoment) => 'none' | 'replace' | 'push' {
	let last: (ChangeMoment & { readonly part: string }) | null = null;
	return (before, after, { gesture, at }) => {
		const changed = changedFields(before, after).filter((field) => field !== 'camera');
		if (changed.length === 0) return isSame(before.camera, after.camera) ? 'none' : 'replace';
		const part = changed.flatMap((field) => (field === 'filter' ? changedConditions(before, after) : field)).join(' ');
		const typed = (part === 'filter.text' || part === 'sheet') && at - (last?.at ?? -Infinity) < TYPING_MS;
		const goesOn = last?.part === part && (last.gesture === gesture || typed);
		last = { part, gesture, at };
		return goesOn ? 'replace' : 'push';
	};
}

const changedConditions = ({ filter: before }: View, { filter: after }: View): string[] =>
	(Object.keys(after) as (keyof typeof after)[])
		.filter((field) => !isSame(before[field], after[field]))
		.map((field) => `filter.${field}`);

function isSame(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (!isComposite(one) || !isComposite(other)) return false;
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

const isComposite = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
