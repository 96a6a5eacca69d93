import { describe, expect, it } from 'vitest';
import type { ChainId } from '../chain/chain.ts';
import { tableOf } from '../explore/test-projects.ts';
import { NO_NEEDS_KNOWN } from '../matching/needs.ts';
import type { DivisionCode, ParkId } from '../territory/territory.ts';
import { comparisonRows, differingRows, rowKeys, type Compared } from './comparison-rows.ts';
import type { ComparisonRow } from './row.ts';
import { divisionOf, parkOf, projectOf, said, surroundingsOf } from './test-things.ts';

const rowsOf = (compared: Compared, surroundings = surroundingsOf()) => {
	const rows = new Map(comparisonRows(compared, surroundings).map((row) => [row.key, row]));
	return (key: string): ComparisonRow => {
		const row = rows.get(key);
		if (!row) throw new Error(`no row ${key} among ${[...rows.keys()].join(' ')}`);
		return row;
	};
};
const valuesOf = (row: ComparisonRow) => row.values.map(({ value }) => value);
const division = (code: string): DivisionCode => code as DivisionCode;

describe('projects', () => {
	// 2 ha are 30 mu: 30,000 / 30 = 1,000, 6,000 / 30 = 200, 450 / 30 = 15 万元 a mu; 1 ha is 15 mu: 150 / 15 = 10
	const full = projectOf('full', {
		investmentWanYuan: 30_000,
		investmentBound: 'atLeast',
		landHa: 2,
		outputWanYuan: 6_000,
		taxWanYuan: 450,
		jobs: 80
	});
	const landless = projectOf('landless', { investmentWanYuan: 90_000, taxWanYuan: 900, jobs: 80 });
	const small = projectOf('small', { landHa: 1, taxWanYuan: 150 });
	const row = rowsOf({ kind: 'project', things: [full, landless, small] });

	it('derives figures per mu only where both inputs are known, and shows the inputs', () => {
		expect(valuesOf(row('investmentPerMu'))).toEqual([1_000, null, null]);
		expect(valuesOf(row('outputPerMu'))).toEqual([200, null, null]);
		expect(valuesOf(row('taxPerMu'))).toEqual([15, null, 10]);
		expect(row('taxPerMu').values[0]?.detail).toEqual({ kind: 'quotient', wanYuan: 450, mu: 30 });
		expect(row('taxPerMu')).toMatchObject({ derived: true, marks: ['best', 'missing', 'worst'], differing: true });
	});

	it('keeps the bound of an investment, also per mu', () => {
		expect(row('investmentWanYuan').values.map(({ precision }) => precision)).toEqual(['atLeast', 'exact', 'exact']);
		expect(row('investmentPerMu').values[0]?.precision).toBe('atLeast');
	});

	it('finds neither investment nor land better or worse, however different', () => {
		expect(row('investmentWanYuan').marks).toEqual([null, null, 'missing']);
		expect(row('landHa').marks).toEqual([null, 'missing', null]);
	});

	it('gives equal jobs no mark and finds no difference in them', () => {
		expect(row('jobs')).toMatchObject({ marks: [null, null, 'missing'], differing: false });
	});

	it('derives nothing from land of no size', () => {
		const bare = projectOf('bare', { landHa: 0, taxWanYuan: 150 });
		expect(valuesOf(rowsOf({ kind: 'project', things: [bare] })('taxPerMu'))).toEqual([null]);
	});

	it('takes the source of the single value where it has one, and none where it is missing', () => {
		const own = projectOf('own', { jobs: 3, provenance: said('2019'), valueProvenance: { jobs: said('2021') } });
		const one = rowsOf({ kind: 'project', things: [own] });
		expect(one('jobs').values[0]?.provenance?.asOf).toBe('2021');
		expect(one('stage').values[0]?.provenance?.asOf).toBe('2019');
		expect(one('landHa').values[0]?.provenance).toBeNull();
	});

	it('counts a project without a division in that of its park, and shows the words of the source', () => {
		const parked = projectOf('parked', { park: 'east-zone' as ParkId, placeReported: '城东' });
		const place = rowsOf({ kind: 'project', things: [parked] })('division').values[0];
		expect(place).toMatchObject({ value: '990102', detail: { kind: 'quoted', text: '城东' } });
	});

	it('does not take a record that names no programme for a project on none', () => {
		const row = rowsOf({ kind: 'project', things: [projectOf('silent', { programmes: [] })] });
		expect(row('programmes')).toMatchObject({ marks: ['missing'] });
	});

	it('tells a need of none from a need that nobody disclosed', () => {
		const needing = projectOf('needing', { needs: { ...NO_NEEDS_KNOWN, steamTPerHour: 0, railSiding: false } });
		const needs = rowsOf({ kind: 'project', things: [needing, full] });
		expect(valuesOf(needs('need-steamTPerHour'))).toEqual([0, null]);
		expect(valuesOf(needs('need-railSiding'))).toEqual([false, null]);
		expect(needs('need-railSiding').marks).toEqual([null, 'missing']);
		expect(valuesOf(needs('need-powerKva'))).toEqual([null, null]);
	});
});

