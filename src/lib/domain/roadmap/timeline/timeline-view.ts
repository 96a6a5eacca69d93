import { LANES, type Lanes } from '../attraction/lane-lines.ts';
import { type Day, isoOf, parseDay } from '../day.ts';
import { LEAST_DAYS, MOST_DAYS, settledWindow, type TimeWindow } from './time-scale.ts';

/** What the rows of a timeline are gathered by. */
export const TIMELINE_GROUPS = ['division', 'chain', 'unit', 'stage'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

/** How a timeline is looked at, beside the view that all screens share. */
export interface TimelineView {
	readonly group: TimelineGroup;
	/** `null`: as it opens, around the day looked from. */
	readonly window: TimeWindow | null;
	/** The rule whose deadline is looked at; `null`: the next to come. */
	readonly rule: string | null;
	/** Only who will miss that deadline. */
	readonly onlyMissing: boolean;
	readonly lanes: Lanes;
	/** The indicator whose targets are looked at in place of projects; empty: the first. `null`: projects are. */
	readonly targets: string | null;
}

export const DEFAULT_TIMELINE: TimelineView = {
	group: 'division',
	window: null,
	rule: null,
	onlyMissing: false,
	lanes: 'both',
	targets: null
};

/** Opens two and a half months before the day looked from, and shows more than a year. */
export const openingWindow = (asOf: Day): TimeWindow => ({ from: asOf - 75, days: 440 });

/**
 * In the words of an address: `unit~2026-09-06~440~procedures-by-31-march~miss~delivery~targets.commenced`; empty parts
 * for what is as given.
 */
export function writeTimeline({ group, window, rule, onlyMissing, lanes, targets }: TimelineView): string | null {
	const settled = window && settledWindow(window);
	const parts = [
		group === DEFAULT_TIMELINE.group ? '' : group,
		settled ? isoOf(settled.from) : '',
		settled ? String(settled.days) : '',
		rule ?? '',
		onlyMissing ? 'miss' : '',
		lanes === DEFAULT_TIMELINE.lanes ? '' : lanes,
		targets === null ? '' : targets === '' ? TARGETS : `${TARGETS}.${targets}`
	];
	return parts.every((part) => part === '') ? null : parts.join('~').replace(/~+$/, '');
}

const TARGETS = 'targets';

/** Reads what `writeTimeline` wrote; whatever cannot be read is as given. `rules`: the ids there are. */
export function readTimeline(text: string | null, rules: readonly string[]): TimelineView {
	const [group = '', from = '', days = '', rule = '', missing = '', lanes = '', targets = ''] = (text ?? '').split('~');
	const day = parseDay(from);
	const count = Number(days);
	const isWindow = day.ok && Number.isInteger(count) && count >= LEAST_DAYS && count <= MOST_DAYS;
	return {
		group: TIMELINE_GROUPS.find((each) => each === group) ?? DEFAULT_TIMELINE.group,
		window: isWindow ? { from: day.value, days: count } : null,
		rule: rules.find((each) => each === rule) ?? null,
		onlyMissing: missing === 'miss',
		lanes: LANES.find((each) => each === lanes) ?? DEFAULT_TIMELINE.lanes,
		targets: targetsOf(targets)
	};
}

/** Whether there is such an indicator is for whoever has them. */
function targetsOf(part: string): string | null {
	if (part === TARGETS) return '';
	return part.startsWith(`${TARGETS}.`) ? part.slice(TARGETS.length + 1) : null;
}
