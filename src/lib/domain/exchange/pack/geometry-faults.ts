/** What is wrong with a geometry, and where in it: `coordinates[0][3]`. */
export interface GeometryFault {
	code: 'bad-geometry' | 'out-of-range';
	field: string;
	value: unknown;
}

/** How many levels of lists stand between a geometry and its positions. */
const DEPTHS: Readonly<Record<string, number>> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};

/**
 * The first fault of a GeoJSON geometry; `null` where it has none: a known type, positions within the range of WGS 84
 * degrees, lines of two positions or more, closed rings of four or more. Self-intersection is not looked for.
 * A GeometryCollection is a fault: nothing here draws one.
 */
export function faultOfGeometry(geometry: unknown): GeometryFault | null {
	if (!isRecord(geometry)) return { code: 'bad-geometry', field: '', value: geometry };
	const { type, coordinates } = geometry;
	const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
	if (depth === undefined) return { code: 'bad-geometry', field: 'type', value: type };
	return faultAt(coordinates, depth, String(type), 'coordinates');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultAt(coordinates: unknown, depth: number, type: string, field: string): GeometryFault | null {
	if (depth === 0) return faultOfPosition(coordinates, field);
	if (!Array.isArray(coordinates) || coordinates.length < fewest(depth, type)) {
		return { code: 'bad-geometry', field, value: coordinates };
	}
	for (const [index, inner] of coordinates.entries()) {
		const fault = faultAt(inner, depth - 1, type, `${field}[${index}]`);
		if (fault) return fault;
	}
	if (depth > 1 || !type.endsWith('Polygon') || isClosed(coordinates)) return null;
	return { code: 'bad-geometry', field, value: coordinates };
}

function fewest(depth: number, type: string): number {
	if (depth > 1 || type === 'MultiPoint') return 1;
	return type.endsWith('Polygon') ? 4 : 2;
}

function faultOfPosition(position: unknown, field: string): GeometryFault | null {
	const [lng, lat] = Array.isArray(position) ? position : [];
	if (typeof lng !== 'number' || typeof lat !== 'number') return { code: 'bad-geometry', field, value: position };
	if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return null;
	return { code: 'out-of-range', field, value: position };
}

function isClosed(ring: readonly unknown[]): boolean {
	const [first, last] = [ring.at(0), ring.at(-1)];
	return Array.isArray(first) && Array.isArray(last) && first[0] === last[0] && first[1] === last[1];
}
