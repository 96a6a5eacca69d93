import { expect, test } from 'vitest';
import { isEditionId, nextEditionId } from './edition.ts';

test('editions of a day are numbered from 1, whatever other days have', () => {
	expect(nextEditionId('2026-11-29', [])).toBe('2026-11-29-1');
	expect(nextEditionId('2026-11-29', ['2026-11-28-7', '2026-11-29-1', '2026-11-29-10'])).toBe('2026-11-29-11');
});

test.each(['', '2026-11-29', '2026-11-29-0', '2026-11-29-01', '2026-11-29-1 ', "2026-11-29-1'", '../2026-11-29-1'])(
	'%o is not the id of an edition',
	(text) => expect(isEditionId(text)).toBe(false)
);
