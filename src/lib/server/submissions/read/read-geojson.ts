import type { Geometry } from 'geojson';
import { HEAD_MEMBER } from '../../../domain/exchange/out/geojson.ts';
import { isRecord } from '../../../domain/exchange/pack/geometry-faults.ts';
import type { UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { cellOfJson, cornerCounter, NO_SHAPE, type ReadFeature, tableOfFeatures } from './feature-table.ts';
import { pause, Refused, type Reading } from './limits.ts';

const SHAPES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);
/** Features between two pauses. */
const SLICE = 5_000;

/**
 * The features of a GeoJSON text: a collection, one feature, one shape. A member `crs`, of the form before RFC 7946, and
 * the head of our exports name the reference system; without them nothing is taken for granted.
 */
export async function readGeojson(name: string, text: string, reading: Reading): Promise<UploadedTable[]> {
	checkDepth(text, reading);
	const file = parsed(text);
	if (!isRecord(file)) throw new Refused('no-table', '', null);
	const raw = file.type === 'FeatureCollection' ? file.features : [file];
	if (!Array.isArray(raw)) throw new Refused('broken-file', 'features', null);
	if (raw.length > reading.limits.rows) throw new Refused('too-many-rows', 'rows', reading.limits.rows);
	const countCorners = cornerCounter(reading);
	const features: ReadFeature[] = [];
	for (const one of raw as unknown[]) {
		if (features.length % SLICE === 0) await pause(reading, features.length / raw.length);
		features.push(featureOf(one, reading, countCorners));
	}
	const isNothing = features.every(({ properties, geometry }) => properties.size === 0 && geometry === null);
	const table = isNothing ? null : tableOfFeatures(name, features, crsOf(file), reading);
	return table ? [table] : [];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Refused('broken-file', '', error instanceof Error ? error.message.slice(0, 120) : null);
	}
}

/** Before it is parsed: what is nested too deep would take the stack of whoever walks it. */
function checkDepth(text: string, { limits }: Reading): void {
	let [level, isText] = [0, false];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isText) {
			if (code === BACKSLASH) at++;
			else if (code === QUOTE) isText = false;
		} else if (code === QUOTE) isText = true;
		else if (code === BRACE || code === BRACKET) {
			if (++level > limits.depth) throw new Refused('too-deep', '', limits.depth);
		} else if (code === BRACE + 2 || code === BRACKET + 2) level--;
	}
}
const [QUOTE, BACKSLASH, BRACE, BRACKET] = [0x22, 0x5c, 0x7b, 0x5b];

function featureOf(one: unknown, reading: Reading, countCorners: (coordinates: unknown) => void): ReadFeature {
	if (!isRecord(one)) return { properties: new Map(), geometry: NO_SHAPE };
	const isFeature = one.type === 'Feature';
	const properties = new Map(
		Object.entries(isFeature && isRecord(one.properties) ? one.properties : {}).map(
			([key, value]) => [key, cellOfJson(value, reading)] as const
		)
	);
	const { id } = one;
	if ((typeof id === 'string' || typeof id === 'number') && isFeature && !properties.has('id'))
		properties.set('id', id);
	return { properties, geometry: shapeOf(isFeature ? one.geometry : one, countCorners) };
}

function shapeOf(shape: unknown, countCorners: (coordinates: unknown) => void): Geometry | null {
	if (shape === null || shape === undefined) return null;
	if (!isRecord(shape) || !SHAPES.has(String(shape.type)) || !Array.isArray(shape.coordinates)) return NO_SHAPE;
	countCorners(shape.coordinates);
	// its corners are looked at one by one when the row is read
	return { type: shape.type, coordinates: shape.coordinates } as Geometry;
}

function crsOf(file: Record<string, unknown>): string | null {
	const head = file[HEAD_MEMBER];
	const ours = isRecord(head) && isRecord(head.crs) ? head.crs : null;
	if (ours) return typeof ours.epsg === 'number' ? `EPSG:${ours.epsg}` : String(ours.name ?? ours.id ?? '') || null;
	const name = isRecord(file.crs) && isRecord(file.crs.properties) ? file.crs.properties.name : null;
	return typeof name === 'string' ? name.slice(0, 200) : null;
}
