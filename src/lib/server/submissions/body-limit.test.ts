import { expect, test } from 'vitest';
import { bodyFault, takesFiles } from './body-limit.ts';

const MEGABYTE = 1024 * 1024;
test.each([
	['/roadmap', String(2 * MEGABYTE), null],
	['/roadmap', String(2 * MEGABYTE + 1), 413],
	['/desk/submissions', '101000000', null],
	['/desk/submissions/[id]', String(102 * MEGABYTE), 413],
	[null, String(3 * MEGABYTE), 413]
])('a form to %s of %s bytes is answered %s', (route, length, answer) =>
	expect(bodyFault(route, new Headers({ 'content-length': length }))).toBe(answer)
);

test('a body that does not say how large it is is not read; no body is no fault', () => {
	expect(bodyFault('/desk/submissions', new Headers({ 'transfer-encoding': 'chunked' }))).toBe(411);
	expect(bodyFault('/roadmap', new Headers())).toBeNull();
});

test('only the pages of submissions lead back whoever sends too large a file', () => {
	expect(['/desk/submissions', '/desk/submissions/[id]', '/roadmap', null].map(takesFiles)).toEqual([
		true,
		true,
		false,
		false
	]);
});
