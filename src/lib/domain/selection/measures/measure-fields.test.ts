import { expect, test } from 'vitest';
import { fieldsOf } from '../../records/fields-of.ts';
import { MEASURE_FIELDS } from './measure-fields.ts';

test.each(Object.entries(MEASURE_FIELDS))('what %s reads are fields that a form has', (_, fields) => {
	const keys = fieldsOf('project', []).map(({ key }) => key);
	expect(fields.length).toBeGreaterThan(0);
	for (const field of fields) expect(keys).toContain(field);
});
