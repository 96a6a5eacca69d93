import type { FeatureCollection } from 'geojson';
import { readFeatures, type SoundFeature } from './features.ts';
import type { BasemapSource } from './pack.ts';
import { basemapSourcesSchema } from './place-schemas.ts';
import { packPath } from './problem.ts';
import { readOne, type Reading } from './read-file.ts';

const SOURCES = 'basemap/sources.json';

export interface Basemap {
	readonly layers: readonly (readonly [path: string, collection: FeatureCollection])[];
	readonly sources: readonly BasemapSource[];
}

/** Any number of layers `basemap/*.geojson`; a feature may name its source, which then stands in basemap/sources.json. */
export function readBasemap(reading: Reading): Basemap {
	const files = [...reading.files.keys()].filter((path) => /^basemap\/[^/]+\.geojson$/.test(path)).toSorted();
	const record = reading.files.has(SOURCES) ? readOne(reading, SOURCES, basemapSourcesSchema) : {};
	const sources = Object.entries(record ?? {}).map(([id, source]) => ({ id, ...source }));
	const known = record && new Set(sources.map(({ id }) => id));
	const layers = files.flatMap((file) => {
		const features = readFeatures(reading, file, { types: 'any', mayBeNull: true });
		if (!features) return [];
		if (known) reportUnknownSources(reading, { file, sound: features.sound, known });
		return [[file.replace(/\.geojson$/, ''), features.collection] as const];
	});
	return { layers, sources };
}

interface Layer {
	readonly file: string;
	readonly sound: readonly SoundFeature[];
	readonly known: ReadonlySet<unknown>;
}

function reportUnknownSources({ problems }: Reading, { file, sound, known }: Layer): void {
	for (const { feature, label } of sound) {
		const source: unknown = feature.properties?.source;
		if (source === undefined || source === null || known.has(source)) continue;
		problems.push({ code: 'unknown-reference', path: packPath(file, label, 'source'), value: source });
	}
}
