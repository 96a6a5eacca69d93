import { expect, test } from 'vitest';
import type { Source, SourceId } from '../provenance.ts';
import { originOf } from './origin.ts';

const statement = { outlet: '发改局', asOf: '2026-11', confidence: 'high', steward: '发改局' } as const;
const told = { submission: '4f2a8c1d-0000', statement, sentOn: '2026-11-29' };
const nothing = { source: null, asOf: null, confidence: null, steward: null };
const gazette: Source = {
	id: 'gazette' as SourceId,
	kind: 'government',
	outlet: '公报',
	title: null,
	url: null,
	published: null,
	licence: null
};

test('a row that says nothing of its source has what is said of the whole file', () => {
	const { provenance, newSources } = originOf(nothing, told, []);
	expect(provenance).toEqual({
		sources: ['submission-4f2a8c1d'],
		asOf: '2026-11',
		asOfReported: null,
		confidence: 'high',
		steward: '发改局'
	});
	expect(newSources).toMatchObject([{ kind: 'submission', outlet: '发改局', published: '2026-11-29', title: null }]);
});

test('what a row says itself goes before it', () => {
	const row = { source: '备案证 2026-7 号', asOf: '2026-10-01', confidence: 'low', steward: '招商局' };
	const { provenance, newSources } = originOf(row, told, []);
	expect(provenance).toMatchObject({ asOf: '2026-10-01', confidence: 'low', steward: '招商局' });
	expect(newSources).toMatchObject([{ id: provenance.sources[0], title: { zh: '备案证 2026-7 号' } }]);
	expect(originOf(row, told, []).provenance.sources).toEqual(provenance.sources);
	expect(originOf({ ...row, source: '另一份' }, told, []).provenance.sources).not.toEqual(provenance.sources);
});

test('a source that we have is cited, not made anew; a confidence nobody knows is not taken', () => {
	const { provenance, newSources } = originOf({ ...nothing, source: 'gazette', confidence: '很高' }, told, [gazette]);
	expect(provenance).toMatchObject({ sources: ['gazette'], confidence: 'high' });
	expect(newSources).toEqual([]);
});
