import type { Position } from 'geojson';
import type { Shape } from '../../../domain/exchange/out/coordinates.ts';
import { type Extent, extentOf, woundPolygons } from '../../../domain/exchange/out/rings.ts';

/** Simple feature types of well-known binary. */
const [POINT, POLYGON, MULTI_POLYGON] = [1, 3, 6];
const LITTLE_ENDIAN = 1;
/** Little-endian, not empty; with and without the extent of the shape. */
const [FLAGS_PLAIN, FLAGS_WITH_EXTENT] = [0b0000_0001, 0b0000_0011];

/**
 * A shape as a GeoPackage holds it: `GP`, version, flags, reference system, extent of anything but a point, then
 * well-known binary. Any area is of several polygons, as its column says.
 *
 * @source OGC 12-128r19, clause 2.1.3 (GeoPackageBinary); OGC 06-103r4, clause 8 (WKB)
 */
export function geopackageGeometry(shape: Shape, srsId: number): Uint8Array {
	const extent = shape.type === 'Point' ? null : extentOf([shape]);
	const head = new DataView(new ArrayBuffer(extent ? 40 : 8));
	[0x47, 0x50, 0, extent ? FLAGS_WITH_EXTENT : FLAGS_PLAIN].forEach((byte, place) => head.setUint8(place, byte));
	head.setInt32(4, srsId, true);
	if (extent) writeExtent(head, extent);
	return Buffer.concat([
		new Uint8Array(head.buffer),
		shape.type === 'Point' ? pointWkb(shape.coordinates) : areaWkb(shape)
	]);
}

/** Here west and east stand together, then south and north. */
function writeExtent(head: DataView, [west, south, east, north]: Extent): void {
	[west, east, south, north].forEach((degrees, place) => head.setFloat64(8 + 8 * place, degrees, true));
}

function pointWkb([lng = NaN, lat = NaN]: Position): Uint8Array {
	return Buffer.concat([typeWkb(POINT), doubles([lng, lat])]);
}

function areaWkb(shape: Shape): Uint8Array {
	const polygons = woundPolygons(shape, 'counter-clockwise');
	return Buffer.concat([
		typeWkb(MULTI_POLYGON),
		count(polygons.length),
		...polygons.flatMap((rings) => [
			typeWkb(POLYGON),
			count(rings.length),
			...rings.flatMap((ring) => [count(ring.length), doubles(ring.flat())])
		])
	]);
}

function typeWkb(type: number): Uint8Array {
	return Buffer.concat([new Uint8Array([LITTLE_ENDIAN]), count(type)]);
}

function count(value: number): Uint8Array {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

function doubles(values: readonly number[]): Uint8Array {
	const bytes = Buffer.alloc(8 * values.length);
	values.forEach((value, place) => bytes.writeDoubleLE(value, 8 * place));
	return bytes;
}
