import type { MultiPolygon, Polygon } from 'geojson';
import { shapeAt, testsOfCell } from './border-cells.ts';
import type { CellTests, RowEdge } from './border-cells.ts';
import { edgesOf } from './edge.ts';
import { columnsOf, gridOver, rowsOf } from './grid.ts';
import type { Grid } from './grid.ts';

export interface Shape {
	readonly code: string;
	readonly geometry: Polygon | MultiPolygon;
}

export interface Locator {
	/** Index of the shape that holds a point, -1 where none does. */
	locate(lng: number, lat: number): number;
	/** The same for many points. */
	locateAll(lngs: Float64Array, lats: Float64Array): Int16Array;
}

/** Cells hold a shape's index, `NOBODY`, or, from `FIRST_TESTED` down, the place of their tests. */
const NOBODY = -1;
const FIRST_TESTED = -2;
const NUMBERS_PER_EDGE = 4;

/**
 * Finds the shape of a point by a grid: a cell wholly inside a shape answers at once, one on a border holds the few
 * edges that an exact even-odd test needs.
 *
 * A point on a border belongs to the shape to its east, on a border along a parallel to the shape to its north: where
 * shapes share their borders exactly, every point is in one of them at most. Where shapes overlap, the first holds it.
 */
export function createLocator(shapes: readonly Shape[]): Locator {
	const edges = shapes.map(({ geometry }) => edgesOf(geometry));
	const grid = gridOver(edges.flat());
	if (!grid) return { locate: () => NOBODY, locateAll: (lngs) => new Int16Array(lngs.length).fill(NOBODY) };
	const edgesByRow = Array.from({ length: grid.rows }, (): RowEdge[] => []);
	edges.forEach((own, shape) => {
		for (const edge of own)
			for (let { from: row, to } = rowsOf(grid, edge); row <= to; row++)
				edgesByRow[row]?.push({ shape, edge, columns: columnsOf(grid, edge, row) });
	});
	const index = flatten(grid, fillCells(grid, edgesByRow));
	return {
		locate: (lng, lat) => locateIn(index, lng, lat),
		locateAll: (lngs, lats) => locateAllIn(index, lngs, lats)
	};
}

/** The cells of a grid, row after row, and the tests of those on borders. */
interface Cells {
	readonly answers: Int32Array;
	readonly tested: readonly CellTests[];
}

function fillCells(grid: Grid, edgesByRow: readonly (readonly RowEdge[])[]): Cells {
	const answers = new Int32Array(grid.rows * grid.columns);
	const tested: CellTests[] = [];
	edgesByRow.forEach((edges, row) => {
		const touched = new Uint8Array(grid.columns);
		for (const { columns } of edges) touched.fill(1, columns.from, columns.to + 1);
		let answer = NOBODY;
		touched.forEach((isTouched, column) => {
			if (isTouched) {
				answer = FIRST_TESTED - (tested.push(testsOfCell(grid, { row, column }, edges)) - 1);
			} else if (column === 0 || touched[column - 1]) {
				const lng = grid.west + (column + 0.5) / grid.columnsPerDegree;
				answer = shapeAt(edges, lng, grid.south + (row + 0.5) / grid.rowsPerDegree);
			}
			answers[row * grid.columns + column] = answer;
		});
	});
	return { answers, tested };
}

/** All that a search reads, in typed arrays. */
interface CellIndex extends Grid {
	readonly answers: Int32Array;
	/** By tested cell: its tests are `testStarts[c] .. testStarts[c + 1]`. */
	readonly testStarts: Uint32Array;
	readonly otherwise: Int32Array;
	readonly shapes: Int32Array;
	readonly odd: Uint8Array;
	/** By test: its edges are `edgeStarts[t] .. edgeStarts[t + 1]`, counted in numbers. */
	readonly edgeStarts: Uint32Array;
	/** `lowLng, lowLat, highLng, highLat` of each edge. */
	readonly edges: Float64Array;
}

function flatten(grid: Grid, { answers, tested }: Cells): CellIndex {
	const tests = tested.flatMap((cell) => cell.tests);
	return {
		...grid,
		answers,
		testStarts: startsOf(tested.map((cell) => cell.tests.length)),
		otherwise: Int32Array.from(tested, ({ otherwise }) => otherwise),
		shapes: Int32Array.from(tests, ({ shape }) => shape),
		odd: Uint8Array.from(tests, ({ odd }) => Number(odd)),
		edgeStarts: startsOf(tests.map(({ edges }) => edges.length * NUMBERS_PER_EDGE)),
		edges: Float64Array.from(
			tests.flatMap(({ edges }) =>
				edges.flatMap(({ lowLng, lowLat, highLng, highLat }) => [lowLng, lowLat, highLng, highLat])
			)
		)
	};
}

function startsOf(lengths: readonly number[]): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	let end = 0;
	lengths.forEach((length, index) => (starts[index + 1] = end += length));
	return starts;
}

function locateAllIn(index: CellIndex, lngs: Float64Array, lats: Float64Array): Int16Array {
	const found = new Int16Array(lngs.length);
	// point < lngs.length, and there are as many lats
	for (let point = 0, count = lngs.length; point < count; point++)
		found[point] = locateIn(index, lngs[point] as number, lats[point] as number);
	return found;
}

function locateIn(index: CellIndex, lng: number, lat: number): number {
	const column = (lng - index.west) * index.columnsPerDegree;
	const row = (lat - index.south) * index.rowsPerDegree;
	if (!(column >= 0 && row >= 0 && column < index.columns && row < index.rows)) return NOBODY;
	// column and row were just found to be inside the grid
	const answer = index.answers[Math.floor(row) * index.columns + Math.floor(column)] as number;
	return answer >= NOBODY ? answer : testIn(index, FIRST_TESTED - answer, lng, lat);
}

/** The casts to `number` say that a cell's tests and a test's edges are where their starts point. */
function testIn(
	{ testStarts, shapes, odd, edgeStarts, edges, otherwise }: CellIndex,
	cell: number,
	lng: number,
	lat: number
): number {
	const last = testStarts[cell + 1] as number;
	for (let test = testStarts[cell] as number; test < last; test++) {
		let inside = odd[test] as number;
		const end = edgeStarts[test + 1] as number;
		for (let at = edgeStarts[test] as number; at < end; at += NUMBERS_PER_EDGE) {
			const lowLat = edges[at + 1] as number;
			const highLat = edges[at + 3] as number;
			if (lat < lowLat || lat >= highLat) continue;
			const lowLng = edges[at] as number;
			const across = ((edges[at + 2] as number) - lowLng) * (lat - lowLat);
			if ((lng - lowLng) * (highLat - lowLat) >= across) inside ^= 1;
		}
		if (inside === 1) return shapes[test] as number;
	}
	return otherwise[cell] as number;
}
