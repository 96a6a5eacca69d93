import type { Position } from 'geojson';
import type { ReadPolygons } from './read-polygons.ts';

/** In whole millionths of a degree, so that every sign below is exact for edges of up to some 60°. */
interface Edge {
	fromX: number;
	fromY: number;
	toX: number;
	toY: number;
	ring: number;
	path: string;
}

const MICRODEGREES = 1e6;
/** A shape that crosses itself everywhere needs no longer list. */
const MOST_CROSSINGS = 10;

/**
 * Where the outline of a shape crosses or touches itself: `path` of the later edge's first point, `value` its position.
 * Two rings may touch in a point; a ring may not touch itself. At most ten.
 *
 * Edges are swept by longitude and compared only with those open at the same longitude.
 */
export function findCrossings({
	polygons,
	paths
}: Pick<ReadPolygons, 'polygons' | 'paths'>): { path: string; value: Position }[] {
	const edges = edgesOf(polygons, paths).sort((a, b) => west(a) - west(b));
	const crossings: { path: string; value: Position }[] = [];
	let open: Edge[] = [];
	let nextPrune = 64;
	for (const edge of edges) {
		const from = west(edge);
		if (open.length >= nextPrune) {
			open = open.filter((other) => east(other) >= from);
			nextPrune = 2 * open.length + 64;
		}
		for (const other of open) {
			if (east(other) < from || !shareLatitudes(edge, other) || !collide(edge, other)) continue;
			crossings.push({ path: edge.path, value: [edge.fromX / MICRODEGREES, edge.fromY / MICRODEGREES] });
			if (crossings.length === MOST_CROSSINGS) return crossings;
		}
		open.push(edge);
	}
	return crossings;
}

function edgesOf(polygons: ReadPolygons['polygons'], paths: ReadPolygons['paths']): Edge[] {
	const edges: Edge[] = [];
	let ringNumber = 0;
	polygons.forEach((rings, polygonIndex) => {
		rings.forEach((ring, ringIndex) => {
			const path = paths[polygonIndex]?.[ringIndex] ?? '';
			for (let i = 1; i < ring.length; i++) {
				const [fromX = 0, fromY = 0] = (ring[i - 1] ?? []).map(toMicrodegrees);
				const [toX = 0, toY = 0] = (ring[i] ?? []).map(toMicrodegrees);
				edges.push({ fromX, fromY, toX, toY, ring: ringNumber, path: `${path}[${i - 1}]` });
			}
			ringNumber++;
		});
	});
	return edges;
}

const toMicrodegrees = (degrees: number): number => Math.round(degrees * MICRODEGREES);
const west = (edge: Edge): number => Math.min(edge.fromX, edge.toX);
const east = (edge: Edge): number => Math.max(edge.fromX, edge.toX);

function shareLatitudes(a: Edge, b: Edge): boolean {
	return Math.max(a.fromY, a.toY) >= Math.min(b.fromY, b.toY) && Math.max(b.fromY, b.toY) >= Math.min(a.fromY, a.toY);
}

function collide(a: Edge, b: Edge): boolean {
	const sideOfFrom = side(a, b.fromX, b.fromY);
	const sideOfTo = side(a, b.toX, b.toY);
	if (sideOfFrom === 0 && sideOfTo === 0) return overlapInLine(a, b);
	const isPassed = sideOfFrom * sideOfTo <= 0 && side(b, a.fromX, a.fromY) * side(b, a.toX, a.toY) <= 0;
	if (!isPassed) return false;
	const isProper = sideOfFrom * sideOfTo < 0 && side(b, a.fromX, a.fromY) * side(b, a.toX, a.toY) < 0;
	return isProper || (a.ring === b.ring && !areConsecutive(a, b));
}

/** The end of one is the start of the other: neighbours in a ring. */
function areConsecutive(a: Edge, b: Edge): boolean {
	return (a.toX === b.fromX && a.toY === b.fromY) || (b.toX === a.fromX && b.toY === a.fromY);
}

/** Of two edges on one line: whether they share more than a point. */
function overlapInLine(a: Edge, b: Edge): boolean {
	const isSteep = Math.abs(a.toY - a.fromY) > Math.abs(a.toX - a.fromX);
	const [aFrom, aTo, bFrom, bTo] = isSteep ? [a.fromY, a.toY, b.fromY, b.toY] : [a.fromX, a.toX, b.fromX, b.toX];
	return Math.min(Math.max(aFrom, aTo), Math.max(bFrom, bTo)) > Math.max(Math.min(aFrom, aTo), Math.min(bFrom, bTo));
}

/** −1, 0 or 1: on which side of the line through the edge a point lies. */
function side(edge: Edge, x: number, y: number): number {
	return Math.sign((edge.toX - edge.fromX) * (y - edge.fromY) - (edge.toY - edge.fromY) * (x - edge.fromX));
}
