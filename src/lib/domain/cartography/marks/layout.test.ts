import { describe, expect, test } from 'vitest';
import type { Park } from '../../territory/territory.ts';
import { marksAt } from './hit.ts';
import { layoutMarks } from './layout.ts';
import { layoutOf } from './test-layout.ts';
import { project } from './transform.ts';

const here = [10, 50] as const;
const many = (count: number, placement: 'site' | 'division') =>
	Array.from({ length: count }, () => ({ placement, division: 0, at: here }));

describe('what is known to the division only', () => {
	test('stands in a row beneath the name, in order, with a bracket as wide as the row', () => {
		const { heads, symbols } = layoutMarks(layoutOf(many(3, 'division'), { labelPoints: [here] }));
		expect(symbols.map(({ target }) => target)).toEqual([0, 1, 2].map((row) => ({ kind: 'project', row })));
		expect(new Set(symbols.map(({ y }) => y)).size).toBe(1);
		// 2 × 5.6 + 4 pixels from one to the next
		expect((symbols[1]?.x ?? 0) - (symbols[0]?.x ?? 0)).toBeCloseTo(15.2);
		expect(heads[0]?.bracketWidth).toBeCloseTo(3 * 15.2);
	});

	test('eleven fall into two rows as even as can be: six and five', () => {
		const { symbols } = layoutMarks(layoutOf(many(11, 'division'), { labelPoints: [here] }));
		const rows = Map.groupBy(symbols, ({ y }) => y);
		expect([...rows.values()].map(({ length }) => length)).toEqual([6, 5]);
	});

	test('more than 21 become one count, and the parks are reached through it', () => {
		const park = { id: 'p', division: '990000', position: null, level: 'county' } as unknown as Park;
		const { symbols, clusters } = layoutMarks(layoutOf(many(30, 'division'), { labelPoints: [here], parks: [park] }));
		expect(symbols).toEqual([]);
		expect(clusters).toHaveLength(1);
		expect(clusters[0]).toMatchObject({ count: 30, parks: [0] });
	});

	test('names that would collide move apart, and nothing is lost', () => {
		const rows = [0, 1, 2, 3].flatMap((place) =>
			Array.from({ length: 5 }, () => ({ placement: 'division' as const, division: place }))
		);
		const points = [0, 1, 2, 3].map((place) => [10 + place * 0.01, 50] as const);
		const { symbols, clusters } = layoutMarks(layoutOf(rows, { labelPoints: points }));
		const drawn = [
			...symbols.flatMap(({ target }) => (target.kind === 'project' ? [target.row] : [])),
			...clusters.flatMap(({ rows }) => [...rows])
		];
		expect(drawn.sort((a, b) => a - b)).toEqual([...rows.keys()]);
	});

	test('a division left out stands elsewhere, with all that is beneath it', () => {
		const input = layoutOf(many(2, 'division'), { labelPoints: [here] });
		expect(layoutMarks({ ...input, leftOut: new Set([0]) })).toEqual({ heads: [], clusters: [], symbols: [] });
	});
});

describe('what has a position', () => {
	test('stands there', () => {
		const input = layoutOf([{ placement: 'site', at: [10.2, 50.1] }]);
		const [symbol] = layoutMarks(input).symbols;
		const [x, y] = project(input.transform, [10.2, 50.1]);
		expect(symbol).toMatchObject({ x: expect.closeTo(x), y: expect.closeTo(y) });
	});

	test('three in one place stay apart, four become a cluster that counts how sure they are', () => {
		expect(layoutMarks(layoutOf(many(3, 'site'))).clusters).toEqual([]);
		// planned; contracted; under construction and in production
		const rows = [0, 2, 5, 6].map((stage) => ({ placement: 'site' as const, at: here, stage }));
		expect(layoutMarks(layoutOf(rows)).clusters).toMatchObject([
			{ count: 4, candidate: 1, contracted: 1, committed: 2 }
		]);
	});

	test('off the screen nothing is drawn', () => {
		expect(layoutMarks(layoutOf([{ placement: 'site', at: [30, 20] }]))).toEqual({
			heads: [],
			clusters: [],
			symbols: []
		});
	});

	test('a step of the pan moves every mark by as much: clusters do not reshuffle', () => {
		const rows = Array.from({ length: 60 }, (_, index) => ({
			placement: 'site' as const,
			at: [9.9 + (index % 10) * 0.02, 49.9 + Math.floor(index / 10) * 0.03] as const
		}));
		const input = layoutOf(rows);
		const moved = {
			...input,
			transform: { ...input.transform, centreX: input.transform.centreX + 7 / input.transform.scale }
		};
		const [before, after] = [layoutMarks(input), layoutMarks(moved)];
		expect(after.clusters.map(({ count }) => count)).toEqual(before.clusters.map(({ count }) => count));
		before.clusters.forEach(({ x }, index) => expect((after.clusters[index]?.x ?? 0) - x).toBeCloseTo(-7));
	});
});

test('what is nowhere is neither drawn nor lost: it is counted', () => {
	const input = layoutOf([{ placement: 'none' }, { placement: 'site', at: here }]);
	expect(input.rows.unplaced).toBe(1);
	expect(layoutMarks(input).symbols).toHaveLength(1);
});

describe('a click', () => {
	test('reaches every mark beneath it, nearest first', () => {
		const input = layoutOf([
			{ placement: 'site', at: [10, 50] },
			{ placement: 'site', at: [10.004, 50] }
		]);
		const [x, y] = project(input.transform, [10.003, 50]);
		const found = marksAt(layoutMarks(input), { x, y, slack: 3, symbolRadius: 5.6 });
		expect(found.map((mark) => (mark.kind === 'symbol' ? mark.target : null))).toEqual([
			{ kind: 'project', row: 1 },
			{ kind: 'project', row: 0 }
		]);
	});

	test('beside everything reaches nothing', () => {
		expect(marksAt(layoutMarks(layoutOf(many(1, 'site'))), { x: 5, y: 5, slack: 3, symbolRadius: 5.6 })).toEqual([]);
	});
});
