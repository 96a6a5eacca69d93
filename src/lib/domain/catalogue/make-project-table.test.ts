import { describe, expect, it } from 'vitest';
import type { ChainId, LinkId } from '../chain/chain.ts';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { SILENT_PROJECT, tableOf } from '../explore/test-projects.ts';
import { NO_NEEDS_KNOWN } from '../matching/needs.ts';
import type { ProgrammeId } from '../project/project.ts';
import type { DivisionCode, ParkId } from '../territory/territory.ts';
import { makeProjectTable } from './make-project-table.ts';
import { NOT_REPORTED } from './project-table.ts';

describe('makeProjectTable', () => {
	it('keeps what a silent project does not report apart from zero', () => {
		const table = tableOf([{}]);
		expect([table.division[0], table.park[0], table.parkLevel[0], table.chain[0]]).toEqual([
			NOT_REPORTED,
			NOT_REPORTED,
			NOT_REPORTED,
			NOT_REPORTED
		]);
		expect([table.investmentWanYuan[0], table.landHa[0], table.jobs[0], table.asOfYear[0]]).toEqual([
			NaN,
			NaN,
			NaN,
			NaN
		]);
		expect([table.lng[0], table.lat[0]]).toEqual([NaN, NaN]);
	});

	it('codes chains, links and programmes by their place in the catalogue', () => {
		const table = tableOf([
			{},
			{
				chains: ['dairy', 'soybean'] as ChainId[],
				links: ['dairy*milk', 'soybean.oil', 'dairy*milk'] as LinkId[],
				programmes: ['city-hundred'] as ProgrammeId[],
				flags: ['suspended']
			}
		]);
		expect(table.chain[1]).toBe(1);
		expect(table.chainBits[1]).toBe(0b11);
		expect(table.programmeBits[1]).toBe(0b10);
		expect(table.flagBits[1]).toBe(0b10);
		expect([...table.linkStart]).toEqual([0, 0, 2]);
		expect([...table.links]).toEqual([5, 1]);
	});

	it('codes needs, none needed apart from not disclosed', () => {
		const { needs } = tableOf([
			{},
			{ needs: { ...NO_NEEDS_KNOWN, powerKva: 0, railSiding: false } },
			{ needs: { ...NO_NEEDS_KNOWN, steamTPerHour: 2.5, railSiding: true, pollutionClass: 3, landUse: 'warehousing' } }
		]);
		expect([...needs.powerKva]).toEqual([NaN, 0, NaN]);
		expect([...needs.steamTPerHour]).toEqual([NaN, NaN, 2.5]);
		expect([...needs.railSiding]).toEqual([NOT_REPORTED, 0, 1]);
		// class 3 is the third of the classes, warehousing the second of the uses
		expect([...needs.pollutionClass]).toEqual([NOT_REPORTED, NOT_REPORTED, 2]);
		expect([...needs.landUse]).toEqual([NOT_REPORTED, NOT_REPORTED, 1]);
	});

	it('counts a project in its park’s division where its own is not reported', () => {
		const table = tableOf([{ park: 'long.park' as ParkId }]);
		expect(table.division[0]).toBe(1);
		expect([table.lng[0], table.lat[0]]).toEqual([122, 42]);
	});

	it('takes the whole territory for no division', () => {
		expect(tableOf([{ division: '990100' as DivisionCode }]).division[0]).toBe(NOT_REPORTED);
	});

	it('refuses what the catalogue does not hold', () => {
		expect(() => tableOf([{ chains: ['no such chain' as ChainId] }])).toThrow('unknown chain: no such chain');
		expect(() => tableOf([{ division: '123456' as DivisionCode }])).toThrow('unknown division: 123456');
	});

	it('refuses more chains than a column has bits', () => {
		const chains = Array.from({ length: 33 }, (_, index) => ({
			...TEST_CATALOGUE.chains[0],
			id: `chain-${index}` as ChainId,
			links: []
		}));
		expect(() => makeProjectTable([SILENT_PROJECT], { ...TEST_CATALOGUE, chains } as typeof TEST_CATALOGUE)).toThrow(
			'at most 32 chains'
		);
	});
});
