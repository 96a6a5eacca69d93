import type { DrawnMark } from '../drawing.ts';

/** Something that goes on in the next column, or on the next page, between two of its parts: nothing of it is cut off. */
export interface Flowing {
	/** Needs the whole width of its page; else it stands in a column. */
	readonly isWide: boolean;
	readonly lay: (width: number) => LaidFlow;
}

export interface FlowPart {
	readonly height: number;
	/** Is never the last of its column: a title, the head of a table. */
	readonly holds?: true;
}

/** Parts from one up to another, which is not with them. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

export interface LaidFlow {
	readonly parts: readonly FlowPart[];
	/** Height of what is drawn once more above a part with which it goes on elsewhere. */
	readonly againAbove: (part: number) => number;
	/** A run that does not begin with the first part has that above it. */
	readonly draw: (run: Run, at: { readonly x: number; readonly y: number }) => readonly DrawnMark[];
}

/** Of a whole flow in one column. */
export const heightOf = ({ parts }: LaidFlow): number => parts.reduce((sum, { height }) => sum + height, 0);
