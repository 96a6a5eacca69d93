import type { MultiPolygon, Polygon, Position } from 'geojson';
import { signedRingAreaKm2 } from './area.ts';

interface Shape {
	readonly code: string;
	readonly geometry: Polygon | MultiPolygon;
}

/** Fewer common divisions say nothing: one that changed its borders would decide. */
const FEWEST_COMMON = 3;
/** The offset is GCJ-02's when it differs from it by less than this share of its length. */
const TOLERANCE = 0.4;

/**
 * The offset of new shapes against present ones, in degrees, when it is that of GCJ-02, the offset Chinese web maps
 * apply to WGS 84; otherwise `null`. Medians over the divisions' centroids, so that changed borders do not count.
 */
export function gcj02OffsetOf(
	shapes: readonly Shape[],
	present: readonly Shape[]
): { lng: number; lat: number } | null {
	const presentCentroids = new Map(present.map(({ code, geometry }) => [code, centroid(geometry)]));
	const offsets = shapes.flatMap(({ code, geometry }) => {
		const [from, to] = [presentCentroids.get(code), centroid(geometry)];
		if (!from) return [];
		const gcj02 = gcj02Offset(from);
		return [{ lng: to.lng - from.lng, lat: to.lat - from.lat, gcj02 }];
	});
	if (offsets.length < FEWEST_COMMON) return null;
	const offset = { lng: median(offsets.map(({ lng }) => lng)), lat: median(offsets.map(({ lat }) => lat)) };
	const expected = {
		lng: median(offsets.map(({ gcj02 }) => gcj02.lng)),
		lat: median(offsets.map(({ gcj02 }) => gcj02.lat))
	};
	const difference = Math.hypot(offset.lng - expected.lng, offset.lat - expected.lat);
	return difference < TOLERANCE * Math.hypot(expected.lng, expected.lat) ? offset : null;
}

/** The middle of the largest shell's area, to the accuracy of flat degrees. */
function centroid(geometry: Polygon | MultiPolygon): { lng: number; lat: number } {
	const shells = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
		([shell = []]) => shell
	);
	const ring = shells.reduce<Position[]>((best, shell) => (areaOf(shell) > areaOf(best) ? shell : best), []);
	const [originLng = 0, originLat = 0] = ring[0] ?? [];
	const sum = { doubled: 0, lng: 0, lat: 0 };
	for (let i = 1; i < ring.length; i++) {
		const [fromX, fromY] = [(ring[i - 1]?.[0] ?? 0) - originLng, (ring[i - 1]?.[1] ?? 0) - originLat];
		const [toX, toY] = [(ring[i]?.[0] ?? 0) - originLng, (ring[i]?.[1] ?? 0) - originLat];
		const cross = fromX * toY - toX * fromY;
		sum.doubled += cross;
		sum.lng += (fromX + toX) * cross;
		sum.lat += (fromY + toY) * cross;
	}
	if (sum.doubled === 0) return { lng: originLng, lat: originLat };
	return { lng: originLng + sum.lng / (3 * sum.doubled), lat: originLat + sum.lat / (3 * sum.doubled) };
}

const areaOf = (ring: readonly Position[]): number => Math.abs(signedRingAreaKm2(ring));

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/**
 * What GCJ-02 adds to a WGS 84 position in China, in degrees.
 *
 * @source the algorithm as published in eviltransform (github.com/googollee/eviltransform, MIT)
 */
function gcj02Offset({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
	const [x, y] = [lng - 105, lat - 35];
	const common = (20 * wave(6 * x) + 20 * wave(2 * x)) * (2 / 3);
	const north =
		-100 +
		2 * x +
		3 * y +
		0.2 * y * y +
		0.1 * x * y +
		0.2 * Math.sqrt(Math.abs(x)) +
		common +
		((20 * wave(y) + 40 * wave(y / 3)) * 2) / 3 +
		((160 * wave(y / 12) + 320 * wave(y / 30)) * 2) / 3;
	const east =
		300 +
		x +
		2 * y +
		0.1 * x * x +
		0.1 * x * y +
		0.1 * Math.sqrt(Math.abs(x)) +
		common +
		((20 * wave(x) + 40 * wave(x / 3)) * 2) / 3 +
		((150 * wave(x / 12) + 300 * wave(x / 30)) * 2) / 3;
	const latitude = (lat * Math.PI) / 180;
	const magic = 1 - KRASOVSKY.eccentricitySquared * Math.sin(latitude) ** 2;
	const meridianRadius = (KRASOVSKY.semiMajorM * (1 - KRASOVSKY.eccentricitySquared)) / magic ** 1.5;
	const parallelRadius = (KRASOVSKY.semiMajorM / Math.sqrt(magic)) * Math.cos(latitude);
	return { lng: (east / parallelRadius) * (180 / Math.PI), lat: (north / meridianRadius) * (180 / Math.PI) };
}

/** The ellipsoid GCJ-02 is computed on. */
const KRASOVSKY = { semiMajorM: 6378245, eccentricitySquared: 0.006693421622965943 };

const wave = (turns: number): number => Math.sin(turns * Math.PI);
