import type { DrawnMark } from '../drawing.ts';

/** Something that stands beside the map. */
export interface Block {
	readonly name: string;
	/** How it looks in a width, with at most so many rows; `null` where that leaves nothing of it. */
	readonly lay: (width: number, mostRows: number) => LaidBlock | null;
}

export interface LaidBlock {
	readonly height: number;
	readonly draw: (x: number, y: number) => readonly DrawnMark[];
}
