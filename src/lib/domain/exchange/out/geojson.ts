import type { Geometry } from 'geojson';
import type { Shape } from './coordinates.ts';
import type { Json } from './field.ts';
import type { AboutLine, Head, RecordLayer, RecordSet, Row } from './record-set.ts';
import { extentOf, woundPolygons } from './rings.ts';

/** Name of the member that is ours. */
export const HEAD_MEMBER = 'hetu';

/** Form of that member; a reader of ours knows which it can read. */
export const HEAD_VERSION = 1;

/**
 * A layer as a GeoJSON FeatureCollection, a feature a line. Whose data these are stands in the foreign member `hetu`.
 *
 * Outer rings run counter-clockwise. Positions are WGS 84, as the format demands; in other coordinates the file says
 * that it departs from it, and CGCS2000 is named by the member that GeoJSON had for it before.
 *
 * @source RFC 7946, sections 3.1.6, 4, 5 and 6.1; GeoJSON 2008, section 3, for `crs`
 */
export function* geojsonText({ head, about }: RecordSet, layer: RecordLayer): Generator<string> {
	const shapes = function* () {
		for (const { shape } of layer.rows) yield shape;
	};
	const bbox = extentOf(shapes());
	const members: Record<string, unknown> = {
		type: 'FeatureCollection',
		name: layer.id,
		...(head.crs.id === 'cgcs2000' && {
			crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${head.crs.epsg}` } }
		}),
		[HEAD_MEMBER]: headMember({ head, about, layer }),
		...(bbox && { bbox })
	};
	yield `${JSON.stringify(members).slice(0, -1)},"features":[`;
	let isFirst = true;
	for (const row of layer.rows) {
		yield `${isFirst ? '' : ','}\n${JSON.stringify(featureOf(layer, row)).toWellFormed()}`;
		isFirst = false;
	}
	yield '\n]}\n';
}

/** What JSON says of a set of records and of one of its layers. */
export function headMember({
	head,
	about,
	layer
}: {
	head: Head;
	about: readonly AboutLine[];
	layer: Pick<RecordLayer, 'id' | 'title' | 'fields'>;
}): Json {
	const { crs, ...said } = head;
	return {
		version: HEAD_VERSION,
		layer: layer.id,
		...(said as unknown as { readonly [key: string]: Json }),
		crs: {
			id: crs.id,
			name: crs.name,
			code: crs.epsg === null ? null : `EPSG:${crs.epsg}`,
			isRfc7946: crs.id === 'wgs84'
		},
		about: about.map(([label, text]) => ({ label, text })),
		fields: layer.fields.map(({ key, heading, kind, unit }) => ({ key, heading, kind, unit }))
	};
}

/** `id` and `code` are those of the record; a feature needs no other. */
function featureOf({ fields }: RecordLayer, { values, shape }: Row): object {
	return {
		type: 'Feature',
		id: values[0],
		geometry: shape && geometryOf(shape),
		properties: Object.fromEntries(fields.map(({ key }, place) => [key, values[place] ?? null]))
	};
}

function geometryOf(shape: Shape): Geometry {
	if (shape.type === 'Point') return shape;
	const polygons = woundPolygons(shape, 'counter-clockwise');
	return shape.type === 'Polygon'
		? { type: 'Polygon', coordinates: polygons[0] ?? [] }
		: { type: 'MultiPolygon', coordinates: polygons };
}
