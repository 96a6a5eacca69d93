import { expect, test } from 'vitest';
import { readOutline } from './read-outline.ts';

const ring = [
	[123, 47],
	[124, 47],
	[124, 48],
	[123, 47]
];

test('reads an outline, and none where nothing is sent', () => {
	const square = { type: 'Polygon', coordinates: [ring] };
	expect(readOutline(JSON.stringify(square))).toEqual({ ok: true, value: square });
	expect(readOutline('')).toEqual({ ok: true, value: null });
});

test.each([
	['{'],
	['null'],
	['{"type":"Point","coordinates":[123,47]}'],
	['{"type":"Polygon","coordinates":[[[123,47],[124,47]]]}'],
	['{"type":"Polygon","coordinates":[[["a",47],[124,47],[124,48],["a",47]]]}']
])('refuses %s', (text) => expect(readOutline(text).ok).toBe(false));
