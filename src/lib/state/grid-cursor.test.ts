import { expect, test } from 'vitest';
import { GridCursor } from './grid-cursor.svelte';

test('a cursor stays in its table, and a block reaches from where it was begun, whichever way it grows', () => {
	const cursor = new GridCursor(() => ({ rows: 3, columns: 4 }));
	cursor.go({ row: 9, column: -1 });
	expect(cursor.at).toEqual({ row: 2, column: 0 });
	cursor.go({ row: 1, column: 2 });
	cursor.go({ row: 0, column: 3 }, { extend: true });
	expect(cursor.block).toEqual({ from: { row: 0, column: 2 }, to: { row: 1, column: 3 } });
	expect(cursor.isIn(1, 3)).toBe(true);
	expect(cursor.isIn(2, 3)).toBe(false);
	cursor.go({ row: 2, column: 0 });
	expect(cursor.block).toEqual({ from: { row: 2, column: 0 }, to: { row: 2, column: 0 } });
});
