import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import type { PortfolioId } from '../territory/territory.ts';
import type { Comparison } from './address.ts';
import { parseComparison, serialiseComparison, withoutThing, withThingMoved } from './address.ts';
import { rowKeys } from './comparison-rows.ts';
import { COMPARED_KINDS, MOST_COMPARED, type ComparedKind } from './row.ts';
import { CATALOGUE } from './test-things.ts';

const read = (query: string) => parseComparison(new URLSearchParams(query), CATALOGUE);
const BARE: Comparison = {
	portfolio: 'record' as PortfolioId,
	kind: 'park',
	ids: [],
	rows: null,
	differingOnly: false
};

describe('an address of a comparison', () => {
	test.each<[string, Partial<Comparison>]>([
		['', {}],
		['k=park&i=east-zone.nowhere', { ids: ['east-zone', 'nowhere'] }],
		['k=division&i=21.990102', { kind: 'division', ids: ['990121', '990102'] }],
		['k=project&p=demo&i=a.b', { kind: 'project', portfolio: 'demo' as PortfolioId, ids: ['a', 'b'] }],
		['k=park&i=long*.park', { ids: ['long.park'] }],
		['rows=level&rows=stations&diff=1', { rows: ['level', 'stations'], differingOnly: true }],
		['utm_source=x&i=', {}]
	])('%s', (query, expected) => {
		expect(read(query)).toEqual({ comparison: { ...BARE, ...expected }, problems: [] });
	});

	test.each<[string, Partial<Comparison>, [code: string, path: string, value: string][]]>([
		['i=east-zone.gone.nowhere', { ids: ['east-zone', 'nowhere'] }, [['unknown-value', 'i', 'gone']]],
		['i=east-zone.east-zone', { ids: ['east-zone'] }, [['repeated-value', 'i', 'east-zone']]],
		['k=chain&i=east-zone', { ids: ['east-zone'] }, [['unknown-value', 'k', 'chain']]],
		['p=none', {}, [['unknown-value', 'p', 'none']]],
		['rows=level.gone', { rows: ['level'] }, [['unknown-value', 'rows', 'gone']]],
		[
			'rows=gone&diff=yes',
			{},
			[
				['unknown-value', 'rows', 'gone'],
				['unknown-value', 'diff', 'yes']
			]
		],
		[
			'k=project&i=a.b.c.d.e.f.g',
			{ kind: 'project', ids: ['a', 'b', 'c', 'd', 'e'] },
			[
				['too-many', 'i', 'f'],
				['too-many', 'i', 'g']
			]
		]
	])('%s costs only what cannot be read', (query, expected, problems) => {
		const { comparison, problems: found } = read(query);
		expect(comparison).toEqual({ ...BARE, ...expected });
		expect(found.map(({ code, path, value }) => [code, path, value])).toEqual(problems);
	});

	const some = <T>(values: readonly T[], options: { minLength?: number; maxLength?: number } = {}) =>
		fc.shuffledSubarray([...values], options);
	const idsOf: Readonly<Record<ComparedKind, fc.Arbitrary<string[]>>> = {
		project: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: MOST_COMPARED }),
		park: some(CATALOGUE.parks.map(({ id }) => id)),
		division: some(CATALOGUE.divisions.map(({ code }) => code))
	};
	const anyComparison: fc.Arbitrary<Comparison> = fc.constantFrom(...COMPARED_KINDS).chain((kind) =>
		fc.record({
			portfolio: fc.constantFrom(...CATALOGUE.portfolios.map(({ id }) => id)),
			kind: fc.constant(kind),
			ids: idsOf[kind],
			rows: fc.option(some(rowKeys(kind, indexCatalogue(CATALOGUE)), { minLength: 1 })),
			differingOnly: fc.boolean()
		})
	);

	it('reads every comparison back from its address', () => {
		const check = (comparison: Comparison) => {
			const query = serialiseComparison(comparison, CATALOGUE).toString();
			expect(read(query)).toEqual({ comparison, problems: [] });
		};
		fc.assert(fc.property(anyComparison, check), { numRuns: 1_000 });
	});

	it('makes a comparison of any text', () => {
		const pairs = fc.array(fc.tuple(fc.constantFrom('p', 'k', 'i', 'rows', 'diff'), fc.string({ unit: 'binary' })));
		const check = (parameters: [string, string][]) => {
			const { comparison } = parseComparison(new URLSearchParams(parameters), CATALOGUE);
			expect(comparison.ids.length).toBeLessThanOrEqual(MOST_COMPARED);
			const query = serialiseComparison(comparison, CATALOGUE).toString();
			expect(read(query)).toEqual({ comparison, problems: [] });
		};
		fc.assert(fc.property(pairs, check), { numRuns: 1_000 });
	});
});

describe('the order of the columns', () => {
	const comparison = { ...BARE, ids: ['a', 'b', 'c'] };
	test.each<[string, -1 | 1, string[]]>([
		['b', -1, ['b', 'a', 'c']],
		['b', 1, ['a', 'c', 'b']],
		['a', -1, ['a', 'b', 'c']],
		['c', 1, ['a', 'b', 'c']],
		['gone', 1, ['a', 'b', 'c']]
	])('moves %s by %d', (id, by, ids) => {
		expect(withThingMoved(comparison, id, by).ids).toEqual(ids);
	});

	it('closes up where a thing is taken out', () => {
		expect(withoutThing(comparison, 'b').ids).toEqual(['a', 'c']);
	});
});
