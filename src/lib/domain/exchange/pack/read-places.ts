import type { Geometry } from 'geojson';
import type { Outline, OutlinedKind } from '../../territory/outline.ts';
import type { Park, Position, Site } from '../../territory/territory.ts';
import { readFeatures } from './features.ts';
import type { SchemaOf } from './fields.ts';
import { pointOfGeometry } from './geometry-measures.ts';
import { parkSchema, siteSchema } from './place-schemas.ts';
import { packPath } from './problem.ts';
import { type Reading, readRecords, type Records, unreadable } from './read-file.ts';

/** Things that stand at a place: parks or sites. */
interface Places<Thing> {
	/** Those of the territory's file, then those of each portfolio's own file: the order of the catalogue. */
	readonly files: readonly Records<Thing>[];
	readonly outlines: readonly Outline[];
	/** Whether the territory's file could be read. */
	readonly readable: boolean;
}
export type Parks = Places<Park>;
export type Sites = Places<Site>;

interface Kind<Fields> {
	readonly kind: OutlinedKind;
	/** Of the territory; each portfolio may have one of the same name in its folder. */
	readonly file: string;
	readonly schema: SchemaOf<Fields>;
	/** Whether a territory must have the file. */
	readonly isNeeded: boolean;
}

/** The parks of the territory, and the invented ones that a portfolio may bring along. */
export const readParks = (reading: Reading): Parks =>
	readPlaces<Omit<Park, 'position'>>(reading, {
		kind: 'park',
		file: 'parks.geojson',
		schema: parkSchema,
		isNeeded: true
	});

/** The sites of the territory and of portfolios; a territory may have none. */
export const readSites = (reading: Reading): Sites =>
	readPlaces<Omit<Site, 'position'>>(reading, {
		kind: 'site',
		file: 'sites.geojson',
		schema: siteSchema,
		isNeeded: false
	});

function readPlaces<Fields extends { readonly id: string }>(
	reading: Reading,
	kind: Kind<Fields>
): Places<Fields & { readonly position: Position | null }> {
	const own = [...reading.files.keys()].filter((path) => folderOf(path, kind.file) !== null).toSorted();
	const wanted = kind.isNeeded || reading.files.has(kind.file) ? [kind.file, ...own] : own;
	const read = wanted.map((file) => readPlaceFile(reading, kind, file));
	const files = read.map(({ records }) => records);
	reportRepeated(reading, files);
	return {
		files,
		outlines: read.flatMap(({ outlines }) => outlines),
		readable: files.every(({ ids }) => ids !== null)
	};
}

/** The portfolio in whose folder a file of this name stands; `null` for any other file. */
function folderOf(path: string, file: string): string | null {
	const [root, folder, name, ...rest] = path.split('/');
	return root === 'portfolios' && folder && name === file && rest.length === 0 ? folder : null;
}

/** The portfolio whose own parks or sites a file holds; `null` for any other file. */
export const portfolioOfFile = (path: string): string | null =>
	folderOf(path, 'parks.geojson') ?? folderOf(path, 'sites.geojson');

/** Points, outlines or, where the place is known to the division only, features without geometry. */
function readPlaceFile<Fields extends { readonly id: string }>(
	reading: Reading,
	{ kind, schema }: Kind<Fields>,
	file: string
) {
	const features = readFeatures(reading, file, { types: ['Point', 'Polygon', 'MultiPolygon'], mayBeNull: true });
	if (!features) return { records: unreadable<Fields & { readonly position: Position | null }>(file), outlines: [] };
	const rows = features.sound.map(({ feature, index }) => ({ raw: feature.properties, index }));
	const records = readRecords(reading, { file, rows, key: 'id', schema });
	const geometryOf = new Map(features.sound.map(({ feature, label }) => [label, feature.geometry]));
	const kept = records.kept.map(({ value, label }) => {
		const geometry: Geometry | null = geometryOf.get(label) ?? null;
		return { value: { ...value, position: geometry && pointOfGeometry(geometry) }, label };
	});
	const outlines = records.kept.flatMap(({ value: { id }, label }): Outline[] => {
		const geometry = geometryOf.get(label);
		return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [{ kind, id, geometry }] : [];
	});
	const ids = new Set([...(records.ids ?? []), ...features.labels]);
	return { records: { file, ids, kept }, outlines };
}

/** An id names one thing of its kind in the whole pack. */
function reportRepeated({ problems }: Reading, files: readonly Records<unknown>[]): void {
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
