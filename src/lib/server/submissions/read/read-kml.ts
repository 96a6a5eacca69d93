import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Geometry, Polygon } from 'geojson';
import { isRecord } from '../../../domain/exchange/pack/geometry-faults.ts';
import type { UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { cellOfJson, cornerCounter, NO_SHAPE, type ReadFeature, tableOfFeatures } from './feature-table.ts';
import { pause, Refused, type Reading } from './limits.ts';
import { xmlEvents } from './xml-events.ts';

/** A document takes some twenty times as much memory as its text. */
const MOST_CHARACTERS = 30_000_000;
/** How things are drawn, which is nobody's record. */
const LOOKS = /^(stroke|fill|icon|label|style|visibility|tessellate|extrude|altitudeMode|@)/i;

/**
 * The placemarks of a KML text, with what stands in their `ExtendedData`. A document type is refused before anything is
 * made of the text. KML is WGS 84 by its standard, which programs in China do not all keep to: no system is named.
 *
 * @source OGC 12-007r2
 */
export async function readKml(name: string, text: string, reading: Reading): Promise<UploadedTable[]> {
	if (text.length > MOST_CHARACTERS) throw new Refused('too-large', name, text.length);
	let placemarks = 0;
	for (const event of xmlEvents([text], { path: name, depth: reading.limits.depth }))
		if (event.kind === 'open' && event.name === 'Placemark') placemarks++;
	if (placemarks > reading.limits.rows) throw new Refused('too-many-rows', 'rows', reading.limits.rows);
	await pause(reading, 0.2);
	// what is no well-formed XML throws, and refuses the file
	const document = new DOMParser({ onError: () => undefined }).parseFromString(text, 'application/xml');
	await pause(reading, 0.6);
	const countCorners = cornerCounter(reading);
	// both are the same tree, by two descriptions
	const { features } = kml(document as unknown as Document);
	const read = features.map(({ properties, geometry }): ReadFeature => {
		const cells = Object.entries(properties ?? {}).filter(([key]) => !LOOKS.test(key));
		return {
			properties: new Map(cells.map(([key, value]) => [key, cellOfJson(plainOf(value), reading)])),
			geometry: geometry && shapeOf(geometry, countCorners)
		};
	});
	const table = tableOfFeatures(name, read, null, reading);
	return table ? [table] : [];
}

/** A description may be told as HTML: its text stays as it is written. */
const plainOf = (value: unknown): unknown => (isRecord(value) && typeof value.value === 'string' ? value.value : value);

function shapeOf(geometry: Geometry, countCorners: (coordinates: unknown) => void): Geometry {
	if (geometry.type !== 'GeometryCollection') {
		countCorners(geometry.coordinates);
		return geometry;
	}
	const areas = geometry.geometries.filter((one): one is Polygon => one.type === 'Polygon');
	areas.forEach(({ coordinates }) => countCorners(coordinates));
	const isOfAreas = areas.length > 0 && areas.length === geometry.geometries.length;
	return isOfAreas ? { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) } : NO_SHAPE;
}
