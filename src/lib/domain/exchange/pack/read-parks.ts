import type { FeatureCollection } from 'geojson';
import type { Park } from '../../territory/territory.ts';
import { readFeatures } from './features.ts';
import { pointOfGeometry } from './geometry-measures.ts';
import { parkSchema } from './place-schemas.ts';
import { type Reading, readRecords, type Records, unreadable } from './read-file.ts';

const FILE = 'parks.geojson';

export interface Parks {
	readonly parks: Records<Park>;
	readonly shapes: FeatureCollection | null;
}

/** Parks: points, outlines or, where the place is known to the division only, features without geometry. */
export function readParks(reading: Reading): Parks {
	const features = readFeatures(reading, FILE, { types: ['Point', 'Polygon', 'MultiPolygon'], mayBeNull: true });
	if (!features) return { parks: unreadable(FILE), shapes: null };
	const rows = features.sound.map(({ feature, index }) => ({ raw: feature.properties, index }));
	const records = readRecords(reading, { file: FILE, rows, key: 'id', schema: parkSchema });
	const featureByLabel = new Map(features.sound.map(({ feature, label }) => [label, feature]));
	const kept = records.kept.map(({ value, label }) => {
		const geometry = featureByLabel.get(label)?.geometry ?? null;
		return { value: { ...value, position: geometry && pointOfGeometry(geometry) }, label };
	});
	const ids = new Set([...(records.ids ?? []), ...features.labels]);
	return { parks: { file: FILE, ids, kept }, shapes: features.collection };
}
