import type { Problem, Result } from '../../result.ts';
import type { Json } from '../out/field.ts';
import { HEAD_MEMBER, HEAD_VERSION } from '../out/geojson.ts';
import { LAYERS } from '../out/record-set.ts';
import { isRecord } from '../pack/geometry-faults.ts';
import type { ReadLayer } from './record-values.ts';

export type GeojsonProblem = Problem<'not-json' | 'not-records' | 'shifted-coordinates'>;

/**
 * The records of a GeoJSON file that left Hetu.
 *
 * Problems: it is no GeoJSON of ours, or of a form to come; its coordinates are shifted, so that the positions of the
 * records cannot be had back from it.
 */
export function readRecordsGeojson(content: string): Result<ReadLayer, GeojsonProblem> {
	const refused = (code: GeojsonProblem['code'], path: string, value: unknown): Result<never, GeojsonProblem> => ({
		ok: false,
		problems: [{ code, path, value }]
	});
	const file = parseJson(content);
	if (file === undefined) return refused('not-json', '', content.slice(0, 80));
	if (!isRecord(file) || !Array.isArray(file.features)) return refused('not-records', 'features', null);
	const head = file[HEAD_MEMBER];
	if (!isRecord(head) || head.version !== HEAD_VERSION) return refused('not-records', HEAD_MEMBER, head);
	const layer = LAYERS.find((known) => known === head.layer);
	if (!layer) return refused('not-records', `${HEAD_MEMBER}.layer`, head.layer);
	if (isRecord(head.crs) && head.crs.id === 'gcj02')
		return refused('shifted-coordinates', `${HEAD_MEMBER}.crs`, head.crs);
	const records = file.features.map((feature: unknown) => {
		const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
		// whatever JSON.parse gives is JSON
		return new Map(Object.entries(properties) as [string, Json][]);
	});
	return { ok: true, value: { layer, records } };
}

function parseJson(content: string): unknown {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}
