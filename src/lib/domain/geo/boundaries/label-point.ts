import type { MultiPolygon, Polygon, Position } from 'geojson';

interface Cell {
	lng: number;
	lat: number;
	/** Half its side, in degrees of latitude. */
	half: number;
	/** Distance of its centre to the outline, negative outside, in degrees of latitude. */
	clearance: number;
}

/** Cells that could better the best by less than this, in degrees of latitude, are not divided: some 50 m. */
const PRECISION = 0.0005;
/** Finer outlines are thinned to about this many positions a ring: a label does not see the difference. */
const FINEST_RING = 2000;

/**
 * A point well inside the largest part of a shape: about the centre of its largest inscribed circle.
 *
 * Result: `[lng, lat]`, 5 decimals. `null` for a shape without area.
 *
 * @source Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016): quadtree search
 */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] | null {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const found = polygons.map((rings) => widestPoint(rings.map(thinned))).filter((cell) => cell !== null);
	const best = found.reduce<Cell | null>(
		(best, cell) => (best && best.clearance >= cell.clearance ? best : cell),
		null
	);
	return best && [Number(best.lng.toFixed(5)), Number(best.lat.toFixed(5))];
}

function widestPoint(rings: readonly Position[][]): Cell | null {
	const shell = rings[0] ?? [];
	const [west, east] = span(shell.map((position) => position[0] ?? 0));
	const [south, north] = span(shell.map((position) => position[1] ?? 0));
	if (!(east > west && north > south)) return null;
	const lngScale = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const cellAt = (lng: number, lat: number, half: number): Cell => ({
		lng,
		lat,
		half,
		clearance: clearance({ lng, lat, lngScale, rings })
	});
	const side = Math.min((east - west) * lngScale, north - south);
	let best = cellAt((west + east) / 2, (south + north) / 2, 0);
	const open: Cell[] = [];
	for (let lng = west; lng < east; lng += side / lngScale) {
		for (let lat = south; lat < north; lat += side)
			open.push(cellAt(lng + side / lngScale / 2, lat + side / 2, side / 2));
	}
	for (let cell = open.pop(); cell; cell = open.pop()) {
		if (cell.clearance > best.clearance) best = cell;
		// √2 half sides from the centre to a corner: no point of the cell is clearer than this
		if (cell.clearance + cell.half * Math.SQRT2 - best.clearance <= PRECISION) continue;
		const half = cell.half / 2;
		for (const [x, y] of QUARTERS) open.push(cellAt(cell.lng + (x * half) / lngScale, cell.lat + y * half, half));
	}
	return best.clearance > 0 ? best : null;
}

function thinned(ring: readonly Position[]): Position[] {
	const every = Math.ceil(ring.length / FINEST_RING);
	return ring.filter((_, index) => index % every === 0 || index === ring.length - 1);
}

const QUARTERS = [
	[-1, -1],
	[1, -1],
	[-1, 1],
	[1, 1]
] as const;

function span(values: readonly number[]): [number, number] {
	return values.reduce<[number, number]>(
		([low, high], value) => [Math.min(low, value), Math.max(high, value)],
		[Infinity, -Infinity]
	);
}

interface Probe {
	lng: number;
	lat: number;
	lngScale: number;
	rings: readonly Position[][];
}

function clearance({ lng, lat, lngScale, rings }: Probe): number {
	let inside = false;
	let nearestSquared = Infinity;
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i++) {
			const fromX = ((ring[i - 1]?.[0] ?? 0) - lng) * lngScale;
			const fromY = (ring[i - 1]?.[1] ?? 0) - lat;
			const toX = ((ring[i]?.[0] ?? 0) - lng) * lngScale;
			const toY = (ring[i]?.[1] ?? 0) - lat;
			if (fromY > 0 !== toY > 0 && fromX + ((0 - fromY) / (toY - fromY)) * (toX - fromX) > 0) inside = !inside;
			nearestSquared = Math.min(nearestSquared, squaredDistanceToOrigin(fromX, fromY, toX - fromX, toY - fromY));
		}
	}
	return (inside ? 1 : -1) * Math.sqrt(nearestSquared);
}

function squaredDistanceToOrigin(x: number, y: number, dx: number, dy: number): number {
	const lengthSquared = dx * dx + dy * dy;
	const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / lengthSquared));
	return (x + along * dx) ** 2 + (y + along * dy) ** 2;
}
