import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test.each([
	['the first of its division', [], '900101-p-0001'],
	['the number after the highest, gaps left as they are', ['900101-p-0001', '900101-p-0007'], '900101-p-0008'],
	[
		'none after those of other divisions, kinds or forms',
		['900102-p-0009', '900101-k-0004', '900101-p-x'],
		'900101-p-0001'
	],
	['more digits where four do not do', ['900101-p-9999'], '900101-p-10000']
])('a new id is %s', (_, taken, id) => expect(newId('project', '900101', taken)).toBe(id));
