import { expect, test } from 'vitest';
import { TEST_CATALOGUE as catalogue } from '../explore/test-catalogue.ts';
import { cameraOfView, viewOfAddress } from './view-of-address.ts';

const read = (address: string) => viewOfAddress(address, catalogue);

test('a whole address and its query alone say the same view, without the camera', () => {
	const whole = read('https://hetu.example/en/?s=negotiating&m=9,124,47#top');
	expect(whole?.query).toBe('s=negotiating');
	expect(read('?s=negotiating')?.query).toBe('s=negotiating');
});

test('an address that says no view is none', () => {
	expect(read('https://hetu.example/')).toBeNull();
	expect(read('hello')).toBeNull();
	expect(read('?colour=red')).toBeNull();
});

test('a camera goes into the scene as one screen showed it, else the whole territory is shown', () => {
	const found = read('?s=negotiating');
	expect(found && cameraOfView(found.view, catalogue)).toEqual({ kind: 'fit', box: catalogue.territory.extent });
});
