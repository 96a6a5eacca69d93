import type { Geometry, Position as Corner } from 'geojson';

/** Collections in collections are not what a table of places holds. */
const MOST_DEPTH = 4;

/**
 * A shape from the well-known binary of a GeoPackage, heights and measures left out; `null`: empty.
 *
 * @throws where it ends too soon or is of a type that is not known
 * @source OGC 12-128r19, clause 2.1.3 (GeoPackageBinary); OGC 06-103r4, clause 8 (WKB); its Z and M by ISO 19125
 */
export function shapeOfGeopackage(bytes: Uint8Array): Geometry | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint16(0) !== 0x4750) throw new Error('no GP');
	const flags = view.getUint8(3);
	const extent = [0, 32, 48, 48, 64][(flags >> 1) & 7];
	if (extent === undefined) throw new Error(`extent ${flags}`);
	if (flags & 0b0001_0000) return null;
	return new WellKnownBinary(view, 8 + extent).shape(0);
}

/** What is read piece by piece. */
class WellKnownBinary {
	readonly #view: DataView;
	#at: number;

	constructor(view: DataView, at: number) {
		this.#view = view;
		this.#at = at;
	}

	shape(depth: number): Geometry {
		if (depth > MOST_DEPTH) throw new Error('too deep');
		const isLittle = this.#view.getUint8(this.#at++) === 1;
		const { type, dimensions } = typeOf(this.#uint(isLittle));
		const corner = () => this.#corner(isLittle, dimensions);
		const line = () => this.#many(isLittle, dimensions * 8, corner);
		switch (type) {
			case 1:
				return { type: 'Point', coordinates: corner() };
			case 2:
				return { type: 'LineString', coordinates: line() };
			case 3:
				return { type: 'Polygon', coordinates: this.#many(isLittle, 4, line) };
			case 4:
			case 5:
			case 6:
			case 7:
				return together(
					type,
					this.#many(isLittle, 5, () => this.shape(depth + 1))
				);
			default:
				throw new Error(`type ${type}`);
		}
	}

	#uint(isLittle: boolean): number {
		const value = this.#view.getUint32(this.#at, isLittle);
		this.#at += 4;
		return value;
	}

	#corner(isLittle: boolean, dimensions: number): Corner {
		const corner = [this.#view.getFloat64(this.#at, isLittle), this.#view.getFloat64(this.#at + 8, isLittle)];
		this.#at += dimensions * 8;
		return corner;
	}

	/** `least`: bytes that each of them takes, so that no count is believed that the rest cannot hold. */
	#many<Part>(isLittle: boolean, least: number, read: () => Part): Part[] {
		const count = this.#uint(isLittle);
		if (count * least > this.#view.byteLength - this.#at) throw new Error(`count ${count}`);
		return Array.from({ length: count }, read);
	}
}

/** Z and M as ISO has them, by thousands, and as PostGIS writes them, by the highest bits. */
function typeOf(code: number): { readonly type: number; readonly dimensions: number } {
	const plain = code & 0x0fff_ffff;
	const thousands = Math.floor(plain / 1000);
	const bits = (code >>> 31) + ((code >>> 30) & 1);
	return { type: plain % 1000, dimensions: 2 + bits + (thousands === 3 ? 2 : thousands > 0 ? 1 : 0) };
}

function together(type: number, shapes: readonly Geometry[]): Geometry {
	const all = <Wanted extends Geometry['type']>(wanted: Wanted) =>
		shapes.filter((shape): shape is Extract<Geometry, { type: Wanted }> => shape.type === wanted);
	const coordinates = <Coordinates>(parts: readonly { coordinates: Coordinates }[]) =>
		parts.map((part) => part.coordinates);
	switch (type) {
		case 4:
			return { type: 'MultiPoint', coordinates: coordinates(all('Point')) };
		case 5:
			return { type: 'MultiLineString', coordinates: coordinates(all('LineString')) };
		case 6:
			return { type: 'MultiPolygon', coordinates: coordinates(all('Polygon')) };
		default:
			return { type: 'GeometryCollection', geometries: [...shapes] };
	}
}
