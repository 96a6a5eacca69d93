import type { Point } from './pen.ts';

/** Where a letter stands on a line, and how it is turned there, in degrees clockwise. */
export interface LetterPlace {
	readonly at: Point;
	readonly rotation: number;
}

/** Two letters turned further apart than this cannot be read as one word. */
const MOST_BEND = 20;

/**
 * Letters along a line, from `start` on, none upside down; `null` where the line is too short or bends too sharply.
 *
 * `widths`: how far each letter reaches, in the unit of the line. The direction of a letter is that of the line over a
 * width around it, so that a small crook does not turn it.
 */
export function lettersAlong(
	line: readonly Point[],
	{ widths, start, smooth }: { widths: readonly number[]; start: number; smooth: number }
): LetterPlace[] | null {
	const walk = walkAlong(line);
	const total = widths.reduce((sum, width) => sum + width, 0);
	if (start < 0 || start + total > walk.length) return null;
	const first = walk.at(start);
	const last = walk.at(start + total);
	// a name reads from left to right, whichever way the water runs
	const isTurned = last[0] < first[0];
	const placeOf = (along: number) => (isTurned ? start + total - along : start + along);
	const sign = isTurned ? -1 : 1;
	let along = 0;
	const letters = widths.map((width): LetterPlace => {
		const middle = placeOf(along + width / 2);
		along += width;
		const [fromX, fromY] = walk.at(middle - sign * smooth);
		const [toX, toY] = walk.at(middle + sign * smooth);
		return { at: walk.at(middle), rotation: (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI };
	});
	const isBent = letters.some(({ rotation }, place) => bendBetween(rotation, letters[place + 1]?.rotation) > MOST_BEND);
	return isBent || letters.some(({ rotation }) => Math.abs(rotation) > 90) ? null : letters;
}

const bendBetween = (one: number, next: number | undefined): number => {
	if (next === undefined) return 0;
	const apart = Math.abs(next - one) % 360;
	return Math.min(apart, 360 - apart);
};

/** A line as a way: its length, and where one is after so much of it. */
export function walkAlong(line: readonly Point[]): { readonly length: number; readonly at: (along: number) => Point } {
	const reached = [0];
	for (let place = 1; place < line.length; place++) {
		const [x1 = 0, y1 = 0] = line[place - 1] ?? [];
		const [x2 = 0, y2 = 0] = line[place] ?? [];
		reached.push((reached[place - 1] ?? 0) + Math.hypot(x2 - x1, y2 - y1));
	}
	const length = reached.at(-1) ?? 0;
	return {
		length,
		at(along) {
			const wanted = Math.min(Math.max(along, 0), length);
			const next = Math.max(
				1,
				reached.findIndex((far) => far >= wanted)
			);
			const [from = 0, to = 0] = [reached[next - 1], reached[next]];
			const share = to > from ? (wanted - from) / (to - from) : 0;
			const [x1 = 0, y1 = 0] = line[next - 1] ?? [];
			const [x2 = 0, y2 = 0] = line[next] ?? [x1, y1];
			return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
		}
	};
}
