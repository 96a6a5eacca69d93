import { expect, test } from 'vitest';
import { shareRoom } from './share-room';

test.each([
	{ says: 'takes all where there is room', heights: [[10, 10], [20]], room: 40, shares: [2, 1] },
	// 10 + 20 in the first round, 10 in the second: full
	{
		says: 'takes one of each in turn',
		heights: [
			[10, 10, 10],
			[20, 20]
		],
		room: 40,
		shares: [2, 1]
	},
	// 30 does not fit beside 20; the 5 behind it would, but is not to come before it
	{ says: 'passes over no member for a smaller one behind it', heights: [[20], [30, 5]], room: 45, shares: [1, 0] },
	{ says: 'goes on with the others when one group is closed', heights: [[50], [10, 10]], room: 25, shares: [0, 2] },
	{ says: 'gives nothing where there is no room', heights: [[10], []], room: 5, shares: [0, 0] },
	{ says: 'knows no group', heights: [], room: 5, shares: [] }
])('$says', ({ heights, room, shares }) => {
	expect(shareRoom(heights, room)).toEqual(shares);
});
