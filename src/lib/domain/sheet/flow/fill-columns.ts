import type { DrawnBox, DrawnMark } from '../drawing.ts';
import type { LaidFlow, Run } from './flowing.ts';

/** Where a list of flows has come to: the next part of one of them. */
export interface Place {
	readonly flow: number;
	readonly part: number;
}

export const START: Place = { flow: 0, part: 0 };

interface PlacedRun extends Run {
	readonly flow: LaidFlow;
	/** Below the top of its column. */
	readonly top: number;
}

interface Column {
	readonly runs: readonly PlacedRun[];
	readonly height: number;
	readonly next: Place;
}

export interface FilledColumns {
	readonly columns: readonly Column[];
	/** Of the highest. */
	readonly height: number;
	readonly next: Place;
	readonly isDone: boolean;
}

export interface ColumnRoom {
	readonly columns: number;
	readonly height: number;
	/** Between two flows. */
	readonly gap: number;
	/** Nothing higher will come: what does not fit stands there all the same. */
	readonly isWhole: boolean;
	/** Nothing goes on in another column. */
	readonly isUnparted?: boolean;
}

/**
 * As much as columns hold, one after another. Where they hold all of it, no flow is parted that need not be, and no column
 * is much higher than the others.
 */
export function fillColumns(flows: readonly LaidFlow[], from: Place, room: ColumnRoom): FilledColumns {
	const full = fillTo(flows, from, room);
	if (!full.isDone || room.columns === 1) return full;
	const unparted = fillTo(flows, from, { ...room, isUnparted: true });
	return lowest(flows, from, {
		best: unparted.isDone ? unparted : full,
		room: { ...room, isUnparted: unparted.isDone }
	});
}

function lowest(
	flows: readonly LaidFlow[],
	from: Place,
	{ best, room }: { best: FilledColumns; room: ColumnRoom }
): FilledColumns {
	let [low, high, found] = [0, room.height, best];
	for (let step = 0; step < 12; step++) {
		const height = (low + high) / 2;
		const lower = fillTo(flows, from, { ...room, height, isWhole: false });
		if (lower.isDone) [found, high] = [lower, height];
		else low = height;
	}
	return found;
}

function fillTo(flows: readonly LaidFlow[], from: Place, room: ColumnRoom): FilledColumns {
	const columns: Column[] = [];
	let next = from;
	while (columns.length < room.columns && next.flow < flows.length) {
		const column = fillColumn(flows, next, room);
		if (column.runs.length === 0) break;
		columns.push(column);
		({ next } = column);
	}
	return {
		columns,
		next,
		height: Math.max(0, ...columns.map(({ height }) => height)),
		isDone: next.flow >= flows.length
	};
}

function fillColumn(flows: readonly LaidFlow[], from: Place, { height, gap, isWhole, isUnparted }: ColumnRoom): Column {
	const runs: PlacedRun[] = [];
	let [next, bottom] = [from, 0];
	for (;;) {
		const flow = flows[next.flow];
		if (!flow) break;
		const top = bottom + (runs.length > 0 ? gap : 0);
		const again = next.part > 0 ? flow.againAbove(next.part) : 0;
		const to = fitting(flow, next.part, { height: height - top - again, isForced: isWhole && runs.length === 0 });
		if (to === next.part || (isUnparted && to < flow.parts.length)) break;
		runs.push({ flow, from: next.part, to, top });
		bottom = top + again + flow.parts.slice(next.part, to).reduce((sum, part) => sum + part.height, 0);
		const isEnd = to === flow.parts.length;
		next = isEnd ? { flow: next.flow + 1, part: 0 } : { flow: next.flow, part: to };
		if (!isEnd) break;
	}
	return { runs, height: bottom, next };
}

/** Up to which part a height holds a flow; `isForced`: one part at least. */
function fitting(
	{ parts }: LaidFlow,
	from: number,
	{ height, isForced }: { height: number; isForced: boolean }
): number {
	let [to, used] = [from, 0];
	// a hundredth for what sums of heights lose
	while (to < parts.length && used + (parts[to]?.height ?? 0) <= height + 0.01) used += parts[to++]?.height ?? 0;
	if (to < parts.length) while (to > from && parts[to - 1]?.holds) to--;
	if (to > from || !isForced) return to;
	while (parts[to]?.holds && to < parts.length - 1) to++;
	return to + 1;
}

/** What was filled, its columns side by side from the corner of a box. */
export const drawColumns = (
	{ columns }: FilledColumns,
	{ x, y }: Pick<DrawnBox, 'x' | 'y'>,
	step: number
): DrawnMark[] =>
	columns.flatMap(({ runs }, place) =>
		runs.flatMap(({ flow, from, to, top }) => flow.draw({ from, to }, { x: x + place * step, y: y + top }))
	);
