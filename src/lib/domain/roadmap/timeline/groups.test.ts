import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Health } from '../health-definitions.ts';
import { countStandings, groupRows, linesOf, visibleLines } from './groups.ts';

const KEYS = ['a', 'b', 'a', null, 'c', 'b'];
const HEALTHS: (Health | null)[] = ['onTrack', 'overdue', 'done', 'unknown', null, 'overdue'];
const grouped = (rows: number[], order: string[] = ['b', 'a']) =>
	groupRows(rows, { keyOf: (row) => KEYS[row] ?? null, healthOf: (row) => HEALTHS[row] ?? null, order });

describe('rows of a timeline in groups', () => {
	test('stand in the order wanted, other keys as they come, the unknown last', () => {
		expect(grouped([0, 1, 2, 3, 4, 5]).map(({ key, rows }) => [key, rows])).toEqual([
			['b', [1, 5]],
			['a', [0, 2]],
			['c', [4]],
			[null, [3]]
		]);
	});

	test('are not there without a row', () => {
		expect(grouped([3]).map(({ key }) => key)).toEqual([null]);
	});

	test('are counted by how their projects stand', () => {
		const [b, a] = grouped([0, 1, 2, 3, 4, 5]);
		expect(b?.counts).toMatchObject({ overdue: 2, onTrack: 0 });
		expect(a?.counts).toMatchObject({ onTrack: 1, done: 1 });
		expect(countStandings([null, null, 'done'])).toMatchObject({ withdrawn: 2, done: 1 });
	});

	test('keep their head when they are folded', () => {
		const lines = linesOf(grouped([0, 1, 2, 3]), new Set(['a']));
		expect(lines.map((line) => (line.kind === 'group' ? `${line.group.key} ${line.isOpen}` : line.row))).toEqual([
			'b true',
			1,
			'a false',
			'null true',
			3
		]);
	});
});

describe('the lines in view', () => {
	test('are those between the edges, and one more above and below', () => {
		expect(visibleLines(100, { top: 60, height: 90, rowHeight: 30 })).toEqual({ from: 1, to: 6 });
	});

	test('never leave the list', () => {
		const inView = { top: fc.integer({ min: 0, max: 10_000 }), height: fc.integer({ min: 0, max: 2000 }) };
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 }), fc.record(inView), (count, { top, height }) => {
				const { from, to } = visibleLines(count, { top, height, rowHeight: 30 });
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(count);
				expect(from).toBeLessThanOrEqual(count);
			})
		);
	});
});
