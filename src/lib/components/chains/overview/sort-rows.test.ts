import { expect, test } from 'vitest';
import type { ChainId } from '$lib/domain/chain/chain';
import type { ChainRow } from './chain-row';
import { nextSort, parseSort, serialiseSort, sortRows } from './sort-rows';

const row = (chain: string, values: Partial<ChainRow>): ChainRow => ({
	chain: chain as ChainId,
	kind: 'plan',
	links: [],
	produced: 0,
	coverage: 0.5,
	gaps: 0,
	possibleGaps: 0,
	unknown: 0,
	projects: { candidate: 0, contracted: 0, committed: 0 },
	investmentWanYuan: 0,
	undisclosed: 0,
	enterprises: 0,
	parks: 0,
	localSupply: null,
	...values
});
const chainsIn = (rows: readonly ChainRow[], sort: string): string[] =>
	sortRows(rows, parseSort(sort)).map(({ chain }) => chain);

const ROWS = [
	row('a', { gaps: 2, localSupply: 0.3 }),
	// nothing of it is on record: its gaps are not zero but unknown
	row('b', { coverage: null, unknown: 4 }),
	row('c', { gaps: 5, investmentWanYuan: 100, undisclosed: 1 }),
	row('d', { gaps: 2, projects: { candidate: 1, contracted: 2, committed: 3 }, undisclosed: 6 })
];

test.each([
	{ sort: '', order: ['a', 'b', 'c', 'd'] },
	{ sort: 'gaps', order: ['c', 'a', 'd', 'b'] },
	{ sort: 'gaps.up', order: ['a', 'd', 'c', 'b'] },
	{ sort: 'localSupply', order: ['a', 'b', 'c', 'd'] },
	{ sort: 'projects', order: ['d', 'a', 'b', 'c'] },
	// d has six projects and discloses nothing of any; a and b have none to disclose
	{ sort: 'investment', order: ['c', 'a', 'b', 'd'] },
	{ sort: 'investment.up', order: ['a', 'b', 'c', 'd'] }
])('orders by “$sort” with what is not known last, and ties as in the list', ({ sort, order }) => {
	expect(chainsIn(ROWS, sort)).toEqual(order);
});

test.each(['gap', 'gaps.down', 'name', '.up'])('takes “%s” for no order', (text) => {
	expect(parseSort(text)).toBeNull();
});

test('turns from the largest first to the smallest first to the order of the list', () => {
	const first = nextSort(null, 'gaps');
	const second = nextSort(first, 'gaps');
	expect([first, second].map((sort) => sort && serialiseSort(sort))).toEqual(['gaps', 'gaps.up']);
	expect(nextSort(second, 'gaps')).toBeNull();
	expect(nextSort(second, 'parks')).toEqual({ key: 'parks', direction: 'down' });
});
