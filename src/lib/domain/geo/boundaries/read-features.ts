import type { Result } from '../../result.ts';
import type { BoundaryProblem } from '../boundaries.ts';

export interface RawFeature {
	id: unknown;
	properties: Readonly<Record<string, unknown>>;
	geometry: unknown;
}

/** The names under which WGS 84, or CGCS2000 in degrees, which differs from it by centimetres, stands in a `crs` member. */
const DEGREES = /CRS84|EPSG:{1,2}(4326|4490)$|^WGS ?84$|^CGCS2000$/i;

/** The features of a GeoJSON FeatureCollection, given as an object or as text; their geometry is not looked at. */
export function readFeatures(input: unknown): Result<RawFeature[], BoundaryProblem> {
	const collection = typeof input === 'string' ? parseJson(input) : input;
	if (collection === undefined) return refuse({ code: 'not-json', path: '', value: String(input).slice(0, 80) });
	if (!isRecord(collection) || collection.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
		const value = isRecord(collection) ? collection.type : collection;
		return refuse({ code: 'not-a-feature-collection', path: '', value });
	}
	const system = nameOfReferenceSystem(collection.crs);
	if (system !== null && !DEGREES.test(system)) {
		return refuse({ code: 'reference-system-unsupported', path: 'crs', value: system });
	}
	const raw: unknown[] = collection.features;
	const features = raw.map(readFeature);
	const problems = features.flatMap((feature, index): BoundaryProblem[] =>
		feature ? [] : [{ code: 'not-a-feature', path: `features[${index}]`, value: raw[index] }]
	);
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: features.filter((feature) => feature !== null) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFeature(value: unknown): RawFeature | null {
	if (!isRecord(value) || value.type !== 'Feature') return null;
	const properties = isRecord(value.properties) ? value.properties : {};
	return { id: value.id, properties, geometry: value.geometry };
}

/** The name in the `crs` member of older GeoJSON; `null` for a file without one. */
function nameOfReferenceSystem(crs: unknown): string | null {
	if (crs === undefined || crs === null) return null;
	const name = isRecord(crs) && isRecord(crs.properties) ? crs.properties.name : crs;
	return typeof name === 'string' ? name : (JSON.stringify(name) ?? '');
}

function parseJson(text: string): unknown {
	try {
		// a byte order mark is common in files that Windows tools write
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

function refuse(problem: BoundaryProblem): { ok: false; problems: BoundaryProblem[] } {
	return { ok: false, problems: [problem] };
}
