import { Builder, type Offset } from 'flatbuffers';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs as CrsTable } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { Position } from 'geojson';
import { cellOf } from './cell.ts';
import type { Crs, Shape } from './coordinates.ts';
import type { ValueKind } from './field.ts';
import { headMember } from './geojson.ts';
import { joinedBytes } from './packed.ts';
import { type HeadedField, linesOf, type RecordLayer, type RecordSet, type Row } from './record-set.ts';
import { extentOf, polygonsOf } from './rings.ts';

/** `fgb`, version 3, `fgb`, patch 0 */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00];

/**
 * A layer as FlatGeobuf, without an index: what has no position could not be in one. Head matter stands in the header,
 * in words as its description and as JSON in its metadata; a value that is not disclosed is left out of its feature.
 *
 * Written with the tables of the format alone: the library's own writer knows neither title, headings nor metadata, and
 * no feature without a geometry.
 *
 * @source FlatGeobuf specification 3.0
 */
export function* flatGeobuf(set: RecordSet, layer: RecordLayer): Generator<Uint8Array> {
	yield new Uint8Array(MAGIC);
	yield headerBytes(set, layer);
	for (const row of layer.rows) yield featureBytes(layer.fields, row);
}

const COLUMN_TYPES: Readonly<Record<ValueKind, ColumnType>> = {
	text: ColumnType.String,
	codes: ColumnType.String,
	parts: ColumnType.Json,
	number: ColumnType.Double,
	whole: ColumnType.Long,
	yesNo: ColumnType.Bool
};

function headerBytes({ head, about }: RecordSet, layer: RecordLayer): Uint8Array {
	const builder = new Builder();
	const shapes = Array.from(layer.rows, ({ shape }) => shape);
	const envelope = extentOf(shapes);
	const columns = Header.createColumnsVector(
		builder,
		layer.fields.map((field) => columnOffset(builder, field))
	);
	const [name, title, description, metadata] = [
		layer.id,
		`${head.title} · ${layer.title}`,
		linesOf(about),
		JSON.stringify(headMember({ head, about, layer }))
	].map((text) => builder.createString(text)) as [Offset, Offset, Offset, Offset];
	const crs = crsOffset(builder, head.crs);
	const box = envelope && Header.createEnvelopeVector(builder, [...envelope]);
	Header.startHeader(builder);
	Header.addName(builder, name);
	if (box !== null) Header.addEnvelope(builder, box);
	Header.addGeometryType(builder, layer.shapes === 'Point' ? GeometryType.Point : GeometryType.MultiPolygon);
	Header.addColumns(builder, columns);
	Header.addFeaturesCount(builder, BigInt(layer.count));
	Header.addIndexNodeSize(builder, 0);
	Header.addCrs(builder, crs);
	Header.addTitle(builder, title);
	Header.addDescription(builder, description);
	Header.addMetadata(builder, metadata);
	builder.finishSizePrefixed(Header.endHeader(builder));
	return builder.asUint8Array();
}

function columnOffset(builder: Builder, { key, kind, heading }: HeadedField): Offset {
	const [name, title] = [builder.createString(key), builder.createString(heading)];
	Column.startColumn(builder);
	Column.addName(builder, name);
	Column.addType(builder, COLUMN_TYPES[kind]);
	Column.addTitle(builder, title);
	return Column.endColumn(builder);
}

function crsOffset(builder: Builder, { epsg, name, wkt }: Crs): Offset {
	const texts = [builder.createString(name), builder.createString(wkt)] as const;
	const organisation = epsg === null ? null : builder.createString('EPSG');
	CrsTable.startCrs(builder);
	if (organisation !== null) CrsTable.addOrg(builder, organisation);
	if (epsg !== null) CrsTable.addCode(builder, epsg);
	CrsTable.addName(builder, texts[0]);
	CrsTable.addWkt(builder, texts[1]);
	return CrsTable.endCrs(builder);
}

function featureBytes(fields: readonly HeadedField[], { values, shape }: Row): Uint8Array {
	const builder = new Builder();
	const parts = fields.flatMap((field, place) =>
		propertyBytes(place, field.kind, cellOf(field, values[place] ?? null))
	);
	const properties = Feature.createPropertiesVector(builder, joinedBytes(parts));
	const geometry = shape && geometryOffset(builder, shape);
	Feature.startFeature(builder);
	if (geometry !== null) Feature.addGeometry(builder, geometry);
	Feature.addProperties(builder, properties);
	builder.finishSizePrefixed(Feature.endFeature(builder));
	return builder.asUint8Array();
}

/** The place of its column, then the value; texts with their length before them. All is little-endian. */
function propertyBytes(place: number, kind: ValueKind, cell: string | number | boolean | null): Uint8Array[] {
	if (cell === null) return [];
	const head = new Uint8Array(new Uint16Array([place]).buffer);
	switch (kind) {
		case 'number':
			return [head, new Uint8Array(new Float64Array([Number(cell)]).buffer)];
		case 'whole':
			return [head, new Uint8Array(new BigInt64Array([BigInt(Math.round(Number(cell)))]).buffer)];
		case 'yesNo':
			return [head, new Uint8Array([cell ? 1 : 0])];
		default: {
			const text = new TextEncoder().encode(String(cell));
			return [head, new Uint8Array(new Uint32Array([text.length]).buffer), text];
		}
	}
}

function geometryOffset(builder: Builder, shape: Shape): Offset {
	if (shape.type === 'Point') return flatOffset(builder, GeometryType.Point, [shape.coordinates]);
	const polygons = polygonsOf(shape).map((rings) => flatOffset(builder, GeometryType.Polygon, ...rings));
	const parts = Geometry.createPartsVector(builder, polygons);
	Geometry.startGeometry(builder);
	Geometry.addType(builder, GeometryType.MultiPolygon);
	Geometry.addParts(builder, parts);
	return Geometry.endGeometry(builder);
}

/** Corners in one run; where there are several rings, with the ends of each. */
function flatOffset(builder: Builder, type: GeometryType, ...rings: readonly Position[][]): Offset {
	const xy = Geometry.createXyVector(builder, rings.flat(2));
	let end = 0;
	const ends =
		rings.length > 1
			? Geometry.createEndsVector(
					builder,
					rings.map((ring) => (end += ring.length))
				)
			: null;
	Geometry.startGeometry(builder);
	if (ends !== null) Geometry.addEnds(builder, ends);
	Geometry.addXy(builder, xy);
	Geometry.addType(builder, type);
	return Geometry.endGeometry(builder);
}