describe('parks', () => {
	const station = { name: { zh: '北站', en: null, ru: null }, position: [121, 42] as const };
	const placed = parkOf({ id: 'east-zone' as ParkId, position: [121, 41] });
	const known = parkOf({ id: 'long.park' as ParkId, position: null, division: division('990102') });
	const nowhere = parkOf({ id: 'nowhere' as ParkId, position: null, division: null });

	it('measures from the place of a park, else from the label point of its division, and says so', () => {
		const row = rowsOf({ kind: 'park', things: [placed, known, nowhere] }, surroundingsOf({ stations: [station] }));
		const [own, label, none] = row('stations').values;
		// one degree of latitude: 6371.0088 km × π / 180 = 111.195 km
		expect(own?.value).toBeCloseTo(111.195, 3);
		expect(own).toMatchObject({ precision: 'exact', detail: { name: { zh: '北站' }, from: 'site' } });
		expect(own?.range?.[0]).toBe(own?.range?.[1]);
		expect(label).toMatchObject({ precision: 'about', detail: { from: 'label-point' } });
		// the box reaches half a degree from the label point: to its southern corners 69.75 km by the haversine
		expect(label?.range?.[0]).toBeCloseTo(111.195 - 69.75, 1);
		expect(label?.range?.[1]).toBeCloseTo(111.195 + 69.75, 1);
		expect(none?.value).toBeNull();
	});

	it('marks no park as nearest that is known to its division only where another may be nearer', () => {
		const row = rowsOf({ kind: 'park', things: [placed, known] }, surroundingsOf({ stations: [station] }));
		expect(row('stations').marks).toEqual([null, null]);
	});

	it('marks the nearest of two whose places are known', () => {
		const nearer = parkOf({ position: [121, 41.5] });
		const row = rowsOf({ kind: 'park', things: [placed, nearer] }, surroundingsOf({ stations: [station] }));
		expect(row('stations').marks).toEqual(['worst', 'best']);
	});

	it('knows no way by road', () => {
		expect(valuesOf(rowsOf({ kind: 'park', things: [placed, nowhere] })('road'))).toEqual([null, null]);
	});

	it('ranks what is offered, and takes what no offer names for missing', () => {
		const given = { note: null, provenance: said('2020') };
		const rich = parkOf({
			offers: [
				{ ...given, key: 'landHa', value: 40 },
				{ ...given, key: 'railSiding', value: true },
				{ ...given, key: 'powerKva', value: null }
			]
		});
		const poor = parkOf({
			offers: [
				{ ...given, key: 'landHa', value: 12 },
				{ ...given, key: 'railSiding', value: false }
			]
		});
		const row = rowsOf({ kind: 'park', things: [rich, poor, placed] });
		expect(row('offer-landHa').marks).toEqual(['best', 'worst', 'missing']);
		expect(row('offer-railSiding').marks).toEqual(['best', 'worst', 'missing']);
		expect(row('offer-powerKva').values[0]).toMatchObject({ value: null, detail: { kind: 'someUnstated' } });
		expect(row('offer-powerKva').marks).toEqual(['missing', 'missing', 'missing']);
	});

	it('counts its projects and sums what they disclose; nothing disclosed is not zero', () => {
		const table = tableOf([
			{ park: placed.id, investmentWanYuan: 500 },
			{ park: placed.id, investmentWanYuan: 250, investmentBound: 'atLeast' },
			{ park: placed.id },
			{ park: known.id }
		]);
		const row = rowsOf({ kind: 'park', things: [placed, known, nowhere] }, surroundingsOf({}, table));
		expect(valuesOf(row('projects'))).toEqual([3, 1, 0]);
		expect(valuesOf(row('investmentDisclosed'))).toEqual([750, null, null]);
		expect(row('investmentDisclosed').values[0]).toMatchObject({
			precision: 'atLeast',
			detail: { kind: 'sum', disclosed: 2, undisclosed: 1 }
		});
	});
});

