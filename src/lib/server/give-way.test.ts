import { expect, test } from 'vitest';
import { giveWayEvery } from './give-way.ts';

test('long work lets others have their turn after every so many steps', async () => {
	let others = 0;
	const giveWay = giveWayEvery(3);
	const heard: number[] = [];
	for (let step = 1; step <= 7; step++) {
		setImmediate(() => (others += 1));
		await giveWay();
		heard.push(others);
	}
	expect(heard).toEqual([0, 0, 3, 3, 3, 6, 6]);
});
