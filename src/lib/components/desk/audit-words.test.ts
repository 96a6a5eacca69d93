import { expect, test } from 'vitest';
import { changedFields } from './audit-words';

test('names each field that differs, what was empty as nothing', () =>
	expect(
		changedFields({ role: 'planner', active: true, note: '' }, { role: 'promoter', active: true, note: 'x' })
	).toEqual([
		{ field: 'role', before: 'planner', after: 'promoter' },
		{ field: 'note', before: null, after: 'x' }
	]));

test('of what is new all fields are new, of what is gone none is left', () => {
	expect(changedFields(null, { name: 'a', count: 2 })).toEqual([
		{ field: 'name', before: null, after: 'a' },
		{ field: 'count', before: null, after: '2' }
	]);
	expect(changedFields({ name: 'a' }, undefined)).toEqual([{ field: 'name', before: 'a', after: null }]);
	expect(changedFields(null, null)).toEqual([]);
});
