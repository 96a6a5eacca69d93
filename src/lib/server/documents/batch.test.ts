import { expect, test } from 'vitest';
import { isOwnBatch } from './batch.ts';

const key = 'k'.repeat(43);

test.each([
	['the key', { HETU_BATCH_KEY: key }, key, true],
	['another key', { HETU_BATCH_KEY: key }, 'x'.repeat(43), false],
	['a part of it', { HETU_BATCH_KEY: key }, 'k', false],
	['nothing', { HETU_BATCH_KEY: key }, null, false],
	['a key where there is no batch', {}, key, false],
	['no letter where there is no batch', {}, '', false]
])('a batch is not known by anything but its key: %s', (_, environment, given, expected) => {
	expect(isOwnBatch(new Headers(given === null ? {} : { 'x-hetu-batch': given }), environment)).toBe(expected);
});
