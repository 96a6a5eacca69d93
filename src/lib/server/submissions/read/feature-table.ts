import type { Geometry, Position as Corner } from 'geojson';
import { cellOf } from '../../../domain/exchange/out/cell.ts';
import type { Json } from '../../../domain/exchange/out/field.ts';
import type { Cell, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { cellText, counter, Refused, type Reading } from './limits.ts';

export interface ReadFeature {
	/** In the order of the file. */
	readonly properties: ReadonlyMap<string, Cell>;
	readonly geometry: Geometry | null;
}

/** Features of a file as a table: a column for every name that a property of one of them has. */
export function tableOfFeatures(
	name: string,
	features: readonly ReadFeature[],
	crs: string | null,
	{ limits }: Reading
): UploadedTable | null {
	if (features.length === 0) return null;
	if (features.length > limits.rows) throw new Refused('too-many-rows', 'rows', limits.rows);
	const headings = new Set<string>();
	for (const { properties } of features) {
		for (const heading of properties.keys()) headings.add(heading);
		if (headings.size > limits.columns) throw new Refused('too-large', 'columns', limits.columns);
	}
	const ordered = [...headings];
	return {
		name,
		headings: ordered,
		rows: features.map(({ properties, geometry }, place) => ({
			line: place + 1,
			cells: ordered.map((heading) => properties.get(heading) ?? null),
			geometry
		})),
		crs
	};
}

/** A value of JSON as a cell: lists of texts in one text, as our exports have them; things with parts as JSON. */
export function cellOfJson(value: unknown, reading: Reading): Cell {
	if (typeof value === 'string') return value === '' ? null : cellText(value, reading);
	const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
	// what JSON was parsed of is JSON
	const cell = cellOf({ kind: isTexts ? 'codes' : 'parts' }, (value ?? null) as Json);
	return typeof cell === 'string' ? cellText(cell, reading) : cell;
}

/** A shape that cannot be: reading its row finds that, and the others are kept. */
export const NO_SHAPE: Geometry = { type: 'Point', coordinates: [] };

/** Counts corners of shapes, of whatever form. */
export function cornerCounter({ limits }: Reading): (coordinates: unknown) => void {
	const count = counter(limits.positions, 'too-large', 'positions');
	const visit = (coordinates: unknown): void => {
		if (!Array.isArray(coordinates)) return;
		if (typeof coordinates[0] === 'number') count(1);
		else coordinates.forEach(visit);
	};
	return visit;
}

/** Rings of a surface as polygons, each hole in the outline that holds it. Outlines are drawn the other way round than holes. */
export function polygonsOf(rings: readonly Corner[][], isOutline: (twiceArea: number) => boolean): Corner[][][] {
	const polygons: Corner[][][] = [];
	const holes: Corner[][] = [];
	for (const ring of rings) {
		if (isOutline(twiceArea(ring))) polygons.push([ring]);
		else holes.push(ring);
	}
	for (const hole of holes) {
		const [corner] = hole;
		const around = corner && polygons.find(([outline]) => outline && holds(outline, corner));
		if (around) around.push(hole);
		// drawn the wrong way round: an outline
		else polygons.push([hole]);
	}
	return polygons;
}

function twiceArea(ring: readonly Corner[]): number {
	let sum = 0;
	for (let at = 0; at + 1 < ring.length; at++) {
		const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[at], ring[at + 1]];
		sum += x0 * y1 - x1 * y0;
	}
	return sum;
}

function holds(ring: readonly Corner[], [x = NaN, y = NaN]: Corner): boolean {
	let isInside = false;
	for (let at = 0; at + 1 < ring.length; at++) {
		const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[at], ring[at + 1]];
		if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isInside = !isInside;
	}
	return isInside;
}
