import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainId } from '../chain/chain.ts';
import type { DivisionCode } from '../territory/territory.ts';
import type { RowConditions } from './conditions.ts';
import { inOneGo } from '../parts.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { MASK_FIELDS, NUMBER_FIELDS, VALUE_FIELDS } from './fields.ts';
import { NO_FILTER } from './filter.ts';
import type { Filter, FilterField } from './filter.ts';
import { matchesField, matchesFilter, valuesOf } from './matches.ts';
import type { Portfolio } from './matches.ts';
import { SORT_KEYS, sortValues } from './sort-keys.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import { anyFilter, anyRows, anyTable, tableOf } from './test-projects.ts';

const NOWHERE: RowConditions = { textRows: null, areaRows: null };

const anyWindows = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 4, maxLength: 8 });

/** A table, and filters that are applied to it one after another. */
const anySession = anyTable.chain((table) =>
	fc.record({
		table: fc.constant(table),
		steps: fc.array(
			fc.record({
				filter: anyFilter,
				rowConditions: fc.record({ textRows: anyRows(table.count), areaRows: anyRows(table.count) })
			}),
			{ minLength: 1, maxLength: 6 }
		)
	})
);

describe('createEngine', () => {
	it('agrees with the plain rule after any sequence of filters', () => {
		fc.assert(
			fc.property(anySession, ({ table, steps }) => {
				const engine = createEngine(table, TEST_CATALOGUE);
				for (const { filter, rowConditions } of steps) {
					engine.apply(filter, rowConditions);
					expectPlain(engine, { table, catalogue: TEST_CATALOGUE, ...rowConditions }, filter);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('agrees with the plain rule at every step of a brush', () => {
		fc.assert(
			fc.property(anyTable, anyFilter, anyWindows, (table, others, windows) => {
				const engine = createEngine(table, TEST_CATALOGUE);
				for (const [from, to] of windows) {
					const filter = { ...others, landHa: { from, to, orUnreported: from % 2 === 0 } };
					engine.apply(filter);
					expectPlain(engine, { table, catalogue: TEST_CATALOGUE, ...NOWHERE }, filter);
				}
			})
		);
	});

	it('makes a brush that was made ready anew when another condition came between', () => {
		fc.assert(
			fc.property(anyTable, anyFilter, anyWindows, (table, others, windows) => {
				const engine = createEngine(table, TEST_CATALOGUE);
				inOneGo(engine.prepareBrush('landHa'));
				for (const between of [others, NO_FILTER]) {
					for (const [from, to] of windows) {
						const filter = { ...between, landHa: { from, to, orUnreported: false } };
						engine.apply({ ...filter, landHa: null });
						engine.apply(filter);
						expectPlain(engine, { table, catalogue: TEST_CATALOGUE, ...NOWHERE }, filter);
						inOneGo(engine.prepareBrush('landHa'));
					}
				}
			})
		);
	});

	it('filters alike before, between and after the parts in which orders and brushes are made ready', () => {
		fc.assert(
			fc.property(anyTable, anyFilter, anyWindows, fc.nat(6), (table, others, windows, done) => {
				const engine = createEngine(table, TEST_CATALOGUE);
				const brush = engine.prepareBrush('landHa');
				for (let part = 0; part < done; part++) brush.next();
				const ready = [brush, engine.prepareOrders(), engine.prepareBrush('jobs')];
				for (const [from, to] of windows) {
					for (const filter of [others, { ...others, landHa: { from, to, orUnreported: true } }]) {
						engine.apply(filter);
						for (const parts of ready) parts.next();
						expectPlain(engine, { table, catalogue: TEST_CATALOGUE, ...NOWHERE }, filter);
					}
				}
			})
		);
	});

	it('comes to the same in whatever order the fields are narrowed', () => {
		const anyOrder = fc.shuffledSubarray([...MASK_FIELDS], { minLength: MASK_FIELDS.length });
		fc.assert(
			fc.property(anyTable, anyFilter, anyOrder, anyOrder, (table, filter, order, other) => {
				const [first, second] = [order, other].map((fields) => narrowedInOrder(table, filter, fields));
				expect(first).toEqual(second);
			})
		);
	});

	it('finds the first rows by any key', () => {
		const anyList = fc.record({
			key: fc.constantFrom(...SORT_KEYS),
			descending: fc.boolean(),
			limit: fc.nat(45)
		});
		fc.assert(
			fc.property(anyTable, anyFilter, anyList, (table, filter, { key, descending, limit }) => {
				const engine = createEngine(table, TEST_CATALOGUE);
				engine.apply(filter);
				const values = sortValues(table, key, null);
				const plain = [...engine.rows()].sort((a, b) => compare(values[a], values[b], descending) || a - b);
				expect([...engine.top(limit, key, descending)]).toEqual(plain.slice(0, limit));
			})
		);
	});

	it('looks through all rows when few of many pass, and finds the same', () => {
		const count = 40_000;
		const table = tableOf(
			Array.from({ length: count }, (_, row) => ({
				investmentWanYuan: (row * 7919) % count,
				stage: row % 4000 === 0 ? 'capacity' : 'planned'
			}))
		);
		const engine = createEngine(table, TEST_CATALOGUE);
		engine.apply({ ...NO_FILTER, stages: ['capacity'] });
		expect([...engine.top(3, 'investment', true)].map((row) => table.investmentWanYuan[row])).toEqual([
			36000, 32000, 28000
		]);
	});

	it('hides no other value of a field behind the field’s own condition', () => {
		const engine = createEngine(tableOf([{ stage: 'planned' }, { stage: 'production' }]), TEST_CATALOGUE);
		engine.apply({ ...NO_FILTER, stages: ['planned'] });
		expect(engine.count).toBe(1);
		expect(facetOf(engine, 'stages')).toMatchObject({ planned: 1, production: 1 });
	});

	it('counts a project of two chains once in each, and once in all', () => {
		const engine = createEngine(tableOf([{ chains: ['soybean', 'dairy'] as ChainId[] }]), TEST_CATALOGUE);
		expect(engine.count).toBe(1);
		expect(facetOf(engine, 'chains')).toEqual({ soybean: 1, dairy: 1, other: 0, unreported: 0 });
	});

	it('keeps projects whose number is not reported only where asked to', () => {
		const engine = createEngine(tableOf([{ landHa: 3 }, { landHa: 8 }, {}]), TEST_CATALOGUE);
		engine.apply({ ...NO_FILTER, landHa: { from: 5, to: null, orUnreported: false } });
		expect([...engine.rows()]).toEqual([1]);
		engine.apply({ ...NO_FILTER, landHa: { from: 5, to: null, orUnreported: true } });
		expect([...engine.rows()]).toEqual([1, 2]);
	});

	it('lets nothing through for a value that no project can have', () => {
		const engine = createEngine(tableOf([{}]), TEST_CATALOGUE);
		engine.apply({ ...NO_FILTER, divisions: ['no such code' as DivisionCode] });
		expect(engine.count).toBe(0);
	});

	it('gives the same snapshot until something changes', () => {
		const engine = createEngine(tableOf([{ stage: 'planned' }, {}]), TEST_CATALOGUE);
		const before = engine.facets();
		engine.apply({ ...NO_FILTER, stages: [] });
		expect(engine.facets()).toBe(before);
		engine.apply({ ...NO_FILTER, stages: ['production'] });
		expect(engine.facets()).not.toBe(before);
	});

	it('bins amounts by 1, 2, 5 and dates by year, over the whole portfolio', () => {
		const table = tableOf([
			{ investmentWanYuan: 30, provenance: { ...SOURCE, asOf: '2018-05' } },
			{ investmentWanYuan: 200, provenance: { ...SOURCE, asOf: '2020' } },
			{}
		]);
		const engine = createEngine(table, TEST_CATALOGUE);
		expect(plainHistogram(engine, 'investmentWanYuan')).toEqual({
			edges: [20, 50, 100, 200, 500],
			counts: [1, 0, 0, 1],
			unreported: 1
		});
		expect(plainHistogram(engine, 'asOfYear')).toEqual({
			edges: [2018, 2019, 2020, 2021],
			counts: [1, 0, 1],
			unreported: 1
		});
	});

	it('adds up only what is disclosed', () => {
		const engine = createEngine(
			tableOf([
				{ investmentWanYuan: 100, investmentBound: 'atLeast', stage: 'negotiating', jobs: 5 },
				{ investmentWanYuan: 50, stage: 'procedures' },
				{ investmentBound: 'atLeast', stage: 'capacity', landHa: 2.5 }
			]),
			TEST_CATALOGUE
		);
		expect(engine.totals()).toEqual({
			count: 3,
			investmentWanYuan: { sum: 150, disclosed: 2, undisclosed: 1, atLeast: 1 },
			landHa: { sum: 2.5, disclosed: 1, undisclosed: 2 },
			jobs: { sum: 5, disclosed: 1, undisclosed: 2 },
			commitments: { candidate: 1, contracted: 1, committed: 1 }
		});
	});
});

const SOURCE = { sources: [], asOf: null, asOfReported: null, confidence: 'high' as const, steward: null };

function expectPlain(engine: Engine, portfolio: Portfolio, filter: Filter): void {
	const allRows = Array.from({ length: portfolio.table.count }, (_, row) => row);
	const rows = allRows.filter((row) => matchesFilter(portfolio, row, filter));
	expect([...engine.rows()]).toEqual(rows);
	expect(engine.count).toBe(rows.length);
	expect(allRows.filter(engine.passes)).toEqual(rows);
	const rowsUnderOthers = (own: FilterField) =>
		allRows.filter((row) =>
			MASK_FIELDS.every((field) => field === own || matchesField(portfolio, row, { filter, field }))
		);
	for (const field of VALUE_FIELDS) {
		const values = rowsUnderOthers(field).map((row) => valuesOf(portfolio, row, field));
		const { values: named, counts, unreported } = engine.facets()[field];
		expect([...counts]).toEqual(named.map((value) => values.filter((own) => own.includes(value)).length));
		expect(unreported).toBe(values.filter((own) => own.length === 0).length);
	}
	for (const field of NUMBER_FIELDS) {
		const values = rowsUnderOthers(field).map((row) => portfolio.table[field][row] ?? NaN);
		const { edges, counts, unreported } = engine.histograms()[field];
		const inBin = (from: number, to: number) => values.filter((value) => value >= from && value < to).length;
		expect([...counts]).toEqual(edges.slice(1).map((to, bin) => inBin(edges[bin] ?? NaN, to)));
		expect(unreported).toBe(values.filter(Number.isNaN).length);
	}
}

function narrowedInOrder(table: Portfolio['table'], filter: Filter, fields: readonly FilterField[]) {
	const engine = createEngine(table, TEST_CATALOGUE);
	let reached: Filter = NO_FILTER;
	for (const field of fields) {
		reached = { ...reached, [field]: filter[field] };
		engine.apply(reached);
	}
	return [engine.rows(), engine.facets(), engine.histograms(), engine.totals()];
}

function compare(a = NaN, b = NaN, descending: boolean): number {
	if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
	return descending ? b - a : a - b;
}

function facetOf(engine: Engine, field: 'stages' | 'chains'): Record<string, number> {
	const { values, counts, unreported } = engine.facet(field);
	return { ...Object.fromEntries(values.map((value, index) => [value, counts[index] ?? 0])), unreported };
}

function plainHistogram(engine: Engine, field: 'investmentWanYuan' | 'asOfYear') {
	const { edges, counts, unreported } = engine.histogram(field);
	return { edges, counts: [...counts], unreported };
}
