/** The outline of a character in a thousandth of its size, upwards from the base line, and how far it takes the pen. */
export interface Glyph {
	readonly advance: number;
	/** x and y of each point in turn. */
	readonly points: Int16Array;
	/** By point: 1 on the outline, 0 where it pulls a quadratic curve. */
	readonly on: Uint8Array;
	/** The last point of each contour. */
	readonly ends: Uint16Array;
}

export const BLANK: Glyph = {
	advance: 0,
	points: new Int16Array(),
	on: new Uint8Array(),
	ends: new Uint16Array()
};

/**
 * As an SVG path with `M`, `L`, `Q` and `Z`, `scale` times as large, downwards from the base line.
 *
 * `x`, `y`: where the base line begins. At most two decimals: a twenty-fifth of a pixel at 600 dots to the inch.
 */
export function outlineOf(glyph: Glyph, { scale, x, y }: { scale: number; x: number; y: number }): string {
	const number = (value: number) => String(Math.round(value * 100) / 100);
	const at = (px: number, py: number) => `${number(x + px * scale)} ${number(y - py * scale)}`;
	let path = '';
	let first = 0;
	for (const end of glyph.ends) {
		path += contourOf(glyph, first, end, at);
		first = end + 1;
	}
	return path;
}

/** Between two pulling points in a row lies one on the outline that the font leaves out. */
function contourOf({ points, on }: Glyph, first: number, end: number, at: (x: number, y: number) => string): string {
	const count = end - first + 1;
	if (count < 2) return '';
	const point = (place: number) => {
		const index = first + (place % count);
		return { x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0, on: on[index] === 1 };
	};
	const middle = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
		x: (a.x + b.x) / 2,
		y: (a.y + b.y) / 2
	});
	const starts = Array.from({ length: count }, (_, place) => place).find((place) => point(place).on);
	const from = starts === undefined ? middle(point(count - 1), point(0)) : point(starts);
	let path = `M${at(from.x, from.y)}`;
	const begin = starts === undefined ? 0 : starts + 1;
	for (let step = 0; step < (starts === undefined ? count : count - 1); step++) {
		const here = point(begin + step);
		if (here.on) path += `L${at(here.x, here.y)}`;
		else {
			const next = point(begin + step + 1);
			const to = next.on ? next : middle(here, next);
			path += `Q${at(here.x, here.y)} ${at(to.x, to.y)}`;
			if (next.on) step++;
		}
	}
	return `${path}Z`;
}
