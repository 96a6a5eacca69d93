type Point = readonly [x: number, y: number];

/**
 * Slanting lines over an area, as a path of `M` and `L`. `rings`: outer edges and holes alike, what an odd number of them
 * encloses is the area. `gap`: between lines, in the unit of the points; lines of neighbouring areas run on.
 */
export function hatchPath(rings: readonly (readonly Point[])[], gap: number): string {
	// along a line x + y stays the same: seen so, every line is level
	const turned = rings.map((ring) => ring.map(([x, y]) => ({ level: x + y, along: x - y })));
	const levels = turned.flat().map(({ level }) => level);
	const step = gap * Math.SQRT2;
	const first = Math.ceil(levels.reduce((least, level) => Math.min(least, level), Infinity) / step);
	const last = Math.floor(levels.reduce((most, level) => Math.max(most, level), -Infinity) / step);
	let path = '';
	for (let place = first; place <= last; place++) {
		const level = place * step;
		const crossings = turned.flatMap((ring) => crossingsOf(ring, level)).sort((a, b) => a - b);
		for (let pair = 0; pair + 1 < crossings.length; pair += 2)
			path += `M${at(level, crossings[pair])}L${at(level, crossings[pair + 1])}`;
	}
	return path;
}

interface Turned {
	readonly level: number;
	readonly along: number;
}

/** Where an edge of a ring crosses a level; a corner upon it belongs to the edge that goes up from it. */
const crossingsOf = (ring: readonly Turned[], level: number): number[] =>
	ring.flatMap((corner, place) => {
		const next = ring[(place + 1) % ring.length] ?? corner;
		if (corner.level <= level === next.level <= level) return [];
		return corner.along + ((level - corner.level) / (next.level - corner.level)) * (next.along - corner.along);
	});

const at = (level: number, along = 0): string => `${short((level + along) / 2)} ${short((level - along) / 2)}`;
const short = (value: number): string => String(Math.round(value * 100) / 100);
