import type { FeatureCollection } from 'geojson';
import type { Park } from '../../territory/territory.ts';
import { readFeatures } from './features.ts';
import { pointOfGeometry } from './geometry-measures.ts';
import { parkSchema } from './place-schemas.ts';
import { packPath } from './problem.ts';
import { type Reading, readRecords, type Records, unreadable } from './read-file.ts';

const FILE = 'parks.geojson';
const PORTFOLIO_FILE = /^portfolios\/([^/]+)\/parks\.geojson$/;

export interface Parks {
	/** Those of `parks.geojson`, then those of each portfolio's own file: the order of the catalogue. */
	readonly files: readonly Records<Park>[];
	/** Of `parks.geojson`. */
	readonly shapes: FeatureCollection | null;
}

/** The parks of the territory, and the invented ones that a portfolio may bring along. */
export function readParks(reading: Reading): Parks {
	const { parks, shapes } = readParkFile(reading, FILE);
	const paths = [...reading.files.keys()].filter((path) => portfolioOfFile(path) !== null).toSorted();
	const files = [parks, ...paths.map((path) => readParkFile(reading, path).parks)];
	reportRepeated(reading, files);
	return { files, shapes };
}

/** The portfolio whose own parks a file holds; `null` for any other file. */
export const portfolioOfFile = (path: string): string | null => PORTFOLIO_FILE.exec(path)?.[1] ?? null;

/** Parks: points, outlines or, where the place is known to the division only, features without geometry. */
function readParkFile(
	reading: Reading,
	file: string
): { readonly parks: Records<Park>; readonly shapes: FeatureCollection | null } {
	const features = readFeatures(reading, file, { types: ['Point', 'Polygon', 'MultiPolygon'], mayBeNull: true });
	if (!features) return { parks: unreadable(file), shapes: null };
	const rows = features.sound.map(({ feature, index }) => ({ raw: feature.properties, index }));
	const records = readRecords(reading, { file, rows, key: 'id', schema: parkSchema });
	const featureByLabel = new Map(features.sound.map(({ feature, label }) => [label, feature]));
	const kept = records.kept.map(({ value, label }) => {
		const geometry = featureByLabel.get(label)?.geometry ?? null;
		return { value: { ...value, position: geometry && pointOfGeometry(geometry) }, label };
	});
	const ids = new Set([...(records.ids ?? []), ...features.labels]);
	return { parks: { file, ids, kept }, shapes: features.collection };
}

/** An id names one park in the whole pack. */
function reportRepeated({ problems }: Reading, files: Parks['files']): void {
	const seen = new Set<string>();
	for (const { file, ids } of files) {
		for (const id of ids ?? []) {
			if (seen.has(id)) problems.push({ code: 'duplicate-id', path: packPath(file, id, 'id'), value: id });
			seen.add(id);
		}
	}
}

/** Ids of the parks a project of `portfolio` may stand in: real ones and its own; `null` where a file could not be read. */
export function parksOpenTo({ files }: Parks, portfolio: string | null): ReadonlySet<string> | null {
	const open = new Set<string>();
	for (const { ids, kept } of files) {
		if (ids === null) return null;
		const foreign = kept.filter(({ value }) => value.portfolio !== null && value.portfolio !== portfolio);
		const closed = new Set<string>(foreign.map(({ value }) => value.id));
		for (const id of ids) if (!closed.has(id)) open.add(id);
	}
	return open;
}
