import type { DrawnMark } from '../drawing.ts';
import type { Block, LaidBlock } from './block.ts';

/** Rows that tables and charts may have, tried in turn until everything fits. */
const ROW_LIMITS = [14, 10, 8, 6, 4, 3];

export interface Room {
	readonly columns: number;
	readonly columnWidth: number;
	readonly columnGap: number;
	readonly rowGap: number;
	readonly height: number;
}

export interface Flowed {
	/** Of the highest column. */
	readonly height: number;
	readonly draw: (x: number, y: number) => readonly DrawnMark[];
	/** Names of blocks for which there was no room. */
	readonly leftOut: readonly string[];
}

/** Blocks in columns, in their order: tables are cut shorter before the last blocks are left out. */
export function flowBlocks(blocks: readonly Block[], room: Room): Flowed {
	for (let count = blocks.length; count > 0; count--) {
		const kept = blocks.slice(0, count);
		for (const mostRows of ROW_LIMITS) {
			const laid = kept.flatMap((block) => block.lay(room.columnWidth, mostRows) ?? []);
			const columns = fillColumns(laid, room);
			if (columns)
				return placed(
					columns,
					room,
					blocks.slice(count).map(({ name }) => name)
				);
		}
	}
	return placed(
		[],
		room,
		blocks.map(({ name }) => name)
	);
}

/** Blocks from column to column as each is full; `null` where one is higher than a column or the last one is full. */
function fillColumns(blocks: readonly LaidBlock[], room: Room): LaidBlock[][] | null {
	const columns: LaidBlock[][] = [[]];
	let top = 0;
	for (const block of blocks) {
		if (block.height > room.height) return null;
		if (top > 0 && top + block.height > room.height) {
			columns.push([]);
			top = 0;
		}
		if (columns.length > room.columns) return null;
		columns.at(-1)?.push(block);
		top += block.height + room.rowGap;
	}
	return columns;
}

function placed(columns: readonly (readonly LaidBlock[])[], room: Room, leftOut: readonly string[]): Flowed {
	const heights = columns.map((column) =>
		Math.max(
			0,
			column.reduce((sum, { height }) => sum + height + room.rowGap, -room.rowGap)
		)
	);
	return {
		height: Math.max(0, ...heights),
		leftOut,
		draw: (x, y) =>
			columns.flatMap((column, place) => {
				let top = y;
				return column.flatMap(({ height, draw }) => {
					const drawn = draw(x + place * (room.columnWidth + room.columnGap), top);
					top += height + room.rowGap;
					return drawn;
				});
			})
	};
}
