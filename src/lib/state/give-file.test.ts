import { expect, test } from 'vitest';
import { nameOfAnswer } from './give-file.ts';

test.each([
	['attachment; filename="hetu-a.csv"', 'hetu-a.csv'],
	['attachment; filename="hetu-a.zip"; filename*=UTF-8\'\'%E5%85%AC%E5%BC%80.zip', '公开.zip'],
	['attachment', null]
])('%s names the file %s', (disposition, name) =>
	expect(nameOfAnswer(new Response(null, { headers: { 'content-disposition': disposition } }))).toBe(name)
);
