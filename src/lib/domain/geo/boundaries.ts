import type { MultiPolygon, Polygon } from 'geojson';
import type { Problem } from '../result.ts';
import { polygonAreaKm2 } from './boundaries/area.ts';
import { measureCoverage } from './boundaries/coverage.ts';
import { findCrossings } from './boundaries/crossings.ts';
import { labelPoint } from './boundaries/label-point.ts';
import { matchDivisions, type ExpectedDivision } from './boundaries/match-divisions.ts';
import { readFeatures } from './boundaries/read-features.ts';
import { readPolygons, type ReadPolygons } from './boundaries/read-polygons.ts';
import { gcj02OffsetOf } from './boundaries/shift.ts';

export type BoundaryProblemCode =
	| 'not-json'
	| 'not-a-feature-collection'
	| 'reference-system-unsupported'
	| 'not-a-feature'
	| 'division-unknown'
	| 'division-missing'
	| 'division-duplicate'
	| 'name-differs'
	| 'geometry-unsupported'
	| 'position-unreadable'
	| 'coordinates-projected'
	| 'coordinates-swapped'
	| 'coordinates-gcj02'
	| 'ring-open'
	| 'ring-too-short'
	| 'ring-outside-its-shell'
	| 'self-intersection'
	| 'area-differs'
	| 'overlap'
	| 'gap';

export type BoundaryProblem = Problem<BoundaryProblemCode>;

export interface DivisionShape {
	readonly code: string;
	/** WGS 84, wound right-hand, 6 decimals. */
	readonly geometry: Polygon | MultiPolygon;
	readonly areaKm2: number;
	/** Well inside the shape. */
	readonly labelPoint: readonly [lng: number, lat: number];
}

export type ParsedBoundaries =
	{ ok: true; value: DivisionShape[]; notes: BoundaryProblem[] } | { ok: false; problems: BoundaryProblem[] };

/** A division's new area may differ from the present by this share: editions differ, a wrong match differs more. */
const AREA_TOLERANCE = 0.25;
/** Overlap of two divisions, as a share of the smaller, above which a file is refused; below, it is noted. */
const OVERLAP_TOLERANCE = 0.005;
/** Land inside the outline that is in no division, as a share of all, above which a file is refused. */
const GAP_TOLERANCE = 0.0005;
/** Overlaps and gaps below this are the noise of measuring. */
const NEGLIGIBLE_KM2 = 0.05;

/**
 * Reads an official boundary file: a FeatureCollection of one Polygon or MultiPolygon for each division.
 *
 * `input`: the parsed JSON or its text. `expected`: the divisions of the territory, known by code or by any of `names`;
 * `areaKm2` is the present area, `null` where unknown. `present`: the present shapes, if the new ones shall be
 * compared with them for a GCJ-02 shift.
 *
 * Result: the shapes in the order of `expected`; winding is corrected, coordinates are rounded to 6 decimals, repeated
 * points are dropped. `notes` are what the reader should know and can live with. A refusal names every problem of the
 * stage it reached: file, features and their divisions, coordinates, then shapes.
 */
export function parseBoundaries(
	input: unknown,
	expected: readonly ExpectedDivision[],
	present: readonly Pick<DivisionShape, 'code' | 'geometry'>[] = []
): ParsedBoundaries {
	const read = readFeatures(input);
	if (!read.ok) return read;
	const matched = matchDivisions(read.value, expected);
	const polygons = read.value.map(({ geometry }, index) => readPolygons(geometry, `features[${index}].geometry`));
	const unreadable = [...matched.problems, ...polygons.flatMap(({ problems }) => problems)];
	if (unreadable.length > 0) return { ok: false, problems: unreadable };

	const divisions = expected.map(({ code, areaKm2 }) => {
		const index = matched.featureOf.get(code) ?? -1;
		return shapeDivision({ code, expectedAreaKm2: areaKm2, index, read: polygons[index] });
	});
	const shapes = divisions.map(({ shape }) => shape);
	const coverage = checkCoverage(divisions);
	const problems = [
		...divisions.flatMap(({ problems }) => problems),
		...coverage.problems,
		...checkShift(shapes, present)
	];
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: shapes, notes: [...matched.notes, ...coverage.notes] };
}

interface Shaped {
	shape: DivisionShape;
	path: string;
	problems: BoundaryProblem[];
}

function shapeDivision({
	code,
	expectedAreaKm2,
	index,
	read
}: {
	code: string;
	expectedAreaKm2: number | null;
	index: number;
	read: ReadPolygons | undefined;
}): Shaped {
	if (!read) throw new Error(`no feature for division ${code}`);
	const path = `features[${index}].geometry`;
	const polygons = read.polygons.map((rings) => rings.map(({ positions }) => positions));
	const [first = [], ...rest] = polygons;
	const geometry: Polygon | MultiPolygon =
		rest.length === 0 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons };
	const areaKm2 = polygonAreaKm2(geometry);
	const problems: BoundaryProblem[] = findCrossings(read.polygons.flat()).map((crossing) => ({
		code: 'self-intersection',
		...crossing
	}));
	if (expectedAreaKm2 !== null && Math.abs(areaKm2 - expectedAreaKm2) > AREA_TOLERANCE * expectedAreaKm2) {
		problems.push({ code: 'area-differs', path, value: { code, areaKm2, expectedAreaKm2 } });
	}
	const label = labelPoint(geometry) ?? [0, 0];
	return { shape: { code, geometry, areaKm2, labelPoint: label }, path, problems };
}

function checkCoverage(divisions: readonly Shaped[]): { problems: BoundaryProblem[]; notes: BoundaryProblem[] } {
	const { overlaps, gaps } = measureCoverage(divisions.map(({ shape }) => shape.geometry));
	const problems: BoundaryProblem[] = [];
	const notes: BoundaryProblem[] = [];
	for (const { first, second, areaKm2 } of overlaps) {
		const [one, other] = [divisions[first], divisions[second]];
		if (!one || !other || areaKm2 < NEGLIGIBLE_KM2) continue;
		const share = areaKm2 / Math.min(one.shape.areaKm2, other.shape.areaKm2);
		const value = { codes: [one.shape.code, other.shape.code], areaKm2, share };
		(share > OVERLAP_TOLERANCE ? problems : notes).push({ code: 'overlap', path: other.path, value });
	}
	const wide = gaps.filter(({ areaKm2 }) => areaKm2 >= NEGLIGIBLE_KM2);
	const gapKm2 = wide.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
	const totalKm2 = divisions.reduce((sum, { shape }) => sum + shape.areaKm2, 0);
	const gapProblems = wide.map((gap) => ({ code: 'gap' as const, path: 'features', value: gap }));
	(gapKm2 > GAP_TOLERANCE * totalKm2 ? problems : notes).push(...gapProblems);
	return { problems, notes };
}

function checkShift(
	shapes: readonly DivisionShape[],
	present: readonly Pick<DivisionShape, 'code' | 'geometry'>[]
): BoundaryProblem[] {
	const offset = gcj02OffsetOf(shapes, present);
	return offset ? [{ code: 'coordinates-gcj02', path: 'features', value: offset }] : [];
}
