import type { Position } from 'geojson';
import type { Shape } from './coordinates.ts';
import { dbfBytes } from './dbf.ts';
import type { NamedFile } from './packed.ts';
import type { RecordLayer, RecordSet } from './record-set.ts';
import { type Extent, extentOf, woundPolygons } from './rings.ts';

/**
 * A layer as a shapefile: geometry, index, table, coordinates and the encoding of the table. Every record of the table
 * has one in the geometry; without a position it is of the null type, which the format keeps for it.
 *
 * @source ESRI Shapefile Technical Description, July 1998
 */
export function shapefile({ head: { crs, madeOn } }: Pick<RecordSet, 'head'>, layer: RecordLayer): NamedFile[] {
	const shapes = Array.from(layer.rows, ({ shape }) => shape);
	const type = layer.shapes === 'Point' ? POINT : POLYGON;
	const records = shapes.map(recordContent);
	const extent = extentOf(shapes) ?? [0, 0, 0, 0];
	const text = (words: string) => new TextEncoder().encode(words);
	return [
		{ name: `${layer.id}.shp`, bytes: mainFile(records, { type, extent }) },
		{ name: `${layer.id}.shx`, bytes: indexFile(records, { type, extent }) },
		{ name: `${layer.id}.dbf`, bytes: dbfBytes(layer, madeOn) },
		{ name: `${layer.id}.prj`, bytes: text(crs.wkt) },
		{ name: `${layer.id}.cpg`, bytes: text('UTF-8') }
	];
}

const [NULL, POINT, POLYGON] = [0, 1, 5];
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
/** Lengths count words of two bytes. */
const WORD = 2;

interface FileHead {
	readonly type: number;
	readonly extent: Extent;
}

/** The header of main and index file alike: big-endian up to the length, little-endian from there. */
function writeHeader(view: DataView, { type, extent }: FileHead): void {
	view.setInt32(0, 9994);
	view.setInt32(24, view.byteLength / WORD);
	view.setInt32(28, 1000, true);
	view.setInt32(32, type, true);
	extent.forEach((degrees, place) => view.setFloat64(36 + 8 * place, degrees, true));
}

function mainFile(records: readonly Uint8Array[], head: FileHead): Uint8Array {
	const length = records.reduce((sum, { length }) => sum + RECORD_HEADER_BYTES + length, HEADER_BYTES);
	const bytes = new Uint8Array(length);
	const view = new DataView(bytes.buffer);
	writeHeader(view, head);
	let at = HEADER_BYTES;
	records.forEach((record, place) => {
		view.setInt32(at, place + 1);
		view.setInt32(at + 4, record.length / WORD);
		bytes.set(record, at + RECORD_HEADER_BYTES);
		at += RECORD_HEADER_BYTES + record.length;
	});
	return bytes;
}

function indexFile(records: readonly Uint8Array[], head: FileHead): Uint8Array {
	const bytes = new Uint8Array(HEADER_BYTES + 8 * records.length);
	const view = new DataView(bytes.buffer);
	writeHeader(view, head);
	let offset = HEADER_BYTES;
	records.forEach(({ length }, place) => {
		view.setInt32(HEADER_BYTES + 8 * place, offset / WORD);
		view.setInt32(HEADER_BYTES + 8 * place + 4, length / WORD);
		offset += RECORD_HEADER_BYTES + length;
	});
	return bytes;
}

function recordContent(shape: Shape | null): Uint8Array {
	if (shape === null) return new Uint8Array(new Int32Array([NULL]).buffer);
	if (shape.type === 'Point') return pointContent(shape.coordinates);
	// here outer rings run clockwise
	return polygonContent(woundPolygons(shape, 'clockwise').flat(), extentOf([shape]) ?? [0, 0, 0, 0]);
}

function pointContent([lng = NaN, lat = NaN]: Position): Uint8Array {
	const view = new DataView(new ArrayBuffer(20));
	view.setInt32(0, POINT, true);
	view.setFloat64(4, lng, true);
	view.setFloat64(12, lat, true);
	return new Uint8Array(view.buffer);
}

function polygonContent(rings: readonly Position[][], extent: Extent): Uint8Array {
	const corners = rings.flat();
	const view = new DataView(new ArrayBuffer(44 + 4 * rings.length + 16 * corners.length));
	view.setInt32(0, POLYGON, true);
	extent.forEach((degrees, place) => view.setFloat64(4 + 8 * place, degrees, true));
	view.setInt32(36, rings.length, true);
	view.setInt32(40, corners.length, true);
	let first = 0;
	rings.forEach((ring, place) => {
		view.setInt32(44 + 4 * place, first, true);
		first += ring.length;
	});
	const from = 44 + 4 * rings.length;
	corners.forEach(([lng = NaN, lat = NaN], place) => {
		view.setFloat64(from + 16 * place, lng, true);
		view.setFloat64(from + 16 * place + 8, lat, true);
	});
	return new Uint8Array(view.buffer);
}
