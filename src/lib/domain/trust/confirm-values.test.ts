import { describe, expect, test } from 'vitest';
import { projectOf } from '../matching/test-sides.ts';
import type { Provenance, SourceId } from '../provenance.ts';
import { confirmValues, datesChanged } from './confirm-values.ts';

const from = (asOf: string | null, more: Partial<Provenance> = {}): Provenance => ({
	sources: ['report' as SourceId],
	asOf,
	asOfReported: null,
	confidence: 'high',
	steward: null,
	...more
});
const record = projectOf(
	'A',
	{},
	{
		provenance: from('2020', { asOfReported: '2020春', steward: '甲局' }),
		valueProvenance: { jobs: from('2019', { steward: '乙局' }), landHa: from('2026-05'), output: from(null) }
	}
);
const SAYS = { asOf: '2026-11-29', source: 'letter' as SourceId, until: 2025.9 };

describe('a value that is still true', () => {
	test('has the new day, and who says so beside where it came from', () => {
		const confirmed = confirmValues(record, { ...SAYS, fields: [null] });
		expect(confirmed.provenance).toEqual({
			...record.provenance,
			sources: ['report', 'letter'],
			asOf: '2026-11-29',
			asOfReported: null
		});
		expect(confirmed.valueProvenance).toEqual(record.valueProvenance);
	});
	test('is only of the steward who is asked', () => {
		const confirmed = confirmValues(record, { ...SAYS, fields: [null, 'jobs'], steward: '乙局' });
		expect(confirmed.provenance).toEqual(record.provenance);
		expect(confirmed.valueProvenance.jobs?.asOf).toBe('2026-11-29');
	});
	test('stays as it is where it is of a later day than what is due', () =>
		expect(confirmValues(record, { ...SAYS, fields: ['landHa'] })).toEqual(record));
	test('without a date gets one', () =>
		expect(confirmValues(record, { ...SAYS, fields: ['output'] }).valueProvenance.output?.asOf).toBe('2026-11-29'));
	test('without a source is known by hearsay', () => {
		const unsourced = { ...record, provenance: from('2020', { sources: [], confidence: 'unsourced' }) };
		expect(confirmValues(unsourced, { ...SAYS, fields: [null] }).provenance).toMatchObject({
			sources: ['letter'],
			confidence: 'low'
		});
	});
	test('is cited once, however often it is confirmed by the same', () => {
		const twice = confirmValues(confirmValues(record, { ...SAYS, fields: [null] }), {
			...SAYS,
			until: 2027,
			fields: [null]
		});
		expect(twice.provenance.sources).toEqual(['report', 'letter']);
	});
	test('keeps its value, and every other one', () => {
		const { provenance, ...rest } = confirmValues(record, { ...SAYS, fields: [null] });
		const { provenance: _, ...before } = record;
		expect(rest).toEqual(before);
		expect(provenance.confidence).toBe('high');
	});
});

test('facts are confirmed by their key, the others stay', () => {
	const park = {
		facts: [
			{ key: 'output', value: 5, provenance: from('2019') },
			{ key: 'people', value: 7, provenance: from('2019') }
		]
	};
	const { facts } = confirmValues(park, { ...SAYS, fields: ['fact.output'] });
	expect(facts.map(({ provenance, value }) => [value, provenance.asOf])).toEqual([
		[5, '2026-11-29'],
		[7, '2019']
	]);
});

test('what changed of the dates is told by value, old and new', () => {
	expect(datesChanged(record, confirmValues(record, { ...SAYS, fields: [null, 'output'] }))).toEqual([
		{ field: null, from: '2020', to: '2026-11-29' },
		{ field: 'output', from: null, to: '2026-11-29' }
	]);
	expect(datesChanged(record, record)).toEqual([]);
});
