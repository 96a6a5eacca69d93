import { describe, expect, it } from 'vitest';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { indexCatalogue } from './index-catalogue.ts';

describe('indexCatalogue', () => {
	const index = indexCatalogue(TEST_CATALOGUE);

	it('finds everything by its id', () => {
		expect(index.divisions.get('990121')?.name.zh).toBe('长河县');
		expect(index.parks.get('long.park')?.level).toBe('county');
		expect(index.enterprises.get('sufu')?.name.en).toBe('Changhe Sufu');
		expect(index.programmes.get('hundred')?.name.zh).toBe('省百大');
		expect(index.portfolios.get('demo')?.nature).toBe('demonstration');
		expect(index.chains.get('tea')).toBeUndefined();
	});

	it('finds a link together with its chain', () => {
		const found = index.links.get('dairy.farm');
		expect([found?.link.name.en, found?.chain.id]).toEqual(['Dairy farms', 'dairy']);
	});

	it('gives the codes of the columns: places in the lists, links counted through all chains', () => {
		const { divisions, chains, links } = index.columnCodes;
		expect([divisions.get('990102'), divisions.get('880100')]).toEqual([0, 3]);
		expect([chains.get('soybean'), chains.get('other')]).toEqual([0, 2]);
		expect([links.get('soybean.snacks'), links.get('dairy.farm')]).toEqual([3, 4]);
	});

	it('refuses two entries of one id', () => {
		const parks = [...TEST_CATALOGUE.parks, ...TEST_CATALOGUE.parks.slice(0, 1)];
		expect(() => indexCatalogue({ ...TEST_CATALOGUE, parks })).toThrow('two entries for the park east-zone');
	});
});
