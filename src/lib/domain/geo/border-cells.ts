import type { Edge } from './edge.ts';
import { isWestOf } from './edge.ts';
import type { Grid, Span } from './grid.ts';
import { bandOf } from './grid.ts';

/** An edge within one row of the grid, and the columns it touches there. */
export interface RowEdge {
	readonly shape: number;
	readonly edge: Edge;
	readonly columns: Span;
}

/** Whether a point of a cell is in a shape: it is when `odd`, turned over once by each edge to its west, is true. */
export interface ShapeTest {
	readonly shape: number;
	readonly odd: boolean;
	readonly edges: readonly Edge[];
}

/** The shape of a point in a cell: the first whose test holds, else `otherwise`, -1 for none. */
export interface CellTests {
	readonly tests: readonly ShapeTest[];
	readonly otherwise: number;
}

/** The tests of one cell. `edges`: of its row, by shape, shapes ascending. */
export function testsOfCell(grid: Grid, cell: { row: number; column: number }, edges: readonly RowEdge[]): CellTests {
	const tests: ShapeTest[] = [];
	for (let from = 0, to = 0; from < edges.length; from = to) {
		while (to < edges.length && edges[to]?.shape === edges[from]?.shape) to++;
		const test = testOfShape(grid, cell, edges.slice(from, to));
		if (test.edges.length > 0) tests.push(test);
		else if (test.odd) return { tests, otherwise: test.shape };
	}
	const last = tests.at(-1);
	if (!last || !areOddTogether(tests)) return { tests, otherwise: -1 };
	return { tests: tests.slice(0, -1), otherwise: last.shape };
}

/** The shape at a point, of those whose edges in the point's row these are; -1 for none. */
export function shapeAt(edges: readonly RowEdge[], lng: number, lat: number): number {
	const odd = new Set<number>();
	for (const { shape, edge } of edges) if (isWestOf(edge, lng, lat)) toggle(odd, shape);
	return odd.size === 0 ? -1 : Math.min(...odd);
}

/**
 * Edges that touch the cell are tested one by one. Of those wholly to its west, only their ends matter, and an end that
 * two of them share not even that: what is left are ends within the row, each a border that runs north from there.
 */
function testOfShape(
	grid: Grid,
	{ row, column }: { row: number; column: number },
	edges: readonly RowEdge[]
): ShapeTest {
	const { bottom, top } = bandOf(grid, row);
	const touching: Edge[] = [];
	const ends = new Set<number>();
	let odd = false;
	for (const { edge, columns } of edges) {
		if (edge.lowLat === edge.highLat || columns.from > column) continue;
		if (columns.to >= column) touching.push(edge);
		else
			for (const lat of [edge.lowLat, edge.highLat]) {
				if (lat < bottom) odd = !odd;
				else if (lat <= top) toggle(ends, lat);
			}
	}
	const lng = grid.west - 1;
	const northward = Array.from(ends, (lat) => ({ lowLng: lng, lowLat: lat, highLng: lng, highLat: top + 1 }));
	return { shape: edges[0]?.shape ?? -1, odd, edges: [...touching, ...northward] };
}

/**
 * Whether an odd number of the tests holds wherever a point of the cell is: every edge is in an even number of them, as
 * borders between neighbours are. Then the last test holds where no other does.
 */
function areOddTogether(tests: readonly ShapeTest[]): boolean {
	const unpaired = new Set<string>();
	for (const { edges } of tests)
		for (const { lowLng, lowLat, highLng, highLat } of edges)
			toggle(unpaired, `${lowLng} ${lowLat} ${highLng} ${highLat}`);
	return unpaired.size === 0 && tests.filter(({ odd }) => odd).length % 2 === 1;
}

function toggle<T>(set: Set<T>, value: T): void {
	if (!set.delete(value)) set.add(value);
}
