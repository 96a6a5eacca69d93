import type { Position } from 'geojson';
import type { ReadRing } from './read-polygons.ts';

/** In whole millionths of a degree, so that every sign below is exact for edges of up to some 60°. */
interface Edge {
	fromX: number;
	fromY: number;
	toX: number;
	toY: number;
	ring: ReadRing;
	/** Place of its first point in the ring. */
	start: number;
}

const MICRODEGREES = 1e6;
/** A shape that crosses itself everywhere needs no longer list. */
const MOST_CROSSINGS = 10;

/**
 * Where the outline of a shape crosses or touches itself: `path` and `value` of the first point of one of the edges.
 * Two rings may touch in a point; a ring may not touch itself. At most ten.
 *
 * Edges are dealt to bands of latitude, √n of them, and each band is swept by longitude: neither many edges above each
 * other nor many side by side are all compared.
 */
export function findCrossings(rings: readonly ReadRing[]): { path: string; value: Position }[] {
	const edges = rings.flatMap(edgesOf).sort((a, b) => west(a) - west(b));
	const crossings = new Map<string, Position>();
	for (const band of bandsOf(edges)) {
		for (const { ring, start } of crossingsOf(band)) {
			crossings.set(`${ring.path}[${ring.places[start]}]`, ring.positions[start] ?? []);
			if (crossings.size === MOST_CROSSINGS) return listed(crossings);
		}
	}
	return listed(crossings);
}

const listed = (crossings: ReadonlyMap<string, Position>) => [...crossings].map(([path, value]) => ({ path, value }));

function edgesOf(ring: ReadRing): Edge[] {
	const edges: Edge[] = [];
	for (let start = 0; start < ring.positions.length - 1; start++) {
		const [fromX = 0, fromY = 0] = ring.positions[start]?.map(toMicrodegrees) ?? [];
		const [toX = 0, toY = 0] = ring.positions[start + 1]?.map(toMicrodegrees) ?? [];
		edges.push({ fromX, fromY, toX, toY, ring, start });
	}
	return edges;
}

/** The edges of each band of latitude; an edge is in every band it reaches. Their order stays. */
function bandsOf(edges: readonly Edge[]): Edge[][] {
	const bottom = edges.reduce((low, edge) => Math.min(low, south(edge)), Infinity);
	const top = edges.reduce((high, edge) => Math.max(high, north(edge)), -Infinity);
	const bands: Edge[][] = Array.from({ length: Math.ceil(Math.sqrt(edges.length)) }, () => []);
	const height = (top - bottom) / bands.length || 1;
	for (const edge of edges) {
		// what lies on the northern limit belongs to the last band
		const last = Math.min(bands.length - 1, Math.floor((north(edge) - bottom) / height));
		const first = Math.min(last, Math.floor((south(edge) - bottom) / height));
		for (let band = first; band <= last; band++) bands[band]?.push(edge);
	}
	return bands;
}

/** The later edge of each pair that collides; `edges` from west to east. */
function* crossingsOf(edges: readonly Edge[]): Generator<Edge> {
	let open: Edge[] = [];
	let nextPrune = 64;
	for (const edge of edges) {
		const from = west(edge);
		if (open.length >= nextPrune) {
			open = open.filter((other) => east(other) >= from);
			nextPrune = 2 * open.length + 64;
		}
		for (const other of open) {
			if (east(other) >= from && shareLatitudes(edge, other) && collide(edge, other)) yield edge;
		}
		open.push(edge);
	}
}

const toMicrodegrees = (degrees: number): number => Math.round(degrees * MICRODEGREES);
const west = (edge: Edge): number => Math.min(edge.fromX, edge.toX);
const east = (edge: Edge): number => Math.max(edge.fromX, edge.toX);
const south = (edge: Edge): number => Math.min(edge.fromY, edge.toY);
const north = (edge: Edge): number => Math.max(edge.fromY, edge.toY);

function shareLatitudes(a: Edge, b: Edge): boolean {
	return north(a) >= south(b) && north(b) >= south(a);
}

function collide(a: Edge, b: Edge): boolean {
	const ofB = side(a, b.fromX, b.fromY) * side(a, b.toX, b.toY);
	const ofA = side(b, a.fromX, a.fromY) * side(b, a.toX, a.toY);
	if (ofA > 0 || ofB > 0) return false;
	if (areInLine(a, b)) return overlapInLine(a, b);
	const isProper = ofA < 0 && ofB < 0;
	return isProper || (a.ring === b.ring && !areConsecutive(a, b));
}

function areInLine(a: Edge, b: Edge): boolean {
	return side(a, b.fromX, b.fromY) === 0 && side(a, b.toX, b.toY) === 0;
}

/** Whether two edges of one ring follow each other. */
function areConsecutive(a: Edge, b: Edge): boolean {
	const last = a.ring.positions.length - 2;
	const apart = Math.abs(a.start - b.start);
	return apart === 1 || apart === last;
}

/** Of two edges on one line: whether they share more than a point, or a point their ring only passes again later. */
function overlapInLine(a: Edge, b: Edge): boolean {
	const isSteep = Math.abs(a.toY - a.fromY) > Math.abs(a.toX - a.fromX);
	const [aFrom, aTo, bFrom, bTo] = isSteep ? [a.fromY, a.toY, b.fromY, b.toY] : [a.fromX, a.toX, b.fromX, b.toX];
	const shared =
		Math.min(Math.max(aFrom, aTo), Math.max(bFrom, bTo)) - Math.max(Math.min(aFrom, aTo), Math.min(bFrom, bTo));
	return shared > 0 || (shared === 0 && a.ring === b.ring && !areConsecutive(a, b));
}

/** −1, 0 or 1: on which side of the line through the edge a point lies. */
function side(edge: Edge, x: number, y: number): number {
	return Math.sign((edge.toX - edge.fromX) * (y - edge.fromY) - (edge.toY - edge.fromY) * (x - edge.fromX));
}
