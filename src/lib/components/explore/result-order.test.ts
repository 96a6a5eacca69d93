import { expect, test } from 'vitest';
import { NO_PROJECTS } from '$lib/domain/catalogue/project-table';
import { resultEntries } from './result-order';

const table = { ...NO_PROJECTS, count: 4, division: Uint16Array.of(1, 0xffff, 0, 1) };

test('without a group the rows stand in their order', () => {
	expect(resultEntries([2, 0], null, table)).toEqual([
		{ kind: 'row', row: 2 },
		{ kind: 'row', row: 0 }
	]);
});

test('under headings each group keeps the order, and what is not reported comes last', () => {
	expect(resultEntries([3, 1, 0, 2], 'division', table)).toEqual([
		{ kind: 'group', code: 0, count: 1 },
		{ kind: 'row', row: 2 },
		{ kind: 'group', code: 1, count: 2 },
		{ kind: 'row', row: 3 },
		{ kind: 'row', row: 0 },
		{ kind: 'group', code: 0xffff, count: 1 },
		{ kind: 'row', row: 1 }
	]);
});
