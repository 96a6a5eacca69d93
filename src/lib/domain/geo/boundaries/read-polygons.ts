import type { Position } from 'geojson';
import type { BoundaryProblem } from '../boundaries.ts';
import { signedRingAreaKm2 } from './area.ts';
import { isRecord } from './read-features.ts';

export interface ReadRing {
	/** Where it stood in the file. */
	path: string;
	/** Closed, and wound right-hand: the shell of a polygon counter-clockwise, its holes clockwise. */
	positions: Position[];
	/** For each position, its place in the ring of the file. */
	places: number[];
}

export interface ReadPolygons {
	/** The rings of each polygon, the shell first. */
	polygons: ReadRing[][];
	problems: BoundaryProblem[];
}

const DECIMALS = 1e6;

/** The polygons of a Polygon or MultiPolygon of unknown quality, in degrees; heights are dropped. */
export function readPolygons(geometry: unknown, path: string): ReadPolygons {
	const read: ReadPolygons = { polygons: [], problems: [] };
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
	const wound = rings.map((ring, index) => {
		const tidy = readRing(ring, `${path}[${index}]`, read.problems);
		const isClockwise = signedRingAreaKm2(tidy.positions) < 0;
		// RFC 7946, 3.1.6: the shell counter-clockwise, holes clockwise
		return isClockwise === (index === 0) ? turned(tidy) : tidy;
	});
	const shell = wound[0]?.positions ?? [];
	for (const { path, positions } of wound.slice(1)) {
		if (positions.length > 0 && shell.length > 0 && !positions.some((position) => isInside(position, shell))) {
			read.problems.push({ code: 'ring-outside-its-shell', path, value: positions[0] });
		}
	}
	read.polygons.push(wound);
}

/** One ring, rounded, without repeated points and spikes; empty after a problem. The first bad position stands for all. */
function readRing(ring: unknown, path: string, problems: BoundaryProblem[]): ReadRing {
	const empty: ReadRing = { path, positions: [], places: [] };
	if (!Array.isArray(ring)) {
		problems.push({ code: 'geometry-unsupported', path, value: ring });
		return empty;
	}
	const positions: Position[] = [];
	for (let index = 0; index < ring.length; index++) {
		const code = problemOfPosition(ring[index]);
		if (code) {
			problems.push({ code, path: `${path}[${index}]`, value: ring[index] });
			return empty;
		}
		const [lng, lat] = ring[index];
		positions.push([Math.round(lng * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]);
	}
	if (positions.length === 0 || !isSame(positions[0], positions.at(-1))) {
		problems.push({ code: 'ring-open', path, value: positions.at(-1) ?? null });
		return empty;
	}
	const places = withoutSpikes(positions);
	if (places.length < 3) {
		problems.push({ code: 'ring-too-short', path, value: ring.length });
		return empty;
	}
	const closed = [...places, ...places.slice(0, 1)];
	return { path, positions: closed.map((place) => positions[place] ?? []), places: closed };
}

function turned({ path, positions, places }: ReadRing): ReadRing {
	return { path, positions: [...positions].reverse(), places: [...places].reverse() };
}

function problemOfPosition(position: unknown): BoundaryProblem['code'] | null {
	if (!Array.isArray(position) || !Number.isFinite(position[0]) || !Number.isFinite(position[1]))
		return 'position-unreadable';
	const [lng, lat] = position.slice(0, 2).map(Math.abs);
	if (lng === undefined || lat === undefined) return 'position-unreadable';
	if (lng <= 180 && lat <= 90) return null;
	return lng <= 90 && lat <= 180 ? 'coordinates-swapped' : 'coordinates-projected';
}

/** The places that remain without points that repeat the one before, nor lines that run out and back; not closed. */
function withoutSpikes(positions: readonly Position[]): number[] {
	const kept: number[] = [];
	const at = (index: number) => positions[kept.at(index) ?? -1];
	for (let place = 0; place < positions.length - 1; place++) {
		const position = positions[place];
		if (kept.length > 0 && isSame(at(-1), position)) continue;
		if (kept.length > 1 && isSame(at(-2), position)) kept.pop();
		else kept.push(place);
	}
	while (kept.length > 2 && (isSame(at(-1), at(0)) || isSame(at(-2), at(0)))) kept.pop();
	while (kept.length > 2 && isSame(at(1), at(-1))) kept.shift();
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
