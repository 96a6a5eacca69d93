import { createLocator } from '../../domain/geo/locate.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import type { Position } from '../../domain/territory/territory.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { narrowed, rowOf } from './kept.ts';

/** A row as a point of the preview. */
export interface PreviewPoint {
	readonly line: number;
	readonly name: string;
	/** WGS 84. */
	readonly position: Position;
	/** Code of the division it lies in; `null`: outside them all. */
	readonly division: string | null;
}

/** Points of one preview: more say nothing more. */
const MOST = 1_000;

/** The first rows of a draft that have a place, and the division each lies in. */
export async function points(db: Database, { id }: Submission): Promise<PreviewPoint[]> {
	const found = await narrowed(db, id, 'all').selectAll().where('line', '>', 0).orderBy('line').limit(MOST).execute();
	const layer = await catalogue.layer(db, 'divisions');
	const shapes = (layer?.features ?? []).flatMap(({ geometry, properties }) =>
		geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
			? [{ code: String(properties?.code), geometry }]
			: []
	);
	const locator = createLocator(shapes);
	return found.map(rowOf).flatMap(({ line, name, values }) => {
		const position = values.find(([field]) => field === 'position')?.[1];
		if (!isPosition(position)) return [];
		return [{ line, name, position, division: shapes[locator.locate(...position)]?.code ?? null }];
	});
}

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
