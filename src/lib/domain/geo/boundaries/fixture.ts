import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonAreaKm2 } from './area.ts';

/** Four squares of a quarter degree around 124.25° E, 47.25° N: enough to share borders, enclose land and swap places. */
export const CORNERS: Readonly<Record<string, Position>> = {
	'990101': [124, 47],
	'990102': [124.25, 47],
	'990103': [124, 47.25],
	'990104': [124.25, 47.25]
};
export const SIDE = 0.25;

export const expected = Object.entries(CORNERS).map(([code, corner], index) => ({
	code,
	names: [`第${index + 1}区`, `District ${index + 1}`],
	areaKm2: polygonAreaKm2({ type: 'Polygon', coordinates: [square(corner)] })
}));

export type Fixture = FeatureCollection<Polygon | MultiPolygon>;

export function fixture(): Fixture {
	return {
		type: 'FeatureCollection',
		features: Object.entries(CORNERS).map(([code, corner], index) => ({
			type: 'Feature',
			properties: { code, name: `第${index + 1}区` },
			geometry: { type: 'Polygon', coordinates: [square(corner)] }
		}))
	};
}

export function square([west = 0, south = 0]: Position): Position[] {
	return [
		[west, south],
		[west + SIDE, south],
		[west + SIDE, south + SIDE],
		[west, south + SIDE],
		[west, south]
	];
}

export function feature(file: Fixture, index: number): Feature<Polygon | MultiPolygon> {
	const found = file.features[index];
	if (!found) throw new Error(`the fixture has no feature ${index}`);
	return found;
}

export function ring(file: Fixture, index: number): Position[] {
	const { geometry } = feature(file, index);
	const found = geometry.type === 'Polygon' ? geometry.coordinates[0] : undefined;
	if (!found) throw new Error(`feature ${index} of the fixture is no polygon`);
	return found;
}

export function mapPositions(file: Fixture, change: (position: Position) => Position): Fixture {
	file.features.forEach((_, index) => ring(file, index).forEach((position, at, all) => (all[at] = change(position))));
	return file;
}

export function moveCorner(file: Fixture, index: number, from: Position, to: Position): void {
	const positions = ring(file, index);
	positions.forEach((position, at) => {
		if (String(position) === String(from)) positions[at] = to;
	});
}

/** Every division draws back from the middle, where all four meet. */
export function openInside(file: Fixture): void {
	const middle: Position = [124.25, 47.25];
	moveCorner(file, 0, middle, [124.23, 47.23]);
	moveCorner(file, 3, middle, [124.27, 47.27]);
	moveCorner(file, 1, middle, [124.27, 47.23]);
	moveCorner(file, 2, middle, [124.23, 47.27]);
	for (const [index, at, position] of [
		[0, 2, [124.25, 47.23]],
		[1, 4, [124.25, 47.23]]
	] as const)
		ring(file, index).splice(at, 0, [...position]);
}

export function swap(positions: Position[], a: number, b: number): void {
	[positions[a], positions[b]] = [positions[b] ?? [], positions[a] ?? []];
}
