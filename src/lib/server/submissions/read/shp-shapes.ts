import type { Geometry, Position as Corner } from 'geojson';
import { NO_SHAPE, polygonsOf } from './feature-table.ts';
import { counter, Refused, type Reading } from './limits.ts';

const FILE_CODE = 9994;
const [HEAD, RECORD_HEAD] = [100, 8];
/** Shapes by their numbers; with heights and measures they are ten and twenty more. */
const [NONE, POINT, LINE, AREA, POINTS] = [0, 1, 3, 5, 8];

/**
 * The shapes of a shapefile in their order, `null` for a record without one. Coordinates stay as they are.
 *
 * @source ESRI Shapefile Technical Description, 1998
 */
export function shpShapes(bytes: Uint8Array, reading: Reading): (Geometry | null)[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEAD || view.getInt32(0) !== FILE_CODE) throw new Refused('broken-file', 'shp', null);
	const shapes: (Geometry | null)[] = [];
	const countRows = counter(reading.limits.rows, 'too-many-rows', 'rows');
	const countCorners = counter(reading.limits.positions, 'too-large', 'positions');
	for (let at = HEAD; at + RECORD_HEAD + 4 <= bytes.length;) {
		const length = view.getInt32(at + 4) * 2;
		const start = at + RECORD_HEAD;
		if (length < 4 || start + length > bytes.length) throw new Refused('broken-file', 'shp', shapes.length + 1);
		countRows(1);
		shapes.push(shapeAt(new DataView(bytes.buffer, bytes.byteOffset + start, length), countCorners));
		at = start + length;
	}
	return shapes;
}

function shapeAt(view: DataView, countCorners: (more: number) => void): Geometry | null {
	try {
		const type = view.getInt32(0, true) % 10;
		switch (type) {
			case NONE:
				return null;
			case POINT:
				countCorners(1);
				return { type: 'Point', coordinates: cornerAt(view, 4) };
			case POINTS:
				return { type: 'MultiPoint', coordinates: corners(view, 40, view.getInt32(36, true), countCorners) };
			case LINE:
				return { type: 'MultiLineString', coordinates: parts(view, countCorners) };
			case AREA: {
				// outlines run clockwise
				const polygons = polygonsOf(parts(view, countCorners), (twiceArea) => twiceArea <= 0);
				const [only] = polygons;
				return polygons.length === 1 && only
					? { type: 'Polygon', coordinates: only }
					: { type: 'MultiPolygon', coordinates: polygons };
			}
			default:
				return NO_SHAPE;
		}
	} catch (error) {
		// what ends too soon costs its row; what is over a limit costs the file
		if (error instanceof Refused) throw error;
		return NO_SHAPE;
	}
}

const cornerAt = (view: DataView, at: number): Corner => [view.getFloat64(at, true), view.getFloat64(at + 8, true)];

function corners(view: DataView, at: number, count: number, countCorners: (more: number) => void): Corner[] {
	if (count < 0 || at + count * 16 > view.byteLength) throw new Error(`count ${count}`);
	countCorners(count);
	return Array.from({ length: count }, (_, place) => cornerAt(view, at + place * 16));
}

function parts(view: DataView, countCorners: (more: number) => void): Corner[][] {
	const [count, total] = [view.getInt32(36, true), view.getInt32(40, true)];
	if (count < 0 || 44 + count * 4 > view.byteLength) throw new Error(`count ${count}`);
	const all = corners(view, 44 + count * 4, total, countCorners);
	const starts = Array.from({ length: count }, (_, place) => view.getInt32(44 + place * 4, true));
	return starts.map((start, place) => all.slice(start, starts[place + 1] ?? total));
}
