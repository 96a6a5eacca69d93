import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Transaction } from 'kysely';
import { bboxOfArea } from '../domain/exchange/pack/geometry-measures.ts';
import { parseBoundaries, type BoundaryProblem, type DivisionShape } from '../domain/geo/boundaries.ts';
import type { Division, Territory } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';

export interface BoundaryEdition {
	/** The edition in the words that stand on the map: 2024 年 1:25 万. */
	readonly edition: string;
	/** Whose boundaries they are. */
	readonly source: string;
	/** `2024-06-30`, `2024-06` or `2024`; `null` where unknown. */
	readonly asOf: string | null;
}

export type Replacement = { ok: true; notes: BoundaryProblem[] } | { ok: false; problems: BoundaryProblem[] };

/** Replaces every division's shape by those of an official file, in one transaction; a file that does not fit changes nothing. */
export async function replace(db: Database, input: unknown, edition: BoundaryEdition): Promise<Replacement> {
	const { territory, divisions } = await catalogue.read(db);
	const present = (await catalogue.layer(db, 'divisions'))?.features ?? [];
	const expected = divisions.map(({ code, name, shapeAreaKm2 }) => ({
		code,
		names: [name.zh, name.en, name.ru, ...name.aliases].filter((text) => text !== null),
		areaKm2: shapeAreaKm2
	}));
	const parsed = parseBoundaries(input, expected, present.flatMap(shapeOf));
	if (!parsed.ok) return parsed;
	await db.transaction().execute(async (transaction) => {
		await writeLayer(transaction, { shapes: parsed.value, divisions, edition });
		for (const [position, shape] of parsed.value.entries()) {
			const division = divisions[position];
			if (division) await writeRecord(transaction, 'division', division.code, reshaped(division, shape));
		}
		await writeRecord(transaction, 'territory', 'territory', withEdition(territory, edition));
		await raiseRevision(transaction);
	});
	return { ok: true, notes: parsed.notes };
}

function shapeOf({ geometry, properties }: Feature): { code: string; geometry: Polygon | MultiPolygon }[] {
	const code: unknown = properties?.code;
	return typeof code === 'string' && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
		? [{ code, geometry }]
		: [];
}

const reshaped = (division: Division, { geometry, areaKm2, labelPoint }: DivisionShape): Division => ({
	...division,
	labelPoint,
	bbox: bboxOfArea(geometry),
	shapeAreaKm2: areaKm2
});

function withEdition(territory: Territory, { edition, source, asOf }: BoundaryEdition): Territory {
	const same = (text: string) => ({ zh: text, en: text, ru: text });
	return { ...territory, boundaries: { edition: same(edition), source: same(source), asOf, note: same(source) } };
}

interface NewLayer {
	readonly shapes: readonly DivisionShape[];
	readonly divisions: readonly Division[];
	readonly edition: BoundaryEdition;
}

async function writeLayer(transaction: Transaction<Tables>, { shapes, divisions, edition }: NewLayer): Promise<void> {
	const features = shapes.map(({ code, geometry, areaKm2, labelPoint }, position): Feature => {
		const division = divisions[position];
		const provenance = { source: edition.source, edition: edition.edition, asOf: edition.asOf, confidence: 'high' };
		return {
			type: 'Feature',
			properties: {
				code,
				name: division?.name,
				label: division?.label,
				level: division?.level,
				labelPoint,
				areaKm2,
				...provenance
			},
			geometry
		};
	});
	const layer: FeatureCollection = { type: 'FeatureCollection', features };
	await transaction
		.updateTable('layer')
		.set(({ eb }) => ({ body: JSON.stringify(layer), version: eb('version', '+', 1), updated_at: Date.now() }))
		.where('id', '=', 'divisions')
		.execute();
}

async function writeRecord(transaction: Transaction<Tables>, kind: string, id: string, value: unknown): Promise<void> {
	await transaction
		.updateTable('record')
		.set(({ eb }) => ({ body: JSON.stringify(value), version: eb('version', '+', 1), updated_at: Date.now() }))
		.where('kind', '=', kind)
		.where('id', '=', id)
		.execute();
}
