import { HEALTHS, type Health } from '../health-definitions.ts';

/** A health of the followed, or that of a project that has left. */
export type Standing = Health | 'withdrawn';
export const STANDINGS = [...HEALTHS, 'withdrawn'] as const satisfies readonly Standing[];

export type StandingCounts = Readonly<Record<Standing, number>>;

/** How many projects stand how. */
export function countStandings(healths: Iterable<Health | null>): StandingCounts {
	const counts: Record<Standing, number> = {
		done: 0,
		blocked: 0,
		overdue: 0,
		atRisk: 0,
		unknown: 0,
		onTrack: 0,
		withdrawn: 0
	};
	for (const health of healths) counts[health ?? 'withdrawn']++;
	return counts;
}

/** Rows that have something in common. `key` is `null` where it is not known. */
export interface RowGroup {
	readonly key: string | null;
	readonly rows: readonly number[];
	readonly counts: StandingCounts;
}

interface Grouping {
	readonly keyOf: (row: number) => string | null;
	readonly healthOf: (row: number) => Health | null;
	/** Keys in the order they are wanted; others follow as they come, the unknown one last. */
	readonly order: readonly string[];
}

/** Groups rows, each in the order given; a group without rows is not there. */
export function groupRows(rows: Iterable<number>, { keyOf, healthOf, order }: Grouping): RowGroup[] {
	const byKey = new Map<string | null, number[]>(order.map((key) => [key, []]));
	const unknown: number[] = [];
	for (const row of rows) {
		const key = keyOf(row);
		const group = key === null ? unknown : (byKey.get(key) ?? []);
		if (key !== null && !byKey.has(key)) byKey.set(key, group);
		group.push(row);
	}
	byKey.set(null, unknown);
	return [...byKey]
		.filter(([, own]) => own.length > 0)
		.map(([key, own]) => ({ key, rows: own, counts: countStandings(own.map(healthOf)) }));
}

/** A line of the timeline, top to bottom. */
export type TimelineLine =
	| { readonly kind: 'group'; readonly group: RowGroup; readonly isOpen: boolean }
	| { readonly kind: 'project'; readonly row: number };

/** The head of each group, and its rows where it is open. */
export const linesOf = (groups: readonly RowGroup[], folded: ReadonlySet<string | null>): TimelineLine[] =>
	groups.flatMap((group): TimelineLine[] => {
		const isOpen = !folded.has(group.key);
		const head = { kind: 'group', group, isOpen } as const;
		return isOpen ? [head, ...group.rows.map((row) => ({ kind: 'project', row }) as const)] : [head];
	});

/** The lines that a view `height` pixels high shows when scrolled by `top`, with one more above and below. */
export function visibleLines(
	count: number,
	{ top, height, rowHeight }: { top: number; height: number; rowHeight: number }
): { from: number; to: number } {
	const from = Math.max(Math.floor(top / rowHeight) - 1, 0);
	return { from: Math.min(from, count), to: Math.min(Math.ceil((top + height) / rowHeight) + 1, count) };
}
