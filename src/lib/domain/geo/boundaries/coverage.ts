import type { MultiPolygon, Polygon } from 'geojson';
import { findGaps, type Gap, type Span } from './gaps.ts';

export interface Coverage {
	/** `first` and `second` are places in the list of shapes. */
	overlaps: { first: number; second: number; areaKm2: number }[];
	gaps: Gap[];
}

/** Lines of latitude measured along: over 300 km they lie 100 m apart. */
const LINES = 3000;
const KM_PER_DEGREE = 111.195;

interface Crossing {
	lng: number;
	shape: number;
}

/**
 * How far shapes overlap, and what their union encloses without covering, measured along lines of latitude.
 *
 * Result: areas to a few hundredths of a km² for territories of some 300 km; what is thinner than the lines are
 * apart, and lies along them, may be missed. Land open to the outside is no gap.
 */
export function measureCoverage(shapes: readonly (Polygon | MultiPolygon)[]): Coverage {
	const edges = shapes.flatMap((shape, index) => edgesOf(shape, index));
	const south = edges.reduce((low, edge) => Math.min(low, edge.south), Infinity);
	const north = edges.reduce((high, edge) => Math.max(high, edge.north), -Infinity);
	if (!(north > south)) return { overlaps: [], gaps: [] };
	const step = (north - south) / LINES;
	const latitudeOf = (line: number) => south + (line + 0.5) * step;
	const crossings: Crossing[][] = Array.from({ length: LINES }, () => []);
	for (const edge of edges) {
		const last = Math.min(LINES - 1, Math.ceil((edge.north - south) / step - 0.5) - 1);
		for (let line = Math.max(0, Math.ceil((edge.south - south) / step - 0.5)); line <= last; line++) {
			const along = (latitudeOf(line) - edge.south) / (edge.north - edge.south);
			crossings[line]?.push({ lng: edge.southLng + along * (edge.northLng - edge.southLng), shape: edge.shape });
		}
	}
	const overlaps = new Map<number, number>();
	const uncovered = crossings.map((onLine, line): Span[] => {
		const lat = latitudeOf(line);
		const km2PerDegree = Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE * KM_PER_DEGREE * step;
		const between = walkLine(onLine, (first, second, degrees) => {
			const pair = Math.min(first, second) * shapes.length + Math.max(first, second);
			overlaps.set(pair, (overlaps.get(pair) ?? 0) + degrees * km2PerDegree);
		});
		const [first, last] = [onLine[0]?.lng ?? Infinity, onLine.at(-1)?.lng ?? Infinity];
		return [
			{ west: -Infinity, east: first, lat, areaKm2: 0, isOutside: true },
			...between.map(([west, east]) => ({ west, east, lat, areaKm2: (east - west) * km2PerDegree, isOutside: false })),
			{ west: last, east: Infinity, lat, areaKm2: 0, isOutside: true }
		];
	});
	return {
		overlaps: [...overlaps].map(([pair, areaKm2]) => ({
			first: Math.floor(pair / shapes.length),
			second: pair % shapes.length,
			areaKm2
		})),
		gaps: findGaps(uncovered)
	};
}

/** Walks one line from west to east: calls back for each overlap, returns what lies uncovered between shapes. */
function walkLine(
	crossings: Crossing[],
	onOverlap: (first: number, second: number, degrees: number) => void
): [number, number][] {
	crossings.sort((a, b) => a.lng - b.lng);
	const uncovered: [number, number][] = [];
	const inside = new Set<number>();
	let previous = crossings[0]?.lng ?? 0;
	for (const { lng, shape } of crossings) {
		const degrees = lng - previous;
		if (degrees > 0 && inside.size === 0) uncovered.push([previous, lng]);
		if (degrees > 0 && inside.size > 1) {
			const shapes = [...inside];
			shapes.forEach((first, index) => shapes.slice(index + 1).forEach((second) => onOverlap(first, second, degrees)));
		}
		if (!inside.delete(shape)) inside.add(shape);
		previous = lng;
	}
	return uncovered;
}

interface Edge {
	shape: number;
	south: number;
	southLng: number;
	north: number;
	northLng: number;
}

/** Edges from south to north, so that two shapes cross a line at the same place where they share an edge. */
function edgesOf(geometry: Polygon | MultiPolygon, shape: number): Edge[] {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	return rings.flatMap((ring) =>
		ring.slice(1).map((to, index): Edge => {
			const [fromLng = 0, fromLat = 0] = ring[index] ?? [];
			const [toLng = 0, toLat = 0] = to;
			return fromLat <= toLat
				? { shape, south: fromLat, southLng: fromLng, north: toLat, northLng: toLng }
				: { shape, south: toLat, southLng: toLng, north: fromLat, northLng: fromLng };
		})
	);
}
