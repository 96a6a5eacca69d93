import type { DrawnBox, DrawnMark } from '../drawing.ts';
import { drawColumns, fillColumns, type FilledColumns, type Place, START } from './fill-columns.ts';
import type { Flowing, LaidFlow } from './flowing.ts';

export interface PageRooms {
	/** A column beside what stands on the first page; `null`: nothing stands there, and it is as the others. */
	readonly first: DrawnBox | null;
	/** Over the whole width below all that, with what the column has used of its height; `null`: there is no room. */
	readonly below: (used: number) => DrawnBox | null;
	/** Of a first page without such a column. */
	readonly opening: DrawnBox;
	/** Nothing else stands on that page. */
	readonly isOpen: boolean;
	readonly further: DrawnBox;
	readonly columns: number;
	readonly columnWidth: number;
	/** Between columns, and between flows. */
	readonly gap: number;
}

/** What stands on each page, the first before all: everything that was given, in its order. */
export function flowPages(flows: readonly Flowing[], rooms: PageRooms): DrawnMark[][] {
	const { first, below, opening, further, columns, columnWidth, gap } = rooms;
	const pages: DrawnMark[][] = [[]];
	// what is still free of the page, over its whole width but in that first column
	let room = first ?? opening;
	let isBeside = first !== null;
	let isFresh = rooms.isOpen;
	const turn = () => {
		pages.push([]);
		[room, isBeside, isFresh] = [further, false, true];
	};
	const leaveColumn = (used: number) => {
		const left = below(used);
		if (!left) return turn();
		[room, isBeside, isFresh] = [left, false, false];
	};
	const take = (filled: FilledColumns) => {
		pages.at(-1)?.push(...drawColumns(filled, room, columnWidth + gap));
		if (filled.height === 0) return;
		const used = filled.height + gap;
		room = { ...room, y: room.y + used, height: room.height - used };
		isFresh = false;
	};
	for (const { isWide, laid } of sectionsOf(flows, rooms)) {
		if (isWide && isBeside) leaveColumn(first ? room.y - first.y : 0);
		let place: Place = START;
		while (place.flow < laid.length) {
			const asked = {
				columns: isWide || isBeside ? 1 : columns,
				height: room.height,
				gap,
				isWhole: isFresh && !isBeside
			};
			const filled = fillColumns(laid, place, asked);
			take(filled);
			place = filled.next;
			if (!filled.isDone) turn();
		}
	}
	return pages;
}

interface Section {
	readonly isWide: boolean;
	readonly laid: readonly LaidFlow[];
}

/** Flows that stand in columns together, and each that needs the whole width alone. */
function sectionsOf(flows: readonly Flowing[], { further, columnWidth }: PageRooms): Section[] {
	const sections: { isWide: boolean; laid: LaidFlow[] }[] = [];
	for (const { isWide, lay } of flows) {
		const laid = lay(isWide ? further.width : columnWidth);
		if (laid.parts.length === 0) continue;
		const last = sections.at(-1);
		if (last && !isWide && !last.isWide) last.laid.push(laid);
		else sections.push({ isWide, laid: [laid] });
	}
	return sections;
}
