import type { Progress } from './progress.ts';
import { hasEnded, type Period } from './tally.ts';

/** What is drawn of a year by its months. */
export interface MonthLine {
	/** 0–11. */
	readonly month: number;
	/** Due by its end; `null`: nothing was assigned. */
	readonly due: number | null;
	/** Done in it; `null`: not known, or still to come. */
	readonly done: number | null;
	/** Done by its end, or by the day where that lies within it, as far as is known; `null`: it has not begun, or nothing is known. */
	readonly doneBy: number | null;
	/** It is over, and nobody says what was done in it. */
	readonly isMissing: boolean;
}

/** A year by its months: twelve. */
export function monthLines({ dueByMonth, tally }: Progress, period: Period): MonthLine[] {
	let sum: number | null = null;
	const last = tally.months.findLastIndex((amount) => amount !== null);
	return tally.months.map((done, month): MonthLine => {
		if (done !== null) sum = (sum ?? 0) + done;
		const isOver = hasEnded(month, period);
		return {
			month,
			due: dueByMonth?.[month] ?? null,
			done,
			doneBy: isOver || month <= last ? sum : null,
			isMissing: done === null && isOver
		};
	});
}
