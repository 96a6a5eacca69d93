import type { Position } from 'geojson';
import type { BoundaryProblem } from '../boundaries.ts';
import { signedRingAreaKm2 } from './area.ts';
import { isRecord } from './read-features.ts';

export interface ReadPolygons {
	/** Rings closed and wound right-hand, the shell first. */
	polygons: Position[][][];
	/** For each ring of `polygons`, where it stood in the file. */
	paths: string[][];
	problems: BoundaryProblem[];
}

const DECIMALS = 1e6;

/** The polygons of a Polygon or MultiPolygon of unknown quality, in degrees; heights are dropped. */
export function readPolygons(geometry: unknown, path: string): ReadPolygons {
	const read: ReadPolygons = { polygons: [], paths: [], problems: [] };
	const type = isRecord(geometry) ? geometry.type : geometry;
	const coordinates = isRecord(geometry) ? geometry.coordinates : undefined;
	const isMany = type === 'MultiPolygon';
	if ((type !== 'Polygon' && !isMany) || !Array.isArray(coordinates) || coordinates.length === 0) {
		read.problems.push({ code: 'geometry-unsupported', path, value: type });
		return read;
	}
	const many: unknown[] = isMany ? coordinates : [coordinates];
	many.forEach((rings, index) => {
		const place = isMany ? `${path}.coordinates[${index}]` : `${path}.coordinates`;
		if (Array.isArray(rings) && rings.length > 0) readPolygon(rings, place, read);
		else read.problems.push({ code: 'geometry-unsupported', path: place, value: rings });
	});
	return read;
}

function readPolygon(rings: unknown[], path: string, read: ReadPolygons): void {
	const paths = rings.map((_, index) => `${path}[${index}]`);
	const wound = rings.map((ring, index) => {
		const positions = readRing(ring, `${path}[${index}]`, read.problems);
		const isClockwise = signedRingAreaKm2(positions) < 0;
		// RFC 7946, 3.1.6: the shell counter-clockwise, holes clockwise
		return isClockwise === (index === 0) ? positions.reverse() : positions;
	});
	const shell = wound[0] ?? [];
	wound.slice(1).forEach((hole, index) => {
		if (hole.length > 0 && shell.length > 0 && !hole.some((position) => isInside(position, shell))) {
			read.problems.push({ code: 'ring-outside-its-shell', path: paths[index + 1] ?? path, value: hole[0] });
		}
	});
	read.polygons.push(wound);
	read.paths.push(paths);
}

/** One ring, rounded, without repeated points and spikes; empty after a problem. The first bad position stands for all. */
function readRing(ring: unknown, path: string, problems: BoundaryProblem[]): Position[] {
	if (!Array.isArray(ring)) {
		problems.push({ code: 'geometry-unsupported', path, value: ring });
		return [];
	}
	const positions: Position[] = [];
	for (let index = 0; index < ring.length; index++) {
		const code = problemOfPosition(ring[index]);
		if (code) {
			problems.push({ code, path: `${path}[${index}]`, value: ring[index] });
			return [];
		}
		const [lng, lat] = ring[index];
		positions.push([Math.round(lng * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]);
	}
	const [first, last] = [positions[0], positions.at(-1)];
	if (!first || !last || !isSame(first, last)) {
		problems.push({ code: 'ring-open', path, value: last ?? null });
		return [];
	}
	const tidy = withoutSpikes(positions.slice(1));
	const [start] = tidy;
	if (!start || tidy.length < 3) {
		problems.push({ code: 'ring-too-short', path, value: ring.length });
		return [];
	}
	return [...tidy, start];
}

function problemOfPosition(position: unknown): BoundaryProblem['code'] | null {
	if (!Array.isArray(position) || !Number.isFinite(position[0]) || !Number.isFinite(position[1]))
		return 'position-unreadable';
	const [lng, lat] = position.slice(0, 2).map(Math.abs);
	if (lng === undefined || lat === undefined) return 'position-unreadable';
	if (lng <= 180 && lat <= 90) return null;
	return lng <= 90 && lat <= 180 ? 'coordinates-swapped' : 'coordinates-projected';
}

/** An open ring without points that repeat the one before, nor lines that run out and back. */
function withoutSpikes(open: readonly Position[]): Position[] {
	const kept: Position[] = [];
	for (const position of open) {
		if (isSame(kept.at(-1), position)) continue;
		if (isSame(kept.at(-2), position)) kept.pop();
		else kept.push(position);
	}
	while (kept.length > 2 && (isSame(kept.at(-1), kept[0]) || isSame(kept.at(-2), kept[0]))) kept.pop();
	while (kept.length > 2 && isSame(kept[1], kept.at(-1))) kept.shift();
	return kept;
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function isInside([lng = 0, lat = 0]: Position, ring: readonly Position[]): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [fromLng = 0, fromLat = 0] = ring[i - 1] ?? [];
		const [toLng = 0, toLat = 0] = ring[i] ?? [];
		if (fromLat > lat !== toLat > lat && lng < fromLng + ((lat - fromLat) / (toLat - fromLat)) * (toLng - fromLng))
			inside = !inside;
	}
	return inside;
}
