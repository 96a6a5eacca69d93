import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable, tableOf } from '../explore/test-projects.ts';
import type { LinkId } from '../chain/chain.ts';
import { NO_NEEDS_KNOWN } from '../matching/needs.ts';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import * as wires from './project-table-wire.ts';

const encodeProjectTable = (table: Parameters<typeof wires.encodeProjectTable>[0]) =>
	wires.encodeProjectTable(table, TEST_CATALOGUE);
const decodeProjectTable = (wire: unknown) => wires.decodeProjectTable(wire, TEST_CATALOGUE);

const NEEDS = { ...NO_NEEDS_KNOWN, powerKva: 800 };
const wire = () =>
	encodeProjectTable(
		tableOf([{ investor: '甲', landHa: 2 }, { links: ['soybean.oil'] as LinkId[] }, { investor: '甲' }])
	);

describe('decodeProjectTable', () => {
	it('gives back every table that was encoded, through JSON', () => {
		fc.assert(
			fc.property(anyTable, (table) => {
				expect(decodeProjectTable(JSON.parse(JSON.stringify(encodeProjectTable(table))))).toEqual(table);
			})
		);
	});

	it('writes a text that repeats once', () => {
		expect(wire().investors).toEqual({ texts: ['甲'], codes: [0, -1, 0] });
	});

	it('writes null for a number that is not reported', () => {
		expect(wire().landHa).toEqual([2, null, null]);
	});

	it('writes nothing for needs that no project discloses, and reads as much from a table without them', () => {
		expect(wire().needs).toBeNull();
		expect(decodeProjectTable(wire()).needs.powerKva).toEqual(Float64Array.from([NaN, NaN, NaN]));
		expect(decodeProjectTable(wire()).needs.landUse).toEqual(Uint16Array.from([0xffff, 0xffff, 0xffff]));
	});

	it('writes every need as soon as one is disclosed, none needed apart from not disclosed', () => {
		const needs = { ...NO_NEEDS_KNOWN, powerKva: 0, railSiding: false };
		expect(encodeProjectTable(tableOf([{}, { needs }])).needs).toMatchObject({
			powerKva: [null, 0],
			waterM3PerDay: [null, null],
			railSiding: [0xffff, 0],
			landUse: [0xffff, 0xffff]
		});
	});

	it.each<[string, object]>([
		['needs', { needs: undefined }],
		['powerKva', { needs: {} }],
		['landUse', { needs: { ...encodeProjectTable(tableOf([{ needs: NEEDS }, {}, {}])).needs, landUse: [-1, 0, 0] } }],
		['count', { count: -1 }],
		['ids', { ids: undefined }],
		['ids', { ids: ['only one'] }],
		['namesZh', { namesZh: ['甲', '乙', null] }],
		['investors', { investors: { texts: ['甲'], codes: [0, 1, 0] } }],
		['asOf', { asOf: ['2020', null, null] }],
		['stage', { stage: [0, 70_000, 0] }],
		['chainBits', { chainBits: [0, 0.5, 0] }],
		['jobs', { jobs: [null, '5', null] }],
		['linkStart', { linkStart: [0, 1, 0, 1] }],
		['linkStart', { linkStart: [0, 0, 1, 2] }],
		['lat', { lat: [1, 2] }]
	])('names the column %s when it is malformed', (column, fault) => {
		expect(() => decodeProjectTable({ ...wire(), ...fault })).toThrow(column);
	});

	it('refuses what is no table', () => {
		expect(() => decodeProjectTable(null)).toThrow('the table is not an object');
	});

	it('refuses a table whose codes are those of another catalogue: a park more, two in another order, a link less', () => {
		const { parks, chains } = TEST_CATALOGUE;
		const [first, ...others] = parks;
		const [soybean, ...rest] = chains;
		if (!first || !soybean) throw new Error('the test catalogue is empty');
		for (const catalogue of [
			{ ...TEST_CATALOGUE, parks: others },
			{ ...TEST_CATALOGUE, parks: [...others, first] },
			{ ...TEST_CATALOGUE, chains: [{ ...soybean, links: soybean.links.slice(1) }, ...rest] }
		])
			expect(() => wires.decodeProjectTable(wire(), catalogue)).toThrow(wires.OtherCatalogue);
	});
});