describe('divisions', () => {
	const east = divisionOf({ code: division('990102') });
	const long = divisionOf({ code: division('990121') });

	it('counts what stands in each, and names the chains with most projects', () => {
		const chains = (...ids: string[]) => ids as ChainId[];
		const table = tableOf([
			{ division: east.code, chains: chains('dairy') },
			{ division: east.code, chains: chains('other', 'dairy') },
			{ division: east.code, chains: chains('soybean') }
		]);
		const surroundings = surroundingsOf({}, table);
		const row = rowsOf({ kind: 'division', things: [east, long] }, surroundings);
		expect(valuesOf(row('projects'))).toEqual([3, 0]);
		// dairy twice, soybean and other once: the catalogue names soybean first
		expect(valuesOf(row('leadingChains'))).toEqual([['dairy', 'soybean', 'other'], []]);
	});

	it('counts an invented park only with the portfolio it belongs to', () => {
		const surroundings = surroundingsOf();
		const index = {
			...surroundings.index,
			parks: new Map([
				['real', parkOf({ division: east.code })],
				['ours', parkOf({ division: east.code, portfolio: surroundings.portfolio })],
				['other', parkOf({ division: east.code, portfolio: 'demo' as typeof surroundings.portfolio })]
			])
		};
		const row = rowsOf({ kind: 'division', things: [east] }, { ...surroundings, index });
		expect(valuesOf(row('parks'))).toEqual([2]);
	});

	it('makes a row of each fact that one of them has, of several dates the latest, and ranks none', () => {
		const fact = (key: string, value: number | string, asOf: string) => ({
			key,
			value,
			note: null,
			provenance: said(asOf)
		});
		const known = divisionOf({ facts: [fact('people', 10, '2010'), fact('people', 12, '2020-11')] });
		const other = divisionOf({ facts: [fact('people', 7, '2020'), fact('road', '国道', '2019')] });
		const rows = comparisonRows({ kind: 'division', things: [known, other] }, surroundingsOf());
		const facts = rows.filter(({ group }) => group === 'facts');
		expect(facts.map(({ key }) => key)).toEqual(['fact-people', 'fact-road']);
		expect(facts.map(valuesOf)).toEqual([
			[12, 7],
			[null, '国道']
		]);
		expect(facts.map(({ marks }) => marks)).toEqual([
			[null, null],
			['missing', null]
		]);
	});
});

describe('rows', () => {
	it('are told apart by their keys, all of which an address may name', () => {
		const { index } = surroundingsOf();
		for (const kind of ['project', 'park', 'division'] as const) {
			const keys = rowKeys(kind, index);
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys).toContain('confidence');
		}
		expect(rowKeys('park', index)).toContain('fact-area.km2');
	});

	it('that differ are those with two disclosed values that are not the same', () => {
		const things = [projectOf('a', { jobs: 3 }), projectOf('b', { jobs: 4, landHa: 2 }), projectOf('c', {})];
		const rows = differingRows(comparisonRows({ kind: 'project', things }, surroundingsOf()));
		expect(rows.map(({ key }) => key)).toEqual(['jobs']);
	});
});
