/** One publication of the records, as exports and links name it: `2026-11-29-1`, the first of that day. */
export interface Edition {
	readonly id: string;
	readonly madeAt: number;
	/** Whether no later one has been published. */
	readonly isLatest: boolean;
}

const EDITION = /^\d{4}-\d{2}-\d{2}-[1-9]\d{0,3}$/;

/** Whether a text can be the id of an edition. */
export const isEditionId = (text: string): boolean => EDITION.test(text);

/** The id of the next edition published on a day, after those that have been. */
export function nextEditionId(day: string, earlier: readonly string[]): string {
	const ofDay = earlier.filter((id) => id.startsWith(`${day}-`)).map((id) => Number(id.slice(day.length + 1)));
	return `${day}-${Math.max(0, ...ofDay) + 1}`;
}
